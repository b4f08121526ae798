import { cutBracket, cutHead, cutTail } from './contents-authors.ts';
import { fitsAuthor } from './contents-layout.ts';
import { bracketRank, imprint, type Row, rowOf } from './contents-rows.ts';
import { endsSentence, hasLeader, type Line } from './lines.ts';
import { titleKey } from './title-lines.ts';

const bullet = /^(?:(?:-(?!-)|[*·○●◎◆◇★☆▲△■□※❖♦➢])\s*)/;

/** How far a list may go on without a page, a mark or a leader. */
const farthest = 200;

/**
 * Index of the line after the last entry of the contents that start at `from` (the line after the heading 目录): where
 * a listed title comes again without a page, or where running text begins, less the lines that belong to that text.
 */
export function contentsEnd(lines: readonly Line[], from: number): number {
  const seen = new Titles();
  const found: Evidence = { paged: -1, numbered: -1, bare: -1, bares: 0, titles: 0, authors: 0 };
  let again = false;
  let i = from;
  for (; i < lines.length; i++) {
    const last = Math.max(found.paged, found.numbered);
    if (last >= 0 && i - last > farthest) break;
    const row = rowOf(lines[i]!);
    if (!row) continue;
    if (isRunning(lines, i, row)) break;
    again = comesAgain(lines, i, row, seen);
    if (again) break;
    if (row.kind === 'lone' && bare(row) && textFollows(lines, i + 1)) break;
    seen.add(row);
    note(found, row, i);
  }
  const lastBare = again || found.bares >= 3 || found.bares * 2 >= found.titles ? found.bare : -1;
  const last = Math.max(found.paged, lastBare, found.paged < 0 && lastBare < 0 ? found.numbered : -1);
  if (last >= 0 && !(again && found.paged < 0 && lastBare < 0)) return attached(lines, last + 1, i, found.authors > 0);
  if (i >= lines.length) return i;
  if (again) {
    // 第一编 over the first chapter belongs to that.
    while (i > from && rowOf(lines[i - 1]!)?.kind === 'group') i--;
    return i;
  }
  // Contents without pages and leaders: up to where running text begins, less that text's own title and author.
  i = blockBefore(lines, i, from);
  if (i > from && lines[i - 1]!.kind === 'title' && rowOf(lines[i]!)?.kind === 'author')
    i = blockBefore(lines, i, from);
  return i;
}

const bare = (row: Row): boolean => row.page === undefined && row.first === undefined;

/** Whether running text begins within the next lines: they are of a chapter, and of no list. */
function textFollows(lines: readonly Line[], from: number, within = 3): boolean {
  let left = within;
  for (let i = from; i < lines.length && left > 0; i++) {
    const row = rowOf(lines[i]!);
    if (!row) continue;
    if (isRunning(lines, i, row)) return true;
    left--;
  }
  return false;
}

interface Evidence {
  /** The last rows with a leader or a page in brackets, a number at the head, and a bare page at the end. */
  paged: number;
  numbered: number;
  bare: number;
  bares: number;
  titles: number;
  authors: number;
}

function note(found: Evidence, row: Row, i: number) {
  if (row.line.kind === 'noise' && !row.leader) return;
  if (row.kind === 'title') found.titles++;
  if (row.kind === 'author' && row.page === undefined) found.authors++;
  if (row.leader || (row.page !== undefined && /[）)\]〕】]$/.test(row.line.text))) found.paged = i;
  else if (row.page !== undefined) {
    found.bare = i;
    found.bares++;
  }
  if (row.first !== undefined || row.mark !== '') found.numbered = i;
}

/** The titles of a list, in each form in which a chapter may repeat them. */
class Titles {
  private readonly keys = new Set<string>();
  private before = '';

  has(text: string): boolean {
    return this.keys.has(titleKey(text));
  }

  add(row: Row) {
    const { text } = row.line;
    if (row.kind !== 'title' && row.kind !== 'lone') {
      this.before = '';
      if (row.kind !== 'author') return;
    }
    const title = text.slice(row.start, row.end);
    const forms = [title, title.split('——')[0]!, this.before + title];
    for (const cut of [cutTail(row), cutHead(row)]) if (cut) forms.push(text.slice(...cut.title));
    for (const form of forms) this.keys.add(titleKey(form));
    this.before = row.page === undefined && row.kind === 'title' ? title : '';
  }
}

const shortestTitle = 4;

/** Whether a title that is listed stands here again without a page: its chapter begins. */
function comesAgain(lines: readonly Line[], i: number, row: Row, seen: Titles): boolean {
  if (row.page !== undefined || row.leader || row.kind === 'group' || row.kind === 'subtitle') return false;
  const text = row.line.text.slice(row.start, row.end);
  if (row.kind === 'lone') return bare(row) && seen.has(text) && textFollows(lines, i + 1);
  const key = titleKey(text);
  // The same body may have sent in several pieces.
  if (row.kind === 'author' || row.kind === 'bracket') return false;
  if (key.length < shortestTitle)
    return row.line.gap > 0 && key.length > 1 && seen.has(key) && !entriesFollow(lines, i + 1);
  // A chapter's title stands off from what is before it, or its text is right below.
  if (row.line.gap === 0 && !textFollows(lines, i + 1, 1)) return false;
  if (seen.has(key)) return true;
  const next = lines[i + 1];
  return next !== undefined && next.gap === 0 && next.text.length < 40 && seen.has(text + next.text);
}

/** Whether a line is running text and no line of a list. 合村不合账，并居不并心？: a title may end like a sentence. */
function isRunning(lines: readonly Line[], i: number, row: Row): boolean {
  const { text, kind } = row.line;
  if (row.leader || (row.page !== undefined && row.page > 0 && /[）\d]$/.test(text) && text.length <= 60)) return false;
  if (text.length > 60) {
    const listed = row.mark !== '' || row.first !== undefined || row.words.at(-1)?.rank || cutBracket(row)?.rank;
    return !listed || text.length > 100 || /[。；]/.test(text);
  }
  if (kind === 'number' || kind === 'date') return false;
  const ends = /[。；：][”’）》]*$/.test(text) && text.length > 3;
  if (ends || /。./.test(text)) return !entriesFollow(lines, i + 1) || text.length > 40;
  if (/^(?:主题词|关键词|抄报|抄送|主送|印发范围|联系人|联系电话)/.test(text)) return true;
  if (kind !== 'paragraph' || text.length <= 24) return false;
  // A line of a paragraph cut at the printed width.
  const next = lines[i + 1];
  return (
    next !== undefined &&
    next.gap === 0 &&
    (next.kind === 'paragraph' || next.kind === 'lead') &&
    !hasLeader(next.text) &&
    endsSentence(next.text) &&
    /。/.test(next.text)
  );
}

/** The lines below the last entry that belong to it: its author, its subtitle, what stands in brackets. */
function attached(lines: readonly Line[], from: number, to: number, authored: boolean): number {
  let end = from;
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const row = rowOf(lines[i]!);
    if (imprint.test(lines[i]!.text)) end = i + 1;
    if (!row) continue;
    if (row.line.gap > 0 && row.kind !== 'rest') break;
    const belongs =
      row.kind === 'rest' ||
      row.kind === 'remark' ||
      row.kind === 'subtitle' ||
      (row.kind === 'bracket' && (bracketRank(row) > 0 || /号）$/.test(row.line.text))) ||
      (row.kind === 'author' && authored) ||
      (row.kind === 'title' && authored && fitsAuthor(row) && row.end <= 12 && (lines[i + 1]?.gap ?? 1) > 0);
    if (!belongs) break;
    end = i + 1;
  }
  return end;
}

const mostTitleLines = 4;

/** The start of the block of lines without an empty line among them that ends before `i`. */
function blockBefore(lines: readonly Line[], i: number, from: number): number {
  let start = i;
  while (start > from && lines[start - 1]!.gap === 0 && lines[start - 1]!.kind !== 'subtitle') start--;
  // So many lines are no title: the list itself ends right above the text.
  return i - start >= mostTitleLines ? i : Math.max(from, start - 1);
}

/** Whether a line of the list's own kind comes before any running text: 序 without a page is its first entry. */
function entriesFollow(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + 8); i++) {
    const { kind, text } = lines[i]!;
    if (kind === 'entry-end' || hasLeader(text) || /\s\d{1,4}$/.test(text) || /^\d{1,3}\s+\S/.test(text)) return true;
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

/**
 * Whether contents begin at a line though no heading says so: it, or the line right below it, has leader and page, as have
 * three of the lines next to it before any running text.
 */
export function beginsUnnamedList(lines: readonly Line[], from: number): boolean {
  const isPaged = (line: Line | undefined) => line !== undefined && hasLeader(line.text) && /\d[）)]?$/.test(line.text);
  const first = lines[from]!;
  if (!isPaged(first) && !(isPaged(lines[from + 1]) && lines[from + 1]!.gap === 0 && first.kind !== 'paragraph'))
    return false;
  let paged = 0;
  for (let i = from; i < Math.min(lines.length, from + 10); i++) {
    if (isPaged(lines[i])) paged++;
    else if (lines[i]!.kind === 'paragraph' && endsSentence(lines[i]!.text)) break;
  }
  return paged >= 3;
}
