import { z } from 'zod';
import { TermList } from './terms.ts';

/** Whom or what an initiative is about, how it is done, what for. */
export const facets = ['target', 'instrument', 'goal'] as const;

/** Words that mean one thing, or one thing and its kinds. */
export const Concept = z
  .strictObject({
    name: z.string().min(1),
    facet: z.enum(facets),
    /** How telling it is when two initiatives share it, before any corpus is counted. */
    weight: z.number().min(0).max(1),
    /** Name of a wider concept. */
    broader: z.string().min(1).optional(),
    terms: TermList,
    /** Everyday words that speak of it among other things. A word under both is a hint. */
    hints: TermList.default([]),
  })
  .transform((concept) => {
    const hints = new Set(concept.hints);
    return { ...concept, terms: concept.terms.filter((term) => !hints.has(term)) };
  });
export type Concept = z.infer<typeof Concept>;

/** data/lexicon/synonyms.yaml. `broader` names a concept of the file, without a circle. A word may stand under several. */
export const Synonyms = z.strictObject({ concepts: z.array(Concept) }).superRefine(({ concepts }, context) => {
  const byName = new Map(concepts.map((concept) => [concept.name, concept]));
  const tell = (index: number, message: string) =>
    context.addIssue({ code: 'custom', path: ['concepts', index], message });
  concepts.forEach((concept, index) => {
    if (byName.get(concept.name) !== concept) tell(index, `${concept.name} is there twice`);
    const path = new Set([concept.name]);
    for (let at = concept.broader; at !== undefined; at = byName.get(at)?.broader) {
      if (!byName.has(at)) tell(index, `there is no concept ${at} to be broader`);
      if (path.has(at)) {
        tell(index, `${concept.name} is broader than itself`);
        break;
      }
      path.add(at);
    }
  });
});
export type Synonyms = z.infer<typeof Synonyms>;
