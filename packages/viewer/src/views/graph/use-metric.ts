import type { GubenGraph } from '@guben/graph';
import { useEffect, useState } from 'react';
import { work } from '../../arrange/work.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { type MetricChoice, metricNames } from '../../state/view-state.ts';

export type Measures = ReadonlyMap<string, number>;

const known = new WeakMap<GubenGraph, Map<MetricChoice, Measures>>();

/** The metric that a choice of sizes or colours names; undefined where it names none. */
export const metricOf = (choice: string): MetricChoice | undefined => metricNames.find((name) => name === choice);

/** A metric of each node, 0–1; undefined while there is none, or none is asked for. */
export function useMetric(name: MetricChoice | undefined): Measures | undefined {
  const { graph } = useCorpus();
  const [, setArrived] = useState<MetricChoice>();
  const measured = known.get(graph) ?? new Map<MetricChoice, Measures>();
  known.set(graph, measured);
  useEffect(() => {
    if (!name || known.get(graph)?.has(name)) return;
    const stop = new AbortController();
    void work(graph, { do: 'measure', name }, stop.signal).then(({ keys, values }) => {
      if (stop.signal.aborted) return;
      // The root, so that areas are what is compared.
      known.get(graph)?.set(name, new Map(keys.map((key, i) => [key, Math.sqrt(values[i]!)])));
      setArrived(name);
    });
    return () => stop.abort();
  }, [graph, name]);
  return name && measured.get(name);
}
