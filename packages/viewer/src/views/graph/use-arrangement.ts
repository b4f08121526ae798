import type { GubenGraph } from '@guben/graph';
import { useMemo } from 'react';
import { constellations } from '../../arrange/constellations.ts';
import type { Positions } from '../../stage/scene.ts';
import type { LayoutName } from '../../state/view-state.ts';

export function useArrangement(graph: GubenGraph, layout: LayoutName): Positions | undefined {
  return useMemo(() => {
    void layout;
    return constellations(graph);
  }, [graph, layout]);
}
