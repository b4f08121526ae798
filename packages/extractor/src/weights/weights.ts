import { z } from 'zod';

/**
 * data/weights/<name>.json: how much each feature of something in doubt speaks for each answer, learnt from the labelled
 * texts by `scripts/learn.mjs`. A linear model: what it says can be read off feature by feature.
 */
export const Weights = z
  .strictObject({
    /** The answers; the first is that there is nothing. */
    answers: z.array(z.string()).min(2),
    /** For each feature the weight of each answer but the first, in hundredths of a unit of log odds. */
    features: z.record(z.string(), z.array(z.int())),
    /** Characters that what is looked for ends with, and that stand right before and right behind it; '' where all may. */
    ends: z.string().optional(),
    before: z.string().optional(),
    behind: z.string().optional(),
  })
  .refine(({ answers, features }) => Object.values(features).every((values) => values.length === answers.length - 1), {
    error: 'every feature must have a weight for each answer but the first',
  });
export type Weights = z.infer<typeof Weights>;

const known = new WeakMap<Weights, ReadonlyMap<string, readonly number[]>>();

function tableOf(weights: Weights): ReadonlyMap<string, readonly number[]> {
  let table = known.get(weights);
  if (!table) {
    table = new Map(Object.entries(weights.features));
    known.set(weights, table);
  }
  return table;
}

/**
 * The summed weights of features for each answer, in the order of `answers`, in units of log odds against the first.
 * @param features each once; those without a weight say nothing
 */
export function scoresOf(weights: Weights, features: Iterable<string>): number[] {
  const table = tableOf(weights);
  const scores = weights.answers.map(() => 0);
  for (const feature of features) {
    const own = table.get(feature);
    if (own) for (let at = 0; at < own.length; at++) scores[at + 1]! += own[at]! / 100;
  }
  return scores;
}

/** Probability of each answer by its score (multinomial logistic regression: the softmax). */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** Probability of each answer, in the order of `answers`. */
export const probabilities = (weights: Weights, features: Iterable<string>): number[] =>
  softmax(scoresOf(weights, features));
