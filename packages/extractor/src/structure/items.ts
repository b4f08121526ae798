import { authorAtEnd, emptyEntry, looksLikeBody, type RawEntry, splitTitle, trimEnd } from './entry-parts.ts';
import { type Line, startsSubtitle } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import { belongsToItem } from './title-lines.ts';

/** The author of a list item in brackets, after a label, or before a colon. */
const itemAuthor = [
  /[（(]\s*(?:报送单位[：:]\s*|供稿[：:]\s*|单位[：:]\s*)?([^（）()]{3,60}?)\s*[）)]$/d,
  /(?:报送单位|申报单位|实施单位|推荐单位|责任单位|完成单位|报送|供稿|作者|单位)\s*[：:]\s*([^，。；：]{3,60})$/d,
  /^([^：:“”《》]{3,40})[：:]/d,
];

/** Reads the lines of one numbered item of a list of cases: title, subtitle, author. */
export function readItem(lines: readonly Line[]): RawEntry {
  const entry = emptyEntry();
  lines.forEach((line, index) => {
    const { text } = line;
    let start = index === 0 ? itemNumber(text) : 0;
    let end = text.length;
    let author: [number, number] | undefined;
    for (const pattern of itemAuthor) {
      const found = pattern.exec(text.slice(start));
      if (!found?.indices?.[1] || !looksLikeBody(found[1]!)) continue;
      author = [start + found.indices[1][0], start + found.indices[1][1]];
      if (found.index === 0 && found[0].length < text.length - start) start += found[0].length;
      else end = start + found.index;
      break;
    }
    if (!author && index > 0 && looksLikeBody(text)) author = [0, text.length];
    if (!author && index === 0) {
      const tail = authorAtEnd(text, start, end);
      if (tail.authorEnd > tail.authorStart) {
        author = [tail.authorStart, tail.authorEnd];
        end = tail.titleEnd;
      }
    }
    if (author) {
      entry.author.push({ line, start: author[0], end: author[1] });
      if (author[0] <= start && author[1] >= end) return;
    }
    const subtitle = startsSubtitle(text.slice(start, end));
    if (subtitle > 0) entry.subtitle.push({ line, start: start + subtitle, end: trimEnd(text, end) });
    else if (end > start) splitTitle(entry, line, start, trimEnd(text, end));
  });
  return entry;
}

/** The items of a list of cases in a row, from one of them on. */
interface ItemRun {
  count: number;
  /** How many of them name whose they are. */
  authored: number;
  /** Index of the paragraph behind the last. */
  end: number;
  entries: () => RawEntry[];
}

/** Reads the numbered items that stand in a row, each once: numbered headings may go on through a whole text. */
export class ItemReader {
  private paragraphs: readonly Paragraph[] = [];
  /** By the paragraph that an item begins with, its index. */
  private starts = new Map<number, number>();
  private entries: RawEntry[] = [];
  /** How many items from each on have authors. */
  private authored: number[] = [];
  private end = 0;

  /** The items from a paragraph on, until something else comes. */
  from(paragraphs: readonly Paragraph[], from: number): ItemRun {
    if (paragraphs !== this.paragraphs || !this.starts.has(from)) this.read(paragraphs, from);
    const index = this.starts.get(from) ?? this.entries.length;
    return {
      count: this.entries.length - index,
      authored: this.authored[index] ?? 0,
      end: this.end,
      entries: () => this.entries.slice(index),
    };
  }

  private read(paragraphs: readonly Paragraph[], from: number) {
    this.paragraphs = paragraphs;
    this.starts = new Map();
    this.entries = [];
    let at = from;
    while (paragraphs[at]?.kind === 'heading' && itemNumber(paragraphs[at]!.text) > 0) {
      let end = at + 1;
      while (end < paragraphs.length && belongsToItem(paragraphs[end]!)) end++;
      const item = readItem(paragraphs.slice(at, end).flatMap((part) => part.lines));
      if (item.title.length === 0) break;
      this.starts.set(at, this.entries.length);
      this.entries.push(item);
      at = end;
    }
    this.end = at;
    this.authored = new Array(this.entries.length).fill(0);
    let authored = 0;
    for (let index = this.entries.length - 1; index >= 0; index--) {
      if (this.entries[index]!.author.length > 0) authored++;
      this.authored[index] = authored;
    }
  }
}

/** Length of an item's number: 1. （2） ③ 案例四： 【案例四】 */
export const itemNumber = (text: string) =>
  /^(?:[【[〔]?(?:案例|范例|实例)(?:[一二三四五六七八九十]{1,3}|\d{1,3})[】\]〕]?\s*[：:、.]?\s*|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、．]\s*|\d{1,3}\s+(?=\D)|（\d{1,3}）\s*|[①-⑳]\s*|[-*·]\s*)(?:(?:案例|品牌|项目|做法|成果|经验)(?:名称|题目)\s*[：:]\s*)?/.exec(
    text,
  )?.[0].length ?? 0;
