import type { Doubt } from '@guben/graph';
import { type Doc, type Range, spanAt } from '../text/doc.ts';

/** A doubt whose places are still ranges of the view. */
export interface TextDoubt extends Omit<Doubt, 'evidence'> {
  at: Range[];
}

export const doubtOf = (doc: Doc, { at, ...doubt }: TextDoubt): Doubt => ({
  ...doubt,
  evidence: at.filter((range) => range.end > range.start).map((range) => spanAt(doc, range.start, range.end)),
});
