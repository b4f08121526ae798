import { type Family, type FamilyLink, findFamilies, type Reason } from '@guben/graph';
import type { Doc, Range } from '../text/doc.ts';
import { explain, type Side } from './because.ts';
import { type CompareLexicon, featuresOf, readerOf } from './features.ts';
import type { CompareOptions, InitiativeInput } from './input.ts';
import { joinAbove, PairList, type Pairs } from './join.ts';
import { nearestNeighbours } from './nearest.ts';
import { vectorsOf } from './vectors.ts';

/** Two initiatives that are alike: `a` before `b` by key, `weight` the sum of the weights of `because`. */
export interface SimilarPair {
  a: string;
  b: string;
  weight: number;
  because: Reason[];
}

export interface Comparison {
  /** Sorted by a, then b. */
  edges: SimilarPair[];
  /** Groups of similar initiatives, the largest first. */
  families: Family[];
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
  const features = compared.map((input) => featuresOf(input, lexicon, read));
  const vectors = vectorsOf(features, similarity);

  const floor = Math.min(similarity.floor, threshold);
  const pairs = [joinAbove(vectors.rows, threshold), nearestNeighbours(vectors.rows, neighbours, floor)];
  const documents = new Map(compared.flatMap((input) => input.documents.map(({ key, label }) => [key, label])));
  const sideOf = (row: number): Side => ({
    row,
    features: features[row]!,
    labelOf: (key) => documents.get(key) ?? key,
  });
  const edges: SimilarPair[] = [];
  const links: FamilyLink[] = [];
  for (const [rowA, rowB] of mergePairs(pairs)) {
    const { weight, because, shared } = explain(vectors, sideOf(rowA), sideOf(rowB));
    if (weight === 0) continue;
    const [a, b] = [compared[rowA]!.key, compared[rowB]!.key];
    edges.push({ a, b, weight, because });
    if (weight >= threshold) links.push({ a, b, weight, shared });
  }
  return { edges, families: findFamilies(links) };
}

/** The pairs of several lists, each once, sorted. */
function mergePairs(lists: readonly Pairs[]): [number, number][] {
  const merged = new PairList();
  for (const { a, b, score } of lists) {
    for (let i = 0; i < a.length; i++) merged.add(a[i]!, b[i]!, score[i]!);
  }
  const { a, b } = merged.sorted();
  return Array.from(a, (row, i) => [row, b[i]!]);
}
