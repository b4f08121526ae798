import type { Range } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import { isHanAt } from './documents-bodies.ts';
import { digitAt, isArabicAt, isNumeralAt, type NumberRead, powerAt, readNumber } from './figures-numbers.ts';
import type { FigureTerms, UnitInfo } from './figures-terms.ts';

/** A number with its unit, before anything is known of what it counts. */
export interface Quantity extends Range {
  value: number;
  valueTo?: number;
  unit: string;
  info: UnitInfo;
  decimals: number;
  approximate: boolean;
  chinese: boolean;
  ratio: boolean;
  bound?: 'at-least' | 'at-most';
  /** End with 以上, 左右 and the like. */
  boundEnd: number;
}

/** No text counts further (a quadrillion); longer runs of digits are codes, and numbers are exact up to here. */
const greatest = 1e15;
const ratioInfo: UnitInfo = { kind: 'percent', confidence: 0.93, spelled: 0, counted: false };
const dashes = new CharSet('—–-～~－');
const connectors = new CharSet('—–-～~－至到');

/** Reads the quantity whose number starts at `at`; undefined, with the place to go on from, where there is none. */
export function readQuantity(text: string, at: number, terms: FigureTerms): Quantity | { next: number } {
  const unitAt = (position: number) => readUnit(text, position, terms);
  const isUnit = (position: number) => unitAt(position) !== '';
  const first = readNumber(text, at, isUnit);
  if (!first) {
    let next = at + 1;
    while (isNumeralAt(text, next)) next++;
    return { next };
  }
  const skip = { next: first.end };
  if (isBarePower(text, first) || !(first.value <= greatest)) return skip;
  if (first.ratio !== undefined) return withBound(text, ratioQuantity(first), terms);

  let end = skipSpace(text, first.end);
  let unit = unitAt(end);
  let last = first;
  if (unit !== '') {
    end += unit.length;
    // 2%—5%, 3万元—5万元: the unit stands twice.
    const second = rangeEnd(text, end, dashes, isUnit);
    if (second && second.value > first.value && unitAt(skipSpace(text, second.end)) === unit) {
      last = second;
      end = skipSpace(text, second.end) + unit.length;
    }
  } else {
    const second = rangeEnd(text, end, connectors, isUnit);
    if (second && second.ratio === undefined) {
      const after = skipSpace(text, second.end);
      unit = unitAt(after);
      if (unit === '') return { next: second.end };
      last = second;
      end = after + unit.length;
    }
  }
  if (unit === '') {
    const share = tenths(text, first, terms);
    const divisions = share ? undefined : countyCount(text, first);
    if (divisions) return divisions;
    return share ? withBound(text, share, terms) : (people(text, first, terms) ?? skip);
  }
  // 一百二十多万人口
  if (unit === '人' && /^口(?![径袋号味头才])/.test(text.slice(end, end + 2))) end++;
  // 3—5万元: 万 counts for both ends.
  const shared =
    last !== first && first.multiplier === 1 && last.multiplier > 1 && first.value < last.value / last.multiplier;
  const value = shared ? first.value * last.multiplier : first.value;
  if (!(last.value <= greatest)) return { next: end };
  const upper = last === first ? first.upTo : last.value;
  const percent = unit === '％' ? '%' : unit;
  const quantity: Quantity = {
    start: at,
    end,
    value,
    unit: percent,
    info: terms.unitOf.get(unit)!,
    decimals: Math.max(first.decimals, last.decimals),
    approximate: first.approximate || last.approximate,
    chinese: first.chinese,
    ratio: false,
    boundEnd: end,
  };
  if (upper !== undefined && upper > value) quantity.valueTo = upper;
  return withBound(text, quantity, terms);
}

export function readUnit(text: string, at: number, terms: FigureTerms): string {
  const unit = terms.units.at(text, at);
  if (unit === '') return '';
  const other = terms.notUnits.at(text, at);
  return other.length > unit.length ? '' : unit;
}

const skipSpace = (text: string, at: number) => (text.charCodeAt(at) === 0x20 ? at + 1 : at);

/** 百 and 万 alone (百企联百村, 万人) are not numbers stated of anything. */
const isBarePower = (text: string, number: NumberRead) =>
  number.end - number.start === 1 && powerAt(text, number.start) > 10;

function rangeEnd(
  text: string,
  at: number,
  connectors: CharSet,
  isUnit: (at: number) => boolean,
): NumberRead | undefined {
  let next = at;
  while (next < at + 2 && next < text.length && connectors.has(text.charCodeAt(next))) next++;
  return next > at && isNumeralAt(text, next) ? readNumber(text, next, isUnit) : undefined;
}

function ratioQuantity(number: NumberRead): Quantity {
  const unit = number.ratio === 'percent' ? '%' : number.ratio === 'permille' ? '‰' : '';
  const { start, end, value, decimals, approximate, chinese } = number;
  return { start, end, value, unit, info: ratioInfo, decimals, approximate, chinese, ratio: true, boundEnd: end };
}

/** 辖6县1区: how many divisions of each kind. */
function countyCount(text: string, number: NumberRead): Quantity | undefined {
  if (number.chinese || number.value > 60 || number.decimals > 0) return undefined;
  const kinds = /^[县市区旗](?:\d{1,2}[县市区旗]){0,2}(?=[，。、；：群]|$)/.exec(
    text.slice(number.end, number.end + 10),
  )?.[0];
  const counted =
    kinds !== undefined &&
    (kinds.length > 1 ||
      /(?:辖|[东南西北]部|[山地]区|全[省市州])$/.test(text.slice(Math.max(0, number.start - 2), number.start)));
  if (!counted) return undefined;
  const end = number.end + kinds.length;
  return { ...ratioQuantity(number), end, boundEnd: end, unit: kinds[0]!, info: peopleInfo, ratio: false };
}

/** 2.7万山区群众: a number in ten thousands counts people without a unit. */
function people(text: string, number: NumberRead, terms: FigureTerms): Quantity | undefined {
  // 二百八十多万农民, but not 千万农民.
  if (number.multiplier < 1e4 || (number.chinese && number.value < 2e4)) return undefined;
  // 总人口38.4万，: what is counted stands before it.
  if (
    /人口(?:为|达|有|约|近|已达|共)?$/.test(text.slice(Math.max(0, number.start - 6), number.start)) &&
    !isHanAt(text, number.end)
  )
    return { ...ratioQuantity(number), unit: '人', info: peopleInfo, ratio: false };
  for (let at = number.end; at < number.end + 6; at++) {
    const noun = terms.peopleNouns.at(text, at);
    if (noun !== '' && text[at + noun.length] !== '币') {
      const unit = noun.endsWith('户') ? '户' : '人';
      return { ...ratioQuantity(number), unit, info: peopleInfo, ratio: false };
    }
    if (!isHanAt(text, at) || terms.rightStops.at(text, at) !== '') return undefined;
  }
  return undefined;
}
const peopleInfo: UnitInfo = { kind: 'classifier', confidence: 0.85, spelled: 10, counted: false };

/** 八成以上的村: tenths, where no word such as 成立 begins there. */
function tenths(text: string, number: NumberRead, terms: FigureTerms): Quantity | undefined {
  const word = terms.tenths.at(text, number.end);
  if (word === '' || number.value > 10 || number.value < 1 || number.decimals > 0) return undefined;
  let end = number.end + word.length;
  let value = number.value * 10;
  // 一成五
  if (number.chinese && isNumeralAt(text, end) && !isNumeralAt(text, end + 1) && powerAt(text, end) === 0) {
    value += digitAt(text, end);
    end++;
  } else if (
    !'以的左多，。、；'.includes(text[end] ?? '。') &&
    // 还有三成烂在路边, 由三成升至…, but not 一成立.
    (!/(?:[近约有由占足逾]|减少|降低|下降|增加|的|少了|高了)$/.test(
      text.slice(Math.max(0, number.start - 2), number.start),
    ) ||
      otherWord.includes(text[end]!))
  )
    return undefined;
  return { ...ratioQuantity({ ...number, ratio: 'percent' }), end, value, boundEnd: end };
}
/** Characters with which 成 begins another word. */
const otherWord = '立为员都功果本熟长就绩套交品形材年活片批家了份人';

function withBound(text: string, quantity: Quantity, terms: FigureTerms): Quantity {
  const word = terms.behind.at(text, quantity.end);
  if (word === '') return quantity;
  const says = terms.behindOf.get(word)!;
  const boundEnd = quantity.end + word.length;
  // 多 behind a unit begins words as well (3人多次…).
  if (word.length === 1 && boundEnd < text.length && !quantityEnds.has(text.charCodeAt(boundEnd))) return quantity;
  if (says === 'about') quantity.approximate = true;
  else quantity.bound = says;
  quantity.boundEnd = boundEnd;
  return quantity;
}

const quantityEnds = new CharSet('，。；、：）的！？\n');

/** Whether a number is inside a short quoted name: “五个好”, “3+X”, “100万”工程. */
export function isQuotedName(text: string, start: number, end: number): boolean {
  let open = -1;
  for (let i = start - 1; i >= Math.max(0, start - 9); i--) {
    const code = text.charCodeAt(i);
    if (openings.has(code)) {
      open = i;
      break;
    }
    if (beforeQuote.has(code)) return false;
  }
  if (open < 0) return false;
  // Longer ones are names where they add up: “1个党委+4个总支+23个支部”.
  let sum = false;
  for (let i = open; i < Math.min(text.length, open + 32); i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2b) sum = true;
    if (i < end) continue;
    if (closings.has(code)) return sum || i - open < 16;
    if (insideQuote.has(code)) return false;
  }
  return false;
}
const openings = new CharSet('“‘');
const closings = new CharSet('”’');
const beforeQuote = new CharSet('”’。，；：\n');
const insideQuote = new CharSet('“‘。；：\n');

const ordinalBefore = new CharSet('第初老周之唯统某该这那首头');
const signBefore = new CharSet('第+./:×*#№ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
const FRONT = '前'.charCodeAt(0);
const EACH = '每'.charCodeAt(0);

/** Letters, signs and words before a number that make it no quantity: 第3名, A4, 2+1, 2:1, 前三名, 这两个. */
export function isNoQuantity(text: string, quantity: Quantity): boolean {
  if (quantity.start === 0) return false;
  const before = text.charCodeAt(quantity.start - 1);
  if (signBefore.has(before) || (before === 0x2d && isArabicAt(text, quantity.start - 2))) return true;
  // 60岁以上老人, 72岁的老人: who is meant, not how many.
  if (
    quantity.info.kind === 'age' &&
    !/(?:年龄|寿命|平均)[^，。；]{0,6}$/.test(text.slice(Math.max(0, quantity.start - 10), quantity.start))
  )
    return true;
  // 每十万人286.4例: a rate's base.
  if (before === EACH && quantity.value >= 100) return true;
  if (before === FRONT && (quantity.unit === '名' || quantity.unit === '位')) return true;
  return quantity.chinese && !quantity.ratio && ordinalBefore.has(before);
}
