import { type Layout, layoutOf } from './contents-layout.ts';
import { type Row, rowOf } from './contents-rows.ts';
import type { Line } from './lines.ts';

/** The rows of a contents list with its layout, each row read as that layout has it. */
export function setRows(lines: readonly Line[]): { rows: Row[]; layout: Layout } {
  let rows = rowsOf(lines, true);
  const layout = layoutOf(rows);
  if (layout.pages !== 'last') rows = rowsOf(lines, false);
  for (const row of rows) settle(row, layout);
  return { rows, layout };
}

function rowsOf(lines: readonly Line[], paged: boolean): Row[] {
  const rows = lines.flatMap((line) => rowOf(line, paged) ?? []);
  // 一、标题 on line after line: numbered titles and no groups.
  const numbers = numbersOf(rows);
  for (const row of rows) {
    if (row.kind === 'group' && numbers.has(row.mark))
      row.kind = row.words.every(({ rank }) => rank > 0) ? 'author' : 'title';
  }
  // 12 on a line of its own: the page of an entry where most have it there, else that of the list itself.
  const alone = rows.filter((row) => row.kind === 'rest' && row.line.kind === 'noise' && !row.leader);
  if (alone.length === 0) return rows;
  const dropped = new Set(alone);
  if (alone.length * 2 > rows.filter(({ kind }) => kind === 'title').length) {
    if (rows.find(({ kind }) => kind !== 'group') !== alone[0]) return rows;
    // The page stands over its entry.
    for (let i = 1; i < rows.length; i++) if (dropped.has(rows[i - 1]!)) rows[i]!.first ??= rows[i - 1]!.page!;
  }
  return rows.filter((row) => !dropped.has(row));
}

/** What a row is where that depends on the others. */
function settle(row: Row, layout: Layout) {
  if (row.first !== undefined && row.mark === '' && layout.pages !== 'first' && !layout.numbered) {
    // 169农村党建…: a number that neither counts nor says a page is part of the title.
    row.start = 0;
    delete row.first;
  }
  if (row.kind === 'title' && layout.groupMarks.has(row.mark)) row.kind = 'group';
  if (row.kind === 'author' && layout.bodyGroups && row.page === undefined) row.kind = 'group';
}

/** Marks of the form 一、 and （一） that count entries: 一、标题 on line after line, 一、作者 over 标题. */
function numbersOf(rows: readonly Row[]): ReadonlySet<string> {
  const plain = rows.filter(({ kind, mark }) => kind === 'title' && !chinese.has(mark)).length;
  const counts = (mark: string) => {
    const borne = rows.filter((row) => row.mark === mark);
    const named = borne.filter(({ words }) => words.every(({ rank }) => rank > 0)).length;
    return borne.length > plain || (named > 1 && named > borne.length * 0.6);
  };
  return new Set([...chinese].filter(counts));
}
const chinese: ReadonlySet<string> = new Set(['一', '（一）']);
