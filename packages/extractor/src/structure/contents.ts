import { endsSentence, hasLeader, type Line, startsSubtitle } from './lines.ts';

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
  /(?:委|委员会|组织部|宣传部|统战部|部|局|厅|办公室|研究室|研究所|研究院|设计院|科学院|政研室|党校|督查室|办|政府|工委|党组|党委|支部|总支|中心|公司|集团|学校|大学|学院|医院|处|社|站|课题组|调研组|编写组|联合会|协会|合作社|街道|镇|乡|区|县|市)$/.test(
    text,
  ) &&
  !/(?:的|建设|工作|全部|干部|社会|机会|大会|农村|社区|园区|小区)$/.test(text);

/** The author of a list item in brackets, after a label, or before a colon. */
const itemAuthor = [
  /[（(]\s*(?:报送单位[：:]\s*|供稿[：:]\s*|单位[：:]\s*)?([^（）()]{3,60}?)\s*[）)]$/d,
  /(?:报送单位|申报单位|实施单位|推荐单位|责任单位|完成单位|报送|供稿|作者|单位)\s*[：:]\s*([^，。；：]{3,60})$/d,
  /^([^：:“”《》]{3,40})[：:]/d,
];

/** A body that could stand alone at the head of an entry: it names its party or its place. */
const placed = /^(?:中共|中国共产党)|[省市县区旗州盟镇乡]/;
const bullet = /^(?:(?:-(?!-)|[*·○●◎◆◇★☆▲△■□※❖♦➢])\s*)/;
const entryNumber =
  /^(?:代序\s+|【附】\s*|附\s?[：:]\s*|附录[一二三四五六七八九十\d]*\s+|附件[一二三四五六七八九十\d]*\s*[：:]?\s+|\d{1,3}[.、．]\s*|（\d{1,3}）\s*|[①-⑳]\s*)/;
const groupLine =
  /^(?:第[一二三四五六七八九十]+(?:部分|篇|章|辑|编|单元|类)|[上中下][篇编](?:\s|$)|附\s*录$|[一二三四五六七八九十]{1,3}[、.]\s*\S{2,20}$|【[^】]{2,20}】$|[^\s]{2,12}(?:篇|类|卷|辑)$|附录$)/;

/** Index of the line after the last entry of the contents that start at `from` (the line after the heading 目录). */
export function contentsEnd(lines: readonly Line[], from: number): number {
  let lastEntry = -1;
  const seen = new Set<string>();
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    const text = line.text;
    if (line.kind === 'paragraph' && (endsSentence(text) || text.length > 60) && !hasLeader(text)) break;
    if (line.kind === 'lead' && !hasLeader(text)) break;
    if (line.kind === 'preface-header' && !entriesFollow(lines, i + 1)) break;
    if (line.kind === 'entry-end') lastEntry = i;
    else if (line.kind === 'title') {
      // A title that comes a second time is where its chapter begins.
      const title = text.replace(bullet, '');
      if (seen.has(title) && !looksLikeBody(text)) break;
      seen.add(title);
    }
  }
  if (lastEntry >= 0) return lastEntry + 1;
  // Contents without pages and leaders: up to where running text or a repeated title begins, less that text's own title.
  if (i < lines.length && (lines[i]!.kind === 'paragraph' || lines[i]!.kind === 'lead')) {
    while (i > from && lines[i - 1]!.gap === 0 && lines[i - 1]!.kind !== 'subtitle') i--;
    return Math.max(from, i - 1);
  }
  return i;
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
    const ending = parseEnding(text, start);
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

/** 名称——副题 on one line, else a title. */
function splitTitle(entry: RawEntry, line: Line, start: number, end: number) {
  const dash = /(?:\s*——\s*|\s--\s|—一|一—|一一(?=\S{2,4}[省市县区旗州盟镇乡]))/.exec(line.text.slice(start, end));
  if (dash && dash.index > 1) {
    entry.title.push({ line, start, end: start + dash.index });
    entry.subtitle.push({ line, start: start + dash.index + dash[0].length, end });
  } else entry.title.push({ line, start, end });
}

export const emptyEntry = (): RawEntry => ({ title: [], subtitle: [], author: [] });

interface Ending {
  titleEnd: number;
  authorStart: number;
  authorEnd: number;
  page?: number;
}

/** The end of an entry on a line: leader dots, author, page; undefined where the entry goes on. */
function parseEnding(text: string, start: number): Ending | undefined {
  const paged = /\s*[（(]\s*(\d{1,4})\s*[）)]$/.exec(text);
  const leaders = [...text.matchAll(/(?:[.·。]{2,}|…)[\s.…·]*/g)];
  const lead = leaders.at(-1);
  const bare = lead ? /\s*(\d{1,4})$/.exec(text) : /\s+(\d{1,4})$/.exec(text);
  const pageMatch = paged ?? bare;
  if (!lead && !pageMatch) return undefined;
  const bodyEnd = pageMatch ? pageMatch.index : text.length;
  const page = pageMatch ? { page: Number(pageMatch[1]) } : {};
  if (lead && lead.index <= bodyEnd) {
    const after = Math.min(lead.index + lead[0].length, bodyEnd);
    // Author before the leader: 标题 作者 …… 12.
    if (after >= bodyEnd) return { ...authorAtEnd(text, start, lead.index), ...page };
    return { titleEnd: trimEnd(text, lead.index), authorStart: after, authorEnd: bodyEnd, ...page };
  }
  return { ...authorAtEnd(text, start, bodyEnd), ...page };
}

/** Where a line begins with a body and its title follows after a space: their border. */
function authorFirst(text: string, start: number, end: number): { authorEnd: number; titleStart: number } | undefined {
  const parts = [...text.slice(start, end).matchAll(/\S+/g)];
  if (parts.length < 2 || looksLikeBody(parts.at(-1)![0])) return undefined;
  const bodies = parts[0]![0].split('、');
  if (!bodies.every((body) => looksLikeBody(body) || /^(?:镇|乡|县|市|区)(?:政府|委)$/.test(body))) return undefined;
  const author = start + parts[0]!.index + parts[0]![0].length;
  return { authorEnd: author, titleStart: start + parts[1]!.index };
}

function authorAtEnd(text: string, start: number, end: number): Ending {
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

const trimEnd = (text: string, end: number) => {
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
};

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
