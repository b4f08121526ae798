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
  date?: string | undefined;
}

/** The smallest stretch that holds all of some ranges. */
export const hull = (...ranges: Range[]): Range => ({
  start: Math.min(...ranges.map((range) => range.start)),
  end: Math.max(...ranges.map((range) => range.end)),
});
