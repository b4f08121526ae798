import { authorship } from './authorship.ts';
import {
  type Cut,
  cutBracket,
  cutColon,
  cutHead,
  cutSlash,
  cutTail,
  mayBeAuthor,
  type Place,
} from './contents-authors.ts';
import { bracketRank, type Row } from './contents-rows.ts';

/** How a whole list is set: what its lines say together, where each of them leaves it open. */
export interface Layout {
  /** Before the titles, at the end of the entries, or nowhere. */
  pages: 'first' | 'last' | 'none';
  /** Bare numbers at the head of the lines count the entries. */
  numbered: boolean;
  /** Most entries begin with a mark or number. */
  marked: boolean;
  /** Marks that stand before the names of groups, not before titles. */
  groupMarks: ReadonlySet<string>;
  /** Places where most entries have their authors. */
  authors: ReadonlySet<Place>;
  /** Authors on lines of their own stand over their titles. */
  above: boolean;
  /** 甲县 stands over all the pieces that it sent in. */
  bodyGroups: boolean;
  /** An author on a line of its own stands under nearly every title. */
  always: boolean;
  /** The page stands on the author's line, under the title's. */
  pagedAuthors: boolean;
  /** Columns that titles are indented by, where authors on lines of their own are indented otherwise. */
  titleIndent?: number;
  /** Empty lines stand between entries, and not within them. */
  blanks: boolean;
  /** Printed columns of the widest line. */
  width: number;
}

const isTitle = ({ kind }: Row) => kind === 'title' || kind === 'lone';

/** Finds out how a list is set, by counting over all its rows what they show. */
export function layoutOf(rows: readonly Row[]): Layout {
  const titles = rows.filter((row) => row.kind === 'title');
  const count = countPlaces(rows);
  const pages = pagesOf(rows);
  const counted = pages !== 'first' && rows.filter(({ first }) => first !== undefined).length > 1;
  const entries = Math.max(titles.length, 1);
  const least = Math.max(entries > 2 ? 2 : 1, entries * 0.3);
  const authors = new Set<Place>();
  const best = Math.max(...Object.values(count));
  for (const [place, found] of Object.entries(count) as [Place, number][])
    if (found >= least && found * 3 >= best) authors.add(place);
  // 和顺茶馆: where authors stand on the titles' lines, what looks like one on a line of its own is a title.
  if (authors.has('lines') && best > count.lines && !authors.has('head')) authors.delete('lines');
  if (authors.has('head') && authors.has('tail')) authors.delete(count.head > count.tail ? 'tail' : 'head');
  if (authors.has('lines') && !authors.has('head') && best === count.lines) authors.delete('tail');
  const above = authors.has('head') || (authors.has('lines') && standAbove(rows));
  const marks = new Map<string, number>();
  for (const { kind, mark } of rows) if (kind !== 'group' && mark !== '') marks.set(mark, (marks.get(mark) ?? 0) + 1);
  const groupMarks = new Set([...marks.keys()].filter((mark) => mark !== '附' && standsOverTitles(rows, mark)));
  let marked = 0;
  for (const [mark, found] of marks) if (!groupMarks.has(mark)) marked += found;
  const alone = rows.filter(({ kind }) => kind === 'author');
  const titleIndent = usual(titles.filter(({ mark, first }) => mark === '' && first === undefined));
  const numbers = rows.filter(({ first }) => first !== undefined).length;
  return {
    pages,
    numbered: counted,
    marked: marked + (counted ? numbers : 0) >= Math.max(2, entries * 0.4),
    groupMarks,
    authors,
    above,
    bodyGroups: above && !authors.has('head') && count.lines * 4 < entries * 3,
    always: count.lines + count.bracketLines >= entries * 0.6,
    pagedAuthors: alone.filter(({ page }) => page !== undefined).length * 2 > alone.length,
    ...(titleIndent !== usual(alone) && titleIndent !== undefined && { titleIndent }),
    blanks: blanksBetween(rows),
    width: rows.reduce((widest, { line }) => Math.max(widest, line.width), 0),
  };
}

/** The indentation that most rows have. */
function usual(rows: readonly Row[]): number | undefined {
  const count = new Map<number, number>();
  for (const { indent } of rows) count.set(indent, (count.get(indent) ?? 0) + 1);
  for (const [indent, found] of count) if (found * 2 > rows.length) return indent;
  return undefined;
}

/** How many rows have what looks like an author at each place. */
function countPlaces(rows: readonly Row[]): Record<Place, number> {
  const count: Record<Place, number> = {
    behind: 0,
    tail: 0,
    slash: 0,
    bracket: 0,
    head: 0,
    colon: 0,
    lines: 0,
    bracketLines: 0,
  };
  const sure = (cut: Cut | undefined) => cut !== undefined && cut.rank > 0;
  for (const row of rows) {
    if (row.behind) count.behind++;
    else if (row.kind === 'author') count.lines++;
    else if (row.kind === 'bracket') {
      if (mayBeAuthor(row) && bracketRank(row) > 0) count.bracketLines++;
    } else if (row.kind === 'title' || row.kind === 'subtitle' || row.kind === 'lone') {
      if (sure(cutBracket(row))) count.bracket++;
      else if (cutSlash(row)) count.slash++;
      else if (row.kind !== 'subtitle' && sure(cutColon(row))) count.colon++;
      else if (sure(cutTail(row))) count.tail++;
      else if (row.kind !== 'subtitle' && sure(cutHead(row))) count.head++;
    }
  }
  return count;
}

/** Bare numbers at the head are pages where they rise by more than one: 1, 7, 12. */
function pagesOf(rows: readonly Row[]): Layout['pages'] {
  const firsts = rows.flatMap(({ first }) => first ?? []);
  const last = rows.filter(({ page }) => page !== undefined).length;
  if (firsts.length >= 2 && firsts.length > last) {
    let rising = 0;
    let next = 0;
    for (let i = 1; i < firsts.length; i++) {
      if (firsts[i]! >= firsts[i - 1]!) rising++;
      if (firsts[i]! === firsts[i - 1]! + 1) next++;
    }
    const steps = firsts.length - 1;
    if (rising >= steps * 0.8 && (next < steps * 0.8 || (next < steps && firsts[0]! > 1))) return 'first';
  }
  const titles = rows.filter(isTitle).length;
  const sure = rows.filter(({ page, leader }) => page !== undefined && leader).length;
  return sure > 0 || last >= Math.max(1, Math.min(2, titles), titles * 0.3) ? 'last' : 'none';
}

/** ◆理论研究 over 标题……12: rows with a mark but no page of their own, over more titles without the mark. */
function standsOverTitles(rows: readonly Row[], mark: string): boolean {
  let over = 0;
  let others = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const below = rows[i + 1];
    if (row.mark !== mark) {
      if (row.kind === 'title') others++;
      continue;
    }
    if (row.kind !== 'title' || row.page !== undefined || row.behind) return false;
    if (below && ((below.kind !== 'title' && below.kind !== 'author') || below.mark === mark)) return false;
    over++;
  }
  return over > 0 && others > over;
}

/** Whether lines of authors stand over their titles: they begin the list and its groups, and bear the marks. */
function standAbove(rows: readonly Row[]): boolean {
  let above = 0;
  let before: Row | undefined;
  for (const row of rows) {
    const begins = before === undefined || before.kind === 'group' || before.kind === 'lone';
    if (row.kind === 'author') {
      if (row.mark !== '' || row.first !== undefined) above += 2;
      else if (begins) above++;
      else if (before!.mark !== '' || before!.first !== undefined) above--;
      if (row.page !== undefined) above--;
    } else if (row.kind === 'title' && begins) above--;
    if (row.kind === 'group' && before?.kind === 'author') above--;
    before = row;
  }
  if (before?.kind === 'author') above--;
  return above > 0;
}

function blanksBetween(rows: readonly Row[]): boolean {
  let titles = 0;
  let apart = 0;
  let inner = 0;
  let innerApart = 0;
  for (let i = 1; i < rows.length; i++) {
    const { kind, line } = rows[i]!;
    if (kind === 'title' && rows[i - 1]!.kind !== 'group') {
      titles++;
      if (line.gap > 0) apart++;
    } else if (kind === 'author' || kind === 'subtitle' || kind === 'bracket' || kind === 'rest') {
      inner++;
      if (line.gap > 0) innerApart++;
    }
  }
  return titles > 0 && apart >= titles * 0.7 && innerApart <= inner * 0.2;
}

/** Whether an unranked row in an author's place may be one: 巴合提别克, and not a title with quotation marks. */
export const fitsAuthor = ({ line, start, end }: Row): boolean => {
  const text = line.text.slice(start, end);
  return text.length <= 24 && (authorship(text) > 0 || !/[“”《》，？！：；—]|的|了/.test(text));
};
