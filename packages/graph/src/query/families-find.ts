import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';

// Its types declare an ES default export where the package is CommonJS: what is imported is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** A link between two nodes, to be grouped by: `shared` says what the two have in common and how much of the weight each is. */
export interface FamilyLink {
  a: string;
  b: string;
  weight: number;
  shared: readonly { label: string; weight: number; isTopic: boolean }[];
}

/** Nodes that are more alike among themselves than to others. */
export interface Family {
  /** Made of its label: the same for the same graph. */
  key: string;
  /** What its members share most, in one or two words: 流动党员管理. */
  label: string;
  /** Most central first. */
  members: string[];
  /** What the members share, strongest first, with its part of all that joins them. */
  terms: { label: string; share: number }[];
}

/** mulberry32, so that Louvain's random walk is the same each time. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/**
 * Groups nodes by their links (Louvain, Blondel et al. 2008; modularity with the links' weights). Deterministic: the order
 * of the input plays no part. A node without links belongs to no family.
 * @param resolution above 1 gives more and smaller families
 */
export function findFamilies(links: readonly FamilyLink[], resolution = 1): Family[] {
  const graph = new UndirectedGraph();
  const sorted = [...links].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
  for (const key of [...new Set(sorted.flatMap(({ a, b }) => [a, b]))].sort(compareText)) graph.addNode(key);
  for (const { a, b, weight } of sorted) graph.mergeEdge(a, b, { weight });
  if (graph.size === 0) return [];
  const community = louvain(graph, { getEdgeWeight: 'weight', resolution, rng: randomFrom(1), randomWalk: false });
  const groups = new Map<number, { members: string[]; links: FamilyLink[] }>();
  graph.forEachNode((key) => {
    const id = community[key]!;
    if (!groups.has(id)) groups.set(id, { members: [], links: [] });
    groups.get(id)!.members.push(key);
  });
  for (const link of sorted) {
    if (community[link.a] === community[link.b]) groups.get(community[link.a]!)!.links.push(link);
  }
  const families = [...groups.values()].map(describe);
  families.sort((x, y) => y.members.length - x.members.length || compareText(x.members[0]!, y.members[0]!));
  // Two families may be named by one term: the second one adds its next, then a number.
  const used = new Set<string>();
  for (const family of families) {
    const candidates = [family.label, ...family.terms.slice(1, 3).map((term) => `${family.label}·${term.label}`)];
    let label = candidates.find((candidate) => !used.has(candidate));
    for (let number = 2; label === undefined; number++) {
      if (!used.has(`${family.label} ${number}`)) label = `${family.label} ${number}`;
    }
    used.add(label);
    family.label = label;
    family.key = `family/${label}`;
  }
  return families;
}

/** Share of a family's links, by weight, that a topic must be in to name it. */
const topicCoverage = 0.6;

const add = (sums: Map<string, number>, key: string, weight: number) => sums.set(key, (sums.get(key) ?? 0) + weight);

function describe({ members, links }: { members: string[]; links: FamilyLink[] }): Family {
  const strength = new Map<string, number>();
  const terms = new Map<string, number>();
  const covered = new Map<string, number>();
  let total = 0;
  for (const { a, b, weight, shared } of links) {
    total += weight;
    add(strength, a, weight);
    add(strength, b, weight);
    for (const item of shared) add(terms, item.label, item.weight);
    for (const label of new Set(shared.filter((item) => item.isTopic).map((item) => item.label)))
      add(covered, label, weight);
  }
  const ranked = [...terms].sort(([x, xWeight], [y, yWeight]) => yWeight - xWeight || compareText(x, y));
  // A field of work that most of the links share names them better than a single word does.
  const topic = ranked.find(([label]) => (covered.get(label) ?? 0) >= total * topicCoverage);
  const first = topic ?? ranked[0];
  const ordered = first ? [first, ...ranked.filter((term) => term !== first)] : [];
  return {
    key: '',
    // Members that share no word at all are named by the first of them, without its kind.
    label: first?.[0] ?? members[0]!.slice(members[0]!.indexOf('/') + 1),
    members: members.sort((x, y) => (strength.get(y) ?? 0) - (strength.get(x) ?? 0) || compareText(x, y)),
    terms: ordered.slice(0, 8).map(([label, weight]) => ({ label, share: weight / total })),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
