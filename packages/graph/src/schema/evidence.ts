import { z } from 'zod';

/**
 * The words of a source that make a statement.
 * `start` and `end` are offsets in UTF-16 code units into the source text as decoded; `quote` is exactly that slice.
 */
export const Span = z.object({
  source: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
});
export type Span = z.infer<typeof Span>;

/**
 * What two nodes joined by a computed edge share. On a `similar-to` edge the items' weights add up to the edge's weight.
 * `label` is the shared thing in the words of the edge's source node, `targetLabel` in those of its target node where
 * they differ (a synonym pair).
 */
export const Reason = z.object({
  kind: z.enum(['term', 'synonym', 'component', 'topic', 'document', 'name', 'gazetteer']),
  label: z.string().min(1),
  targetLabel: z.string().min(1).optional(),
  weight: z.number().min(0).max(1),
  sourceEvidence: z.array(Span).min(1),
  targetEvidence: z.array(Span).min(1),
});
export type Reason = z.infer<typeof Reason>;
