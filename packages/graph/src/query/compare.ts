import { munkres } from 'munkres';
import type { GubenGraph } from '../graph.ts';
import type { Reason, Span } from '../schema/evidence.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { nodeAt } from './access.ts';
import { initiativesByCounty } from './projections.ts';
import { countsAsAlike, type LikenessOptions, turnReason } from './similar.ts';

/** An initiative of each of two counties that are alike. */
export interface InitiativeMatch {
  a: GraphNode;
  b: GraphNode;
  weight: number;
  /** Why, from the side of `a`. */
  because: Reason[];
}

export interface CountyComparison {
  a: GraphNode;
  b: GraphNode;
  /** Initiatives that both have. */
  shared: GraphNode[];
  /** The best matching of the others, the most alike first. */
  alike: InitiativeMatch[];
  /** What is left over of one, but is like something of the other that has a better match: each with its nearest there. */
  alsoA: InitiativeMatch[];
  alsoB: InitiativeMatch[];
  /** What one has and the other has nothing like. */
  onlyA: GraphNode[];
  onlyB: GraphNode[];
  /** 0 to 1: twice the shared and the weights of the matched, over the number of initiatives of both (a soft Dice coefficient). */
  score: number;
}

/** What every comparison of counties needs of the graph: gathered once for many. */
export interface CountyIndex {
  /** Programs and practices of each county, by key; slogans are no way of doing something. */
  initiatives: Map<string, string[]>;
  counties: Map<string, string[]>;
  /** The strongest likeness of each initiative to each other, reasons from its own side. */
  alike: Map<string, Map<string, { weight: number; because: Reason[] }>>;
}

/** Gathers the counties' initiatives and their likenesses. */
export const countyIndex = (graph: GubenGraph, options: LikenessOptions = {}): CountyIndex => {
  const initiatives = new Map<string, string[]>();
  const counties = new Map<string, string[]>();
  for (const [county, keys] of initiativesByCounty(graph)) {
    const own = keys.filter((key) => graph.getNodeAttribute(key, 'kind') !== 'slogan').sort();
    initiatives.set(county, own);
    for (const key of own) counties.set(key, [...(counties.get(key) ?? []), county]);
  }
  const alike: CountyIndex['alike'] = new Map();
  const add = (from: string, to: string, weight: number, because: Reason[]) => {
    const row = alike.get(from) ?? new Map<string, { weight: number; because: Reason[] }>();
    alike.set(from, row);
    if (weight > (row.get(to)?.weight ?? 0)) row.set(to, { weight, because });
  };
  graph.forEachEdge((_key, attributes, source, target) => {
    if (!countsAsAlike(attributes, options)) return;
    const { weight, because = [] } = attributes;
    add(source, target, weight, because);
    add(target, source, weight, because.map(turnReason));
  });
  return { initiatives, counties, alike };
};

/**
 * What two counties share, where they are alike, and what only one has. Each initiative is matched with at most one of
 * the other county, so that the sum of the weights is the greatest possible (assignment problem; Kuhn–Munkres).
 * @throws UnknownKeyError
 */
export const compareCounties = (
  graph: GubenGraph,
  a: string,
  b: string,
  options: LikenessOptions = {},
  index: CountyIndex = countyIndex(graph, options),
): CountyComparison => {
  const [nodeA, nodeB] = [nodeAt(graph, a), nodeAt(graph, b)];
  const ofA = index.initiatives.get(a) ?? [];
  const ofB = index.initiatives.get(b) ?? [];
  const shared = ofA.filter((key) => ofB.includes(key));
  const restA = ofA.filter((key) => !shared.includes(key));
  const restB = ofB.filter((key) => !shared.includes(key));
  const matches = bestMatching(restA, restB, (x, y) => index.alike.get(x)?.get(y)?.weight ?? 0);
  const matchOf = (x: string, y: string): InitiativeMatch => {
    const { weight, because } = index.alike.get(x)!.get(y)!;
    return { a: nodeAt(graph, x), b: nodeAt(graph, y), weight, because };
  };
  const alike = matches
    .map(([x, y]) => matchOf(x, y))
    .sort((p, q) => q.weight - p.weight || (p.a.key < q.a.key ? -1 : 1));
  const matchedA = new Set(matches.map(([x]) => x));
  const matchedB = new Set(matches.map(([, y]) => y));
  const leftA = restA.filter((key) => !matchedA.has(key));
  const leftB = restB.filter((key) => !matchedB.has(key));
  const alsoA = leftA.flatMap((x) => nearestOf(index, x, ofB).map((y) => matchOf(x, y)));
  const alsoB = leftB.flatMap((y) => nearestOf(index, y, ofA).map((x) => matchOf(x, y)));
  const only = (keys: readonly string[], also: readonly GraphNode[]) =>
    keys.filter((key) => also.every((node) => node.key !== key)).map((key) => nodeAt(graph, key));
  const total = ofA.length + ofB.length;
  const common = shared.length + alike.reduce((sum, { weight }) => sum + weight, 0);
  return {
    a: nodeA,
    b: nodeB,
    shared: shared.map((key) => nodeAt(graph, key)),
    alike,
    alsoA,
    alsoB,
    onlyA: only(
      leftA,
      alsoA.map((match) => match.a),
    ),
    onlyB: only(
      leftB,
      alsoB.map((match) => match.b),
    ),
    score: total === 0 ? 0 : (2 * common) / total,
  };
};

/** Number of initiatives of the two counties of a comparison. */
export const countsOf = ({ shared, alike, alsoA, alsoB, onlyA, onlyB }: CountyComparison): [a: number, b: number] => {
  const common = shared.length + alike.length;
  return [common + alsoA.length + onlyA.length, common + alsoB.length + onlyB.length];
};

/** Every pair that is told of: those of the matching, then what is left over with its nearest. */
export const alikePairs = ({ alike, alsoA, alsoB }: CountyComparison): InitiativeMatch[] => [
  ...alike,
  ...alsoA,
  ...alsoB,
];

/** The one of some initiatives that is most like another, or none. */
const nearestOf = (index: CountyIndex, key: string, among: readonly string[]): string[] => {
  const weights = index.alike.get(key);
  const weightOf = (other: string) => weights?.get(other)?.weight ?? 0;
  const best = [...among].sort((x, y) => weightOf(y) - weightOf(x) || (x < y ? -1 : 1))[0];
  return best !== undefined && weightOf(best) > 0 ? [best] : [];
};

/** The pairs of the matching whose weights sum to the most; pairs of weight 0 are left out. */
export const bestMatching = (
  left: readonly string[],
  right: readonly string[],
  weightOf: (x: string, y: string) => number,
): [string, string][] => {
  // Those with no likeness at all only make the matrix larger.
  const rows = left.filter((x) => right.some((y) => weightOf(x, y) > 0));
  const columns = right.filter((y) => rows.some((x) => weightOf(x, y) > 0));
  if (rows.length === 0) return [];
  const costs = rows.map((x) => columns.map((y) => -weightOf(x, y)));
  return munkres(costs)
    .map(([i, j]): [string, string] => [rows[i]!, columns[j]!])
    .filter(([x, y]) => weightOf(x, y) > 0);
};

/** A reason's quotations on one side, for a text: the spans of all reasons of a pair, each once. */
export const spansOfSide = (because: readonly Reason[], side: 'sourceEvidence' | 'targetEvidence'): Span[] => {
  const spans = new Map<string, Span>();
  for (const reason of because) {
    for (const span of reason[side]) spans.set(`${span.source}:${span.start}-${span.end}`, span);
  }
  return [...spans.values()];
};
