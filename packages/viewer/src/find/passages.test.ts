import { describe, expect, it } from 'vitest';
import { passageFinder } from './passages.ts';

describe('passageFinder', () => {
  const find = passageFinder(
    new Map([
      ['a', '一册一证一簿'],
      ['b', '一证多用，一证通办'],
    ]),
  );

  it('finds the places in all texts, up to so many', () => {
    expect(find('一证', 9)).toEqual([
      { source: 'a', start: 2, end: 4 },
      { source: 'b', start: 0, end: 2 },
      { source: 'b', start: 5, end: 7 },
    ]);
    expect(find('一证', 2)).toHaveLength(2);
  });

  it('begins with two characters', () => {
    expect(find('一', 9)).toEqual([]);
  });

  it('finds the rest after words that stand nowhere', () => {
    expect(find('通用', 9)).toEqual([]);
    expect(find('通用簿', 9)).toEqual([]);
    expect(find('通办', 9)).toEqual([{ source: 'b', start: 7, end: 9 }]);
  });
});
