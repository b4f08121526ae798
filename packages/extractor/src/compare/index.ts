export { baselines } from './baselines.ts';
export { type Comparison, compareInitiatives, type SimilarPair } from './compare.ts';
export { type CompareLexicon, featuresOf, readerOf } from './features.ts';
export type { CompareOptions, DocRange, InitiativeInput } from './input.ts';
export { initiativeInputs } from './inputs.ts';
export { joinAbove, joinByBruteForce, type Pairs } from './join.ts';
export {
  type Agreement,
  agreementOf,
  agreementOfAll,
  featureLikeness,
  type Likeness,
  scoreOfPair,
} from './judge.ts';
export { joinWithNeighbours, nearestNeighbours } from './nearest.ts';
export { findTopics, type TopicHit } from './topics.ts';
export { type SparseRows, type Vectors, vectorsOf } from './vectors.ts';
