import type { Span } from '@guben/graph';
import { type SourceText, spanOf } from './source.ts';
import { rangeIndexAt } from './starts.ts';

export { rangeIndexAt };

/** A stretch of the view, `[start, end)` in UTF-16 code units of `doc.text`. */
export interface Range {
  start: number;
  end: number;
}

/**
 * What a block of the view is. `title`: the work's or a section's title; `heading`: a numbered heading inside running
 * text; `entry`: one contents entry (title, subtitle, author, page); `item`: an item of a list; `byline`: author, editor
 * or issuing body on a line of its own; `number`: an issue number on a line of its own; `date`: a date line, as under a
 * signature; `paragraph`: running text.
 */
export type BlockRole = 'title' | 'heading' | 'entry' | 'item' | 'byline' | 'number' | 'date' | 'paragraph';

export interface Block extends Range {
  role: BlockRole;
  /** Heading depth: 1 for 一、, 2 for （一）, 3 for 1、 and so on. */
  depth?: number;
  /** Index into `doc.sections`. */
  section: number;
}

/** An entry of a contents list, or a section heading that is written like one. All ranges are in the view. */
export interface Entry extends Range {
  title: Range;
  /** After 名称——, without the dash. */
  subtitle?: Range;
  /** Where the authors stand, a single body or several. */
  author?: Range;
  number?: Range;
  page?: number;
  /** Heading of the group of entries it stands under. */
  group?: Range;
}

/** A part of the work: title page, preface, contents, an opinion, a chapter. */
export interface Section extends Range {
  genre: 'front' | 'preface' | 'contents' | 'opinion' | 'notice' | 'chapter' | 'body';
  title?: Range;
  subtitle?: Range;
  /** By-line under the title, or the signature at the end. */
  author?: Range;
  /** 来源：某局 under the title of what a web page or paper printed. */
  source?: Range;
  number?: Range;
  date?: Range;
  /** One case of a list of cases, with its submitting body: no document of its own. */
  item?: boolean;
  /** Its title tells what happened (变“等访”为“约访”) and is nothing's name. */
  headline?: boolean;
  entries: Entry[];
}

/**
 * A source text prepared for recognition; recognisers read `text` and give mentions with offsets into it.
 *
 * `text` is the *view*: simplified characters, full-width punctuation (`，。；：（）“”《》`; half-width digits and Latin
 * letters; `,` `:` `.` stay half-width between digits), paragraphs on one line each (words cut by a line or page
 * break are whole again, page numbers are gone), blocks separated by `\n`. `map` leads back: the view's code unit `i`
 * is the source's code unit `map[i]`, and `map[text.length]` is the source's length.
 */
export interface Doc {
  source: SourceText;
  text: string;
  map: Uint32Array;
  blocks: Block[];
  sections: Section[];
  /** Sentences in reading order: cut at 。！？； and at block ends; a heading, title or entry is one sentence. */
  sentences: Range[];
  /** Year of the text: corpus.yaml's, else the latest date the text bears. */
  year: number | undefined;
}

/** The evidence for a stretch of the view: the source's own characters from its first to its last. */
export function spanAt(doc: Doc, start: number, end: number): Span {
  return spanOf(doc.source, doc.map[start]!, doc.map[end - 1]! + 1);
}

/** The source's own words of a stretch of the view, without line breaks and spacing: what a label shows. */
export function labelAt(doc: Doc, start: number, end: number): string {
  if (start >= end) return '';
  // Most stretches stand in the source as in the view.
  const same = doc.text.slice(start, end);
  if (doc.source.text.startsWith(same, doc.map[start]!)) return same.trim();
  let label = '';
  for (let i = start; i < end; i++) {
    const char = doc.source.text[doc.map[i]!]!;
    // Where the view reads a character otherwise (，for a half-width comma, 一 for a misread dash) the view is right,
    // but Traditional characters stay as the source has them.
    const viewed = doc.text[i]!;
    label += isHan(char) ? char : viewed;
  }
  return label.trim();
}

export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

export const isHan = (char: string | undefined): boolean => isHanCode(char?.charCodeAt(0) ?? 0);

/** The sentence that holds a position of the view. */
export const sentenceAt = (doc: Doc, position: number): Range | undefined => {
  const sentence = doc.sentences[rangeIndexAt(doc.sentences, position)];
  return sentence && position < sentence.end ? sentence : undefined;
};
