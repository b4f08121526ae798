/** What is searched: places that start in order. */
interface Started {
  start: number;
}

/** Where the ranges of a sorted list start, as numbers: ranges are of many shapes, and a search would look into many. */
export class Starts {
  private readonly starts: Int32Array;
  /** The answer given last: questions mostly come in reading order. */
  private last = 0;

  constructor(ranges: readonly Started[]) {
    this.starts = new Int32Array(ranges.length);
    for (let i = 0; i < ranges.length; i++) this.starts[i] = ranges[i]!.start;
  }

  get length(): number {
    return this.starts.length;
  }

  /** Index of the last range that starts at or before `position`, or -1. */
  at(position: number): number {
    const { starts, last } = this;
    let low = 0;
    let high = starts.length - 1;
    if (starts[last]! <= position) {
      if (last === high || starts[last + 1]! > position) return last;
      low = last + 1;
    } else high = last - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= position) low = middle + 1;
      else high = middle - 1;
    }
    if (high >= 0) this.last = high;
    return high;
  }
}

/** Shorter lists are searched as they are. */
const short = 16;
const made = new WeakMap<readonly Started[], Starts>();

/**
 * Index of the last range that starts at or before `position` (ranges sorted by start), or -1. What is searched is
 * remembered: a list may grow, but not change otherwise.
 */
export function rangeIndexAt(ranges: readonly Started[], position: number): number {
  const { length } = ranges;
  if (length <= short) {
    let index = length - 1;
    while (index >= 0 && ranges[index]!.start > position) index--;
    return index;
  }
  let starts = made.get(ranges);
  if (starts?.length !== length) {
    starts = new Starts(ranges);
    made.set(ranges, starts);
  }
  return starts.at(position);
}
