import type { Line } from './lines.ts';

/** A stretch of one line: offsets into the line's own text, with the line. */
export interface Piece {
  line: Line;
  start: number;
  end: number;
}

/** A contents entry before it is written to the view. */
export interface RawEntry {
  title: Piece[];
  subtitle: Piece[];
  author: Piece[];
  page?: number;
  group?: Piece;
  /** A line behind it that is no part of it. */
  remark?: Piece;
  /** All cells of a table's row, those of title and author among them, in the order of the line. */
  cells?: Piece[];
}

/** Whether a text is the name of a body as it stands alone on a contents or signature line. */
export const looksLikeBody = (text: string) =>
  text.length >= 3 &&
  text.length <= 60 &&
  !/[，。；？！“”《》：|｜]/.test(text) &&
  /(?:委|委员会|组织部|宣传部|统战部|部|局|厅|办公室|研究室|研究所|研究院|设计院|科学院|政研室|党校|督查室|办|政府|公署|行署|工委|党组|党委|支部|总支|中心|公司|集团|学校|大学|学院|医院|处|社|站|课题组|调研组|编写组|[\u4e00-\u9fff]{3}(?:科|股)|联合会|协会|合作社|街道|镇|乡|区|县|市)$/.test(
    text,
  ) &&
  !/(?:的|建设|工作|全部|干部|社会|机会|大会|农村|社区|园区|小区|(?:先进|示范|文明|强|大|小康|试点|和谐|模范)[县镇乡区市])$/.test(
    text,
  );

/** A body that could stand alone at the head of an entry: it names its party or its place. */
export const placed = /^(?:中共|中国共产党)|[省市县区旗州盟镇乡]/;

/** 名称——副题 on one line, else a title. */
export function splitTitle(entry: RawEntry, line: Line, start: number, end: number) {
  const dash = /(?:\s*——\s*|\s--\s|—一|一—|一一(?=\S{2,4}[省市县区旗州盟镇乡]))/.exec(line.text.slice(start, end));
  if (dash && dash.index > 1) {
    entry.title.push({ line, start, end: start + dash.index });
    entry.subtitle.push({ line, start: start + dash.index + dash[0].length, end });
  } else entry.title.push({ line, start, end });
}

export const emptyEntry = (): RawEntry => ({ title: [], subtitle: [], author: [] });

/** Where a line's title ends, and its author stands. */
interface Ending {
  titleEnd: number;
  authorStart: number;
  authorEnd: number;
}

const bodies = (text: string) => text.split(/[、\s]+/).every(looksLikeBody);

/** The border of title and author where a line ends with a body or a person: 标题 / 作者, 标题（作者）, 标题 甲县委 乙局. */
export function authorAtEnd(text: string, start: number, end: number): Ending {
  const last = trimEnd(text, end);
  // 标题 / 作者.
  const slash = text.lastIndexOf('/', last - 1);
  if (slash > start && last - slash <= 60 && !/[“”《》]/.test(text.slice(slash, last))) {
    const from = slash + 1 + /^\s*/.exec(text.slice(slash + 1))![0].length;
    return { titleEnd: trimEnd(text, slash), authorStart: from, authorEnd: last };
  }
  const parts = [...text.slice(start, last).matchAll(/\S+/g)];
  // Several bodies may share the authorship: 中共某县委 某县人民政府. A lone party body is an author, its title stood above.
  let count = 0;
  const most = parts.length > 1 ? parts.length - 1 : 0;
  while (count < most && looksLikeBody(parts[parts.length - 1 - count]![0])) count++;
  if (parts.length === 1 && looksLikeBody(parts[0]![0]) && /^(?:中共|中国共产党)/.test(parts[0]![0])) count = 1;
  // 标题（某县委组织部）.
  const bracketed = /[（(]([^（）()]{3,60})[）)]$/.exec(text.slice(start, last));
  if (count === 0 && bracketed && bracketed.index > 0 && bodies(bracketed[1]!)) {
    const from = start + bracketed.index;
    return { titleEnd: trimEnd(text, from), authorStart: from + 1, authorEnd: last - 1 };
  }
  // 标题　（某某，某镇党委书记）: a person with the post in brackets.
  const signed = /\s[（(]([^（）()]{2,40})[）)]$/.exec(text.slice(start, last));
  if (count === 0 && signed && parts.length > 1 && /^[\u4e00-\u9fff·]{2,5}(?:[，,\s]|$)/.test(signed[1]!)) {
    const from = start + signed.index + signed[0].indexOf(signed[1]!);
    return { titleEnd: trimEnd(text, start + signed.index), authorStart: from, authorEnd: last - 1 };
  }
  if (count === 0) return { titleEnd: last, authorStart: last, authorEnd: last };
  const authorStart = start + parts[parts.length - count]!.index;
  return { titleEnd: Math.max(start, trimEnd(text, authorStart)), authorStart, authorEnd: last };
}

export const trimEnd = (text: string, end: number) => {
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
};
