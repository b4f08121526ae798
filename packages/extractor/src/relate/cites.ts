import type { EdgeDraft } from './edges.ts';
import { within } from './edges.ts';
import type { Reading } from './reading.ts';

/** A document cites those that its text names; a title cites the title inside it (贯彻〈…〉的意见). */
export function cites({ mentions, works, documents }: Reading): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  for (const mention of mentions.documents) {
    const target = documents.of(mention);
    if (!target) continue;
    const outer = within(mentions.documents, { start: mention.start - 80, end: mention.end + 80 }).find(
      (other) => other !== mention && other.start <= mention.start && other.end >= mention.end,
    );
    const work = works.at(mention.start);
    const source = outer ? documents.of(outer) : work.key;
    if (!source || source === target || isOwnTitle(work, mention)) continue;
    const rule = outer ? 'cites/title' : mention.cue === 'cites' ? 'cites/cue' : 'cites/mention';
    edges.push({
      kind: 'cites',
      source,
      target,
      rule,
      at: [
        mention.cueRange
          ? { start: Math.min(mention.cueRange.start, mention.start), end: Math.max(mention.cueRange.end, mention.end) }
          : { start: mention.start, end: mention.end },
      ],
    });
  }
  return edges;
}

/** The number under a title, or the title in the contents, names the document itself. */
const isOwnTitle = (
  work: { section?: { number?: { start: number; end: number }; title?: { start: number; end: number } } },
  mention: { start: number; end: number },
) =>
  [work.section?.number, work.section?.title].some(
    (range) => range && mention.start >= range.start && mention.end <= range.end,
  );
