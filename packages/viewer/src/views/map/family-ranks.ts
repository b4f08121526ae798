import { useMemo } from 'react';
import { useCorpus } from '../../bundle/corpus.ts';

/** The place of each initiative's family among all families: what gives it its colour, in every view the same. */
export function useFamilyRanks(): ReadonlyMap<string, number> {
  const { graph } = useCorpus();
  return useMemo(() => {
    const families = new Map<string, string>();
    graph.forEachNode((key, attributes) => {
      if ('family' in attributes && attributes.family !== undefined) families.set(key, attributes.family);
    });
    const order = [...new Set(families.values())].sort();
    return new Map([...families].map(([key, family]) => [key, order.indexOf(family)]));
  }, [graph]);
}
