import { nodeKey } from '@guben/graph';
import { titleKey } from '../structure/title-lines.ts';
import { type Doc, type Entry, labelAt, type Range, rangeIndexAt, type Section } from '../text/doc.ts';
import type { DateMention, Entity } from '../text/mentions.ts';
import { bookAndPart } from './books.ts';

/** A document that the text holds: the work, a section, a chapter listed in the contents. */
export interface Work {
  key: string;
  label: string;
  title: Range;
  evidence: Range[];
  /** Where its text stands, if the source has it. */
  section?: Section;
  entry?: Entry;
  parent?: string;
  attributes: Record<string, unknown>;
  aliases: Set<string>;
}

export interface Works {
  works: Work[];
  /** The work as a whole. */
  root: Work;
  /** The document whose text a position lies in. */
  at(position: number): Work;
}

/** Joins the halves of a title as print parts them; quotation marks stay. */
const titleText = (doc: Doc, range: Range) => {
  const title = labelAt(doc, range.start, range.end).replace(/\s+/g, ' ');
  // 促 共 同 富 裕: the spaces are print.
  const isSpread = /(?:[\u3400-\u9fff] ){3,}[\u3400-\u9fff]/.test(title);
  const closed = title.replace(/ (?=（)/g, '');
  return isSpread ? closed.replace(/(?<=[\u3400-\u9fff“”，]) | (?=[“”，])/g, '') : closed;
};

/** A title's words after the bodies that issue it: 关于…的通知, 转发《…》的通知. */
const subject = /^[^“《]{2,80}?(?=关于|批转|转发|印发)/;

/**
 * The documents a source holds, from its structure: the work itself, its sections with titles, its contents entries.
 * A section and the contents entry with the same title are one; so are a document and one that the text cites by that
 * title or number.
 */
export function findWorks(
  doc: Doc,
  cited: (title: string, number?: string) => Pick<Entity, 'key'> | undefined,
  dates: readonly DateMention[],
): Works {
  const works: Work[] = [];
  const byTitle = new Map<string, Work>();
  const taken = new Set<string>();
  const add = (title: Range, extra: Partial<Work> & { genre: string }, name = titleText(doc, title)): Work => {
    const mergeKey = titleKey(name);
    const existing = byTitle.get(mergeKey);
    if (existing) {
      existing.evidence.push(title);
      Object.assign(existing.attributes, { ...withoutGenre(extra.attributes), ...existing.attributes });
      existing.section ??= extra.section;
      existing.entry ??= extra.entry;
      return existing;
    }
    const same = cited(name, extra.attributes?.number as string | undefined);
    let key = same?.key ?? nodeKey('document', name.replace(/\s+/g, ' '));
    while (taken.has(key)) key += '·';
    taken.add(key);
    const { genre, attributes, ...rest } = extra;
    const work: Work = {
      key,
      label: name,
      title,
      evidence: [title],
      aliases: new Set(),
      ...rest,
      attributes: { title: name, genre, ...attributes },
    };
    const tail = name.replace(subject, '');
    if (tail !== name && tail.length > 4) work.aliases.add(tail);
    works.push(work);
    byTitle.set(mergeKey, work);
    return work;
  };
  /** Titles of sections where they are less than what stands in the line. */
  const titles = new Map<Section, Range>();
  const dateOf = (range: Range | undefined) => {
    if (!range) return undefined;
    const first = dates[rangeIndexAt(dates, range.start - 1) + 1];
    return first && first.end <= range.end ? first.date : undefined;
  };
  const attributesOf = (section: Section) => ({
    ...(section.subtitle && { subtitle: titleText(doc, section.subtitle) }),
    ...(section.number && { number: labelAt(doc, section.number.start, section.number.end) }),
    ...(dateOf(section.date) && { date: dateOf(section.date) }),
  });

  const front = doc.sections.find((section) => section.genre === 'front' && section.title);
  const titled = doc.sections.filter(
    (section) =>
      section.title && section.genre !== 'front' && section.genre !== 'contents' && (!section.item || section.author),
  );
  const hasParts = doc.sections.some((section) => section.genre === 'contents') || front !== undefined;
  const corpusTitle = doc.source.corpus?.title;
  const first = titled[0];
  const named = corpusTitle ? findTitle(doc, corpusTitle) : undefined;
  // 关于…的通报 as title of the corpus, with the issuing body before it in print: that is the one document's title.
  const isPartOfFirst = named && first?.title && named.start >= first.title.start && named.end <= first.title.end;
  const corpusRange = isPartOfFirst && !hasParts ? undefined : named;
  // 《某书》后记: the book is the work, the postscript a part of it.
  const book = first && !hasParts && !corpusRange ? bookAndPart(doc, first) : undefined;
  if (book) titles.set(first!, book.part);
  let root: Work;
  if (book) {
    root = add(book.whole, { genre: 'compendium', attributes: { source: doc.source.id } });
  } else if (corpusRange || front) {
    root = add(corpusRange ?? front!.title!, {
      genre: 'compendium',
      section: front,
      attributes: { source: doc.source.id, ...(front ? attributesOf(front) : {}) },
    });
  } else if (first && !hasParts) {
    root = add(first.title!, {
      genre: genreOf(first),
      section: first,
      attributes: { source: doc.source.id, ...attributesOf(first) },
    });
  } else {
    const opening = first?.title ?? doc.sentences[0] ?? { start: 0, end: Math.min(20, doc.text.length) };
    root = add(
      opening,
      { genre: hasParts ? 'compendium' : 'text', attributes: { source: doc.source.id } },
      corpusTitle ??
        (first
          ? titleText(doc, opening)
          : labelAt(doc, opening.start, Math.min(opening.end, opening.start + 30)).replace(/\s+/g, ' ') ||
            doc.source.id),
    );
    if (front) root.section = front;
    // Without a title the first words stand for the text, but name nothing.
    if (!first) root.title = { start: opening.start, end: opening.start };
  }
  if (corpusTitle) root.aliases.add(corpusTitle);
  for (const section of doc.sections) {
    if (section.genre !== 'contents') continue;
    for (const entry of section.entries) {
      const work = add(entry.title, {
        genre: 'chapter',
        entry,
        attributes: {
          ...(entry.subtitle && { subtitle: titleText(doc, entry.subtitle) }),
          ...(entry.page !== undefined && { page: entry.page }),
          ...(entry.number && { number: labelAt(doc, entry.number.start, entry.number.end) }),
          ...(entry.group && { group: titleText(doc, entry.group) }),
        },
      });
      if (entry.subtitle) work.evidence.push(entry.subtitle);
      if (work !== root) work.parent ??= root.key;
    }
  }
  for (const section of titled) {
    const work = add(titles.get(section) ?? section.title!, {
      genre: genreOf(section),
      section,
      attributes: attributesOf(section),
    });
    if (section.number) work.evidence.push(section.number);
    if (work !== root) work.parent ??= root.key;
    if (section.genre !== 'chapter' && section.genre !== 'body' && work.attributes.genre === 'chapter')
      work.attributes.genre = genreOf(section);
  }
  for (const work of works) {
    if (work.attributes.subtitle) work.aliases.add(`${work.label}——${work.attributes.subtitle}`);
    if (work.attributes.number) work.aliases.add(String(work.attributes.number));
  }
  const bySection = new Map(works.flatMap((work) => (work.section ? [[work.section, work] as const] : [])));
  let current = root;
  const spans: (Range & { work: Work })[] = [];
  for (const section of doc.sections) {
    if ((!section.item || section.author) && section.genre !== 'contents') current = bySection.get(section) ?? root;
    else if (section.genre === 'contents') current = root;
    spans.push({ start: section.start, end: section.end, work: current });
  }
  return {
    works,
    root,
    at: (position) => spans[rangeIndexAt(spans, position)]?.work ?? root,
  };
}

const withoutGenre = (attributes: Record<string, unknown> | undefined) => {
  const { genre: _, ...rest } = attributes ?? {};
  return rest;
};

const genreOf = (section: Section): string => (section.genre === 'body' ? 'text' : section.genre);

/** The title of corpus.yaml where the text prints it, whatever stands between its characters. */
function findTitle(doc: Doc, title: string): Range | undefined {
  const at = doc.text.indexOf(title);
  if (at >= 0) return { start: at, end: at + title.length };
  const wanted = titleKey(title);
  return doc.blocks
    .filter((block) => block.role === 'title')
    .find((block) => titleKey(doc.text.slice(block.start, block.end)) === wanted);
}
