import { emptyGraph, type GubenGraph, subgraph } from '../graph.ts';
import type { Reason } from '../schema/evidence.ts';
import { type EdgeAttributes, edgeKey } from '../schema/graph-document.ts';
import { isInitiative } from '../schema/kinds.ts';
import { countiesOfNodes } from './places.ts';

/** Two counties and how alike they are, 0–1, with what they share: reasons whose weights add up to the likeness. */
export interface CountyLink {
  a: string;
  b: string;
  weight: number;
  because: Reason[];
}

/** The initiatives of each county, in the order of the graph. */
export const initiativesByCounty = (graph: GubenGraph): Map<string, string[]> => {
  const byCounty = new Map<string, string[]>();
  graph.forEachNode((key, attributes) => {
    if (attributes.kind === 'place' && attributes.level === 'county') byCounty.set(key, []);
  });
  for (const [key, counties] of countiesOfNodes(graph)) {
    if (!isInitiative(graph.getNodeAttribute(key, 'kind'))) continue;
    for (const county of counties) byCounty.get(county)?.push(key);
  }
  return byCounty;
};

/**
 * The counties joined by how alike they are: `similar-to` edges whose reasons are the initiatives that they share or that
 * match. `matchedCountyLinks` gives the links.
 */
export const countyProjection = (graph: GubenGraph, links: readonly CountyLink[]): GubenGraph => {
  const projection = emptyGraph(graph.getAttributes());
  graph.forEachNode((key, attributes) => {
    if (attributes.kind === 'place' && attributes.level === 'county') projection.addNode(key, attributes);
  });
  for (const { a, b, weight, because } of links) {
    if (weight <= 0 || !projection.hasNode(a) || !projection.hasNode(b)) continue;
    const attributes: EdgeAttributes = {
      kind: 'similar-to',
      weight: Math.min(weight, 1),
      confidence: 1,
      rule: 'county-projection',
      because,
    };
    projection.addEdgeWithKey(edgeKey('similar-to', a, b), a, b, attributes);
  }
  return projection;
};

/** The initiatives and how they relate: `similar-to`, `variant-of`, `part-of` and `promotes` among them. */
export const initiativeProjection = (graph: GubenGraph): GubenGraph => {
  const nodes = new Set(graph.filterNodes((_key, { kind }) => isInitiative(kind)));
  return subgraph(graph, { nodes, edges: new Set(graph.edges()) });
};
