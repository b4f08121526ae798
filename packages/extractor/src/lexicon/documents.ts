import { z } from 'zod';

const Word = z.string().min(1);
const Words = z.array(Word).min(1);

/** data/lexicon/documents.yaml: how documents are titled, numbered, issued and cited. */
export const Documents = z.strictObject({
  /** The longest ending of a title says its genre; `formal` ones are cited without 《》 too. */
  genres: z.array(z.strictObject({ ending: Word, genre: Word, formal: z.boolean().default(false) })).min(1),
  otherGenre: Word,
  numberGenre: Word,
  orderGenre: Word,
  /** 发文代字 → body. */
  codes: z.record(Word, Word),
  provinces: z.array(
    z.strictObject({ short: z.string().length(1), name: Word, ambiguous: z.boolean().default(false) }),
  ),
  provincialBodies: z.array(
    z.strictObject({
      letters: Words,
      body: Word.refine((body) => body.includes('{province}'), { error: 'must contain {province}' }),
    }),
  ),
  codeEndings: Words,
  codeStops: Words,
  bodyEndings: Words,
  wholeBodies: Words,
  bodyStops: Words,
  cues: z.strictObject({ cites: Words, issued: Words, forwarded: Words, compiled: Words }),
  citingNouns: Words,
  issuedBehind: Words,
  sameTitles: z.array(z.array(Word).min(2)),
});
export type Documents = z.infer<typeof Documents>;
