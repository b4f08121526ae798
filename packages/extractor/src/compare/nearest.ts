import { joinAbove, PairList, type Pairs, prefixLengths, scoreOf } from './join.ts';
import type { SparseRows } from './vectors.ts';

/** The neighbours of one row found so far, best first; ties by row. */
class Best {
  readonly rows: number[] = [];
  readonly scores: number[] = [];
  private readonly limit: number;
  private readonly floor: number;

  constructor(limit: number, floor: number) {
    this.limit = limit;
    this.floor = floor;
  }

  /** The least a new neighbour must score to matter. */
  get bar(): number {
    return this.scores.length < this.limit ? this.floor : this.scores[this.limit - 1]!;
  }

  offer(row: number, score: number): void {
    if (score < this.floor) return;
    let at = this.scores.length;
    while (at > 0 && (this.scores[at - 1]! < score || (this.scores[at - 1] === score && this.rows[at - 1]! > row)))
      at--;
    if (at >= this.limit) return;
    this.scores.splice(at, 0, score);
    this.rows.splice(at, 0, row);
    if (this.scores.length > this.limit) {
      this.scores.pop();
      this.rows.pop();
    }
  }
}

/** Slack for bounds, which are summed in single precision. */
const slack = 1e-5;

/**
 * The pairs at or above `threshold`, and of each row that has fewer than `neighbours` of them its nearest down to `floor`.
 */
export function joinWithNeighbours(rows: SparseRows, threshold: number, neighbours: number, floor: number): Pairs {
  const above = joinAbove(rows, threshold);
  const degree = new Uint32Array(rows.offsets.length - 1);
  for (const row of above.a) degree[row]!++;
  for (const row of above.b) degree[row]!++;
  const below = nearestNeighbours(rows, neighbours, Math.min(floor, threshold), (row) => degree[row]! < neighbours);
  const all = new PairList();
  for (const { a, b, score } of [above, below]) {
    for (let i = 0; i < a.length; i++) all.add(a[i]!, b[i]!, score[i]!);
  }
  return all.sorted();
}

/**
 * For each row its `limit` best neighbours that score at least `floor` (ties: the lower row): exact. The pairs of all rows
 * are given together, each once.
 *
 * Each row is a question to a full inverted index, its rarest columns first. A row that turns up and may pass the bar (the
 * bounds of `joinAbove`, for a rising threshold) is scored at once, so that the bar rises early; a column is not read when
 * what is left of the row could not lift anything over the bar.
 *
 * @param only rows to ask for (all if not given); their neighbours may be any rows
 */
export function nearestNeighbours(
  rows: SparseRows,
  limit: number,
  floor: number,
  only?: (row: number) => boolean,
): Pairs {
  const { offsets, columns, weights, width } = rows;
  const count = offsets.length - 1;
  const pairs = new PairList();
  if (limit === 0) return pairs.sorted();
  const prefix = prefixLengths(rows);
  const listStart = new Uint32Array(width + 1);
  for (const column of columns) listStart[column + 1]!++;
  for (let column = 0; column < width; column++) listStart[column + 1]! += listStart[column]!;
  const listRow = new Uint32Array(columns.length);
  const listWeight = new Float32Array(columns.length);
  const listBefore = new Float32Array(columns.length);
  const fill = listStart.slice(0, width);
  for (let row = 0; row < count; row++) {
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      const entry = fill[columns[cell]!]!++;
      listRow[entry] = row;
      listWeight[entry] = weights[cell]!;
      listBefore[entry] = cell > offsets[row]! ? prefix[cell - 1]! : 0;
    }
  }

  const seenBy = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    if (only && !only(row)) continue;
    const best = new Best(limit, floor);
    seenBy[row] = row;
    for (let cell = offsets[row + 1]! - 1; cell >= offsets[row]!; cell--) {
      let bar = best.bar - slack;
      if (prefix[cell]! < bar) break;
      const weight = weights[cell]!;
      const before = cell > offsets[row]! ? prefix[cell - 1]! : 0;
      const column = columns[cell]!;
      for (let entry = listStart[column]!; entry < listStart[column + 1]!; entry++) {
        // The rarest common column is the first to be read: there this is the bound of the whole score, and later on it
        // is not greater, so what is passed over here is passed over for good.
        if (weight * listWeight[entry]! + before * listBefore[entry]! < bar) continue;
        const other = listRow[entry]!;
        if (seenBy[other] === row) continue;
        seenBy[other] = row;
        best.offer(other, scoreOf(rows, row, other));
        bar = best.bar - slack;
      }
    }
    best.rows.forEach((other, i) => {
      pairs.add(Math.min(row, other), Math.max(row, other), best.scores[i]!);
    });
  }
  return pairs.sorted();
}

/** The same by trying every pair, to check against. */
export function nearestByBruteForce(rows: SparseRows, limit: number, floor: number): Pairs {
  const count = rows.offsets.length - 1;
  const pairs = new PairList();
  for (let row = 0; row < count; row++) {
    const best = new Best(limit, floor);
    for (let other = 0; other < count; other++) {
      if (other !== row) best.offer(other, scoreOf(rows, Math.min(row, other), Math.max(row, other)));
    }
    best.rows.forEach((other, i) => {
      pairs.add(Math.min(row, other), Math.max(row, other), best.scores[i]!);
    });
  }
  return pairs.sorted();
}
