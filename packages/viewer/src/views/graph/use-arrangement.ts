import { countiesOfNodes, type GubenGraph } from '@guben/graph';
import { useMemo } from 'react';
import type { Positions } from '../../stage/scene.ts';
import type { LayoutName } from '../../state/view-state.ts';

export function useArrangement(graph: GubenGraph, layout: LayoutName): Positions | undefined {
  return useMemo(() => {
    const positions = new Map<string, { x: number; y: number }>();
    const of = countiesOfNodes(graph);
    const counties = graph.filterNodes((_k, a) => a.kind === 'place' && a.level === 'county');
    const slots = new Map<string, number>();
    graph.forEachNode((key) => {
      const county = [...(of.get(key) ?? [])][0];
      const i = county ? counties.indexOf(county) : -1;
      const angle = (i / counties.length) * Math.PI * 2;
      const n = slots.get(county ?? '') ?? 0;
      slots.set(county ?? '', n + 1);
      const c = i < 0 ? { x: 0, y: 0 } : { x: Math.cos(angle) * 10, y: Math.sin(angle) * 10 };
      const r = 0.75 * Math.sqrt(n);
      positions.set(key, { x: c.x + r * Math.cos(n * 2.4), y: c.y + r * Math.sin(n * 2.4) });
    });
    void layout;
    return positions;
  }, [graph, layout]);
}
