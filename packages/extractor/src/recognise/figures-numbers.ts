/** A number as it stands in a text, `[start, end)` without its unit. */
export interface NumberRead {
  value: number;
  start: number;
  end: number;
  /** 多, 余, 来, 几 behind it, or two digits side by side (三四十). */
  approximate: boolean;
  /** Written with Chinese numerals. */
  chinese: boolean;
  /** Digits after the decimal point: what a re-computed percentage is rounded to. */
  decimals: number;
  /** Upper value of 三四十 and the like. */
  upTo?: number;
  /** 三分之二, 百分之九十: already a ratio. */
  ratio?: 'fraction' | 'percent' | 'permille';
  /** What 十, 百, 千, 万, 亿 behind the digits multiplied them with. */
  multiplier: number;
}

/** Value of a digit in any of its forms (7, ７, 七, 〇, ○), or -1. Letters O as read by OCR count only in years. */
const digits = new Int8Array(0x10000).fill(-1);
/** Value of 十, 百, 千, 万, 亿, or 0. */
const powers = new Float64Array(0x10000);
for (let value = 0; value < 10; value++) {
  digits[0x30 + value] = value;
  digits[0xff10 + value] = value;
}
Array.from('零一二三四五六七八九').forEach((char, value) => {
  digits[char.charCodeAt(0)] = value;
});
for (const char of '〇○◯') digits[char.charCodeAt(0)] = 0;
digits['两'.charCodeAt(0)] = 2;
for (const [char, value] of [
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
] as const) {
  powers[char.charCodeAt(0)] = value;
}

const isArabic = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
export const isArabicAt = (text: string, at: number): boolean => isArabic(text.charCodeAt(at));
export const digitAt = (text: string, at: number): number => digits[text.charCodeAt(at)] ?? -1;
export const powerAt = (text: string, at: number): number => powers[text.charCodeAt(at)] ?? 0;
export const isNumeralAt = (text: string, at: number): boolean => digitAt(text, at) >= 0 || powerAt(text, at) > 0;
/** A numeral that is written with a character: 三, 十, 〇, not 3. */
export const isChineseNumeralAt = (text: string, at: number): boolean => isNumeralAt(text, at) && !isArabicAt(text, at);

const approximators = new Set(Array.from('多余来几', (char) => char.charCodeAt(0)));
const isApproximator = (text: string, at: number) => approximators.has(text.charCodeAt(at));

/**
 * Reads the number that starts at a digit or Chinese numeral.
 * @param isUnit whether a unit starts at a place: 千 in 500千瓦 is the unit's, not a multiplier
 */
export function readNumber(text: string, at: number, isUnit: (at: number) => boolean): NumberRead | undefined {
  const read = isArabicAt(text, at) ? readArabic(text, at, isUnit) : readChinese(text, at);
  return read && (readRatio(text, read) ?? read);
}

function readArabic(text: string, at: number, isUnit: (at: number) => boolean): NumberRead {
  let end = at;
  let value = 0;
  while (isArabicAt(text, end)) value = value * 10 + digitAt(text, end++);
  const first = end - at;
  // Groups of three: 1,200 and 1，200, but not 12,5 or 3，2000.
  if (first <= 3 && value > 0) {
    while ((text[end] === ',' || text[end] === '，') && isGroup(text, end + 1)) {
      for (let i = 1; i <= 3; i++) value = value * 10 + digitAt(text, end + i);
      end += 4;
    }
  }
  // 办好事2 640件: a group that print or OCR set apart; in a table two numbers stand beside each other.
  if (first <= 3 && end - at === first && text[end] === ' ' && isGroup(text, end + 1) && !isArabicAt(text, at - 1)) {
    const prose = at > 0 && text[at - 1] !== ' ' && text[at - 1] !== '\n' && isUnit(end + 4) && text[end + 4] !== '%';
    if (prose) {
      for (let i = 1; i <= 3; i++) value = value * 10 + digitAt(text, end + i);
      end += 4;
    }
  }
  let decimals = 0;
  if ((text[end] === '.' || text[end] === '．') && isArabicAt(text, end + 1)) {
    let fraction = '';
    for (end++; isArabicAt(text, end); end++) fraction += digitAt(text, end);
    decimals = fraction.length;
    value = Number(`${value}.${fraction}`);
  }
  let approximate = false;
  let multiplier = 1;
  for (;;) {
    if (isApproximator(text, end) && !approximate && text[end] !== '几') {
      // 20多万 as well as 20万多.
      approximate = true;
      end++;
    } else if (powerAt(text, end) > 0 && text[end] !== '十' && !isUnit(end) && text[end + 1] !== '分') {
      multiplier *= powerAt(text, end);
      end++;
      // 3万5千元
      if (
        isArabicAt(text, end) &&
        powerAt(text, end + 1) > 0 &&
        powerAt(text, end + 1) < multiplier &&
        multiplier > 1
      ) {
        const scaled = scale(value, multiplier) + digitAt(text, end) * powerAt(text, end + 1);
        return { value: scaled, start: at, end: end + 2, approximate, chinese: false, decimals, multiplier };
      }
    } else break;
  }
  return { value: scale(value, multiplier), start: at, end, approximate, chinese: false, decimals, multiplier };
}

const isGroup = (text: string, at: number) =>
  isArabicAt(text, at) && isArabicAt(text, at + 1) && isArabicAt(text, at + 2) && !isArabicAt(text, at + 3);

/** 1.2 × 10⁸ without the binary tail of 1.1 × 10⁴ = 11000.000000000002. */
const scale = (value: number, multiplier: number) =>
  multiplier === 1 ? value : Number((value * multiplier).toPrecision(15));

function readChinese(text: string, at: number): NumberRead | undefined {
  let end = at;
  let total = 0;
  let section = 0;
  let digit = -1;
  let positional = '';
  let lower = -1;
  let sawPower = false;
  let multiplier = 1;
  for (; isChineseNumeralAt(text, end); end++) {
    const power = powerAt(text, end);
    if (power === 0) {
      const next = digitAt(text, end);
      if (digit > 0 && next === digit + 1 && lower < 0) lower = digit;
      digit = next;
      positional += next;
    } else if (power < 1e4) {
      sawPower = true;
      section += (digit < 0 ? 1 : digit) * power;
      if (lower > 0) lower *= power;
      digit = -1;
    } else {
      sawPower = true;
      multiplier *= power;
      total = (total + section + Math.max(digit, 0)) * power;
      if (lower > 0) lower *= power;
      section = 0;
      digit = -1;
    }
  }
  if (end === at) return undefined;
  // 八五九四个农场: names and years, no quantity.
  if (!sawPower && positional.length > 2) return undefined;
  let value = total + section + Math.max(digit, 0);
  if (!sawPower && positional.length > 1 && lower < 0) value = Number(positional);
  let decimals = 0;
  if (text[end] === '点' && isChineseNumeralAt(text, end + 1) && powerAt(text, end + 1) === 0) {
    let fraction = '';
    for (end++; isChineseNumeralAt(text, end) && powerAt(text, end) === 0; end++) fraction += digitAt(text, end);
    decimals = fraction.length;
    value = Number(`${value}.${fraction}`);
    // 一点二亿
    for (; powerAt(text, end) > 0; end++) multiplier *= powerAt(text, end);
    value = scale(value, multiplier);
  }
  let approximate = lower > 0;
  if (isApproximator(text, end)) {
    approximate = true;
    end++;
    for (; powerAt(text, end) >= 1e4; end++) {
      value *= powerAt(text, end);
      multiplier *= powerAt(text, end);
    }
  }
  const range = lower > 0 && (sawPower || positional.length === 2);
  return {
    value: range ? lower : value,
    start: at,
    end,
    approximate,
    chinese: true,
    decimals,
    multiplier,
    ...(range ? { upTo: value } : {}),
  };
}

/** 三分之二, 3分之2, 百分之九十, 千分之三. */
function readRatio(text: string, denominator: NumberRead): NumberRead | undefined {
  if (text[denominator.end] !== '分' || text[denominator.end + 1] !== '之') return undefined;
  const at = denominator.end + 2;
  const numerator = isArabicAt(text, at) ? readArabic(text, at, () => true) : readChinese(text, at);
  if (!numerator || denominator.value < 2) return undefined;
  const { start } = denominator;
  if (denominator.value === 100) return { ...numerator, start, ratio: 'percent' };
  if (denominator.value === 1000) return { ...numerator, start, ratio: 'permille' };
  const value = Number((numerator.value / denominator.value).toFixed(4));
  return { ...numerator, start, value, ratio: 'fraction', decimals: 0 };
}
