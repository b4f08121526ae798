import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corner, convexHull, groupsOf, softHull } from './hull.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const points = fc.array(fc.tuple(coordinate, coordinate) as fc.Arbitrary<Corner>, { minLength: 3, maxLength: 40 });

const turn = (a: Corner, b: Corner, c: Corner) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

describe('the hull', () => {
  it('of a square with points inside and on its sides is its corners', () => {
    const square: Corner[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [2, 2],
      [2, 0],
      [1, 3],
    ];
    expect(convexHull(square)).toEqual([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
  });

  it('turns one way only, and no point is outside', () => {
    fc.assert(
      fc.property(points, (given) => {
        const hull = convexHull(given);
        fc.pre(hull.length > 2);
        hull.forEach((corner, i) => {
          const next = hull[(i + 1) % hull.length]!;
          expect(turn(corner, next, hull[(i + 2) % hull.length]!)).toBeGreaterThan(0);
          for (const point of given) expect(turn(corner, next, point)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('leaves room around each disc', () => {
    const hull = softHull(
      [
        { x: 0, y: 0, radius: 5 },
        { x: 100, y: 0, radius: 10 },
        { x: 50, y: 60, radius: 5 },
      ],
      10,
    );
    expect(Math.max(...hull.map(([x]) => x))).toBeCloseTo(120);
    expect(Math.min(...hull.map(([x]) => x))).toBeCloseTo(-15);
    expect(Math.max(...hull.map(([, y]) => y))).toBeCloseTo(75);
  });
});

describe('groups', () => {
  it('count only the members that are shown', () => {
    const groupOf = new Map([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'x'],
      ['d', 'y'],
      ['e', 'y'],
      ['f', 'y'],
    ]);
    expect([...groupsOf(['a', 'b', 'c', 'd', 'e', 'g'], groupOf, 3)]).toEqual([['x', ['a', 'b', 'c']]]);
  });
});
