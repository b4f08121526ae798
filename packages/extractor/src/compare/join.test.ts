import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAbove, joinByBruteForce } from './join.ts';
import { joinWithNeighbours, nearestByBruteForce, nearestNeighbours } from './nearest.ts';
import type { SparseRows } from './vectors.ts';

/** Rows of length 1 or less, columns ranked by how many rows they stand in. */
function rowsFrom(cells: readonly ReadonlyMap<number, number>[], scales: readonly number[]): SparseRows {
  const counts = new Map<number, number>();
  for (const row of cells) for (const column of row.keys()) counts.set(column, (counts.get(column) ?? 0) + 1);
  const ranked = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([column]) => column);
  const rank = new Map(ranked.map((column, position) => [column, position]));
  const offsets = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  cells.forEach((row, index) => {
    const length = Math.sqrt([...row.values()].reduce((sum, weight) => sum + weight * weight, 0));
    for (const [column, weight] of [...row].sort((x, y) => rank.get(x[0])! - rank.get(y[0])!)) {
      columns.push(rank.get(column)!);
      weights.push((weight / length) * scales[index]!);
    }
    offsets.push(columns.length);
  });
  return {
    offsets: Uint32Array.from(offsets),
    columns: Uint32Array.from(columns),
    weights: Float64Array.from(weights),
    width: ranked.length,
  };
}

// Few columns make many pairs; squared draws make some columns far more frequent than others, as words are.
const row = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 1000 })), { maxLength: 12 })
  .map((cells) => new Map(cells.map(([draw, weight]) => [Math.floor((draw * draw) / 250), weight / 1000])));
const rows = fc.array(fc.tuple(row, fc.double({ min: 0.3, max: 1, noNaN: true })), { maxLength: 60 }).map((drawn) =>
  rowsFrom(
    drawn.map(([cells]) => cells),
    drawn.map(([, scale]) => scale),
  ),
);
const threshold = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('joinAbove', () => {
  it('finds exactly the pairs that brute force finds', () => {
    fc.assert(
      fc.property(rows, threshold, (drawn, at) => {
        expect(joinAbove(drawn, at)).toEqual(joinByBruteForce(drawn, at));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a pair that scores the threshold to the last bit', () => {
    const drawn = rowsFrom(
      [
        new Map([
          [1, 3],
          [2, 4],
        ]),
        new Map([
          [1, 3],
          [3, 4],
        ]),
      ],
      [1, 1],
    );
    const score = joinByBruteForce(drawn, 0.01).score[0]!;
    expect(score).toBeCloseTo(0.36);
    expect(joinAbove(drawn, score).a).toHaveLength(1);
    expect(joinAbove(drawn, score + 1e-12).a).toHaveLength(0);
  });

  it('finds nothing among no rows, empty rows and rows that share nothing', () => {
    expect(joinAbove(rowsFrom([], []), 0.5).a).toHaveLength(0);
    expect(joinAbove(rowsFrom([new Map(), new Map()], [1, 1]), 0.5).a).toHaveLength(0);
    expect(joinAbove(rowsFrom([new Map([[1, 1]]), new Map([[2, 1]])], [1, 1]), 0.5).a).toHaveLength(0);
  });
});

describe('nearestNeighbours', () => {
  it('finds exactly the neighbours that brute force finds', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 5 }), threshold, (drawn, limit, floor) => {
        expect(nearestNeighbours(drawn, limit, floor)).toEqual(nearestByBruteForce(drawn, limit, floor));
      }),
      { numRuns: 500 },
    );
  });
});

describe('joinWithNeighbours', () => {
  it('finds what both find by brute force', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 4 }), threshold, threshold, (drawn, limit, at, floor) => {
        const found = joinWithNeighbours(drawn, at, limit, floor);
        const expected = new Map<string, number>();
        const lists = [joinByBruteForce(drawn, at), nearestByBruteForce(drawn, limit, Math.min(at, floor))];
        for (const { a, b, score } of lists) {
          a.forEach((row, i) => {
            expected.set(`${row}-${b[i]}`, score[i]!);
          });
        }
        expect(new Map([...found.a].map((row, i) => [`${row}-${found.b[i]}`, found.score[i]!]))).toEqual(expected);
        expect(found.a).toHaveLength(expected.size);
      }),
      { numRuns: 300 },
    );
  });
});
