import { z } from 'zod';

/** `data/lexicon/confidence.yaml`: how often each rule for edges is right. */
export const ConfidenceLexicon = z.strictObject({
  rules: z.record(z.string().regex(/^[a-z-]+\/[a-z-]+$/), z.number().min(0).max(1)),
});
export type ConfidenceLexicon = z.infer<typeof ConfidenceLexicon>;
