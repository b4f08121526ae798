import type { GubenGraph } from '../graph.ts';
import { type EdgeKind, edgeKinds, isInitiative, type NodeKind, nodeKinds } from '../schema/kinds.ts';
import { spansOf } from './access.ts';

export interface Summary {
  title: string;
  sources: number;
  /** UTF-16 code units of all source texts. */
  chars: number;
  nodes: number;
  edges: number;
  /** Every kind is there, with 0 where the graph has none. */
  nodesByKind: Record<NodeKind, number>;
  edgesByKind: Record<EdgeKind, number>;
  initiatives: number;
  counties: number;
  /** What the contents list, whatever its genre. */
  chapters: number;
  families: number;
  /** Spans in nodes and edges, the same words counted each time they are pointed at. */
  spans: number;
}

const zeros = <K extends string>(kinds: readonly K[]): Record<K, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;

/** What a graph holds, counted. */
export const summary = (graph: GubenGraph): Summary => {
  const { title, sources } = graph.getAttributes();
  const nodesByKind = zeros(nodeKinds);
  const edgesByKind = zeros(edgeKinds);
  const families = new Set<string>();
  let [initiatives, counties, chapters, spans] = [0, 0, 0, 0];
  graph.forEachNode((_key, attributes) => {
    nodesByKind[attributes.kind] += 1;
    spans += attributes.evidence.length;
    if (isInitiative(attributes.kind)) initiatives += 1;
    if (attributes.kind === 'place' && attributes.level === 'county') counties += 1;
    // An opinion or report that the contents list is a chapter too; its page tells.
    if (attributes.kind === 'document' && (attributes.genre === 'chapter' || attributes.page !== undefined))
      chapters += 1;
    if ('family' in attributes && attributes.family !== undefined) families.add(attributes.family);
  });
  graph.forEachEdge((_key, attributes) => {
    edgesByKind[attributes.kind] += 1;
    spans += spansOf(attributes).length;
  });
  return {
    title,
    sources: sources.length,
    chars: sources.reduce((sum, source) => sum + source.chars, 0),
    nodes: graph.order,
    edges: graph.size,
    nodesByKind,
    edgesByKind,
    initiatives,
    counties,
    chapters,
    families: families.size,
    spans,
  };
};
