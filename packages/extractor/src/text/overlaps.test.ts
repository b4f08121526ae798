import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutOverlaps } from './overlaps.ts';

const ranges = fc.array(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })).map(([start, size]) => ({ start, end: start + size })),
);

describe('withoutOverlaps', () => {
  it('leaves the first in the list where two overlap', () => {
    const [wide, near, far] = [
      { start: 0, end: 6 },
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ];
    expect(withoutOverlaps([near, far, wide])).toEqual([near, far]);
    expect(withoutOverlaps([far, wide, near])).toEqual([wide, far]);
  });

  it('gives mentions in order, each behind the one before', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const kept = withoutOverlaps(given);
        expect(kept.every((range, index) => index === 0 || kept[index - 1]!.end <= range.start)).toBe(true);
      }),
    );
  });
});
