import { isHanCode } from './codes.ts';
import { emptyEntry, type Piece } from './contents.ts';
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
 * Finds the tables of a text, printed as lines of cells parted by tabs or several blanks: a line of column headings, one
 * of which names initiatives (名称, 项目, 做法), and under it two rows or more with as many cells. Its rows become entries.
 * The lines' kinds are changed in place.
 */
export function markTables(lines: readonly Line[]) {
  for (let i = 0; i + 2 < lines.length; i++) {
    const roles = headings(lines[i]!);
    if (!roles) continue;
    let end = i + 1;
    while (lines[end]?.cells?.length === roles.length) end++;
    if (end - i <= 2) continue;
    lines[i]!.kind = 'columns';
    for (const line of lines.slice(i + 1, end)) {
      line.kind = 'row';
      line.row = rowOf(line, roles);
    }
    i = end - 1;
  }
}

function headings({ text, cells }: Line): (Column | undefined)[] | undefined {
  if (!cells || cells.length < 2) return undefined;
  const names = cells.map(([start, end]) => text.slice(start, end));
  if (names.some((name) => name.length > longestHeading)) return undefined;
  const taken = new Set<Column>();
  const roles = names.map((name) => {
    const role = (Object.keys(columns) as Column[]).find((column) => !taken.has(column) && columns[column].test(name));
    if (role) taken.add(role);
    return role;
  });
  return taken.has('title') && taken.size >= 2 ? roles : undefined;
}

function rowOf(line: Line, roles: readonly (Column | undefined)[]) {
  const entry = emptyEntry();
  const pieces = line.cells!.map(([start, end]): Piece => ({ line, start, end }));
  const of = (role: Column) => pieces[roles.indexOf(role)];
  const title = of('title')!;
  entry.title.push(title);
  const author = of('body') ?? of('place');
  if (author) entry.author.push(author);
  return { ...entry, cells: pieces.filter((_, index) => roles[index] !== 'number') };
}

/**
 * The cells of a line, as offsets into its text: parted by a tab, several blanks, or one blank behind a leading number.
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
    const spread = !tab && at - from === 1 && isHanCode(codes[from]!) && gap + 1 < end && codes[gap + 1] === 0x20;
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
