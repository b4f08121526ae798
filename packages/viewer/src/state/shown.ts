import {
  applyFilter,
  type Filter,
  FilterError,
  type FilterTerm,
  type GubenGraph,
  isInitiative,
  type NodeAttributes,
  neighbourhood,
  parseFilter,
  subgraph,
} from '@guben/graph';
import type { Part } from '../stage/focus.ts';
import type { FilterState } from './view-state.ts';

/** The filter of the explorer as the expression that the command line and the exports share. */
export function filterTerms(filter: FilterState): Filter {
  const terms: Filter = [];
  const names = (field: FilterTerm['field'], values: readonly string[], negated = false) => {
    if (values.length > 0) terms.push({ field, operator: 'is', values: [...values], negated });
  };
  const least = (field: FilterTerm['field'], value: number) => {
    if (value > 0) terms.push({ field, operator: '>=', value, negated: false });
  };
  names('kind', filter.hiddenKinds, true);
  names('edge', filter.hiddenEdgeKinds, true);
  names('place', filter.places);
  names('topic', filter.topics);
  names('family', filter.families);
  names('source', filter.sources);
  least('confidence', filter.minConfidence);
  least('similarity', filter.minSimilarity);
  least('degree', filter.minDegree);
  return [...terms, ...(readExpression(filter.expression).terms ?? [])];
}

/** The terms of a condition as typed, or what is wrong with it: a link may carry any text. */
export function readExpression(text: string): { terms?: Filter; error?: FilterError } {
  try {
    return { terms: parseFilter(text) };
  } catch (error) {
    if (error instanceof FilterError) return { error };
    throw error;
  }
}

const lastPart = new WeakMap<GubenGraph, { filter: FilterState; part: Part }>();

/** Nodes and edges of the whole graph that a filter lets through; asked again for the same filter, the same sets. */
export function partOf(graph: GubenGraph, filter: FilterState): Part {
  const last = lastPart.get(graph);
  if (last?.filter === filter) return last.part;
  const part = applyFilter(graph, filterTerms(filter));
  lastPart.set(graph, { filter, part });
  return part;
}

/** Nodes and edges that a filter lets through; with `around`, only those within so many steps of the centre. */
export function shownPart(
  graph: GubenGraph,
  filter: FilterState,
  around?: { centre: string | undefined; depth: number },
): Part {
  const part = partOf(graph, filter);
  const centre = around?.centre;
  if (!around || centre === undefined || !part.nodes.has(centre)) return part;
  const near = neighbourhood(subgraph(graph, part), centre, around.depth);
  return { nodes: new Set(near.nodes.map(({ key }) => key)), edges: new Set(near.edges.map(({ key }) => key)) };
}

/**
 * What views by county are drawn from: of the initiatives and likenesses those that are shown, with everybody who carries
 * them out. "Only practices" asks for practices by county, not for a map without places. Where some county is shown, the
 * others are left out: they were filtered.
 */
export function countyPart(graph: GubenGraph, { nodes, edges }: Part): Part {
  const isCounty = (attributes: NodeAttributes) => attributes.kind === 'place' && attributes.level === 'county';
  const someCounty = graph.someNode((key, attributes) => isCounty(attributes) && nodes.has(key));
  const stays = (key: string, attributes: NodeAttributes) =>
    nodes.has(key) || (!isInitiative(attributes.kind) && !(someCounty && isCounty(attributes)));
  const kept = new Set(graph.filterNodes(stays));
  return {
    nodes: kept,
    edges: new Set(
      graph.filterEdges(
        (key, { kind }, source, target) =>
          kept.has(source) && kept.has(target) && (kind !== 'similar-to' || edges.has(key)),
      ),
    ),
  };
}
