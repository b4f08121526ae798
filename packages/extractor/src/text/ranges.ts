import { type Range, rangeIndexAt } from './doc.ts';

/** Sorted ranges to ask about a stretch. */
export class Ranges<R extends Range = Range> {
  private readonly sorted: R[];
  private readonly longest: number;

  constructor(ranges: readonly R[]) {
    this.sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
    this.longest = this.sorted.reduce((most, range) => Math.max(most, range.end - range.start), 0);
  }

  private find(start: number, test: (range: R) => boolean): R | undefined {
    for (let i = rangeIndexAt(this.sorted, start); i >= 0 && this.sorted[i]!.start >= start - this.longest; i--) {
      if (test(this.sorted[i]!)) return this.sorted[i];
    }
    return undefined;
  }

  /** A range that holds all of a stretch: the one that starts last. */
  holding(start: number, end: number): R | undefined {
    return this.find(start, (range) => range.start <= start && range.end >= end);
  }

  /** Whether a range that passes a test holds all of a stretch. */
  someHolding(start: number, end: number, test: (range: R) => boolean): boolean {
    return this.find(start, (range) => range.start <= start && range.end >= end && test(range)) !== undefined;
  }

  /** Whether a range shares a character with a stretch. */
  meets(start: number, end: number): boolean {
    return this.find(end - 1, (range) => range.start < end && range.end > start) !== undefined;
  }
}
