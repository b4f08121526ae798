import { probabilities, type Weights } from '../weights/weights.ts';
import type { EdgeDraft } from './edges.ts';
import { implementingPairs } from './implements-pairs.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** As likely as this somebody named near an initiative is said to carry it out. */
const enough = Number(process.env.EN ?? 0.85);

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
    if (known.has(`${source} ${target}`) || probabilities(weights, features)[1]! < enough) return [];
    return [{ kind: 'implements', source, target, rule: 'implements/likely', at }];
  });
}
