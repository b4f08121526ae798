import { edgeKinds, nodeKinds } from '../schema/kinds.ts';
import type { Evaluation } from './evaluate.ts';
import { addScores, type EdgeScores, type NodeScores, type Score } from './evaluate-scores.ts';

/** Scores of several texts taken together: every thing counts the same, whichever text it is in (micro-average). */
export interface EvaluationTotal {
  texts: number;
  entities: NodeScores;
  allEntities: Score;
  relations: EdgeScores;
  allRelations: Score;
  initiatives: Score;
  initiativeKinds: { right: number; confused: number };
  rules: Record<string, { right: number; wrong: number }>;
}

export const totalOf = (evaluations: readonly Evaluation[]): EvaluationTotal => {
  const entities = Object.fromEntries(
    nodeKinds.map((kind) => [kind, addScores(evaluations.map((one) => one.entities[kind]))]),
  ) as NodeScores;
  const relations = Object.fromEntries(
    edgeKinds.map((kind) => [kind, addScores(evaluations.map((one) => one.relations[kind]))]),
  ) as EdgeScores;
  const rules: EvaluationTotal['rules'] = {};
  for (const [rule, { right, wrong }] of evaluations.flatMap((one) => Object.entries(one.rules))) {
    const sum = rules[rule] ?? { right: 0, wrong: 0 };
    rules[rule] = { right: sum.right + right, wrong: sum.wrong + wrong };
  }
  return {
    texts: evaluations.length,
    entities,
    allEntities: addScores(Object.values(entities)),
    relations,
    allRelations: addScores(Object.values(relations)),
    initiatives: addScores(evaluations.map((one) => one.initiatives)),
    initiativeKinds: {
      right: evaluations.reduce((sum, one) => sum + one.initiativeKinds.right, 0),
      confused: evaluations.reduce((sum, one) => sum + one.initiativeKinds.confused, 0),
    },
    rules: Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/** Share of the initiatives found that were found under their own kind, 0–1; undefined where none was found. */
export const kindAccuracy = ({ right, confused }: Evaluation['initiativeKinds']): number | undefined =>
  right + confused === 0 ? undefined : right / (right + confused);
