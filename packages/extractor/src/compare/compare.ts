import { type Family, type FamilyLink, findFamilies, type Reason, similarRules } from '@guben/graph';
import type { Doc, Range } from '../text/doc.ts';
import { explain, type Side } from './because.ts';
import { type CompareLexicon, type Features, featuresOf, readerOf } from './features.ts';
import { namingOf } from './fields.ts';
import type { CompareOptions, InitiativeInput } from './input.ts';
import { joinWithNeighbours } from './nearest.ts';
import { vectorsOf } from './vectors.ts';

/** Two initiatives that are alike: `a` before `b` by key, `weight` the sum of the weights of `because`. */
export interface SimilarPair {
  a: string;
  b: string;
  /** Whether it reached the threshold or is only kept as one of the nearest: one of `similarRules`. */
  rule: string;
  weight: number;
  because: Reason[];
}

export interface Comparison {
  /** Sorted by a, then b. */
  edges: SimilarPair[];
  /** Groups of similar initiatives, the largest first. */
  families: Family[];
}

/** Initiatives whose features are kept while reasons are written. */
const sidesKept = 20_000;

function* eachOf<T>(count: number, give: (index: number) => T): Generator<T> {
  for (let index = 0; index < count; index++) yield give(index);
}

const nothing = (_doc: Doc): readonly Range[] => [];

/**
 * Compares initiatives: which are alike, how much, and why (see docs/similarity.md).
 *
 * Pairs at or above the threshold are all there; below it each initiative keeps its nearest neighbours. Only kinds that
 * similarity.yaml names take part. The result does not depend on the order of the inputs.
 */
export function compareInitiatives(
  inputs: readonly InitiativeInput[],
  lexicon: CompareLexicon,
  options: CompareOptions = {},
): Comparison {
  const { similarity } = lexicon;
  const threshold = options.threshold ?? similarity.threshold;
  const neighbours = options.neighbours ?? similarity.neighbours;
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`threshold ${threshold} is not between 0 and 1`);
  const compared = inputs
    .filter((input) => similarity.kinds.includes(input.kind))
    .sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : 0));
  const read = readerOf(lexicon, options.ignore ?? nothing);
  const isNamed = namingOf(inputs);
  const featuresAt = (row: number) => featuresOf(compared[row]!, lexicon, read, isNamed);
  // As many as will be kept for the reasons need not be read a second time.
  const readOnce: Features[] = [];
  const vectors = vectorsOf(
    eachOf(compared.length, (row) => {
      const features = featuresAt(row);
      if (row < sidesKept) readOnce.push(features);
      return features;
    }),
    similarity,
  );

  const pairs = joinWithNeighbours(vectors.rows, threshold, neighbours, similarity.floor);
  const documents = new Map(compared.flatMap((input) => input.documents.map(({ key, label }) => [key, label])));
  // Reasons need the words, which are read again for further initiatives that have neighbours.
  const sides = new Map<number, Side>();
  const sideOf = (row: number): Side => {
    let side = sides.get(row);
    if (side === undefined) {
      if (sides.size >= sidesKept) sides.clear();
      side = { row, features: readOnce[row] ?? featuresAt(row), labelOf: (key) => documents.get(key) ?? key };
      sides.set(row, side);
    }
    return side;
  };
  const edges: SimilarPair[] = [];
  const links: FamilyLink[] = [];
  for (let i = 0; i < pairs.a.length; i++) {
    const [rowA, rowB] = [pairs.a[i]!, pairs.b[i]!];
    const { weight, because, shared } = explain(vectors, sideOf(rowA), sideOf(rowB));
    if (weight === 0) continue;
    const [a, b] = [compared[rowA]!.key, compared[rowB]!.key];
    edges.push({ a, b, rule: pairs.score[i]! >= threshold ? similarRules.above : similarRules.below, weight, because });
    if (pairs.score[i]! >= threshold) links.push({ a, b, weight, shared });
  }
  return { edges, families: findFamilies(links, similarity.familyResolution) };
}
