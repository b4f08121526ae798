import type { Range } from './doc.ts';
import { rangeIndexAt } from './starts.ts';

/** Sorted ranges to ask about a stretch. */
export class Ranges<R extends Range = Range> {
  private readonly sorted: readonly R[];
  // Offsets alone: ranges are of many shapes, and looking into each would cost more than the search.
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly longest: number;

  constructor(ranges: readonly R[]) {
    const starts = new Int32Array(ranges.length);
    const ends = new Int32Array(ranges.length);
    let longest = 0;
    let inOrder = true;
    for (let i = 0; i < ranges.length; i++) {
      const { start, end } = ranges[i]!;
      starts[i] = start;
      ends[i] = end;
      if (end - start > longest) longest = end - start;
      if (i > 0 && (starts[i - 1]! > start || (starts[i - 1] === start && ends[i - 1]! < end))) inOrder = false;
    }
    this.longest = longest;
    // Mentions mostly come in order already.
    if (inOrder) {
      this.sorted = ranges.slice();
      this.starts = starts;
      this.ends = ends;
      return;
    }
    const order: number[] = [];
    for (let i = 0; i < ranges.length; i++) order.push(i);
    order.sort((a, b) => starts[a]! - starts[b]! || ends[b]! - ends[a]!);
    this.sorted = order.map((index) => ranges[index]!);
    this.starts = new Int32Array(ranges.length);
    this.ends = new Int32Array(ranges.length);
    for (let i = 0; i < order.length; i++) {
      this.starts[i] = starts[order[i]!]!;
      this.ends[i] = ends[order[i]!]!;
    }
  }

  /** Index of the last range that starts at or before a place, or -1. */
  private lastFrom(position: number): number {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= position) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  /** A range that holds all of a stretch: the one that starts last. */
  holding(start: number, end: number): R | undefined {
    const { starts, ends } = this;
    for (let i = this.lastFrom(start), first = start - this.longest; i >= 0 && starts[i]! >= first; i--)
      if (ends[i]! >= end) return this.sorted[i];
    return undefined;
  }

  /** Whether a range that passes a test holds all of a stretch. */
  someHolding(start: number, end: number, test: (range: R) => boolean): boolean {
    const { starts, ends } = this;
    for (let i = this.lastFrom(start), first = start - this.longest; i >= 0 && starts[i]! >= first; i--)
      if (ends[i]! >= end && test(this.sorted[i]!)) return true;
    return false;
  }

  /** Whether a range shares a character with a stretch. */
  meets(start: number, end: number): boolean {
    const { starts, ends } = this;
    for (let i = this.lastFrom(end - 1), first = end - 1 - this.longest; i >= 0 && starts[i]! >= first; i--)
      if (starts[i]! < end && ends[i]! > start) return true;
    return false;
  }
}

/** Those of a sorted list of ranges that lie in a stretch. */
export function within<R extends Range>(sorted: readonly R[], range: Range | undefined): R[] {
  if (!range) return [];
  const { start, end } = range;
  const found: R[] = [];
  for (let i = rangeIndexAt(sorted, start - 1) + 1; i < sorted.length; i++) {
    const each = sorted[i]!;
    if (each.start >= end) break;
    if (each.end <= end) found.push(each);
  }
  return found;
}
