import type { EdgeKind } from '@guben/graph';
import type { Range } from '../text/doc.ts';

/** A statement found by a rule; `at` are the stretches of the view that make it. */
export interface EdgeDraft {
  kind: EdgeKind;
  source: string;
  target: string;
  /** As in data/lexicon/confidence.yaml. */
  rule: string;
  at: Range[];
  role?: 'author' | 'editor' | 'issuer';
  date?: string;
}

/** Those of a sorted list of ranges that lie in a stretch. */
export function within<R extends Range>(sorted: readonly R[], range: Range | undefined): R[] {
  if (!range) return [];
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < range.start) low = middle + 1;
    else high = middle;
  }
  const found: R[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.start < range.end; i++) {
    if (sorted[i]!.end <= range.end) found.push(sorted[i]!);
  }
  return found;
}

/** The smallest stretch that holds all of some ranges. */
export const hull = (...ranges: Range[]): Range => ({
  start: Math.min(...ranges.map((range) => range.start)),
  end: Math.max(...ranges.map((range) => range.end)),
});
