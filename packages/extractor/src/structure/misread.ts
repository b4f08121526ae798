import { codesOf, DROPPED, isDigitCode, isHanCode, NEWLINE, SPACE } from './codes.ts';

const code = (char: string) => char.charCodeAt(0);
const dash = code('—');
const enumeration = code('、');
const year = code('年');
const point = code('.');
const comma = code(',');
const square = code('平');
const metre = code('方');

/** Measure words and nouns that the numeral 一 stands before: a single dash before one of these is a misread 一. */
const countable = codesOf(
  '个项种面批条些名位套支册证簿线人岗村居品户策站网窗部卡事把手票法体致定步切样般直次大系起届级类座场帮对员会院校室所队本表单图库箱台屏码亩头年月日天周角点片块段份篇章牌笔条节句话代流刀门家间处镇乡县市区口册城度',
);
/** What stands before the numeral 一 in fixed words: 第一, 统一, 每一, 十一. */
const beforeOne = codesOf('第统每唯同之这那某另任十');
const opening = codesOf('“‘《（，。；：、');
const no = code('不');
const countingNumerals = codesOf('一二两双三四五六七八九十');
const yearNumerals = codesOf('一二三四五六七八九〇零○');

/**
 * Whether the single dash at `i` is the numeral 一 misread: between Chinese characters before a measure word, after 第 or
 * 统, in a year (—九八九年), or as the number of a heading (—、).
 * @param lineStart index of the first code unit of its line
 */
export function isMisreadOne(codes: Uint16Array, i: number, lineStart: number): boolean {
  let before = i - 1;
  while (before >= lineStart && codes[before] === SPACE) before--;
  const previous = before >= lineStart ? codes[before]! : NEWLINE;
  const next = i + 1 < codes.length ? codes[i + 1]! : NEWLINE;
  if (previous === NEWLINE && next === enumeration) return true;
  if (previous !== dash && (next === SPACE || isHanCode(next)) && isYear(codes, i + 1)) return true;
  if (previous === dash || next === dash || !isHanCode(next)) return false;
  if (beforeOne.has(previous)) return true;
  // 三定—不脱: behind a group that a numeral begins.
  if (next === no && isHanCode(previous) && countingNumerals.has(codes[before - 1] ?? 0)) return true;
  // 认领—上墙—对账: beside another dash between words it is one like that.
  for (let at = i - 2; at > i - 8 && isHanCode(codes[at + 1] ?? 0); at--)
    if (codes[at] === dash && isHanCode(codes[at - 1] ?? 0) && !countable.has(codes[at + 1]!)) return false;
  // At a line's start a dash before a word is a dash (a subtitle); inside a name in quotes, and behind a comma, it is the numeral.
  return countable.has(next) && (isHanCode(previous) || opening.has(previous));
}

/** 九九—年: three numerals, of which a scan may have made a dash, after blanks. */
function isYear(codes: Uint16Array, from: number): boolean {
  while (codes[from] === SPACE) from++;
  return (
    codes[from + 3] === year &&
    [0, 1, 2].every((index) => yearNumerals.has(codes[from + index]!) || (index > 0 && codes[from + index] === dash))
  );
}

/** Letters that a scan makes of digits, and the digits. */
export const misreadDigits = new Map([
  [code('l'), code('1')],
  [code('I'), code('1')],
  [code('O'), code('0')],
  [code('o'), code('0')],
]);
const afterNumbers = codesOf(
  '号年月日个名人户元万亿千百十余多亩家处次件项届期吨斤公米位篇种类条支组乡镇社队座台套头只株尾里块页份期岁天起宗眼口间所村%‰,，、〕）)]】条',
);
/** Digits farther from a letter than this are no number with it. */
const longestNumber = 24;
const listMarks = codesOf('，、；。”');
const isNumeric = (unit: number | undefined) => unit !== undefined && (isDigitCode(unit) || misreadDigits.has(unit));
const isLetter = (unit: number | undefined) =>
  unit !== undefined && ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a));

/**
 * Restores the number that the letter at `i` (one of {@link misreadDigits}) stands in, where print or scan made a letter of a
 * digit: among digits (2l号, 1O亩) or in a number before what is counted (l3 个村, l.57 万人); not in O2O平台. Blanks inside
 * it go (l 7 80 万元).
 */
export function restoreNumber(codes: Uint16Array, i: number) {
  const inNumber = (at: number, step: 1 | -1): number => {
    // A number goes on behind one blank or point with more digits.
    if (isNumeric(codes[at + step])) return at + step;
    const gap = codes[at + step];
    return (gap === SPACE || gap === point || gap === comma) && isNumeric(codes[at + 2 * step]) ? at + 2 * step : -1;
  };
  let start = i;
  for (let next = inNumber(start, -1); next >= 0 && i - next <= longestNumber; next = inNumber(start, -1)) start = next;
  let last = i;
  for (let next = inNumber(last, 1); next >= 0 && next - i <= longestNumber; next = inNumber(last, 1)) last = next;
  if (inNumber(start, -1) >= 0 || inNumber(last, 1) >= 0) return;
  if (isLetter(codes[start - 1]) || isLetter(codes[last + 1])) return;
  // Of digits alone only a short number behind a word is cut apart: 辖1 2个乡镇.
  const spaced = codes[i] === SPACE;
  const before = codes[start - 1] ?? NEWLINE;
  if (spaced && (last - start > 6 || !(isHanCode(before) || listMarks.has(before)))) return;
  const run = codes.subarray(start, last + 1);
  if (!run.some(isDigitCode)) return;
  let behind = last + 1;
  while (codes[behind] === SPACE || codes[behind] === NEWLINE) behind++;
  const after = codes[behind];
  const squared = after === square && codes[behind + 1] === metre;
  const counts = after !== undefined && (afterNumbers.has(after) || squared);
  const among = !spaced && i > 0 && isDigitCode(codes[i - 1]!) && isDigitCode(codes[i + 1] ?? 0);
  if (!counts && !among) return;
  run.forEach((unit, at) => {
    run[at] = misreadDigits.get(unit) ?? (unit === SPACE ? DROPPED : unit);
  });
}
