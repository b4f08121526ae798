import { authorAtEnd, emptyEntry, looksLikeBody, type RawEntry, splitTitle, trimEnd } from './entry-parts.ts';
import { type Line, startsSubtitle } from './lines.ts';

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

/** Length of an item's number: 1. （2） ③ 案例四： 【案例四】 */
export const itemNumber = (text: string) =>
  /^(?:[【[〔]?(?:案例|范例|实例)(?:[一二三四五六七八九十]{1,3}|\d{1,3})[】\]〕]?\s*[：:、.]?\s*|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、．]\s*|\d{1,3}\s+(?=\D)|（\d{1,3}）\s*|[①-⑳]\s*|[-*·]\s*)(?:(?:案例|品牌|项目|做法|成果|经验)(?:名称|题目)\s*[：:]\s*)?/.exec(
    text,
  )?.[0].length ?? 0;
