import type { GubenGraph } from '@guben/graph';
import { useMemo } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import { type Facets, facetsOf } from './facets.ts';

const known = new WeakMap<GubenGraph, Facets>();

/** The facets of the opened corpus, counted once. */
export function useFacets(): Facets {
  const { graph } = useCorpus();
  return useMemo(() => {
    const facets = known.get(graph) ?? facetsOf(graph);
    known.set(graph, facets);
    return facets;
  }, [graph]);
}
