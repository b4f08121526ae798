import type { GubenGraph } from '@guben/graph';

/**
 * How many pieces a corpus holds: what the contents of its works list, and each work without contents as one. A bundle in
 * which nothing says which works there are has as many as it has sources.
 */
export function materialsIn(graph: GubenGraph): number {
  let count = 0;
  const listing = new Set<string>();
  graph.forEachNode((key, attributes) => {
    if (attributes.kind !== 'document' || (attributes.genre !== 'chapter' && attributes.page === undefined)) return;
    count += 1;
    graph.forEachOutEdge(key, (_edge, { kind }, _part, whole) => {
      if (kind === 'part-of') listing.add(whole);
    });
  });
  graph.forEachNode((key, attributes) => {
    if (attributes.kind === 'document' && attributes.source !== undefined && !listing.has(key)) count += 1;
  });
  return count || graph.getAttribute('sources').length;
}
