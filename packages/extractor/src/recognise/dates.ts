import { type Doc, rangeIndexAt } from '../text/doc.ts';
import type { DateMention } from '../text/mentions.ts';
import {
  followingDay,
  followingPart,
  minguoYearBefore,
  relativeYears,
  shortYearBefore,
  yearBefore,
} from './dates-read.ts';
import { documentYear } from './dates-year.ts';

const YEAR = 0x5e74;

/** A date that says its year only by reference (今年7月, 同年9月); settled once the text's own year is known. */
interface Relative {
  start: number;
  end: number;
  word: string;
  part: string;
}

/**
 * Finds the dates of a text: 2003年7月, 二〇〇七年九月十二日, 一九九八年, 二OO七年 as OCR reads it, 1998.5, 2003-07-15, 民国二十三年,
 * both ends of a range, and, with low confidence, 今年, 去年, 前年, 明年, 同年.
 * @returns mentions sorted by start, without overlap; `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 */
export function recogniseDates(doc: Doc): DateMention[] {
  const { text } = doc;
  const found: DateMention[] = [];
  const relatives: Relative[] = [];
  let taken = 0;

  const add = (start: number, end: number, date: string, rule: string, confidence: number) => {
    if (start < taken) return;
    found.push({ kind: 'date', start, end, date, rule, confidence });
    taken = end;
  };

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === YEAR) i = Math.max(i, atYear(i) - 1);
    else if (code === 0x31 || code === 0x32) i = Math.max(i, atNumericDate(i) - 1);
  }
  settleRelatives(doc, found, relatives);
  return found.sort((a, b) => a.start - b.start);

  /** At 年: the year before it, what follows it, and the other end of a range. Gives where to go on. */
  function atYear(at: number): number {
    const read = yearBefore(text, at, taken) ?? minguoYearBefore(text, at, taken) ?? shortYearBefore(text, at, taken);
    if (read === undefined) return atRelative(at);
    for (const earlier of read.earlier) add(earlier.start, earlier.end, `${earlier.year}`, 'date-range', 0.85);
    const part = followingPart(text, at + 1);
    add(read.start, part.end, `${read.year}${part.date}`, read.rule, read.confidence);
    // 2007年3月至9月, 2007年3月1日—5日: the second end borrows what it leaves out.
    const other = followingDay(text, part.end, part.date);
    if (other === undefined) return part.end;
    add(other.start, other.end, `${read.year}${other.date}`, 'date-range', read.confidence - 0.1);
    return other.end;
  }

  function atRelative(at: number): number {
    const word = text[at - 1] ?? '';
    const next = text[at + 1] ?? '';
    if (!(word in relativeYears) || at - 1 < taken || text[at - 2] === '年' || '龄级度轮'.includes(next || ' '))
      return at + 1;
    const part = followingPart(text, at + 1);
    relatives.push({ start: at - 1, end: part.end, word, part: part.date });
    return part.end;
  }

  /** At a 1 or 2: 1998.5, 2003.7.15, 2003-07, 2003/7/15. */
  function atNumericDate(at: number): number {
    const before = text.charCodeAt(at - 1);
    if ((before >= 0x30 && before <= 0x39) || before === 0x2e) return at + 1;
    numericDate.lastIndex = at;
    const match = numericDate.exec(text);
    if (!match) return at + 1;
    const [whole, year, separator, month, day] = match;
    const end = at + whole.length;
    // 1998.5万元 and a telephone number 2003-07 are no dates; a month alone has to stand free.
    if (day === undefined && (separator === '/' || (separator === '-' && month!.length < 2))) return end;
    if (day === undefined && separator === '.' && !freeAfter.test(text[end] ?? '')) return end;
    const date = `${year}-${month!.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
    add(at, end, date, 'date-numeric', day === undefined ? 0.7 : 0.9);
    return end;
  }
}

const numericDate =
  /((?:19|20)\d\d)([.．\-/])(1[0-2]|0?[1-9])(?:\2(3[01]|[12]\d|0?[1-9]))?(?![\d.．/%％]|-\d(?!\d{3}))/y;
const freeAfter = /^[\s，。；：！？、（）“”《》—～至到起止前后-]?$/;

/** 今年 is the year of the section it stands in, else the text's; 同年 that of the date before it. */
function settleRelatives(doc: Doc, found: DateMention[], relatives: readonly Relative[]) {
  if (relatives.length === 0) return;
  const textYear = doc.year ?? documentYear(doc, found);
  const explicit = [...found];
  const sectionYears = new Map<number, number | undefined>();
  for (const { start, end, word, part } of relatives) {
    const previous = explicit[rangeIndexAt(explicit, start)];
    if (previous && previous.end > start) continue;
    let year: number | undefined;
    if (word === '同') {
      year = previous && start - previous.end < 200 ? Number(previous.date.slice(0, 4)) : undefined;
    } else {
      const index = doc.blocks[rangeIndexAt(doc.blocks, start)]?.section ?? 0;
      if (!sectionYears.has(index)) sectionYears.set(index, sectionYear(doc, index, explicit));
      const base = sectionYears.get(index) ?? textYear;
      year = base === undefined ? undefined : base + relativeYears[word]!;
    }
    if (year === undefined) continue;
    found.push({ kind: 'date', start, end, date: `${year}${part}`, rule: 'date-relative', confidence: 0.5 });
  }
}

function sectionYear(doc: Doc, index: number, dates: readonly DateMention[]): number | undefined {
  const range = doc.sections[index]?.date;
  if (!range) return undefined;
  const date = dates[rangeIndexAt(dates, range.end - 1)];
  return date && date.start >= range.start ? Number(date.date.slice(0, 4)) : undefined;
}
