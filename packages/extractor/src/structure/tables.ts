import { isHanCode } from './codes.ts';
import { emptyEntry, type Piece, type RawEntry } from './entry-parts.ts';
import type { Line } from './lines.ts';

/** What a column's heading says of its cells, by the words in it; the first that fits. */
const columns = {
  number: /^(?:序\s?号|编\s?号|排\s?名|次\s?序|号)$/,
  person: /负责人|联系人|责任人|姓\s?名|作\s?者|负责同志/,
  title: /名称|品牌|项目|做法|经验|案例|题目|标题|载体|模式|制度|活动|工程|成果|内容|事项|主题/,
  body: /单位|部门|支部|牵头|申报|报送|创造|推荐|实施|承办/,
  place: /^(?:县|市|区|旗|乡|镇|村|地|街道|所在)|(?:县|乡镇|镇|地区|地方|县市|县区|村)别?$/,
};
type Column = keyof typeof columns;

const longestHeading = 10;

/**
 * Finds the tables of a text, printed as lines of cells parted by strokes, tabs or several blanks: a line of column headings, one
 * of which names initiatives (名称, 项目, 做法), and under it two rows or more with as many cells. Its rows become entries.
 * The lines' kinds are changed in place.
 */
export function markTables(lines: readonly Line[]) {
  for (let i = 0; i + 2 < lines.length; i++) {
    const roles = headings(lines[i]!);
    if (!roles) continue;
    let end = i + 1;
    // Rules are drawn between the rows of some tables.
    while (isRow(lines[end], roles) || lines[end]?.kind === 'noise') end++;
    const rows = lines.slice(i + 1, end).filter((line) => line.kind !== 'noise');
    if (rows.length < 2) continue;
    lines[i]!.kind = 'columns';
    for (const line of rows) {
      line.kind = 'row';
      line.row = rowOf(line, roles);
    }
    i = end - 1;
  }
}

/** A last column of remarks (备注) is empty in most rows, and without strokes it leaves no cell. */
const isRow = (line: Line | undefined, roles: readonly (Column | undefined)[]): boolean => {
  const count = line?.cells?.length;
  return count === roles.length || (roles.at(-1) === undefined && roles.length > 2 && count === roles.length - 1);
};

function headings({ text, cells }: Line): (Column | undefined)[] | undefined {
  if (!cells || cells.length < 2) return undefined;
  // 项 目 名 称: print spreads short headings.
  const names = cells.map(([start, end]) => text.slice(start, end).replaceAll(' ', ''));
  if (names.some((name) => name.length > longestHeading)) return undefined;
  const taken = new Set<Column>();
  const roles = names.map((name) => {
    const role = (Object.keys(columns) as Column[]).find((column) => !taken.has(column) && columns[column].test(name));
    if (role) taken.add(role);
    return role;
  });
  return taken.has('title') && taken.size >= 2 ? roles : undefined;
}

/** A row whose first cell and author are empty goes on with the one above: it has cells alone. */
function rowOf(line: Line, roles: readonly (Column | undefined)[]): RawEntry {
  const entry = emptyEntry();
  const pieces = line.cells!.map(([start, end]): Piece => ({ line, start, end }));
  const of = (role: Column) => pieces[roles.indexOf(role)];
  const filled = (piece: Piece | undefined) => piece !== undefined && piece.end > piece.start;
  const title = of('title')!;
  const author = of('body') ?? of('place');
  if (filled(title) && (filled(pieces[0]) || filled(author))) {
    entry.title.push(title);
    if (filled(author)) entry.author.push(author!);
  }
  return { ...entry, cells: pieces.filter((piece, index) => filled(piece) && roles[index] !== 'number') };
}

/**
 * The cells of a line, as offsets into its text: parted by strokes (│甲│乙│), a tab, several blanks, or one blank behind a
 * leading number.
 * @param codes the normalised codes of the text, of which the line takes `[start, end)`
 * @returns undefined where it has one cell only, or is running text
 */
export function cellsOf(
  codes: Uint16Array,
  source: string,
  start: number,
  end: number,
): [number, number][] | undefined {
  if (end - start > 160) return undefined;
  if (isStroke(codes[start]!)) return boxed(codes, start, end);
  const cells: [number, number][] = [];
  let from = start;
  let digits = true;
  for (let at = start; at < end; at++) {
    const code = codes[at]!;
    // Dropped characters would shift the offsets of a line's text, and sentences stand in no table of this kind.
    if (code === 0 || code === 0x3002) return undefined;
    if (code !== 0x20) {
      digits &&= code >= 0x30 && code <= 0x39;
      continue;
    }
    let gap = at;
    let tab = false;
    for (; gap < end && codes[gap] === 0x20; gap++) tab ||= source.charCodeAt(gap) === 9;
    const numbered = cells.length === 0 && (digits || /^序号$/.test(source.slice(start, at)));
    // 朝  鲁: print spreads a name of two characters.
    const spread = !tab && at - from === 1 && isHanCode(codes[from]!) && (gap + 1 === end || codes[gap + 1] === 0x20);
    if ((tab || gap - at >= 2 || numbered) && !spread) {
      cells.push([from - start, at - start]);
      from = gap;
    }
    at = gap - 1;
  }
  if (cells.length === 0) return undefined;
  cells.push([from - start, end - start]);
  return cells;
}

/** │ ┃ ║ | and its full-width form. */
const isStroke = (code: number) =>
  code === 0x2502 || code === 0x2503 || code === 0x2551 || code === 0x7c || code === 0xff5c;

/** The cells between strokes, without the blanks around them; a cell may be empty. */
function boxed(codes: Uint16Array, start: number, end: number): [number, number][] | undefined {
  const cells: [number, number][] = [];
  let from = start + 1;
  for (let at = from; at < end; at++) {
    if (codes[at] === 0) return undefined;
    if (!isStroke(codes[at]!)) continue;
    let [first, last] = [from, at];
    while (first < last && codes[first] === 0x20) first++;
    while (last > first && codes[last - 1] === 0x20) last--;
    cells.push([first - start, last - start]);
    from = at + 1;
  }
  return cells.length >= 2 && from === end ? cells : undefined;
}
