import { MultiDirectedGraph } from 'graphology';
import { GubenError } from './errors.ts';
import type { EdgeAttributes, GraphDocument, NodeAttributes } from './schema/graph-document.ts';
import { graphOptions } from './schema/graph-document.ts';

export type GraphAttributes = GraphDocument['attributes'];

/** The bundle's graph in memory: graphology's, with the attributes of the schema. */
export type GubenGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** A graph without nodes, of the kind that `toGraph` gives. */
export const emptyGraph = (attributes: GraphAttributes): GubenGraph => {
  const graph: GubenGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    allowSelfLoops: false,
  });
  graph.replaceAttributes({ ...attributes });
  return graph;
};

/** Keys that graphology, which keeps neighbours in plain objects, would take for properties that every object has. */
export const isReservedKey = (key: string): boolean => key in {};

/**
 * A document as a typed graphology graph. Attributes are shared with the document, not copied.
 * @throws where a key is there twice, an end is missing, or an edge joins a node with itself (`verifyBundle` lists them all).
 */
export const toGraph = (document: GraphDocument): GubenGraph => {
  const graph = emptyGraph(document.attributes);
  for (const { key, attributes } of document.nodes) {
    if (isReservedKey(key)) throw new GubenError('reserved-key', `no node may have the key ${key}`, { key });
    graph.addNode(key, attributes);
  }
  for (const { key, source, target, attributes } of document.edges) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
};

/** The document of a graph, nodes and edges in the order in which they were added: the reverse of `toGraph`. */
export const toDocument = (graph: GubenGraph): GraphDocument => ({
  attributes: { ...graph.getAttributes() },
  options: { ...graphOptions },
  nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
  edges: graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
});

/** The part of a graph with the given nodes and edges; an edge stays only with both its ends. */
export const subgraph = (
  graph: GubenGraph,
  part: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> },
): GubenGraph => {
  const result = emptyGraph(graph.getAttributes());
  graph.forEachNode((key, attributes) => {
    if (part.nodes.has(key)) result.addNode(key, attributes);
  });
  graph.forEachEdge((key, attributes, source, target) => {
    if (part.edges.has(key) && result.hasNode(source) && result.hasNode(target)) {
      result.addEdgeWithKey(key, source, target, attributes);
    }
  });
  return result;
};
