import type { Doc, Range, Section } from '../text/doc.ts';

/** A book, and the part of it that a source gives. */
export interface BookAndPart {
  whole: Range;
  part: Range;
}

/** The book that a source's first section says it is a part of: in its title, over it, or as a preface in its text. */
export function bookAndPart(doc: Doc, first: Section): BookAndPart | undefined {
  return inTitle(doc, first.title!) ?? inSeries(doc, first) ?? ofPreface(doc, first);
}

/** 《某书》后记, 某县年鉴·2002·计划生育. */
function inTitle(doc: Doc, title: Range): BookAndPart | undefined {
  const text = doc.text.slice(title.start, title.end);
  const titled = /^《([^《》]{4,40})》\s*((?:代?序言?|前言|后记|编后记?|跋|出版说明|编辑说明))$/.exec(text);
  const yearbook =
    /^([^·\s（]{2,20}(?:年鉴|志))(?:（(?:19|20)\d\d）)?(?:\s?[·•]\s?(?:(?:19|20)\d\d年?|[^·•\s]{0,2}[卷编篇章][^·•\s]{0,3}))?\s?[·•]\s?([^·•\s\d]{2,20})$/.exec(
      text,
    );
  const found = titled ?? yearbook;
  if (!found) return undefined;
  const start = title.start + (titled ? 1 : 0);
  return {
    whole: { start, end: start + found[1]!.length },
    part: { start: title.end - found[2]!.length, end: title.end },
  };
}

/** 《某某经验选编》之十六 over the title of a piece. */
function inSeries(doc: Doc, { start, title }: Section): BookAndPart | undefined {
  const found = /^[（(]?《([^《》]{4,40})》(?:之|第)/.exec(doc.text.slice(start, title!.start));
  if (!found) return undefined;
  const from = start + found[0].indexOf('《') + 1;
  return { whole: { start: from, end: from + found[1]!.length }, part: title! };
}

/** 翻开这本《某书》, 《某书》在…关心下编成: what a preface or postscript names as the book it stands in. */
function ofPreface(doc: Doc, { genre, start, end, title }: Section): BookAndPart | undefined {
  if (genre !== 'preface') return undefined;
  const text = doc.text.slice(start, Math.min(end, start + 3000));
  const found =
    /(?:[这本][本部册套]|本书|此书|编成|结集为|取名为?|定名为?)(?:的|了|一书|这[本部])?《([^《》\n]{3,40})》/d.exec(
      text,
    ) ??
    /《([^《》\n]{3,40})》(?:一书|这[本部]书)/d.exec(text) ??
    // Only the first title of a preface is the book's for such words alone.
    /^[^《]*《([^《》\n]{3,40})》[^。《》\n]{0,30}(?:编成|编就|付梓|付印|出版|问世|面世|脱稿|成书|收入|收录|共收|[与和]读者见面)/d.exec(
      text,
    );
  const range = found?.indices?.[1];
  return range && { whole: { start: start + range[0], end: start + range[1] }, part: title! };
}
