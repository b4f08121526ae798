import { useEffect, useState } from 'react';
import { arranged } from '../../arrange/arranged.ts';
import { importedPositions } from '../../arrange/imported.ts';
import { work } from '../../arrange/work.ts';
import type { Corpus } from '../../bundle/corpus.ts';
import type { Positions } from '../../stage/scene.ts';
import type { LayoutName } from '../../state/view-state.ts';

/**
 * Positions of all nodes by a layout; while a slow one is being worked out the last one stays. All nodes are placed,
 * shown or not, so that a filter never moves what it leaves.
 */
export function useArrangement(
  { graph, layout: readLayout }: Pick<Corpus, 'graph' | 'layout'>,
  layout: LayoutName,
): { positions: Positions; busy: boolean; missing: boolean; bring: (positions: Positions) => void } {
  const [missing, setMissing] = useState(false);
  const layouts = arranged(graph);
  const [last, setLast] = useState<LayoutName>('county');
  const ready = layouts.get(layout);
  const bring = (positions: Positions) => {
    arranged(graph).set('imported', positions);
    setMissing(false);
    setLast('imported');
  };
  useEffect(() => {
    if (arranged(graph).has(layout)) {
      setLast(layout);
      return;
    }
    const stop = new AbortController();
    if (layout === 'imported') {
      void readLayout().then((file) => {
        if (stop.signal.aborted) return;
        const positions = file && importedPositions(graph, file);
        if (positions) arranged(graph).set('imported', positions);
        setMissing(positions === undefined);
        setLast(positions ? 'imported' : 'county');
      });
      return () => {
        stop.abort();
        setMissing(false);
      };
    }
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
  }, [graph, layout, readLayout]);
  const positions = ready ?? layouts.get(last) ?? layouts.get('county')!;
  return { positions, busy: ready === undefined && !missing, missing: missing && ready === undefined, bring };
}
