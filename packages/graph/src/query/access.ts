import { GubenError } from '../errors.ts';
import type { GubenGraph } from '../graph.ts';
import type { EdgeAttributes, GraphEdge, GraphNode, NodeAttributes } from '../schema/graph-document.ts';
import type { EdgeKind, NodeKind } from '../schema/kinds.ts';

/** A key that the graph does not hold. */
export class UnknownKeyError extends GubenError {
  override name = 'UnknownKeyError';
  readonly key: string;
  constructor(key: string) {
    super('unknown-key', `there is no node ${JSON.stringify(key)} in this graph`, { key });
    this.key = key;
  }
}

/** @throws UnknownKeyError */
export const nodeAt = (graph: GubenGraph, key: string): GraphNode => {
  if (!graph.hasNode(key)) throw new UnknownKeyError(key);
  return { key, attributes: graph.getNodeAttributes(key) };
};

export const edgeAt = (graph: GubenGraph, key: string): GraphEdge => ({
  key,
  source: graph.source(key),
  target: graph.target(key),
  attributes: graph.getEdgeAttributes(key),
});

/** The attributes of a node where it is there and of that kind. */
export const attributesOf = <K extends NodeKind>(
  graph: GubenGraph,
  key: string,
  kind: K,
): Extract<NodeAttributes, { kind: K }> | undefined => {
  if (!graph.hasNode(key)) return undefined;
  const attributes = graph.getNodeAttributes(key);
  return attributes.kind === kind ? (attributes as Extract<NodeAttributes, { kind: K }>) : undefined;
};

/** Edges of one kind that leave a node, in the order in which they were added. */
export const outEdges = (graph: GubenGraph, key: string, kind: EdgeKind): GraphEdge[] => {
  const found: GraphEdge[] = [];
  graph.forEachOutEdge(key, (edge, attributes, source, target) => {
    if (attributes.kind === kind) found.push({ key: edge, source, target, attributes });
  });
  return found;
};

/** Edges of one kind that arrive at a node. */
export const inEdges = (graph: GubenGraph, key: string, kind: EdgeKind): GraphEdge[] => {
  const found: GraphEdge[] = [];
  graph.forEachInEdge(key, (edge, attributes, source, target) => {
    if (attributes.kind === kind) found.push({ key: edge, source, target, attributes });
  });
  return found;
};

/** Every span that makes a statement: what it quotes, or what the two sides of its reasons quote. */
export const spansOf = (edge: EdgeAttributes) => [
  ...(edge.evidence ?? []),
  ...(edge.because ?? []).flatMap((reason) => [...reason.sourceEvidence, ...reason.targetEvidence]),
];
