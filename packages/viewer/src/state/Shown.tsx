import { type GubenGraph, subgraph } from '@guben/graph';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import type { Part } from '../stage/focus.ts';
import { countyPart, shownPart } from './shown.ts';
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

/** A graph made of what is shown, once for all who ask. */
function useMade(made: WeakMap<Part, GubenGraph>, make: (graph: GubenGraph, shown: Part) => GubenGraph): GubenGraph {
  const { graph } = useCorpus();
  const shown = useShown();
  const known = made.get(shown) ?? make(graph, shown);
  made.set(shown, known);
  return known;
}

const graphs = new WeakMap<Part, GubenGraph>();
const byCounty = new WeakMap<Part, GubenGraph>();

/** What is shown as a graph of its own, for the questions that views ask. */
export const useShownGraph = (): GubenGraph => useMade(graphs, subgraph);

/** The same for views by county. */
export const useCountyGraph = (): GubenGraph =>
  useMade(byCounty, (graph, shown) => subgraph(graph, countyPart(graph, shown)));
