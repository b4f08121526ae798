import { type EdgeAttributes, type EdgeKind, edgeKinds, type GubenGraph } from '@guben/graph';

export interface NodeEdge {
  key: string;
  /** The node at the other end. */
  other: string;
  attributes: EdgeAttributes;
}

export interface EdgeGroup {
  kind: EdgeKind;
  /** Whether the edges leave the node; what is read both ways counts as leaving. */
  out: boolean;
  edges: NodeEdge[];
}

/** What a reader asks of a node first. */
const order: readonly EdgeKind[] = [
  'implements',
  'similar-to',
  'variant-of',
  'describes',
  'addresses',
  'promotes',
  'authored-by',
  'governs',
  'part-of',
  'cites',
  'reports',
];

/** A node's edges by kind and direction, strongest first within each. */
export function edgeGroups(graph: GubenGraph, node: string): EdgeGroup[] {
  const groups = new Map<string, EdgeGroup>();
  graph.forEachEdge(node, (key, attributes, source, target) => {
    const { kind } = attributes;
    const out = kind === 'similar-to' || source === node;
    const id = `${kind} ${out}`;
    const group = groups.get(id) ?? { kind, out, edges: [] };
    groups.set(id, group);
    group.edges.push({ key, other: source === node ? target : source, attributes });
  });
  const rank = (kind: EdgeKind) => (order.includes(kind) ? order.indexOf(kind) : edgeKinds.length);
  const result = [...groups.values()].sort((a, b) => rank(a.kind) - rank(b.kind) || Number(b.out) - Number(a.out));
  for (const { edges } of result) {
    edges.sort(
      (a, b) =>
        b.attributes.weight - a.attributes.weight ||
        b.attributes.confidence - a.attributes.confidence ||
        (a.other < b.other ? -1 : 1),
    );
  }
  return result;
}
