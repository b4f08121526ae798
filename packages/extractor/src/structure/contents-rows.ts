import { authorship, type Rank, type Word, wordsOf } from './authorship.ts';
import type { Line } from './lines.ts';
import { startsSubtitle } from './lines.ts';

/** One line of a contents list, taken apart as far as it can be without the lines around it. */
export interface Row {
  line: Line;
  /**
   * What the line is by itself. `author`: it could be an author's name as a whole; `rest`: it has an author or a page
   * behind a leader, and no title before them.
   */
  kind: 'group' | 'lone' | 'subtitle' | 'bracket' | 'remark' | 'author' | 'rest' | 'title';
  /** The form of its mark or number: `·`, `1`, `（1）`, `①`, `一`, `（一）`, `附`; empty for none. */
  mark: string;
  /** A bare number at its head: 12　标题. */
  first?: number;
  /** Where its title, subtitle or author stands, without mark and page. */
  start: number;
  end: number;
  /** Author behind the leader: 标题……作者（12）. */
  behind?: [start: number, end: number];
  leader: boolean;
  page?: number;
  /** Printed columns before the text. */
  indent: number;
  words: Word[];
}

const bullet = /^(?:-(?![-—])|[*·○●◎◆◇★☆▲△■□※❖♦➢►▶☞◈](?![.·…。]))\s*/;
/** Numbers and marks of entries, by their form. */
const marks: [form: string, pattern: RegExp][] = [
  [
    '附',
    /^(?:代序\s+|【附】\s*(?=\S)|附\s?[：:]\s*(?=\S)|附录[一二三四五六七八九十\d]*\s+(?=\S)|附件[一二三四五六七八九十\d]*\s*[：:]?\s+(?=\S))/,
  ],
  ['1', /^\d{1,3}(?:、|[.．](?!\d(?!\d{3}年)))\s*/],
  ['（1）', /^（\d{1,3}）\s*(?=\S)/],
  ['①', /^[①-⑳]\s*/],
  ['（一）', /^（[一二三四五六七八九十]{1,3}）\s*/],
  ['一', /^[一二三四五六七八九十]{1,3}[、.．]\s*/],
];
/** 【 6】标题: a first page in brackets. */
const bracketNumber = /^[【[〔〖]\s*(?:[Pp]\.?)?(\d{1,4})\s*[】\]〕〗]\s*(?=[^\d\s])/;
const bareNumber = /^(?:[Pp]\.?\s?)?(\d{1,4})(?:页?\s+|\s*[/|｜]\s*)(?=[^\d\s.…·]|(?:19|20)\d\d)/;

const group =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|篇|章|辑|编|单元|类|集|卷|版块|板块|专题)|[上中下甲乙丙丁戊][篇编](?:\s|$)|[\u4e00-\u9fff]{2,8}\s+[A-Z][A-Z &]{2,}$|[一二三四五六七八九十]{1,3}[、.．]\s*\S{2,20}$|（[一二三四五六七八九十]{1,3}）\S{2,12}(?:篇|类)$|[【〖[][^】〗\]]{2,20}[】〗\]]$|【附】$|\S{2,12}(?:篇|类|卷|辑)$|附\s?[录件表]?：?$|(?:19|20)\d\d年(?:度)?$|(?:特等|[一二三四]等|优秀|优胜|入围|提名|鼓励)奖(?:（[^（）]*）)?$)/;
/** ·典型经验·, ★ 经验交流 ★: the same mark on both sides. */
const framed = /^([·★☆◆◇●○■□▲※*—-]{1,3})[\u4e00-\u9fff“”、\s]{2,24}\1$/;
/** 序, 前言, 后记: titles that stand for themselves. */
export const lone =
  /^(?:代?序[言一二三四五]?|前言|导言|引言|绪论|编者的话|编者按|出版说明|编[辑印写]说明|编者说明|前记|写在前面|致读者|卷首语|后记|编后记?|编后语|编后话|跋|结束语)$/;
const columnHeads =
  /^(?:序号\s+)?(?:标\s*题|题\s*目|篇\s*名|文\s*题|内\s*容|案例名称|名\s*称)\s+(?:作\s*者|单\s*位|作者单位|页\s*码|页\s*次).*$/;

/** 封面：…, 责任编辑：…: what a journal prints under its list. */
export const imprint = /^(?:封[面底二三四]|责任编辑|本期责编|本期编辑|美术编辑|题图|插图|摄影)[：:\s/（]/;

/** ……………12, 12: a page on a line of its own. */
const pageAlone = /^[\s.…·—_-]*\d{1,4}$/;

/** How much each sign counts towards a leader; two make one. */
const leaderWeights: Record<string, number> = {
  '…': 2,
  '⋯': 2,
  '‥': 2,
  '.': 1,
  '·': 1,
  '。': 1,
  '﹒': 1,
  '—': 0.67,
  _: 0.67,
  '-': 0.5,
};
const pageAtEnd =
  /(?:([（([〔【<]\s*(?:第|[Pp]\.?)?\s*)(\d{1,4})(?:\s?[-—～]\s?\d{1,4})?\s?页?\s*[）)\]〕】>]|([/／|｜]\s*|第\s?|[Pp]\.?\s?|·\s?)?(\d{1,4})(?:\s?[-—～]\s?\d{1,4})?\s?页?(?:\s?·)?)$/;
const romanAtEnd = /[（(]?[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[）)]?$/;
const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);

const noCells: ReadonlySet<number> = new Set();

/**
 * Takes a line of a contents list apart: mark, title, leader, author, page.
 * @param paged whether a bare number at the end may be a page: 标题 12
 * @returns undefined for lines that say nothing, as the heads of a table's columns
 */
export function rowOf(line: Line, paged = true): Row | undefined {
  const { text } = line;
  if (line.kind === 'columns' || line.kind === 'contents-header') return undefined;
  if (columnHeads.test(text) || imprint.test(text)) return undefined;
  if (line.kind === 'noise' && !pageAlone.test(text)) return undefined;
  const row: Row = { line, kind: 'title', mark: '', start: 0, end: text.length, leader: false, indent: 0, words: [] };
  row.indent = Math.max(0, line.width - printedWidth(text));
  mark(row, text);
  tail(row, text, paged);
  trim(row, text);
  const core = text.slice(row.start, row.end);
  const tight = core.replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff](?: |$))/g, '');
  const bare = row.page === undefined && row.behind === undefined && row.first === undefined;
  const cells = line.cells ? new Set(line.cells.map(([start]) => start)) : noCells;
  row.words = wordsOf(text, row.start, row.end, cells);
  if (core === '') row.kind = 'rest';
  else if (/^（以上[^）]{2,20}）$/.test(core)) row.kind = 'remark';
  else if (lone.test(tight.replace(/ /g, '')) || line.kind === 'preface-header') row.kind = 'lone';
  else if (bare && (group.test(spreadOut(text)) || framed.test(text))) row.kind = 'group';
  else if (startsSubtitle(core) > 0) row.kind = 'subtitle';
  else if (isBracketed(core)) row.kind = 'bracket';
  else if (row.words.every(({ rank }) => rank > 0)) row.kind = 'author';
  return row;
}

/** 综 合 篇: print spreads the names of parts. */
const spreadOut = (text: string) => text.replace(/(?<=[\u4e00-\u9fff]) {1,3}(?=[\u4e00-\u9fff](?: |$))/g, '');

/** Mark and number at the head of a row. */
function mark(row: Row, text: string) {
  const bulleted = bullet.exec(text)?.[0].length ?? 0;
  if (bulleted > 0 && bulleted < text.length) {
    row.mark = /[\w-]/.test(text[0]!) ? '-' : text[0]!;
    row.start = bulleted;
  }
  const rest = text.slice(row.start, row.start + 24);
  for (const [form, pattern] of marks) {
    const found = pattern.exec(rest)?.[0].length ?? 0;
    if (found === 0 || row.start + found >= text.length) continue;
    row.mark ||= form;
    row.start += found;
    return;
  }
  const bare = bracketNumber.exec(rest) ?? bareNumber.exec(rest);
  if (bare) {
    row.first = Number(bare[1]);
    row.start += bare[0].length;
  }
}

/** Leader, author and page at the end of a row. */
function tail(row: Row, text: string, paged: boolean) {
  const runs = leadersOf(text, row.start);
  const from = Math.max(row.start, text.length - 20);
  const found = pageAtEnd.exec(text.slice(from));
  let end = text.length;
  if (found) {
    const at = from + found.index;
    const digits = found[2] ?? found[4]!;
    const bracketed = found[1] !== undefined;
    const parted = bracketed || found[3] !== undefined || /[\s）》”】…·.。_—-]/.test(text[at - 1] ?? '');
    const ofLeader = runs.length > 0 && (parted || runs.at(-1)![1] === at);
    if (at > row.start || bracketed || at === 0) {
      if (ofLeader || at === 0 || (paged && parted && at > 0 && !isYear(digits))) {
        row.page = Number(digits);
        end = at;
      }
    }
  } else if (runs.length > 0) {
    const roman = romanAtEnd.exec(text);
    if (roman && roman.index === runs.at(-1)![1]) end = roman.index;
  }
  row.end = end;
  const last = runs.at(-1);
  if (!last || last[0] >= end) return;
  row.leader = true;
  row.end = last[0];
  let behind: [number, number] = [Math.min(last[1], end), end];
  if (text.slice(...behind).trim() === '' && runs.length > 1) {
    // 标题 ——— 作者 ——— 12.
    const before = runs.at(-2)!;
    if (/[\u4e00-\u9fff]/.test(text.slice(before[1], last[0])) && text.slice(row.start, before[0]).trim() !== '') {
      behind = [before[1], last[0]];
      row.end = before[0];
    }
  }
  // 标题 …… 作者 / 12, 标题……（作者）12.
  let [start, to] = behind;
  while (start < to && /[\s/／]/.test(text[start]!)) start++;
  while (to > start && /[\s/／]/.test(text[to - 1]!)) to--;
  if (text[start] === '（' && text[to - 1] === '）' && text.indexOf('）', start) === to - 1)
    [start, to] = [start + 1, to - 1];
  if (to - start >= 2) row.behind = [start, to];
}

/** The leaders of a line: runs of dots or dashes with blanks among them. Specks between two of them are part of it. */
function leadersOf(text: string, from: number): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let at = from; at < text.length; at++) {
    if (leaderWeights[text[at]!] === undefined) continue;
    let weight = 0;
    let to = at;
    for (; to < text.length && (text[to] === ' ' || leaderWeights[text[to]!] !== undefined); to++)
      weight += leaderWeights[text[to]!] ?? 0;
    const quoted = /[”’？！]/.test(text[to] ?? '');
    if (weight >= 2 && !quoted) {
      const before = runs.at(-1);
      if (before && !/[\u4e00-\u9fff\d]/.test(text.slice(before[1], at))) before[1] = to;
      else runs.push([at, to]);
    }
    at = to;
  }
  return runs;
}

/** Blanks, and the slash before a page, are no part of a title. */
function trim(row: Row, text: string) {
  while (row.end > row.start && /[\s/／|｜]/.test(text[row.end - 1]!)) row.end--;
  while (row.start < row.end && text[row.start] === ' ') row.start++;
}

function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) >= 0x2000 ? 2 : 1;
  return width;
}

/** （平办发〔2012〕19号）: the bracket at the start closes at the end. */
function isBracketed(text: string): boolean {
  if (!text.startsWith('（')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '（') depth++;
    else if (text[at] === '）' && --depth === 0) return at === text.length - 1;
  }
  return false;
}

/** The inside of a row in brackets, as offsets. */
export const insideOf = (row: Row): [start: number, end: number] => [row.start + 1, row.end - 1];

/** How surely a row in brackets names whose the entry above is: （某县委组织部）, （张三，某镇党委书记）. */
export function bracketRank(row: Row): Rank {
  const inside = row.line.text.slice(...insideOf(row));
  return authorship(inside);
}
