import { initiativeKinds } from '@guben/graph';
import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** A word at the end of an initiative's name, or right behind its quotation marks. */
const Head = z.strictObject({
  word: z.string().min(1),
  /** Also makes a name of unquoted words before it. */
  alone: z.boolean(),
  /** False: it only introduces the name and is no part of it. */
  keep: z.boolean().default(true),
  /** It counts only right behind quotation marks. */
  quoted: z.boolean().default(false),
  /** Alone it makes a name only after one of these verbs (推行村干部坐班制度, but not 完善规章制度). */
  after: z.array(z.string().min(1)).min(1).optional(),
});

/** `data/lexicon/initiatives.yaml`: how programs, practices and slogans are named. */
export const InitiativesLexicon = z.strictObject({
  heads: z.record(z.enum(initiativeKinds), z.array(Head).min(1)),
  introducing: words,
  faultBefore: words,
  faultAfter: words,
  honourBefore: words,
  honourAfter: words,
  speechBefore: words,
  ordinary: words,
  idioms: words,
  determiners: words,
  generic: words,
  abbreviations: z.record(z.enum(initiativeKinds), words),
  aliasMarks: words,
  glossMarks: words,
  things: words,
});
export type InitiativesLexicon = z.infer<typeof InitiativesLexicon>;
