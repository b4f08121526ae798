import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds } from '../schema/kinds.ts';

/** What was found of what was labelled: `found` right, `missed` labelled and not found, `wrong` found and not labelled. */
export interface Score {
  found: number;
  missed: number;
  wrong: number;
}

/** 0–1 each; undefined where there is nothing to divide by. */
export interface Rates {
  precision: number | undefined;
  recall: number | undefined;
  f1: number | undefined;
}

export const emptyScore = (): Score => ({ found: 0, missed: 0, wrong: 0 });

export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, score) => ({
      found: sum.found + score.found,
      missed: sum.missed + score.missed,
      wrong: sum.wrong + score.wrong,
    }),
    emptyScore(),
  );

const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);

/** Precision, recall and their harmonic mean: F1 = 2·found / (2·found + missed + wrong). */
export const ratesOf = ({ found, missed, wrong }: Score): Rates => ({
  precision: share(found, found + wrong),
  recall: share(found, found + missed),
  f1: share(2 * found, 2 * found + missed + wrong),
});

export type NodeScores = Record<NodeKind, Score>;
export type EdgeScores = Record<EdgeKind, Score>;

export const emptyNodeScores = (): NodeScores =>
  Object.fromEntries(nodeKinds.map((kind) => [kind, emptyScore()])) as NodeScores;
export const emptyEdgeScores = (): EdgeScores =>
  Object.fromEntries(edgeKinds.map((kind) => [kind, emptyScore()])) as EdgeScores;
