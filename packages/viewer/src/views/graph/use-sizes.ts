import type { GubenGraph } from '@guben/graph';
import { useEffect, useState } from 'react';
import { work } from '../../arrange/work.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { useView } from '../../state/store.ts';
import type { SizeChoice } from '../../state/view-state.ts';

type Sizes = ReadonlyMap<string, number>;

const known = new WeakMap<GubenGraph, Map<SizeChoice, Sizes>>();

/** The chosen metric of each node, 0–1; undefined while nodes have the size of their importance. */
export function useSizes(): Sizes | undefined {
  const { graph } = useCorpus();
  const size = useView((state) => state.size);
  const [, setArrived] = useState<SizeChoice>();
  const measured = known.get(graph) ?? new Map<SizeChoice, Sizes>();
  known.set(graph, measured);
  useEffect(() => {
    if (size === 'importance' || known.get(graph)?.has(size)) return;
    const stop = new AbortController();
    void work(graph, { do: 'measure', name: size }, stop.signal).then(({ keys, values }) => {
      if (stop.signal.aborted) return;
      // The root, so that areas are what is compared.
      known.get(graph)?.set(size, new Map(keys.map((key, i) => [key, Math.sqrt(values[i]!)])));
      setArrived(size);
    });
    return () => stop.abort();
  }, [graph, size]);
  return measured.get(size);
}
