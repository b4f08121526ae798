/** Five questions that this very corpus can answer, each a step to the view that does. */
import { countyMatrix, type GubenGraph, nodeKinds } from '@guben/graph';
import { defaultFilter, type ViewState } from '../state/view-state.ts';

export interface Question {
  id: 'county' | 'alike' | 'compare' | 'matrix' | 'shared' | 'number';
  params: Record<string, string | number>;
  change: Partial<ViewState>;
}

const short = (label: string): string => (label.length > 24 ? `${label.slice(0, 23)}…` : label);

/** The node with the most edges of what a test takes; ties go to the smaller key. */
function richest(
  graph: GubenGraph,
  count: (key: string) => number,
): { key: string; label: string; count: number } | undefined {
  let best: { key: string; label: string; count: number } | undefined;
  graph.forEachNode((key, { label }) => {
    const found = count(key);
    if (found > 0 && (!best || found > best.count || (found === best.count && key < best.key))) {
      best = { key, label: short(label), count: found };
    }
  });
  return best;
}

export function questionsOf(graph: GubenGraph): Question[] {
  const questions: Question[] = [];
  const done = (key: string) => graph.filterOutEdges(key, (_edge, { kind }) => kind === 'implements').length;
  const counties = graph
    .filterNodes((_key, attributes) => attributes.kind === 'place' && attributes.level === 'county')
    .map((key) => ({ key, label: short(graph.getNodeAttribute(key, 'label')), count: done(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const [first, second] = counties;
  if (first) {
    questions.push({
      id: 'county',
      params: { name: first.label },
      change: { view: 'graph', selected: first.key },
    });
  }
  const alike = graph
    .filterEdges((_edge, { kind }) => kind === 'similar-to')
    .sort((a, b) => graph.getEdgeAttribute(b, 'weight') - graph.getEdgeAttribute(a, 'weight') || (a < b ? -1 : 1))[0];
  if (alike) {
    const name = short(graph.getNodeAttribute(graph.source(alike), 'label'));
    questions.push({ id: 'alike', params: { name }, change: { view: 'graph', selected: alike } });
  }
  if (first && second) {
    questions.push({
      id: 'compare',
      params: { a: first.label, b: second.label },
      change: { view: 'compare', compared: [first.key, second.key], selected: undefined },
    });
  }
  const { columns, cells } = countyMatrix(graph, 'topic');
  const topic = columns
    .map(({ key, label }, j) => ({
      key,
      label: short(label),
      counties: cells.filter((row) => row[j]!.length > 0).length,
      count: cells.reduce((sum, row) => sum + row[j]!.length, 0),
    }))
    .sort((a, b) => b.counties - a.counties || b.count - a.count || (a.key < b.key ? -1 : 1))[0];
  if (topic) {
    questions.push({
      id: 'shared',
      params: { name: topic.label },
      change: { view: 'matrix', matrix: 'topic', selected: topic.key },
    });
  }
  const reported = richest(graph, (key) =>
    graph.getNodeAttribute(key, 'kind') === 'figure' ? graph.getNodeAttribute(key, 'evidence').length : 0,
  );
  if (reported) {
    questions.push({
      id: 'number',
      params: {},
      change: {
        view: 'table',
        table: 'nodes',
        filter: { ...defaultFilter, hiddenKinds: nodeKinds.filter((kind) => kind !== 'figure') },
        depth: 0,
        selected: reported.key,
      },
    });
  }
  return questions.slice(0, 5);
}
