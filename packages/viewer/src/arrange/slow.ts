/** What takes too long for the thread that draws: layouts and centralities of large graphs, by name. */
import { type GraphDocument, type GubenGraph, layouts, toGraph } from '@guben/graph';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { constellations } from './constellations.ts';

export const arrangements = {
  county: constellations,
  columns: layouts.byCounty,
  topic: layouts.byTopic,
  force: (graph: GubenGraph) => layouts.force(graph, { start: constellations(graph) }),
  hierarchy: layouts.hierarchy,
  circular: layouts.circular,
} as const;
export type ArrangementName = keyof typeof arrangements;

const byDegree = (graph: GubenGraph): Record<string, number> =>
  Object.fromEntries(graph.mapNodes((key) => [key, graph.degree(key)]));

export const metrics = {
  degree: byDegree,
  pagerank: (graph: GubenGraph) => pagerank(graph as never, { getEdgeWeight: 'weight' }),
  // A similarity of 1 is a short way: unweighted steps say more than weights of mixed meaning.
  betweenness: (graph: GubenGraph) => betweenness(graph as never, { getEdgeWeight: null, normalized: true }),
} as const;
export type MetricName = keyof typeof metrics;

export type Task = { do: 'arrange'; name: ArrangementName } | { do: 'measure'; name: MetricName };

/** Keys with one number or two: what crosses between the threads. */
export interface TaskResult {
  keys: string[];
  values: Float64Array;
}

/** Does a task. Positions come as x and y in turn; a metric as numbers from 0 to 1, its greatest value being 1. */
export function perform(graph: GubenGraph, task: Task): TaskResult {
  if (task.do === 'arrange') {
    const layout = arrangements[task.name](graph);
    const keys = [...layout.keys()];
    return { keys, values: Float64Array.from(keys.flatMap((key) => [layout.get(key)!.x, layout.get(key)!.y])) };
  }
  const found = Object.entries(metrics[task.name](graph));
  const most = found.reduce((greatest, [, value]) => Math.max(greatest, value), 0) || 1;
  return { keys: found.map(([key]) => key), values: Float64Array.from(found, ([, value]) => value / most) };
}

/** A graph without its quotations: what a layout or a metric needs of it. */
export const withoutEvidence = (document: GraphDocument): GraphDocument => ({
  ...document,
  nodes: document.nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, evidence: [] } })),
  edges: document.edges.map(({ key, source, target, attributes: { kind, weight, confidence, rule, role } }) => ({
    key,
    source,
    target,
    attributes: { kind, weight, confidence, rule, ...(role ? { role } : {}) },
  })),
});

/** The worker's side: opens the graph and does the task. */
export const performOn = (document: GraphDocument, task: Task): TaskResult => perform(toGraph(document), task);
