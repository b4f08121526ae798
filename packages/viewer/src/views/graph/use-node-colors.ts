import { countiesOfNodes, type GubenGraph } from '@guben/graph';
import { useMemo } from 'react';
import { categoryColor, type Scheme, scales } from '../../app/palette.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { mix } from '../../stage/colors.ts';
import type { Groups } from '../../stage/hull-layer.ts';
import { useView } from '../../state/store.ts';
import type { ColorChoice } from '../../state/view-state.ts';
import { metricOf, useMetric } from './use-metric.ts';

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

export interface Grouping {
  /** The colour of a node; undefined: colours say the kind. */
  colorOf: ((key: string) => string) | undefined;
  /** The groups with their colours, the largest first; empty while colours say the kind. */
  legend: { group: string; label: string; color: string; count: number }[];
  /** Groups that a hull holds together: families. Counties are held together by where they stand. */
  hulls: Groups | undefined;
}

/** Colours by the choice at hand, and what they mean. */
export function useGrouping(scheme: Scheme): Grouping {
  const { graph } = useCorpus();
  const choice = useView((state) => state.color);
  const metric = metricOf(choice);
  const measures = useMetric(metric);
  return useMemo(() => {
    if (metric) {
      const colorOf = (key: string) => mix(...scales[scheme], measures?.get(key) ?? 0);
      return { colorOf, legend: [], hulls: undefined };
    }
    if (choice === 'kind') return { colorOf: undefined, legend: [], hulls: undefined };
    const groups = groupsBy(graph, choice);
    const order = [...new Set(groups.values())].sort();
    const ranks = new Map(order.map((group, i) => [group, i]));
    const legend = new Map<string, Grouping['legend'][number]>();
    for (const [key, group] of groups) {
      const known = legend.get(group);
      if (known) known.count += 1;
      else
        legend.set(group, {
          group,
          label: labelOf(graph, key, group),
          color: categoryColor(ranks.get(group), scheme),
          count: 1,
        });
    }
    const hullOf = (group: string) => legend.get(group)!;
    return {
      hulls:
        choice === 'family'
          ? { groupOf: groups, nameOf: (group) => hullOf(group).label, colorOf: (group) => hullOf(group).color }
          : undefined,
      colorOf: (key) => {
        const group = groups.get(key);
        return categoryColor(group === undefined ? undefined : ranks.get(group), scheme);
      },
      legend: [...legend.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    };
  }, [graph, choice, metric, measures, scheme]);
}

/** A county's name, or the label of a family, which its members carry. */
function labelOf(graph: GubenGraph, member: string, group: string): string {
  if (graph.hasNode(group)) return graph.getNodeAttribute(group, 'label');
  const attributes = graph.getNodeAttributes(member);
  return ('familyLabel' in attributes && attributes.familyLabel) || group;
}
