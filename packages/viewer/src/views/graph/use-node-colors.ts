import { countiesOfNodes, type GubenGraph } from '@guben/graph';
import { useCallback, useMemo } from 'react';
import { categoryColor, type Scheme } from '../../app/palette.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { useView } from '../../state/store.ts';
import type { ColorChoice } from '../../state/view-state.ts';

/** Which group each node is in under a choice of colours; groups in a fixed order. */
export function groupsBy(graph: GubenGraph, choice: ColorChoice): Map<string, string> {
  const groups = new Map<string, string>();
  if (choice === 'family') {
    graph.forEachNode((key, attributes) => {
      if ('family' in attributes && attributes.family !== undefined) groups.set(key, attributes.family);
    });
  } else if (choice === 'county') {
    for (const [key, [county, ...others]] of [...countiesOfNodes(graph)].map(([k, v]) => [k, [...v]] as const)) {
      if (county !== undefined && others.length === 0) groups.set(key, county);
    }
  }
  return groups;
}

/** The colour of a node under the choice at hand; undefined: that of its kind. */
export function useNodeColors(scheme: Scheme): (key: string) => string | undefined {
  const { graph } = useCorpus();
  const choice = useView((state) => state.color);
  const colors = useMemo(() => {
    const groups = groupsBy(graph, choice);
    const order = [...new Set(groups.values())].sort();
    const rank = new Map(order.map((group, i) => [group, i]));
    return new Map([...groups].map(([key, group]) => [key, rank.get(group)!]));
  }, [graph, choice]);
  return useCallback(
    (key: string) => {
      if (choice === 'kind') return undefined;
      const rank = colors.get(key);
      return categoryColor(rank, scheme);
    },
    [choice, colors, scheme],
  );
}
