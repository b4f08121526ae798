import {
  applyFilter,
  type Filter,
  FilterError,
  type FilterTerm,
  type GubenGraph,
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

/** Nodes and edges that a filter lets through; with `around`, only those within so many steps of the centre. */
export function shownPart(
  graph: GubenGraph,
  filter: FilterState,
  around?: { centre: string | undefined; depth: number },
): Part {
  const part = applyFilter(graph, filterTerms(filter));
  const centre = around?.centre;
  if (!around || centre === undefined || !part.nodes.has(centre)) return part;
  const near = neighbourhood(subgraph(graph, part), centre, around.depth);
  return { nodes: new Set(near.nodes.map(({ key }) => key)), edges: new Set(near.edges.map(({ key }) => key)) };
}
