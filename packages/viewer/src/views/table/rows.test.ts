import { describe, expect, it } from 'vitest';
import { csvOf, tsvOf } from './rows.ts';

describe('csvOf', () => {
  it('quotes what needs it, starts with a byte order mark and disarms formulas', () => {
    expect(
      csvOf(
        ['名称', '数'],
        [
          ['甲,"乙"', 3],
          ['=1+1', -2],
        ],
      ),
    ).toBe('\ufeff名称,数\r\n"甲,""乙""",3\r\n\'=1+1,-2\r\n');
  });
});

describe('tsvOf', () => {
  it('keeps a row on a line', () => {
    expect(tsvOf(['a'], [['x\ty\nz']])).toBe('a\nx y z');
  });
});
