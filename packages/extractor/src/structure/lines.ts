import { CharSet } from '../text/word-set.ts';
import { DROPPED } from './codes.ts';
import type { RawEntry } from './entry-parts.ts';
import { cellsOf, markTables } from './tables.ts';

/** One printed line of the source: a range of the normalised codes without outer spaces. */
export interface Line {
  start: number;
  end: number;
  /** Its normalised text, without dropped characters. */
  text: string;
  kind: LineKind;
  /** It starts indented, as a new paragraph does in print. */
  indented: boolean;
  /** Printed width with its indentation, in half-width columns. */
  width: number;
  /** Lines without text stand between it and the line before. */
  gap: number;
  /** Its cells as offsets into the text, where it has several. */
  cells?: [number, number][];
  /** What a row of a table says. */
  row?: RawEntry;
}

export type LineKind =
  | 'noise'
  | 'contents-header'
  | 'preface-header'
  | 'attachment-header'
  | 'heading'
  | 'lead'
  | 'subtitle'
  | 'number'
  | 'date'
  | 'byline'
  | 'entry-end'
  | 'title'
  | 'columns'
  | 'row'
  | 'paragraph';

const numeral = '[一二三四五六七八九十百〇零○OＯ0-9]';
const han = '[\\u3400-\\u9fff\\u3007]';

/** Issue number on a line of its own: 梅市发〔2003〕14号, (1995)12号, 〔1992〕字第36号. */
const numberLine = new RegExp(
  `^（?${han}{0,12}(?:[〔\\[（【]?(?:19|20)\\d\\d[〕\\]）】]?|[〔\\[（【][6-9]\\d[〕\\]）】])(?:年)?(?:${han}{0,3}第)?\\s?\\d{1,4}号(?:文件?)?）?(?:\\s+签发人?：\\s?${han}{1,4}(?:\\s${han}{1,3}){0,3})?$`,
);
const dateLine = new RegExp(
  `^（?${numeral}(?:\\s?${numeral}){1,3}\\s?年(?:\\s?(?:元|${numeral}{1,3})\\s?月)?(?:\\s?${numeral}{1,3}\\s?日)?[）]?$`,
);
const pageNoise =
  /^(?:[-—·.\s]*第?\s*(?:[0-9]{1,4}|[IVXivx]{1,6})\s*页?(?:\s*[/共]\s*\d+\s*页?)?[-—·.\s]*|[-—一_·.|]{1,3}|[★☆※◆◇■□●○▲△*=_\-—·…\s]{1,60}|[\u2500-\u257f|+=:_\-—\s]{3,})$/;
const contentsHeader =
  /^[【[]?(?:(?:本书|本辑|本册|分类|文章)?目\s*录|目\s*次|[篇编细总]\s*目|文\s*章\s*目\s*录|总\s*目\s*录|本\s*期\s*(?:要\s*目|导\s*读|目\s*录|内\s*容|看\s*点)|要\s*目|导\s*读)[】\]]?(?:\s*[a-z]{8})?[：:]?$/i;
const prefaceHeader =
  /^(?:代?\s*序\s*言?|前\s*言|序\s*[一二三]|编\s*者\s*的\s*话|编\s*者\s*按|出\s*版\s*说\s*明|编\s*[辑印写]\s*说\s*明|编\s*者\s*说\s*明|前\s*记|写\s*在\s*前\s*面|致\s*读\s*者|卷\s*首\s*语|后\s*记|编\s*后\s*记|跋)$/;
const attachmentHeader = /^附\s*(?:件|录|表)?\s*[一二三四五0-9]?\s*[：:]?\s*\S*$|^附\s?件\s?[：:]\s*1\s?[.．、]/;
const headingLead =
  /^(?:第[一二三四五六七八九十百0-9]+[章节条部篇编]分?\s*|[【[〔]?(?:案例|范例|实例)[一二三四五六七八九十\d]{1,3}[】\]〕]?\s*[：:、.]?\s*|[一二三四五六七八九十]{1,3}(?:、|\s(?=\S)|\.)|（[一二三四五六七八九十]{1,3}）|\d{1,2}(?:、|[.．](?!\d)|\s(?=[\u3400-\u9fff]))|（\d{1,2}）|[①②③④⑤⑥⑦⑧⑨⑩])/;
const subtitleLead =
  /^(?:——|—一(?!个|项|种)|一—|一一(?=[\u3400-\u9fff]{2,4}[省市县区旗州盟镇乡村街])|--|—(?=[\u3400-\u9fff]))/;
const entryEnd =
  /(?:[.…·。．]{2,}\s*\S{0,60}?|\s|^|[\u3400-\u9fff”）》])\s*[（(]\s*\d{1,4}\s*[）)]$|(?:[.…·]{2,}|—{3,}|─{3,}|_{3,}|-{4,})\s*[^\s.…·，。；]{0,60}?\s*\d{0,4}$/;
const leader = /[.…·]{2,}|\.{1}\s\.{1}|—{3,}|─{3,}|_{3,}|-{4,}/;
const byline =
  /^(?:\S.{1,26}\s(?:合?编|联合编印|编印|编著|汇编|选编|整理)|\S.{3,26}(?:委|部|局|办|室|会|府|社|校|院|中心)编(?:印|著|写)?(?:\s+(?:(?:19|20)\d\d|[一二三四五六七八九〇○零]{4})年(?:[一二三四五六七八九十\d]{1,3}月(?:[一二三四五六七八九十\d]{1,3}日)?)?)?|\S.{0,26}(?:主编|编印|编著|汇编组|编辑部|编委会|编写组|供稿)|(?:主编|编者|作者|执笔|供稿)[：:\s]\S.{1,26})$/;
/** Each form of a by-line has one of these. */
const ofByline = /[编理稿者笔]/;
const apparatus =
  /^(?:(?:出\s?席|列\s?席|缺\s?席|主\s?持|记\s?录|参\s?加|地\s?点|时\s?间|议\s?题|参加人员|与会人员)[：:]|主题词|关键词|抄报|抄送|主送|报送：|印发范围|联系人|联系电话)/;
const titleEnd = /(?:意见|决定|决议|通知|通报|报告|方案|办法|规定|细则|条例|规划|要点|讲话|总结)(?:（[^）]*）)?$/;
/** A sentence's end, behind which a bracket may say who sent it in. */
const sentenceEnd = /[。！？；…][”’）》]*(?:（[^（）。]{2,40}）)?$/;

/** 一等奖, 优秀奖（3个）: the group of cases that follows. */
export const award = /^(?:特等|[一二三四]等|优秀|优胜|入围|提名|鼓励)奖(?:（[^（）]*）)?$/;

/** The depth of a heading by its numbering: 第一章 and 一、 1, （一） 2, 1、 3, （1） 4. */
export function headingDepth(text: string): number {
  if (/^(?:第|[一二三四五六七八九十])/.test(text)) return 1;
  if (/^（[一二三四五六七八九十]/.test(text)) return 2;
  return /^\d/.test(text) ? 3 : 4;
}

export const startsHeading = (text: string) => headingLead.exec(text)?.[0].length ?? 0;
export const startsSubtitle = (text: string) => subtitleLead.exec(text)?.[0].length ?? 0;
export const endsSentence = (text: string) => sentenceEnd.test(text);
export const hasLeader = (text: string) => leader.test(text);

const spread = /(?:[\u3400-\u9fff] ){3,}[\u3400-\u9fff]/;

const closingBrackets = new CharSet('）)');
const leaderMarks = new CharSet('.…·—─_-');
/** An entry ends with a bracket or has a leader: one look at each character tells most lines from it. */
function mayEndEntry(text: string): boolean {
  if (closingBrackets.has(text.charCodeAt(text.length - 1))) return true;
  for (let at = 0; at < text.length; at++) if (leaderMarks.has(text.charCodeAt(at))) return true;
  return false;
}

/** What a line is by itself, whatever stands around it. */
export function classify(printed: string): LineKind {
  // 促 共 同 富 裕: print that spreads its characters is as long as they are.
  const text =
    printed.includes(' ') && spread.test(printed)
      ? printed.replace(/(?<=[\u3400-\u9fff“”，]) (?=[\u3400-\u9fff“”，])/g, '')
      : printed;
  if (text.length > 120) return headingLead.test(text) ? 'lead' : 'paragraph';
  if (pageNoise.test(text)) return 'noise';
  if (contentsHeader.test(text)) return 'contents-header';
  if (prefaceHeader.test(text)) return 'preface-header';
  if (numberLine.test(text) || /^（[^（）]{0,12}[〔[](?:19|20)\d\d[〕\]]\d{1,4}号[^（）]*）$/.test(text))
    return 'number';
  if (dateLine.test(text)) return 'date';
  if (mayEndEntry(text) && entryEnd.test(text) && !/[。！？]/.test(text.replace(/。{2,}/g, ''))) return 'entry-end';
  if (text.length <= 80 && attachmentHeader.test(text) && (text.length <= 24 || /^附\s?件\s?[：:]\s*1/.test(text)))
    return 'attachment-header';
  if (award.test(text)) return 'heading';
  if (headingLead.test(text))
    return endsSentence(text) || /[，；].*[，；。]/.test(text) || text.length > 50 ? 'lead' : 'heading';
  if (subtitleLead.test(text)) return endsSentence(text) || text.length > 60 ? 'paragraph' : 'subtitle';
  if (ofByline.test(text) && text.replace(/\s+/g, ' ').length <= 44 && byline.test(text)) return 'byline';
  if (apparatus.test(text) || (text.length > 24 && text.includes('，') && !titleEnd.test(text))) return 'paragraph';
  if (text.length <= 60 && !/[。！？；]/.test(text) && !/[，、：；]$/.test(text)) return 'title';
  return 'paragraph';
}

/** Splits normalised codes into classified lines; lines without text only count as gaps. */
export function splitLines(codes: Uint16Array, source: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let position = 0;
  while (position <= codes.length) {
    let end = codes.indexOf(0x0a, position);
    if (end < 0) end = codes.length;
    let start = position;
    let spaces = 0;
    for (; start < end && (codes[start] === 0x20 || codes[start] === 0); start++) {
      if (codes[start] === 0x20) spaces += source.charCodeAt(start) === 0x3000 ? 2 : 1;
    }
    let last = end;
    while (last > start && (codes[last - 1] === 0x20 || codes[last - 1] === 0)) last--;
    if (last > start) {
      const text = sameIn(source, codes, start, last) ? source.slice(start, last) : decode(codes, start, last);
      let width = spaces;
      for (let i = start; i < last; i++) width += codes[i]! >= 0x2000 ? 2 : codes[i] === 0 ? 0 : 1;
      const cells = cellsOf(codes, source, start, last);
      lines.push({
        start,
        end: last,
        text,
        kind: classify(text),
        indented: spaces >= 2,
        width,
        gap,
        ...(cells && { cells }),
      });
      gap = 0;
    } else gap++;
    position = end + 1;
  }
  markTables(lines);
  return lines;
}

/** Whether the normal form of a stretch is what the source has. */
function sameIn(source: string, codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (codes[i] === DROPPED || codes[i] !== source.charCodeAt(i)) return false;
  return true;
}

const chunk = 8192;

/** The text of a stretch of codes, dropped characters left out. */
export function decode(codes: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let from = start; from < end; from += chunk) {
    const part = codes.subarray(from, Math.min(end, from + chunk));
    text += String.fromCharCode.apply(
      null,
      (part.includes(0) ? part.filter((unit) => unit !== 0) : part) as unknown as number[],
    );
  }
  return text;
}
