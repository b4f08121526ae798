import { initiativeKinds } from '@guben/graph';
import { z } from 'zod';
import { TermList } from './terms.ts';

const share = z.number().min(0).max(1);

/** Where in the text a feature of an initiative stands. */
export const featureFields = ['name', 'title', 'subtitle', 'definition', 'context', 'component', 'body'] as const;
export type FeatureField = (typeof featureFields)[number];

/** What kind of thing two initiatives may share. */
export const featureKinds = [
  'concept',
  'term',
  'broader',
  'topic',
  'wording',
  'abbreviation',
  'component',
  'document',
] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** data/lexicon/similarity.yaml: the weights of comparing, and the words that count for nothing. */
export const Similarity = z
  .strictObject({
    /** A pair joined by an edge scores at least this. */
    threshold: share.positive(),
    /** Below the threshold each initiative keeps its nearest, up to so many edges in all … */
    neighbours: z.int().min(0).max(100),
    /** … that score at least this. */
    floor: share.positive(),
    /** Resolution of the grouping into families. */
    familyResolution: z.number().positive(),
    kinds: z.array(z.enum(initiativeKinds)).min(1),
    fields: z.strictObject(
      Object.fromEntries(featureFields.map((field) => [field, share])) as Record<FeatureField, typeof share>,
    ),
    features: z.strictObject(
      Object.fromEntries(featureKinds.map((kind) => [kind, share])) as Record<FeatureKind, typeof share>,
    ),
    /** How surely a word of the lexicon says what an initiative is about, in a subtitle, in a title or name and in running text. */
    evidence: z.strictObject({
      subtitle: z.strictObject({ term: share, hint: share }),
      title: z.strictObject({ term: share, hint: share }),
      text: z.strictObject({ term: share, hint: share }),
    }),
    /** Exponent that makes what an initiative is mainly about stand out from what it mentions. */
    focus: z.number().min(0.5).max(4),
    /** Share of its weight that a feature keeps which no other initiative has. */
    unique: share,
    /** Most that the wordings of one initiative weigh together (length of their part of the vector). */
    wordingCap: share,
    /** Weight of the feature that every initiative has for itself alone. */
    background: share,
    /** Least weight of a feature, as a share of the length of its initiative's vector. */
    leastShare: share,
    facets: z.strictObject({ target: share, instrument: share, goal: share }),
    rarity: z.strictObject({
      /** A feature of one initiative in so many, or fewer, is as rare as can be. */
      rare: z.number().min(2),
      /** Size of corpus at which its own counts weigh as much as the lexicon's judgement. */
      prior: z.number().min(0),
      /** The same for wordings, on which the lexicon has no judgement. */
      wordingPrior: z.number().min(0),
    }),
    generic: TermList,
  })
  .refine(({ floor, threshold }) => floor <= threshold, { error: 'floor is above threshold', path: ['floor'] });
export type Similarity = z.infer<typeof Similarity>;
