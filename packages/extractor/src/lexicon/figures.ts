import { z } from 'zod';

const Word = z.string().min(1);
const Words = z.array(Word).min(1);

export const FigureUnitKind = z.enum(['percent', 'money', 'measure', 'people', 'classifier', 'time', 'age']);
export type FigureUnitKind = z.infer<typeof FigureUnitKind>;

/** data/lexicon/figures.yaml: which quantities count as figures, and the words around them. */
export const Figures = z.strictObject({
  units: z
    .array(
      z.strictObject({
        kind: FigureUnitKind,
        confidence: z.number().min(0).max(1),
        units: Words,
        /** Smallest number in characters that counts; with `counted`, smaller ones do before a counted noun. */
        spelled: z.number().positive().default(10),
        counted: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Words that begin like a unit and are none. */
  notUnits: Words,
  tenths: Words,
  atLeast: Words,
  atMost: Words,
  about: Words,
  links: Words,
  growth: Words,
  growthTo: Words,
  actions: Words,
  leftStops: Words,
  rightStops: Words,
  protected: Words,
  subjects: Words,
  countedNouns: Words,
  peopleNouns: Words,
  notCounted: Words,
  statedBy: Words,
  targets: Words,
  ratioNouns: Words,
});
export type Figures = z.infer<typeof Figures>;
