import type { GubenGraph } from '@guben/graph';
import { useEffect, useState } from 'react';
import { constellations } from '../../arrange/constellations.ts';
import { work } from '../../arrange/work.ts';
import type { Positions } from '../../stage/scene.ts';
import type { LayoutName } from '../../state/view-state.ts';

const known = new WeakMap<GubenGraph, Map<LayoutName, Positions>>();

const arranged = (graph: GubenGraph): Map<LayoutName, Positions> => {
  const layouts = known.get(graph) ?? new Map<LayoutName, Positions>([['county', constellations(graph)]]);
  known.set(graph, layouts);
  return layouts;
};

/**
 * Positions of all nodes by a layout; while a slow one is being worked out the last one stays. All nodes are placed,
 * shown or not, so that a filter never moves what it leaves.
 */
export function useArrangement(graph: GubenGraph, layout: LayoutName): { positions: Positions; busy: boolean } {
  const layouts = arranged(graph);
  const [last, setLast] = useState<LayoutName>('county');
  const ready = layouts.get(layout);
  useEffect(() => {
    if (arranged(graph).has(layout)) {
      setLast(layout);
      return;
    }
    const stop = new AbortController();
    work(graph, { do: 'arrange', name: layout }, stop.signal).then(
      ({ keys, values }) => {
        if (stop.signal.aborted) return;
        const place = (_: string, i: number) => ({ x: values[2 * i]!, y: values[2 * i + 1]! });
        arranged(graph).set(layout, new Map(keys.map((key, i) => [key, place(key, i)])));
        setLast(layout);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [graph, layout]);
  return { positions: ready ?? layouts.get(last) ?? layouts.get('county')!, busy: ready === undefined };
}
