import { type PathStep, shortestPath, subgraph } from '@guben/graph';
import { useMemo } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import type { Part } from '../stage/focus.ts';
import { useShown } from './Shown.tsx';
import { useView } from './store.ts';

export interface FoundPath {
  /** Undefined: no two ends, or nothing leads from one to the other. */
  steps: PathStep[] | undefined;
  part: Part | undefined;
}

/** The shortest path between the two picked ends in what is shown. */
export function usePath(): FoundPath {
  const { graph } = useCorpus();
  const shown = useShown();
  const from = useView((state) => state.from);
  const to = useView((state) => state.to);
  return useMemo(() => {
    if (!from || !to || !shown.nodes.has(from) || !shown.nodes.has(to)) return { steps: undefined, part: undefined };
    const steps = shortestPath(subgraph(graph, shown), from, to);
    if (!steps) return { steps, part: undefined };
    const nodes = new Set([from, ...steps.map((step) => step.to.key)]);
    const edges = new Set(steps.flatMap((step) => step.edges.map(({ key }) => key)));
    return { steps, part: { nodes, edges } };
  }, [graph, shown, from, to]);
}
