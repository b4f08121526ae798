import type { GubenGraph } from '../graph.ts';
import type { Layout } from './boxes.ts';
import { byCounty } from './by-county.ts';
import { byTopic } from './by-topic.ts';
import { circular } from './circular.ts';
import { force } from './force.ts';
import { hierarchy } from './hierarchy.ts';

export { type Layout, longestLabel, type Point } from './boxes.ts';
export { type ForceOptions, force } from './force.ts';
export { byCounty, byTopic, circular, hierarchy };

/** The layouts by name, in the order in which they are offered. */
export const layouts = { byCounty, byTopic, force, hierarchy, circular } as const satisfies Record<
  string,
  (graph: GubenGraph) => Layout
>;
export type LayoutName = keyof typeof layouts;
