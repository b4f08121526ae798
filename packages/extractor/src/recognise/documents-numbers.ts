import { isHan, type Range } from '../text/doc.ts';
import { type BodyFinder, isHanAt } from './documents-bodies.ts';
import type { DocumentTerms } from './documents-terms.ts';

/** An issue number: 梅市发〔2003〕14号, (1995)12号, 〔1992〕字第36号, 国务院令第392号. */
export interface NumberMatch extends Range {
  /** The letters before the year, or the body that stands for them; empty where there are none. */
  code: Range;
  /** The body named in it, 县委 in 县委〔1992〕字第36号. */
  body?: Range;
  year?: number;
  rule: string;
}

const chineseYear = '[一二][九〇○零OoＯ][一二三四五六七八九〇○零OoＯ]{2}';
const bracketed = new RegExp(
  `[〔［\\[【（(〈]((?:19|20)\\d\\d|[5-9]\\d|${chineseYear})年?[〕］\\]】）)〉] ?(?:[\\u4e00-\\u9fff]{0,4}字)?(?:[\\u4e00-\\u9fff]{1,3}(?=第))?第?([0-9]{1,4}|[一二三四五六七八九十百]{1,5})([号號])?`,
  'y',
);
const orderAfter = /令第?(\d{1,4}|[一二三四五六七八九十百]{1,5})[号號]/y;
const longestCode = 9;

/** Reads the number whose year stands in the bracket at `at`; not before `from`. */
export function readBracketNumber(
  text: string,
  at: number,
  from: number,
  terms: DocumentTerms,
  bodies: BodyFinder,
): NumberMatch | undefined {
  bracketed.lastIndex = at;
  const match = bracketed.exec(text);
  if (!match) return undefined;
  const [whole, year, , suffix] = match;
  const end = at + whole.length;
  const { code, body } = codeBefore(text, at, from, terms, bodies);
  const hasCode = code.end > code.start;
  // Without 号 or with a year of two digits only the letters before the bracket tell it from （80）12.
  const lettered = hasCode && terms.codeEndings.before(text, code.end, code.start) !== '';
  if (suffix === undefined && (!lettered || /[\d年月.%]/.test(text[end] ?? ''))) return undefined;
  if (year!.length === 2 && !hasCode) return undefined;
  const value = /^\d{4}$/.test(year!) ? Number(year) : year!.length === 2 ? 1900 + Number(year) : undefined;
  return {
    start: code.start,
    end,
    code,
    ...(body ? { body } : {}),
    ...(value === undefined ? {} : { year: value }),
    rule: 'document-number',
  };
}

/** Reads 国务院令第392号 at its 令, or 国务院第392号令 at its 令 when the number stands before. */
export function readOrderNumber(text: string, at: number, from: number, bodies: BodyFinder): NumberMatch | undefined {
  orderAfter.lastIndex = at;
  const match = orderAfter.exec(text);
  if (match) {
    const body = bodies.before(at, from) ?? chairman(text, at, from);
    if (!body) return undefined;
    return {
      start: body.start,
      end: at + match[0].length,
      code: { start: body.start, end: at + 1 },
      body,
      rule: 'document-order',
    };
  }
  if (text[at - 1] !== '号' && text[at - 1] !== '號') return undefined;
  const before = /第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})号$/.exec(text.slice(Math.max(from, at - 8), at));
  if (!before) return undefined;
  const start = at - before[0].length;
  const body = bodies.before(start, from) ?? chairman(text, start, from);
  return body && { start: body.start, end: at + 1, code: { ...body }, body, rule: 'document-order' };
}

/** 主席令 is the one order that is not a body's. */
const chairman = (text: string, end: number, from: number): Range | undefined =>
  end - 2 >= from && text.startsWith('主席', end - 2) ? { start: end - 2, end } : undefined;

/** The 代字 before a bracket, as far as it reaches back, and the body that stands in its place if one does. */
function codeBefore(text: string, at: number, from: number, terms: DocumentTerms, bodies: BodyFinder) {
  let start = at;
  const limit = Math.max(from, at - longestCode);
  let stopped = false;
  while (start > limit && isHanAt(text, start - 1)) {
    if (terms.codeStops.before(text, start, limit) !== '') {
      stopped = true;
      break;
    }
    start--;
  }
  if (start === at) return { code: { start: at, end: at } };
  // 县委〔1992〕字第36号: the body itself is the code. 县委平委发〔1992〕36号: it stands before the code.
  const whole = bodies.before(at, from);
  if (whole && terms.bodyEndings.before(text, at, from).length > 1) return { code: whole, body: whole };
  for (let end = at - 1; end > start; end--) {
    const ending = terms.bodyEndings.before(text, end, start);
    // 某党组字〔1994〕22号: 党组 are letters for the organization department.
    if (ending === '' || text[end - 1] === '委' || (ending === '党组' && text[end] === '字')) continue;
    const body = bodies.before(end, from);
    if (body) return { code: { start: end, end: at }, body };
  }
  for (let end = at - 2; end > start; end--) {
    // 省委粤发〔2003〕5号: 委 ends a body only where a code of its own follows.
    const ending = terms.bodyEndings.before(text, end, start);
    if (ending.length < 2 || at - end < 2 || terms.codeEndings.at(text, end, at).length === at - end) continue;
    const body = bodies.before(end, from);
    if (body) return { code: { start: end, end: at }, body };
  }
  // A run that no boundary ends is prose, not a code: keep what a code can be at most.
  if (!stopped && start === limit && limit > from && isHan(text[start - 1] ?? '')) start = Math.max(start, at - 6);
  return { code: { start, end: at } };
}

/**
 * Says which body the letters of a number stand for, where data or the text makes that sure.
 * @param text to be searched, once a province, for the names of those whose letters are a county's as well
 */
export function issuerFinder(text: string, terms: DocumentTerms): (code: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, issuerOfCode(code, text, terms));
    return known.get(code);
  };
}

function issuerOfCode(code: string, text: string, terms: DocumentTerms): string | undefined {
  for (const [letters, body] of terms.codes)
    if (code === letters || (code.startsWith(letters) && letters.length > 2)) return body;
  const province = terms.provinces.get(code[0] ?? '');
  const template = province && terms.provincialBodies.get(code.slice(1));
  if (!template) return undefined;
  if (province.ambiguous && !text.includes(province.name.slice(0, 2))) return undefined;
  const party = template.startsWith('中共') && province.name.endsWith('自治区');
  return template.replace('{province}', province.name).replace(/委(?=$)/, party ? '委员会' : '委');
}
