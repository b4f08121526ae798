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
  /** The row's weights by column. */
  const dense = new Float32Array(width);
  const pairs = new PairList();

  for (let row = 0; row < count; row++) {
    const start = offsets[row]!;
    let candidateCount = 0;
    for (let cell = start; cell < offsets[row + 1]!; cell++) dense[columns[cell]!] = weights[cell]!;
    let cell = offsets[row + 1]! - 1;
    // Below the bound the cells that are left could not bring a new candidate to the threshold.
    for (; cell >= start && prefix[cell]! >= bound; cell--) {
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
    const firstRead = cell + 1 < offsets[row + 1]! ? columns[cell + 1]! : width;
    for (let i = 0; i < candidateCount; i++) {
      const other = candidates[i]!;
      let sum = partial[other]!;
      if (sum === 0) continue;
      partial[other] = 0;
      // What was not read so far: the candidate's cells that are not indexed, and those of columns that were left out.
      const end = offsets[other + 1]!;
      for (let at = offsets[other]!; at < end && (at < firstIndexed[other]! || columns[at]! < firstRead); at++) {
        sum += dense[columns[at]!]! * weights[at]!;
      }
      if (sum < bound) continue;
      const score = scoreOf(rows, other, row);
      if (score >= threshold) pairs.add(other, row, score);
    }
    for (let at = start; at < offsets[row + 1]!; at++) dense[columns[at]!] = 0;
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

/** Pairs a block of the collection holds: blocks are let go one by one as they are sorted. */
const blockSize = 1 << 18;

interface PairBlock {
  a: Uint32Array;
  b: Uint32Array;
  score: Float64Array;
}

/** Pairs under collection, in typed arrays. */
export class PairList {
  private readonly blocks: PairBlock[] = [];
  private inLast = blockSize;
  private rows = 0;

  add(a: number, b: number, score: number): void {
    if (this.inLast === blockSize) {
      this.blocks.push({
        a: new Uint32Array(blockSize),
        b: new Uint32Array(blockSize),
        score: new Float64Array(blockSize),
      });
      this.inLast = 0;
    }
    const block = this.blocks[this.blocks.length - 1]!;
    block.a[this.inLast] = a;
    block.b[this.inLast] = b;
    block.score[this.inLast++] = score;
    if (b >= this.rows) this.rows = b + 1;
  }

  /** The pairs sorted by a, then b, each once. The list is empty afterwards. */
  sorted(): Pairs {
    const size = this.blocks.length === 0 ? 0 : (this.blocks.length - 1) * blockSize + this.inLast;
    // Pairs go to the place of their a in one walk; what has one a is few, and is sorted by b there.
    const next = new Uint32Array(this.rows + 1);
    this.blocks.forEach(({ a }, block) => {
      const end = block === this.blocks.length - 1 ? this.inLast : blockSize;
      for (let i = 0; i < end; i++) next[a[i]! + 1]!++;
    });
    for (let row = 0; row < this.rows; row++) next[row + 1]! += next[row]!;
    const starts = next.slice();
    const pairs: Pairs = { a: new Uint32Array(size), b: new Uint32Array(size), score: new Float64Array(size) };
    const last = this.blocks.length - 1;
    for (let number = 0; this.blocks.length > 0; number++) {
      const block = this.blocks.shift()!;
      const end = number === last ? this.inLast : blockSize;
      for (let i = 0; i < end; i++) {
        const at = next[block.a[i]!]!++;
        pairs.a[at] = block.a[i]!;
        pairs.b[at] = block.b[i]!;
        pairs.score[at] = block.score[i]!;
      }
    }
    this.inLast = blockSize;
    return eachOnce(pairs, starts);
  }
}

/** Sorts by b what has one a, and drops repetitions. */
function eachOnce(pairs: Pairs, starts: Uint32Array): Pairs {
  let kept = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [start, end] = [starts[row]!, starts[row + 1]!];
    const order = Array.from({ length: end - start }, (_, i) => start + i);
    // Where the join gives them they are in order already.
    if (order.some((at, i) => i > 0 && pairs.b[at]! <= pairs.b[at - 1]!)) {
      const cells = order.map((at) => ({ b: pairs.b[at]!, score: pairs.score[at]! })).sort((x, y) => x.b - y.b);
      cells.forEach(({ b, score }, i) => {
        pairs.b[start + i] = b;
        pairs.score[start + i] = score;
      });
    }
    for (let at = start; at < end; at++) {
      if (at > start && pairs.b[at] === pairs.b[kept - 1]) continue;
      pairs.a[kept] = row;
      pairs.b[kept] = pairs.b[at]!;
      pairs.score[kept++] = pairs.score[at]!;
    }
  }
  if (kept === pairs.a.length) return pairs;
  return { a: pairs.a.slice(0, kept), b: pairs.b.slice(0, kept), score: pairs.score.slice(0, kept) };
}
