import { GubenError } from '../errors.ts';
import { applyFilter, type FilterResult } from '../filter/apply.ts';
import type { Filter } from '../filter/fields.ts';
import { type GubenGraph, subgraph } from '../graph.ts';
import { isInitiative } from '../schema/kinds.ts';
import { matchedCountyLinks } from './counties-like.ts';
import { neighbourhood } from './neighbourhood.ts';
import { countyProjection, initiativeProjection } from './projections.ts';

/** What of a graph is shown or exported: all of it, counties or initiatives among themselves, or what surrounds a node. */
export type View =
  | { name: 'graph' }
  | { name: 'counties' }
  | { name: 'initiatives' }
  | { name: 'ego'; key: string; depth: number };

/**
 * Reads a view: `graph`, `counties`, `initiatives`, `ego:KEY`, or `ego:KEY@2` for two steps.
 * @throws GubenError unknown-view
 */
export const parseView = (text: string): View => {
  if (text === 'graph' || text === 'counties' || text === 'initiatives') return { name: text };
  const ego = /^ego:(.+?)(?:@(\d))?$/u.exec(text);
  if (ego) return { name: 'ego', key: ego[1]!, depth: Number(ego[2] ?? 1) };
  throw new GubenError('unknown-view', `there is no view ${text}: write graph, counties, initiatives or ego:KEY`, {
    view: text,
  });
};

/**
 * The part of a graph that a filter leaves, seen as a view. In the county projection the initiatives and likenesses that
 * the filter leaves out do not count.
 * @throws UnknownKeyError where the centre of an ego network is not in the graph
 */
export const viewOf = (graph: GubenGraph, view: View, { filter = [] }: { filter?: Filter } = {}): GubenGraph => {
  if (view.name === 'ego') {
    const { nodes, edges } = neighbourhood(graph, view.key, view.depth);
    const near = subgraph(graph, { nodes: new Set(nodes.map((n) => n.key)), edges: new Set(edges.map((e) => e.key)) });
    return filter.length > 0 ? subgraph(near, applyFilter(near, filter)) : near;
  }
  const kept = filter.length > 0 ? applyFilter(graph, filter) : undefined;
  if (view.name === 'counties') {
    const part = kept ? forCounties(graph, kept) : graph;
    return countyProjection(part, matchedCountyLinks(part));
  }
  const part = kept ? subgraph(graph, kept) : graph;
  return view.name === 'initiatives' ? initiativeProjection(part) : part;
};

/** What a filter says of counties: which initiatives and likenesses count. Who carries them out stays as it is. */
const forCounties = (graph: GubenGraph, { nodes, edges }: FilterResult): GubenGraph =>
  subgraph(graph, {
    nodes: new Set(graph.filterNodes((key, { kind }) => !isInitiative(kind) || nodes.has(key))),
    edges: new Set(graph.filterEdges((key, { kind }) => kind !== 'similar-to' || edges.has(key))),
  });
