import type { GubenGraph } from '../graph.ts';
import type { GraphEdge, GraphNode } from '../schema/graph-document.ts';
import type { EdgeKind, NodeKind } from '../schema/kinds.ts';
import { nodeAt } from './access.ts';

export interface PathStep {
  from: GraphNode;
  to: GraphNode;
  /** Every edge between the two, in either direction, with its evidence. */
  edges: GraphEdge[];
}

export interface PathOptions {
  /** The kinds of edge that may be used; all where missing. */
  kinds?: readonly EdgeKind[];
  /** Kinds of node that the path may not pass through (its ends excepted): hubs such as topics say little. */
  avoid?: readonly NodeKind[];
}

/**
 * A shortest path between two nodes, edges read both ways; of several, the one that passes through nodes with fewer
 * edges, which say more. Undefined where there is none, empty where both are the same.
 * @throws UnknownKeyError
 */
export const shortestPath = (
  graph: GubenGraph,
  from: string,
  to: string,
  { kinds, avoid = [] }: PathOptions = {},
): PathStep[] | undefined => {
  nodeAt(graph, from);
  nodeAt(graph, to);
  const usable = (kind: EdgeKind) => kinds === undefined || kinds.includes(kind);
  // `cost` is the degrees passed on the way, compared only between paths of the same number of steps.
  const reached = new Map<string, { before: string | undefined; cost: number }>([
    [from, { before: undefined, cost: 0 }],
  ]);
  let frontier = [from];
  while (frontier.length > 0 && !reached.has(to)) {
    const next = new Map<string, { before: string; cost: number }>();
    for (const node of frontier) {
      const cost = reached.get(node)!.cost + graph.degree(node);
      graph.forEachEdge(node, (_edge, attributes, source, target) => {
        const other = source === node ? target : source;
        if (!usable(attributes.kind) || reached.has(other)) return;
        if (other !== to && avoid.includes(graph.getNodeAttribute(other, 'kind'))) return;
        const known = next.get(other);
        if (!known || cost < known.cost || (cost === known.cost && node < known.before)) {
          next.set(other, { before: node, cost });
        }
      });
    }
    for (const [node, way] of next) reached.set(node, way);
    frontier = [...next.keys()];
  }
  if (!reached.has(to)) return undefined;
  const nodes = [to];
  for (let before = reached.get(to)!.before; before !== undefined; before = reached.get(before)!.before) {
    nodes.unshift(before);
  }
  return nodes.slice(1).map((node, i) => {
    const edges: GraphEdge[] = [];
    graph.forEachEdge(nodes[i]!, node, (key, attributes, source, target) => {
      if (usable(attributes.kind)) edges.push({ key, source, target, attributes });
    });
    return { from: nodeAt(graph, nodes[i]!), to: nodeAt(graph, node), edges };
  });
};
