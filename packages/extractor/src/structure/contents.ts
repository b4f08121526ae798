import {
  authorFirst,
  type Ending,
  emptyEntry,
  gapEnding,
  looksLikeBody,
  type Piece,
  parseEnding,
  placed,
  type RawEntry,
  splitTitle,
} from './entry-parts.ts';
import { endsSentence, hasLeader, type Line, startsSubtitle } from './lines.ts';

const bullet = /^(?:(?:-(?!-)|[*·○●◎◆◇★☆▲△■□※❖♦➢])\s*)/;
const entryNumber =
  /^(?:代序\s+|【附】\s*|附\s?[：:]\s*|附录[一二三四五六七八九十\d]*\s+|附件[一二三四五六七八九十\d]*\s*[：:]?\s+|\d{1,3}[.、．]\s*|（\d{1,3}）\s*|[①-⑳]\s*|\d{1,3}\s+(?=[\u3400-\u9fff“《]|(?:19|20)\d\d))/;
const groupLine =
  /^(?:第[一二三四五六七八九十]+(?:部分|篇|章|辑|编|单元|类)|[上中下][篇编](?:\s|$)|附\s*录$|[一二三四五六七八九十]{1,3}[、.]\s*\S{2,20}$|【[^】]{2,20}】$|[^\s]{2,12}(?:篇|类|卷|辑)$|附录$|附：$)/;

const longestTitle = 30;

/** Index of the line after the last entry of the contents that start at `from` (the line after the heading 目录). */
export function contentsEnd(lines: readonly Line[], from: number): number {
  let lastEntry = -1;
  let lastPaged = -1;
  const seen = new Set<string>();
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const text = line.text;
    const isText = line.kind === 'paragraph' && (endsSentence(text) || text.length > 60) && !hasLeader(text);
    // 合村不合账，并居不并心？: a title may end like a sentence.
    if (isText && !(text.length <= longestTitle && entriesFollow(lines, i + 1))) break;
    if (line.kind === 'lead' && !hasLeader(text)) break;
    if (line.kind === 'preface-header' && !entriesFollow(lines, i + 1)) break;
    // A title that comes a second time is where its chapter begins.
    const title = titleOf(text);
    if (seen.has(title) && seen.has(text.replace(bullet, '')) && !looksLikeBody(text)) break;
    seen.add(title);
    if (line.kind === 'entry-end' || hasLeader(text)) lastEntry = i;
    else if (/\s\d{1,4}$/.test(text)) lastPaged = i;
  }
  // Pages set off by a gap count where the text's own title has come again.
  const last =
    i < lines.length && seen.has(lines[i]!.text.replace(bullet, '')) ? Math.max(lastEntry, lastPaged) : lastEntry;
  // （某县委组织部） below the last entry is its author.
  if (last >= 0) return lines[last + 1] && bracketedAuthor(lines[last + 1]!.text) ? last + 2 : last + 1;
  // Contents without pages and leaders: up to where running text or a repeated title begins, less that text's own title.
  if (i < lines.length && (lines[i]!.kind === 'paragraph' || lines[i]!.kind === 'lead')) {
    while (i > from && lines[i - 1]!.gap === 0 && lines[i - 1]!.kind !== 'subtitle') i--;
    return Math.max(from, i - 1);
  }
  return i;
}

/** （某县委组织部）, （某县委副书记　张三）: a line in brackets that says whose the entry above is. */
const bracketedAuthor = (text: string): boolean =>
  /^（[^（）]{3,60}）$/.test(text) && !/^（(?:内部|试行|附|以上|共)|[，。；]/.test(text);

/** The title alone of a line of a list: without its mark and number, author and page. */
function titleOf(text: string): string {
  const marked = bullet.exec(text)?.[0].length ?? 0;
  const start = marked + (entryNumber.exec(text.slice(marked))?.[0].length ?? 0);
  const ending = parseEnding(text, start) ?? gapEnding(text, start);
  const first = authorFirst(text, start, ending?.titleEnd ?? text.length);
  return text.slice(first?.titleStart ?? start, ending?.titleEnd ?? text.length).trim();
}

/** Whether a line of the list's own kind comes before any running text: 序 without a page is its first entry. */
function entriesFollow(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + 8); i++) {
    const { kind, text } = lines[i]!;
    if (kind === 'entry-end' || hasLeader(text)) return true;
    if (kind === 'paragraph' || kind === 'lead') return false;
  }
  return false;
}

/**
 * ◎甲 ◎乙 at the head of a bulletin, without the word 目录: the marked lines, where most come again as titles.
 * @returns the index behind the last of them; `from` where no such list begins there
 */
export function markedContentsEnd(lines: readonly Line[], from: number): number {
  const mark = bullet.exec(lines[from]!.text)?.[0].trim();
  if (!mark) return from;
  let end = from;
  while (lines[end]?.text.startsWith(mark)) end++;
  if (end - from < 2) return from;
  const later = new Set(lines.slice(end).map(({ text }) => text.replace(bullet, '')));
  const again = lines.slice(from, end).filter(({ text }) => later.has(text.replace(bullet, ''))).length;
  return again * 2 > end - from ? end : from;
}

/** Reads the lines of a contents list into entries: title and author on one line or two, subtitles, groups, pages. */
export function readEntries(lines: readonly Line[]): RawEntry[] {
  const entries: RawEntry[] = [];
  let group: Piece | undefined;
  let entry: RawEntry = emptyEntry();
  const flush = () => {
    if (entry.title.length > 0) entries.push(group ? { ...entry, group } : entry);
    entry = emptyEntry();
  };
  for (const line of lines) {
    if (line.kind === 'noise') continue;
    // （以上某县） says whose the entries above are, not what one is called.
    if (/^（以上[^）]{2,20}）$/.test(line.text)) {
      const last = entries.at(-1);
      if (last) last.remark = { line, start: 0, end: line.text.length };
      continue;
    }
    if (line.kind === 'preface-header') {
      flush();
      pushTitle(line, 0, line.text.length);
      flush();
      continue;
    }
    const marked = bullet.exec(line.text)?.[0].length ?? 0;
    const numbered = entryNumber.exec(line.text.slice(marked))?.[0].length ?? 0;
    const start = marked + numbered;
    const text = line.text;
    const firstPage = /^\d{1,3}(?=\s)/.exec(text)?.[0];
    const below = entry.title.length > 0 && entry.author.length === 0 && start === 0;
    const ending = parseEnding(text, start, below) ?? gapEnding(text, start);
    // （某县委组织部） under an entry: whose it is.
    const above = entry.title.length > 0 ? entry : entries.at(-1);
    if (bracketedAuthor(text) && above && above.author.length === 0) {
      above.author.push({ line, start: 1, end: text.length - 1 });
      if (entry.title.length > 0) flush();
      continue;
    }
    const subtitle = startsSubtitle(text.slice(start));
    if (subtitle > 0 && entry.title.length > 0) {
      entry.subtitle.push({ line, start: start + subtitle, end: ending?.titleEnd ?? text.length });
      if (ending) finish(ending, line);
      continue;
    }
    // 某镇委　我镇是怎样…的　33: the author stands first.
    const first = authorFirst(text, start, ending?.titleEnd ?? text.length);
    if (first && (!ending || ending.authorEnd <= ending.authorStart)) {
      if (entry.title.length > 0) flush();
      entry.author.push({ line, start, end: first.authorEnd });
      pushTitle(line, first.titleStart, ending?.titleEnd ?? text.length);
      if (ending) finish(ending, line);
      continue;
    }
    if (!ending && entry.title.length === 0 && entry.author.length === 0 && looksLikeBody(text) && placed.test(text)) {
      entry.author.push({ line, start, end: text.length });
      continue;
    }
    if (ending) {
      if (start > 0 && entry.title.length > 0) flush();
      if (ending.titleEnd > start) pushTitle(line, start, ending.titleEnd);
      finish(ending, line);
      continue;
    }
    // 综 合 篇: print spreads the names of parts.
    if (
      entry.title.length === 0 &&
      groupLine.test(text.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?: |$))/g, ''))
    ) {
      group = { line, start: 0, end: text.length };
      continue;
    }
    if (entry.title.length > 0 && looksLikeBody(text) && !/\s/.test(text.trim())) {
      entry.author.push({ line, start, end: text.length });
      flush();
      continue;
    }
    if (entry.title.length > 0 && (start > 0 || entry.subtitle.length > 0)) flush();
    pushTitle(line, start, text.length);
    if (firstPage !== undefined && start > 0) entry.page = Number(firstPage);
  }
  flush();
  return entries;

  function pushTitle(line: Line, start: number, end: number) {
    splitTitle(entry, line, start, end);
  }

  function finish(ending: Ending, line: Line) {
    if (ending.authorEnd > ending.authorStart)
      entry.author.push({ line, start: ending.authorStart, end: ending.authorEnd });
    if (ending.page !== undefined) entry.page = ending.page;
    flush();
  }
}
