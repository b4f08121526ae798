import type { Range } from '../text/doc.ts';
import { type BodyFinder, isHanAt } from './documents-bodies.ts';
import type { DocumentTerms } from './documents-terms.ts';

/** A document that is named without 《》. */
export interface UntitledRead extends Range {
  issuer?: Range;
  confidence: number;
  rule: string;
  /** Year said in its name: 2004年中央一号文件. */
  year?: number;
}

const longestTitle = 70;
/** What may follow the genre word of a title that no 》 ends. */
const boundary =
  /^(?:$|[^\u4e00-\u9fff]|精神|要求|规定|的|和|及|以及|与|等|文件|中|后|下|以来|指出|明确|提出|强调|已|经|出台|印发|下发|颁布|实施)/;

/** 根据省委关于加强农村基层组织建设的决定, at its 关于: a cue or an issuing body has to introduce it. */
export function readAbout(
  text: string,
  at: number,
  from: number,
  running: boolean,
  terms: DocumentTerms,
  bodies: BodyFinder,
): UntitledRead | undefined {
  const issuer = bodies.before(at, from);
  const start = issuer?.start ?? at;
  const verbEnd = text[start - 1] === '了' ? start - 1 : start;
  const cued = terms.cues.before(text, verbEnd, from) !== '';
  if (!cued && !(issuer && running)) return undefined;
  const limit = Math.min(text.length, at + longestTitle);
  let commas = 0;
  for (let i = at + 2; i < limit; i++) {
    const char = text[i]!;
    if ('。；！？\n《》：'.includes(char)) return undefined;
    if (char === '，' && ++commas > 1) return undefined;
    if (char !== '的') continue;
    const ending = terms.formalEndings.at(text, i + 1, limit);
    if (ending === '') continue;
    let end = i + 1 + ending.length;
    if (!boundary.test(text.slice(end, end + 2))) continue;
    const trial = /^（(?:试行|暂行|草案|修订|修订稿|征求意见稿)）/.exec(text.slice(end, end + 8));
    if (trial) end += trial[0].length;
    // A comma inside is a title's own only after a cue.
    if (commas > 0 && !cued) return undefined;
    return { start, end, ...(issuer ? { issuer } : {}), confidence: cued ? 0.8 : 0.6, rule: 'document-about' };
  }
  return undefined;
}

const serial = /(第?)(\d{1,4}|[一二三四五六七八九十]{1,3})$/;

/** 县委3号文件, 2004年中央一号文件, 省政府第12号文, at the 号 before 文. */
export function readSerial(text: string, at: number, from: number, bodies: BodyFinder): UntitledRead | undefined {
  const match = serial.exec(text.slice(Math.max(from, at - 5), at));
  if (!match) return undefined;
  const numberStart = at - match[0].length;
  const issuer = bodies.before(numberStart, from);
  if (!issuer) return undefined;
  const end = at + (text.startsWith('号文件', at) ? 3 : 2);
  if (end === at + 2 && isHanAt(text, end) && !'的精要规中，、和'.includes(text[end]!)) return undefined;
  const dated = /(?:(\d{4})年?|〔(\d{4})〕)$/.exec(text.slice(Math.max(from, issuer.start - 6), issuer.start));
  const year = dated ? Number(dated[1] ?? dated[2]) : undefined;
  return {
    start: issuer.start - (dated?.[0].length ?? 0),
    end,
    issuer,
    confidence: 0.9,
    rule: 'document-serial',
    ...(year === undefined ? {} : { year }),
  };
}

const chapter = /“[^“”\n]{2,30}”(?=(?:这?一)?[章文节篇](?:，?由|[是系])[^，。；\n]{2,24}(?:执笔|撰写|编写|起草|整理))/g;

/** “某某夜校”一章由某某执笔: a chapter that a postscript names with who wrote it. */
export function readChapters(text: string): Range[] {
  return [...text.matchAll(chapter)].map(({ index, 0: title }) => ({ start: index, end: index + title.length }));
}

const attachmentLead = /(?:^|\n)\s*附\s?件\s?[：:]\s*/g;
const attachmentAlone =
  /(?<=^|\n)\s{0,4}附\s?件?\s?[：:]\s?(?![一二三四五六]、|\d{1,2}[.．、])([^\n。；，：\s][^\n。；，：]{4,50}?(?:名单|[^\n代发]表|清单|目录|方案|办法|细则))(?=(?:（[略见另附后]{1,4}）)?[。；]?\s*(?:\n|$))/g;
const attachmentItem = /\s*(\d{1,2})[.．、]\s*([^\n。；]{4,60}?)(?=[。；]?\s+\d{1,2}[.．、]|[。；]?\s*(?:\n|$))/y;

/** 附件：1.某某名单 2.某某办法, on one line or several: each is a document of its own. */
export function readAttachments(text: string): Range[] {
  const found: Range[] = [];
  for (const lead of text.matchAll(attachmentLead)) {
    let at = lead.index + lead[0].length;
    for (let number = 1; ; number++) {
      attachmentItem.lastIndex = at;
      const item = attachmentItem.exec(text);
      if (!item || Number(item[1]) !== number) break;
      const end = item.index + item[0].length;
      found.push({ start: end - item[2]!.length, end });
      at = end;
    }
  }
  // 附件：某某分解表（略）: one alone, where its word says that it is a list.
  for (const { index, 0: whole, 1: title } of text.matchAll(attachmentAlone)) {
    const start = index + whole.length - title!.length;
    found.push({ start, end: start + title!.length });
  }
  return found;
}
