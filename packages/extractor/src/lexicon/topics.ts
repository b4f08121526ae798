import { z } from 'zod';
import { TermList } from './terms.ts';

/** data/lexicon/topics.yaml: fields of work and the terms that speak of them. */
export const Topics = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** Other names of the field, by which it can be asked for. */
        aliases: z.array(z.string().min(1)).default([]),
        english: z.string().min(1),
        /** How telling a shared topic is when two initiatives are compared. */
        weight: z.number().min(0).max(1),
        terms: TermList,
      }),
    )
    .refine((topics) => new Set(topics.map((topic) => topic.name)).size === topics.length, {
      error: 'two topics have one name',
    }),
});
export type Topics = z.infer<typeof Topics>;
