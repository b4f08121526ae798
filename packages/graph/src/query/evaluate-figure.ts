/** A quantity without the thing it counts: 1.2万人 is `{ value: 12000, unit: '人' }`. */
export interface Quantity {
  value: number;
  /** What follows the number; longer than the unit itself where the text goes on (家规模以上企业). */
  unit: string;
}

const multipliers: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const numerals = [...'〇一二三四五六七八九'];

/** A number below a hundred in Chinese numerals: 两, 十, 四十, 四十六. Others are NaN. */
const chineseNumber = (text: string): number => {
  const digit = (char: string) => (char === '两' ? 2 : numerals.indexOf(char));
  const [tens, ones, ...more] = text.split('十');
  if (more.length > 0 || tens === undefined) return Number.NaN;
  if (ones === undefined) return text.length === 1 && digit(text) >= 0 ? digit(text) : Number.NaN;
  const value = (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
  return value >= 10 ? value : Number.NaN;
};

const scaled = (value: number, rest: string): Quantity => {
  const [multiplier] = rest;
  const factor = multiplier === undefined ? undefined : multipliers[multiplier];
  // 百 and 千 begin words too (千克); 万 and 亿 after a number always count.
  if (factor === undefined || (factor < 10_000 && /^千[克米瓦]|^百分/.test(rest))) return { value, unit: rest };
  return scaled(value * factor, rest.slice(1).replace(/^[余多几]/, ''));
};

/**
 * The last quantity that a figure's name states, or undefined where it states none. Numbers in digits go before Chinese
 * numerals, which also stand inside words (一般, 三农).
 */
export const quantityIn = (name: string): Quantity | undefined => {
  const text = name.normalize('NFKC').replace(/[\s,]/g, '');
  const digits = [...text.matchAll(/\d+(?:\.\d+)?/g)].at(-1);
  if (digits) {
    return scaled(Number(digits[0]), text.slice(digits.index + digits[0].length).replace(/^[余多几]/, ''));
  }
  const chinese = [...text.matchAll(/[〇一二两三四五六七八九十]+/g)].at(-1);
  const value = chinese ? chineseNumber(chinese[0]) : Number.NaN;
  if (!chinese || Number.isNaN(value)) return undefined;
  return scaled(value, text.slice(chinese.index + chinese[0].length).replace(/^[余多几]/, ''));
};

/** Whether a node's value and unit say the quantity of a labelled name. */
export const sameQuantity = (labelled: Quantity, value: number, unit: string): boolean => {
  const found = scaled(value, unit.normalize('NFKC'));
  const close = Math.abs(found.value - labelled.value) <= 1e-9 * Math.max(Math.abs(found.value), 1);
  return close && (found.unit === '' ? labelled.unit === '' : labelled.unit.startsWith(found.unit));
};
