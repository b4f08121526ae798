import { type GubenGraph, subgraph } from '@guben/graph';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import type { Part } from '../stage/focus.ts';
import { shownPart } from './shown.ts';
import { useView } from './store.ts';

const ShownContext = createContext<Part | undefined>(undefined);

/** What the filter lets through, worked out once for all views. */
export function ShownProvider({ children }: { children: ReactNode }) {
  const { graph } = useCorpus();
  const filter = useView((state) => state.filter);
  const depth = useView((state) => state.depth);
  // The selection matters only while its surroundings are all that is shown.
  const centre = useView((state) => (state.depth > 0 ? state.selected : undefined));
  const shown = useMemo(
    () => shownPart(graph, filter, depth > 0 ? { centre, depth } : undefined),
    [graph, filter, depth, centre],
  );
  return <ShownContext value={shown}>{children}</ShownContext>;
}

export function useShown(): Part {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('useShown outside its provider');
  return shown;
}

const graphs = new WeakMap<Part, GubenGraph>();

/** What is shown as a graph of its own, for the questions that views ask. */
export function useShownGraph(): GubenGraph {
  const { graph } = useCorpus();
  const shown = useShown();
  const known = graphs.get(shown);
  if (known) return known;
  const part = subgraph(graph, shown);
  graphs.set(shown, part);
  return part;
}
