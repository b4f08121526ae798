import type { GubenGraph } from '@guben/graph';

export interface Part {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** What stands out with a selected node or edge: it, what is next to it, and the edges between. Only what is shown. */
export function neighbourhoodOf(graph: GubenGraph, key: string | undefined, shown: Part): Part | undefined {
  if (key === undefined) return undefined;
  if (graph.hasEdge(key)) {
    const [source, target] = graph.extremities(key);
    return { nodes: new Set([source, target]), edges: new Set([key]) };
  }
  if (!shown.nodes.has(key)) return undefined;
  const nodes = new Set([key]);
  const edges = new Set<string>();
  graph.forEachEdge(key, (edge, _attributes, source, target) => {
    if (!shown.edges.has(edge)) return;
    edges.add(edge);
    nodes.add(source === key ? target : source);
  });
  return { nodes, edges };
}
