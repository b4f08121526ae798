import { describe, expect, it } from 'vitest';
import { kindOfAbbreviation, matchesStated, parseNumberAbbreviation } from './number-abbreviation.ts';

describe('number abbreviations', () => {
  it.each([
    ['六大机制', 6],
    ['四议两公开', 6],
    ['一册一证一簿一线', 4],
    ['两推一选', 3],
    ['三个代表', 3],
    ['五个一', 5],
    ['一编三定', 4],
    ['三议三不议', 6],
    ['两交叉、两兼任', 4],
    ['四位一体', 4],
    ['三证合一', 3],
  ])('%s states %i items', (name, stated) => {
    expect(parseNumberAbbreviation(name)?.stated).toBe(stated);
  });

  it.each(['固本强基', '流动堡垒', '千干扶千户', '老马工作法', '支部+协会', ''])('%s is none', (name) => {
    expect(parseNumberAbbreviation(name)).toBeUndefined();
  });

  it.each([
    ['三个代表', 'slogan'],
    ['四好', 'slogan'],
    ['五增强', 'slogan'],
    ['五抓', 'practice'],
    ['五个一', 'practice'],
    ['两推一选', 'practice'],
    ['五城联创', 'program'],
  ])('%s is a %s by its form', (name, kind) => {
    expect(kindOfAbbreviation(parseNumberAbbreviation(name)!)).toBe(kind);
  });

  it('takes as many items as stated, or one a group', () => {
    const abbreviation = parseNumberAbbreviation('四议两公开')!;
    expect([6, 2, 4].map((items) => matchesStated(abbreviation, items))).toEqual([true, true, false]);
  });
});
