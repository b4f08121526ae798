import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import { edgeColor, nodeColor, nodeSize } from '../style.ts';

/**
 * JSON in the node-link form of D3 and networkx (`node_link_graph(data, edges="links")`), in pieces: positions, colours
 * and sizes beside every attribute. An edge's `key` is what tells parallel edges apart.
 */
export function* nodeLink(graph: GubenGraph, layout: Layout): Generator<string> {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify(graph.getAttributes())},\n"nodes":[`;
  let between = '\n';
  for (const { node: id, attributes } of graph.nodeEntries()) {
    const { x, y } = layout.get(id) ?? {};
    const drawn = { x, y, color: nodeColor(attributes.kind), size: nodeSize(attributes, graph.degree(id)) };
    yield `${between}${JSON.stringify({ id, ...attributes, ...drawn })}`;
    between = ',\n';
  }
  yield '\n],\n"links":[';
  between = '\n';
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    yield `${between}${JSON.stringify({ source, target, key, ...attributes, color: edgeColor(attributes.kind) })}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
