import type { GubenGraph } from '@guben/graph';
import type { Positions } from '../stage/scene.ts';
import type { LayoutName } from '../state/view-state.ts';
import { constellations } from './constellations.ts';

const known = new WeakMap<GubenGraph, Map<LayoutName, Positions>>();

/** The layouts of a graph that have been worked out; that by county at once. */
export const arranged = (graph: GubenGraph): Map<LayoutName, Positions> => {
  const layouts = known.get(graph) ?? new Map<LayoutName, Positions>([['county', constellations(graph)]]);
  known.set(graph, layouts);
  return layouts;
};
