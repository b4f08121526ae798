import { digitAt, isArabicAt, isNumeralAt } from './figures-numbers.ts';

/** A year read backwards from 年. */
export interface YearRead {
  start: number;
  year: number;
  rule: string;
  confidence: number;
  /** The years before it that share its 年: 1998 in 1998—2002年. */
  earlier: { start: number; end: number; year: number }[];
}

/** How far 今年, 去年 … stand from the year of the text; 同年 takes the year of the date before it. */
export const relativeYears: Record<string, number> = { 今: 0, 去: -1, 前: -2, 明: 1, 同: 0 };

/** What OCR and type-setters write for the zero of 二〇〇七: Latin, Greek and Cyrillic O. */
const zeroLetters = new Set(Array.from('OoＯｏΟО', (char) => char.charCodeAt(0)));
const dashes = new Set(Array.from('—–-－一～~至到、和与及', (char) => char.charCodeAt(0)));
const first = 1840;
const last = 2099;

const yearDigitAt = (text: string, at: number) => (zeroLetters.has(text.charCodeAt(at)) ? 0 : digitAt(text, at));

/** Four digits that end at `end` and make a year, in whatever forms they are written. */
function fourDigitsBefore(text: string, end: number, from: number): { start: number; year: number } | undefined {
  const start = end - 4;
  if (start < from) return undefined;
  let year = 0;
  for (let i = start; i < end; i++) {
    const digit = yearDigitAt(text, i);
    // 一九九八 read as —九九八.
    if (digit < 0 && !(i === start && (text[i] === '—' || text[i] === '-') && text[i + 1] === '九')) return undefined;
    if (text[i] === '两') return undefined;
    year = year * 10 + (digit < 0 ? 1 : digit);
  }
  if (year < first || year > last) return undefined;
  if (start > from && (yearDigitAt(text, start - 1) >= 0 || text[start - 1] === '.')) {
    const joined = dashes.has(text.charCodeAt(start - 1)) && yearDigitAt(text, start - 2) >= 0;
    if (!joined) return undefined;
  }
  return { start, year };
}

/** Reads the four-digit year before the 年 at `at`, with those before it in a range or list; not before `from`. */
export function yearBefore(text: string, at: number, from: number): YearRead | undefined {
  let end = at;
  while (text[end - 1] === ' ') end--;
  const read = fourDigitsBefore(text, end, from);
  if (!read) return undefined;
  // 近2000年历史, 1990年代: a length of time, a decade.
  if (text.startsWith('历史', at + 1) || text.startsWith('的历史', at + 1) || text[at + 1] === '代') return undefined;
  const earlier: YearRead['earlier'] = [];
  for (let start = read.start; dashes.has(text.charCodeAt(start - 1)); ) {
    let connector = start - 1;
    while (connector > from && dashes.has(text.charCodeAt(connector - 1)) && text[connector - 1] !== '一') connector--;
    const previous = fourDigitsBefore(text, connector, from);
    if (!previous) break;
    earlier.unshift({ start: previous.start, end: connector, year: previous.year });
    start = previous.start;
  }
  const clean = isArabicAt(text, read.start) && isArabicAt(text, end - 1);
  return { start: read.start, year: read.year, rule: 'date-year', confidence: clean ? 0.97 : 0.95, earlier };
}

/** 民国二十三年, 民国23年, 民国元年: counted from 1912. */
export function minguoYearBefore(text: string, at: number, from: number): YearRead | undefined {
  if (!isNumeralAt(text, at - 1) && text[at - 1] !== '元') return undefined;
  const near = Math.max(from, at - 6);
  const head = near + text.slice(near, at).lastIndexOf('民国');
  if (head < near) return undefined;
  const inside = text.slice(head + 2, at);
  const count = inside === '元' ? 1 : /^\d{1,2}$/.test(inside) ? Number(inside) : smallNumber(inside);
  if (count === undefined || count < 1 || count > 38) return undefined;
  return { start: head, year: 1911 + count, rule: 'date-minguo', confidence: 0.95, earlier: [] };
}

/** 98年底, ’95年3月: two digits count only with what follows a date and never a length of time. */
export function shortYearBefore(text: string, at: number, from: number): YearRead | undefined {
  const start = at - 2;
  if (start < from || !isArabicAt(text, start) || !isArabicAt(text, start + 1)) return undefined;
  const before = text[start - 1] ?? '';
  if (isArabicAt(text, start - 1) || before === '.' || before === '第') return undefined;
  const value = digitAt(text, start) * 10 + digitAt(text, start + 1);
  if (value < 49) return undefined;
  const marked = before === '’' || before === '‘' || before === "'";
  if (!marked && !/^(?:底|初|末|年底|(?:1[0-2]|[1-9])月)/.test(text.slice(at + 1, at + 5))) return undefined;
  return {
    start: marked ? start - 1 : start,
    year: 1900 + value,
    rule: 'date-short-year',
    confidence: 0.7,
    earlier: [],
  };
}

const monthForm = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]';
const dayForm = '3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const partPattern = new RegExp(` ?(${monthForm}) ?月份?(?: ?(${dayForm}) ?[日号](?!文|令))?`, 'y');
const otherMonth = new RegExp(`[至到—–\\-～~]+(${monthForm})月份?(?:(${dayForm})[日号])?`, 'y');
const otherDay = new RegExp(`[至到—–\\-～~]+(${dayForm})[日号]`, 'y');

/** Month and day after a year: `-07`, `-07-15`, or nothing; `end` is where they end. */
export function followingPart(text: string, at: number): { end: number; date: string } {
  const next = text.charCodeAt(at);
  // Months start with a digit, a Chinese numeral, 元 or, in a title, a space before one.
  if (next !== 0x20 && next !== 0x5143 && !isNumeralAt(text, at)) return { end: at, date: '' };
  partPattern.lastIndex = at;
  const match = partPattern.exec(text);
  if (!match) return { end: at, date: '' };
  return { end: at + match[0].length, date: monthDay(match[1]!, match[2]) };
}

/** The other end of a range that leaves out its year, or its year and month. */
export function followingDay(
  text: string,
  at: number,
  part: string,
): { start: number; end: number; date: string } | undefined {
  if (part === '' || !dashes.has(text.charCodeAt(at))) return undefined;
  otherMonth.lastIndex = at;
  const month = otherMonth.exec(text);
  if (month)
    return { start: at + connectorLength(month[0]), end: at + month[0].length, date: monthDay(month[1]!, month[2]) };
  if (part.length !== 6) return undefined;
  otherDay.lastIndex = at;
  const day = otherDay.exec(text);
  if (!day) return undefined;
  const value = `${smallNumber(day[1]!)}`.padStart(2, '0');
  return { start: at + connectorLength(day[0]), end: at + day[0].length, date: `${part.slice(0, 3)}-${value}` };
}

const connectorLength = (matched: string) => /^[至到—–\-～~]+/.exec(matched)![0].length;

const monthDay = (month: string, day: string | undefined) =>
  `-${`${month === '元' ? 1 : smallNumber(month)}`.padStart(2, '0')}${day === undefined ? '' : `-${`${smallNumber(day)}`.padStart(2, '0')}`}`;

/** 1 to 99 in Arabic or Chinese numerals. */
function smallNumber(form: string): number | undefined {
  if (/^\d+$/.test(form)) return Number(form);
  const ten = form.indexOf('十');
  if (ten < 0) return form.length === 1 ? digitAt(form, 0) : undefined;
  const tens = ten === 0 ? 1 : digitAt(form, 0);
  const ones = ten === form.length - 1 ? 0 : digitAt(form, ten + 1);
  return tens < 0 || ones < 0 ? undefined : tens * 10 + ones;
}
