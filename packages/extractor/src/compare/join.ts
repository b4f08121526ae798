import type { SparseRows } from './vectors.ts';

/** Pairs of rows with their scores, `a[i] < b[i]`, sorted by a, then b. */
export interface Pairs {
  a: Uint32Array;
  b: Uint32Array;
  score: Float64Array;
}

/** Slack for bounds, which are summed in single precision; scores are summed in double, in the order of columns. */
const slack = 1e-5;

/** The score of two rows: the sum of the products of their common columns, in the order of columns. */
export function scoreOf({ offsets, columns, weights }: SparseRows, a: number, b: number): number {
  let i = offsets[a]!;
  let j = offsets[b]!;
  const endA = offsets[a + 1]!;
  const endB = offsets[b + 1]!;
  let score = 0;
  while (i < endA && j < endB) {
    const difference = columns[i]! - columns[j]!;
    if (difference === 0) score += weights[i++]! * weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return score;
}

/**
 * For each cell, the length of its row up to and including it. With rows of length 1 or less and common columns first,
 * it bounds what the cells from here to the left can add to any score (Cauchy–Schwarz).
 */
export function prefixLengths({ offsets, weights }: SparseRows): Float64Array {
  const lengths = new Float64Array(weights.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    let sum = 0;
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      sum += weights[cell]! ** 2;
      lengths[cell] = Math.sqrt(sum);
    }
  }
  return lengths;
}

/**
 * All pairs of rows that score at least `threshold`: exact, no pair is missed.
 *
 * An inverted index that grows row by row, with the bounds of L2AP (Anastasiu and Karypis, L2AP: Fast Cosine Similarity
 * Search With Prefix L-2 Norm Bounds, ICDE 2014): of each row only the rare columns are indexed, from where the common
 * ones before them could reach the threshold by themselves; a candidate is admitted only while the columns not yet read
 * could bring it there, and dropped as soon as they cannot. What remains is scored in full.
 *
 * @param rows rows of length 1 or less, columns sorted with the most frequent first
 * @param threshold more than 0
 */
export function joinAbove(rows: SparseRows, threshold: number): Pairs {
  const { offsets, columns, weights, width } = rows;
  const count = offsets.length - 1;
  const prefix = prefixLengths(rows);
  const bound = threshold - slack;

  // Where the indexed part of each row begins, and how long each column's list will be.
  const firstIndexed = new Uint32Array(count);
  const listStart = new Uint32Array(width + 1);
  for (let row = 0; row < count; row++) {
    let cell = offsets[row]!;
    while (cell < offsets[row + 1]! && prefix[cell]! < bound) cell++;
    firstIndexed[row] = cell;
    for (; cell < offsets[row + 1]!; cell++) listStart[columns[cell]! + 1]!++;
  }
  for (let column = 0; column < width; column++) listStart[column + 1]! += listStart[column]!;
  const indexed = listStart[width]!;
  const listRow = new Uint32Array(indexed);
  const listWeight = new Float32Array(indexed);
  /** Length of the row before this cell. */
  const listBefore = new Float32Array(indexed);
  const listEnd = listStart.slice(0, width);

  /** What a candidate shares with the row as far as it was read; 0 for rows that are no candidates. */
  const partial = new Float32Array(count);
  const candidates = new Uint32Array(count);
  const pairs = new PairList();

  for (let row = 0; row < count; row++) {
    const start = offsets[row]!;
    let candidateCount = 0;
    // Below the bound the cells that are left could not bring a new candidate to the threshold.
    for (let cell = offsets[row + 1]! - 1; cell >= start && prefix[cell]! >= bound; cell--) {
      const weight = weights[cell]!;
      const before = cell > start ? prefix[cell - 1]! : 0;
      const column = columns[cell]!;
      const end = listEnd[column]!;
      for (let entry = listStart[column]!; entry < end; entry++) {
        const other = listRow[entry]!;
        const known = partial[other]!;
        const sum = known + weight * listWeight[entry]!;
        if (sum + before * listBefore[entry]! >= bound) {
          if (known === 0) candidates[candidateCount++] = other;
          partial[other] = sum;
        } else if (known > 0) {
          // It cannot reach the threshold any more, and will not be taken up again: what it may share from here on is
          // bounded by what was too little just now.
          partial[other] = 0;
        }
      }
    }
    for (let i = 0; i < candidateCount; i++) {
      const other = candidates[i]!;
      if (partial[other] === 0) continue;
      partial[other] = 0;
      const score = scoreOf(rows, other, row);
      if (score >= threshold) pairs.add(other, row, score);
    }
    for (let indexing = firstIndexed[row]!; indexing < offsets[row + 1]!; indexing++) {
      const entry = listEnd[columns[indexing]!]!++;
      listRow[entry] = row;
      listWeight[entry] = weights[indexing]!;
      listBefore[entry] = indexing > start ? prefix[indexing - 1]! : 0;
    }
  }
  return pairs.sorted();
}

/** The same by trying every pair, to check against. */
export function joinByBruteForce(rows: SparseRows, threshold: number): Pairs {
  const pairs = new PairList();
  const count = rows.offsets.length - 1;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const score = scoreOf(rows, a, b);
      if (score >= threshold) pairs.add(a, b, score);
    }
  }
  return pairs.sorted();
}

/** Pairs under collection, in typed arrays that grow. */
export class PairList {
  private a = new Uint32Array(1024);
  private b = new Uint32Array(1024);
  private score = new Float64Array(1024);
  private size = 0;

  add(a: number, b: number, score: number): void {
    if (this.size === this.a.length) {
      this.a = grown(this.a, Uint32Array);
      this.b = grown(this.b, Uint32Array);
      this.score = grown(this.score, Float64Array);
    }
    this.a[this.size] = a;
    this.b[this.size] = b;
    this.score[this.size++] = score;
  }

  /** The pairs sorted by a, then b, each once. */
  sorted(): Pairs {
    const order = Uint32Array.from({ length: this.size }, (_, i) => i).sort(
      (i, j) => this.a[i]! - this.a[j]! || this.b[i]! - this.b[j]!,
    );
    const kept = order.filter(
      (i, at) => at === 0 || this.a[i] !== this.a[order[at - 1]!] || this.b[i] !== this.b[order[at - 1]!],
    );
    return {
      a: Uint32Array.from(kept, (i) => this.a[i]!),
      b: Uint32Array.from(kept, (i) => this.b[i]!),
      score: Float64Array.from(kept, (i) => this.score[i]!),
    };
  }
}

const grown = <T extends Uint32Array | Float64Array>(array: T, Type: new (length: number) => T): T => {
  const larger = new Type(array.length * 2);
  larger.set(array);
  return larger;
};
