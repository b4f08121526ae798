import { describe, expect, it } from 'vitest';
import { readNumber } from './figures-numbers.ts';

const read = (text: string, units: readonly string[] = []) =>
  readNumber(text, 0, (at) => units.some((unit) => text.startsWith(unit, at)));

describe('readNumber', () => {
  it.each<[string, number, string]>([
    ['4560人', 4560, '4560'],
    ['４５６０人', 4560, '４５６０'],
    ['1,200人', 1200, '1,200'],
    ['1，234，567元', 1_234_567, '1，234，567'],
    ['12,5', 12, '12'],
    ['97.1%', 97.1, '97.1'],
    ['1.2亿元', 120_000_000, '1.2亿'],
    ['1.1万', 11_000, '1.1万'],
    ['3万元', 30_000, '3万'],
    ['20多万人', 200_000, '20多万'],
    ['20万余人', 200_000, '20万余'],
    ['3万5千元', 35_000, '3万5千'],
    ['5千亩', 5000, '5千'],
    ['十二', 12, '十二'],
    ['二十', 20, '二十'],
    ['五十多个', 50, '五十多'],
    ['一百零五', 105, '一百零五'],
    ['三百二十五户', 325, '三百二十五'],
    ['一千二百', 1200, '一千二百'],
    ['两万三千', 23_000, '两万三千'],
    ['十三亿', 1_300_000_000, '十三亿'],
    ['一点二亿', 120_000_000, '一点二亿'],
    ['三四十', 30, '三四十'],
    ['七八百', 700, '七八百'],
  ])('%s', (text, value, form) => {
    const number = read(text)!;
    expect(number.value).toBe(value);
    expect(text.slice(number.start, number.end)).toBe(form);
  });

  it('reads no quantity from digits in a row, but a group that print set apart', () => {
    expect(read('二〇〇七')).toBeUndefined();
    expect(read('八五九四个')).toBeUndefined();
    expect(readNumber('事2 640件', 1, (at) => at === 6)).toMatchObject({ value: 2640, end: 6 });
    expect(readNumber('21 100%', 0, (at) => at === 6)).toMatchObject({ value: 21, end: 2 });
    expect(readNumber('事21 100%', 1, (at) => at === 7)).toMatchObject({ value: 21, end: 3 });
  });

  it('leaves 千 to a unit that begins with it', () => {
    expect(read('500千瓦', ['千瓦'])).toMatchObject({ value: 500, end: 3 });
    expect(read('500千瓦')).toMatchObject({ value: 500_000, end: 4 });
  });

  it.each([
    ['三分之二', 0.6667, 'fraction'],
    ['3分之1', 0.3333, 'fraction'],
    ['百分之九十', 90, 'percent'],
    ['百分之九十七点一', 97.1, 'percent'],
    ['千分之三', 3, 'permille'],
  ] as const)('%s', (text, value, ratio) => {
    expect(read(text)).toMatchObject({ value, ratio, end: text.length });
  });

  it('tells both ends of 三四十', () => {
    expect(read('三四十')).toMatchObject({ value: 30, upTo: 40, approximate: true });
  });
});
