import { z } from 'zod';

/**
 * data/weights/<name>.json: how much each feature of something in doubt speaks for each answer, learnt from the labelled
 * texts by `scripts/learn.mjs`. A linear model: what it says can be read off feature by feature.
 */
export const Weights = z.strictObject({
  /** The answers; the first is that there is nothing. */
  answers: z.array(z.string()).min(2),
  /** For each feature the weight of each answer but the first, in hundredths of a unit of log odds. */
  features: z.record(z.string(), z.array(z.int())),
});
export type Weights = z.infer<typeof Weights>;

/**
 * Probability of each answer, in the order of `answers` (multinomial logistic regression: the softmax of summed weights).
 * @param features each once; those without a weight say nothing
 */
export function probabilities({ answers, features: weights }: Weights, features: Iterable<string>): number[] {
  const scores = answers.map(() => 0);
  for (const feature of features) {
    const own = Object.hasOwn(weights, feature) ? weights[feature] : undefined;
    if (own) for (let at = 0; at < own.length; at++) scores[at + 1]! += own[at]! / 100;
  }
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
