import type { GubenGraph } from '../graph.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { isInitiative } from '../schema/kinds.ts';
import { nodeAt } from './access.ts';
import { countiesOfNodes } from './places.ts';

/** A group of similar initiatives, as the build found it. */
export interface FamilyOfGraph {
  key: string;
  label: string;
  /** The most alike to the others first. */
  members: GraphNode[];
  /** The counties that have one of them, by key. */
  counties: string[];
  /** What the members share, by how much of their likeness it makes up (the shares of all add up to 1). */
  terms: { label: string; share: number }[];
}

/** The family of each initiative, by the initiative's key. */
export const familyKeys = (graph: GubenGraph): Map<string, string> => {
  const families = new Map<string, string>();
  graph.forEachNode((key, attributes) => {
    if ('family' in attributes && attributes.family !== undefined) families.set(key, attributes.family);
  });
  return families;
};

/** The families of similar initiatives that the build wrote on the nodes, the largest first. */
export const familiesOf = (graph: GubenGraph): FamilyOfGraph[] => {
  const counties = countiesOfNodes(graph);
  const groups = new Map<string, { label: string; members: string[] }>();
  graph.forEachNode((key, attributes) => {
    if (!isInitiative(attributes.kind) || !('family' in attributes) || attributes.family === undefined) return;
    const group = groups.get(attributes.family);
    if (group) group.members.push(key);
    else groups.set(attributes.family, { label: attributes.familyLabel ?? attributes.family, members: [key] });
  });
  return [...groups]
    .map(([key, { label, members }]): FamilyOfGraph => {
      const { strength, terms } = within(graph, new Set(members));
      members.sort((x, y) => (strength.get(y) ?? 0) - (strength.get(x) ?? 0) || (x < y ? -1 : 1));
      return {
        key,
        label,
        members: members.map((member) => nodeAt(graph, member)),
        counties: [...new Set(members.flatMap((member) => [...(counties.get(member) ?? [])]))].sort(),
        terms,
      };
    })
    .sort((x, y) => y.members.length - x.members.length || (x.key < y.key ? -1 : 1));
};

/** How much each member is like the others, and what makes up their likeness. */
function within(graph: GubenGraph, members: ReadonlySet<string>) {
  const strength = new Map<string, number>();
  const weights = new Map<string, number>();
  let total = 0;
  const add = (sums: Map<string, number>, key: string, weight: number) => sums.set(key, (sums.get(key) ?? 0) + weight);
  for (const member of members) {
    graph.forEachOutEdge(member, (_key, { kind, weight, because = [] }, source, target) => {
      if (kind !== 'similar-to' || !members.has(target)) return;
      add(strength, source, weight);
      add(strength, target, weight);
      for (const reason of because) {
        total += reason.weight;
        // Each side of a synonym pair is half of it.
        add(weights, reason.label, reason.weight / 2);
        add(weights, reason.targetLabel ?? reason.label, reason.weight / 2);
      }
    });
  }
  const terms = [...weights]
    .sort(([x, xWeight], [y, yWeight]) => yWeight - xWeight || (x < y ? -1 : 1))
    .map(([label, weight]) => ({ label, share: weight / total }));
  return { strength, terms };
}
