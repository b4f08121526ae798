import type { GubenGraph } from '../graph.ts';
import type { Reason } from '../schema/evidence.ts';
import { nodeAt } from './access.ts';
import { type CountyComparison, type CountyIndex, compareCounties, countsOf, countyIndex } from './compare.ts';
import type { CountyLink } from './projections.ts';
import type { LikenessOptions } from './similar.ts';

/** The counties that share an initiative with a county or have one that is like one of its own. */
const related = (index: CountyIndex, county: string): Set<string> => {
  const found = new Set<string>();
  for (const key of index.initiatives.get(county) ?? []) {
    for (const near of [key, ...(index.alike.get(key)?.keys() ?? [])]) {
      for (const other of index.counties.get(near) ?? []) if (other !== county) found.add(other);
    }
  }
  return found;
};

/**
 * The counties whose initiatives are like those of one, the most alike first, each compared in full.
 * @throws UnknownKeyError
 */
export const countiesLike = (graph: GubenGraph, county: string, options: LikenessOptions = {}): CountyComparison[] => {
  nodeAt(graph, county);
  const index = countyIndex(graph, options);
  return [...related(index, county)]
    .map((other) => compareCounties(graph, county, other, options, index))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || (x.b.key < y.b.key ? -1 : 1));
};

/**
 * All pairs of counties that are alike, with the matched initiatives as reasons that add up to the score: what
 * `countyProjection` makes a graph of.
 */
export const matchedCountyLinks = (graph: GubenGraph, options: LikenessOptions = {}): CountyLink[] => {
  const index = countyIndex(graph, options);
  return [...index.initiatives.keys()].sort().flatMap((a) =>
    [...related(index, a)]
      .filter((b) => a < b)
      .sort()
      .flatMap((b) => {
        const because = reasonsOf(compareCounties(graph, a, b, options, index));
        return because.length === 0
          ? []
          : [{ a, b, weight: because.reduce((sum, { weight }) => sum + weight, 0), because }];
      }),
  );
};

/** The parts of a comparison's score, the greatest first: each initiative shared, each pair that is alike. */
export const reasonsOf = (comparison: CountyComparison): Reason[] => {
  const { shared, alike } = comparison;
  const [countA, countB] = countsOf(comparison);
  const total = countA + countB;
  const pairs = [...shared.map((node) => ({ a: node, b: node, weight: 1 })), ...alike];
  return pairs.map(
    ({ a, b, weight }): Reason => ({
      kind: 'name',
      label: a.attributes.label,
      ...(a.key === b.key ? {} : { targetLabel: b.attributes.label }),
      weight: (2 * weight) / total,
      sourceEvidence: a.attributes.evidence.slice(0, 1),
      targetEvidence: b.attributes.evidence.slice(0, 1),
    }),
  );
};
