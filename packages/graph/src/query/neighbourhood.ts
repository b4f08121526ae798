import type { GubenGraph } from '../graph.ts';
import type { GraphEdge, GraphNode } from '../schema/graph-document.ts';
import type { EdgeKind } from '../schema/kinds.ts';
import { nodeAt } from './access.ts';

export interface Neighbourhood {
  centre: GraphNode;
  /** Every node within `depth` steps, the centre first, nearest first. */
  nodes: (GraphNode & { distance: number })[];
  /** Every edge between those nodes, with its evidence. */
  edges: GraphEdge[];
}

/**
 * The ego network of a node: what lies within `depth` steps, edges read both ways.
 * `kinds` limits the edges that are followed and given.
 * @throws UnknownKeyError
 */
export const neighbourhood = (
  graph: GubenGraph,
  key: string,
  depth = 1,
  { kinds }: { kinds?: readonly EdgeKind[] } = {},
): Neighbourhood => {
  const centre = nodeAt(graph, key);
  const follows = (kind: EdgeKind) => kinds === undefined || kinds.includes(kind);
  const distances = new Map([[key, 0]]);
  let frontier = [key];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const next: string[] = [];
    for (const node of frontier) {
      graph.forEachEdge(node, (_edge, attributes, source, target) => {
        const other = source === node ? target : source;
        if (!follows(attributes.kind) || distances.has(other)) return;
        distances.set(other, distance);
        next.push(other);
      });
    }
    frontier = next;
  }
  const edges: GraphEdge[] = [];
  for (const node of distances.keys()) {
    graph.forEachOutEdge(node, (edge, attributes, source, target) => {
      if (distances.has(target) && follows(attributes.kind)) edges.push({ key: edge, source, target, attributes });
    });
  }
  const nodes = [...distances].map(([node, distance]) => ({ ...nodeAt(graph, node), distance }));
  return { centre, nodes, edges };
};
