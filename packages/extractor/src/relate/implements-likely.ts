import { probabilities, type Weights } from '../weights/weights.ts';
import type { EdgeDraft } from './edges.ts';
import { implementingPairs } from './implements-pairs.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/**
 * As likely as this somebody named near an initiative is said to carry it out: where rules name nobody, and where they name a
 * place above. Beside others the neighbours are too seldom right (a quarter to a half on texts not learnt from).
 */
const enough: Readonly<Record<string, number>> = { 'others:none': 0.7, 'others:above': 0.9 };

/** Who else carries an initiative out, by the weights learnt from the labelled texts, where no rule says so. */
export function likelyImplementing(
  reading: Reading,
  subjects: Subjects,
  stated: readonly EdgeDraft[],
  weights: Weights | undefined,
): EdgeDraft[] {
  if (!weights) return [];
  const known = new Set(stated.map(({ source, target }) => `${source} ${target}`));
  return implementingPairs(reading, subjects, stated).flatMap(({ source, target, at, features }): EdgeDraft[] => {
    const least = Math.min(...features.map((feature) => enough[feature] ?? Number.POSITIVE_INFINITY));
    if (known.has(`${source} ${target}`) || probabilities(weights, features)[1]! < least) return [];
    return [{ kind: 'implements', source, target, rule: 'implements/likely', at }];
  });
}
