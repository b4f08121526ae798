import { z } from 'zod';

const words = z.array(z.string().min(1));

/** data/lexicon/persons.yaml: how persons are named. */
export const Persons = z
  .object({
    /** One-character surnames, written in a row. */
    surnames: z.string().min(1),
    /** How many of the surnames, from the first on, are common. */
    commonSurnames: z.int().nonnegative(),
    compound: z.array(z.string().length(2)),
    /** Surnames that are mostly ordinary words. */
    doubtful: z.string(),
    posts: words.min(1),
    groups: words,
    /** Names of peoples without Han surnames are made of two of these or more. */
    nameParts: words,
    titles: words,
    labels: words,
    afterNames: words,
    bylineTitles: words,
    notNames: words,
    /** Characters, written in a row. */
    notInNames: z.string(),
    /** Characters, written in a row. */
    seldomInNames: z.string(),
    middleOfNames: z.string(),
    /** Characters common in given names, written in a row. */
    given: z.string(),
    /** Characters that end the word for what somebody is. */
    roleEnds: z.string(),
    before: words,
    /** What may follow a name, surely and when the segmenter agrees. */
    afterSurely: words,
    after: words,
    formulas: words,
  })
  .strict();
export type Persons = z.infer<typeof Persons>;
