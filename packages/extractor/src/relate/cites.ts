import type { Work } from '../resolve/works.ts';
import type { Range } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { Ranges } from '../text/ranges.ts';
import { type EdgeDraft, hull } from './edges.ts';
import type { Reading } from './reading.ts';

/** A document cites those that its text names; a title cites the title inside it (贯彻〈…〉的意见). */
export function cites({ doc, mentions, works, documents }: Reading): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  const byKey = new Map<string, Work[]>();
  for (const work of works.works) {
    const same = byKey.get(work.key);
    if (same) same.push(work);
    else byKey.set(work.key, [work]);
  }
  const entries = works.works.flatMap((work) => (work.entry ? [{ ...work.entry.title, work }] : []));
  const titles = new Ranges(entries);
  const entryAt = (position: number) => titles.holding(position, position + 1)?.work;
  for (const mention of mentions.documents) {
    const target = documents.of(mention);
    if (!target || ofThisWork(mention)) continue;
    const { start, end } = mention;
    for (const inner of mention.inner ?? []) {
      const cited = documents.of(inner);
      if (cited && cited !== target)
        edges.push({ kind: 'cites', source: target, target: cited, rule: 'cites/title', at: [{ start, end }] });
    }
    // 编成这本《…》: the book speaks of itself.
    if (
      /(?:这本|这部|本书|编成|汇编成|结集为|编印)$/.test(doc.text.slice(Math.max(0, start - 4), start)) &&
      works.at(start) !== works.root
    )
      continue;
    // What a contents entry's title names, that chapter cites.
    const work = entryAt(start) ?? works.at(start);
    // A preface does not cite the book it stands in.
    if (work.key === target || work.parent === target || byKey.get(target)?.some((other) => isOwnHead(other, mention)))
      continue;
    const rule = mention.cue === 'cites' ? 'cites/cue' : 'cites/mention';
    edges.push({
      kind: 'cites',
      source: work.key,
      target,
      rule,
      at: [mention.cueRange ? hull(mention.cueRange, mention) : { start, end }],
    });
  }
  return edges;
}

/** What the text itself has beside it: attached lists, chapters that a postscript names. */
export const ofThisWork = ({ rule }: DocumentMention): boolean => /^document-(?:attached|chapter)$/.test(rule);

/** The number under a title names the document itself. */
const isOwnHead = (work: Work, mention: Range): boolean =>
  [work.section?.number, work.section?.title, work.entry?.number].some(
    (range) => range !== undefined && mention.start >= range.start && mention.end <= range.end,
  );
