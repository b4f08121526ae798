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
  /(?:委|委员会|组织部|宣传部|统战部|部|局|厅|办公室|研究室|研究所|研究院|设计院|科学院|政研室|党校|督查室|办|政府|公署|行署|工委|党组|党委|支部|总支|中心|公司|集团|学校|大学|学院|医院|处|社|站|课题组|调研组|编写组|联合会|协会|合作社|街道|镇|乡|区|县|市)$/.test(
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

export interface Ending {
  titleEnd: number;
  authorStart: number;
  authorEnd: number;
  page?: number;
}

const leaderRun = /(?:[.·。]{2,}|…|—{3,}|─{2,}|_{3,}|-{4,})[\s.…·—─_-]*/g;

/**
 * The end of an entry on a line: leader dots, author, page; undefined where the entry goes on.
 * @param below the title stands on the line above, so that a body alone is its author
 */
export function parseEnding(text: string, start: number, below = false): Ending | undefined {
  const paged = /\s*[（(]\s*(\d{1,4})\s*[）)]$/.exec(text);
  const leaders = [...text.matchAll(leaderRun)];
  const lead = leaders.at(-1);
  // 标题 …… 作者 / 12.
  const bare = lead ? /\s*[/／]?\s*(\d{1,4})$/.exec(text) : /(?:\s+|\s*[/／]\s*)(\d{1,4})$/.exec(text);
  const pageMatch = paged ?? bare;
  if (!lead && !pageMatch) return undefined;
  const bodyEnd = pageMatch ? pageMatch.index : text.length;
  const page = pageMatch ? { page: Number(pageMatch[1]) } : {};
  if (lead && lead.index <= bodyEnd) {
    const after = Math.min(lead.index + lead[0].length, bodyEnd);
    // Author before the leader: 标题 作者 …… 12.
    if (after >= bodyEnd) {
      // 标题 ——— 作者 ——— 12.
      const first = leaders.at(-2);
      const between = first && text.slice(first.index + first[0].length, lead.index).trim();
      if (first && between && looksLikeBody(between) && first.index > start)
        return {
          titleEnd: trimEnd(text, first.index),
          authorStart: first.index + first[0].length,
          authorEnd: trimEnd(text, lead.index),
          ...page,
        };
      return { ...authorAtEnd(text, start, lead.index, below), ...page };
    }
    return { titleEnd: trimEnd(text, lead.index), authorStart: after, authorEnd: bodyEnd, ...page };
  }
  return { ...authorAtEnd(text, start, bodyEnd, below), ...page };
}

/** 标题　　作者 on a line without leader and page: its border, where a body stands at the end after a gap. */
export function gapEnding(text: string, start: number): Ending | undefined {
  const ending = authorAtEnd(text, start, text.length);
  if (ending.authorEnd <= ending.authorStart || ending.titleEnd <= start) return undefined;
  const wide = /\s{2,}$/.test(text.slice(start, ending.authorStart));
  const marked = /[（(/]\s*$/.test(text.slice(start, ending.authorStart));
  // Behind a number or page of its own, one space is a border too.
  const numbered = /^\d/.test(text) && start > 0 && placed.test(text.slice(ending.authorStart, ending.authorEnd));
  return (wide || marked || numbered) && bodies(text.slice(ending.authorStart, ending.authorEnd)) ? ending : undefined;
}

/** Where a line begins with a body and its title follows after a space: their border. */
export function authorFirst(
  text: string,
  start: number,
  end: number,
): { authorEnd: number; titleStart: number } | undefined {
  const parts = [...text.slice(start, end).matchAll(/\S+/g)];
  const beforeColon = colonAuthor(text, start);
  if (beforeColon) return beforeColon;
  if (parts.length < 2 || looksLikeBody(parts.at(-1)![0])) return undefined;
  const named = parts[0]![0].split('、');
  if (!named.every((body) => looksLikeBody(body) || /^(?:镇|乡|县|市|区)(?:政府|委)$/.test(body))) return undefined;
  const author = start + parts[0]!.index + parts[0]![0].length;
  return { authorEnd: author, titleStart: start + parts[1]!.index };
}

const bodies = (text: string) => text.split(/[、\s]+/).every(looksLikeBody);

/** 某县委组织部：标题: where a body stands before a colon, that colon's border. A place there is part of the title. */
function colonAuthor(text: string, start: number): { authorEnd: number; titleStart: number } | undefined {
  const colon = /^([^：“”《》，。]{4,40})：\s*(?=\S{4})/.exec(text.slice(start));
  if (!colon || !bodies(colon[1]!) || /(?:街道|镇|乡|区|县|市|旗)$/.test(colon[1]!)) return undefined;
  return { authorEnd: start + colon[1]!.length, titleStart: start + colon[0].length };
}

export function authorAtEnd(text: string, start: number, end: number, below = false): Ending {
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
  if (parts.length === 1 && looksLikeBody(parts[0]![0]) && (below ? placed : /^(?:中共|中国共产党)/).test(parts[0]![0]))
    count = 1;
  // 标题（某县委组织部）.
  const bracketed = /[（(]([^（）()]{3,60})[）)]$/.exec(text.slice(start, last));
  if (count === 0 && bracketed && bracketed.index > 0 && bodies(bracketed[1]!)) {
    const from = start + bracketed.index;
    return { titleEnd: trimEnd(text, from), authorStart: from + 1, authorEnd: last - 1 };
  }
  // 标题　　张三　12: a name of two or three characters behind a gap.
  const named = /\s{2,}([\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s{1,2}[\u4e00-\u9fff])$/.exec(text.slice(start, last));
  if (count === 0 && named && end < text.length && named.index >= 5)
    return {
      titleEnd: trimEnd(text, start + named.index),
      authorStart: start + named.index + named[0].length - named[1]!.length,
      authorEnd: last,
    };
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
