import type { GubenGraph } from '../graph.ts';
import { nodeKinds } from '../schema/kinds.ts';
import { nodeSize } from '../style.ts';
import type { Layout } from './boxes.ts';

const gap = 6;

/** All nodes on one circle, sorted by kind in the order of legends, each with room for its size. */
export const circular = (graph: GubenGraph): Layout => {
  const nodes = graph
    .mapNodes((key, attributes) => ({
      key,
      kind: nodeKinds.indexOf(attributes.kind),
      room: 2 * nodeSize(attributes, graph.degree(key)) + gap,
    }))
    .sort((a, b) => a.kind - b.kind);
  const round = nodes.reduce((sum, { room }) => sum + room, 0);
  // A chord is shorter than its arc, the more so the fewer nodes there are.
  const radius = (round / (2 * Math.PI)) * 1.6;
  const layout: Layout = new Map();
  let along = 0;
  for (const { key, room } of nodes) {
    const angle = Math.PI / 2 - ((along + room / 2) / round) * 2 * Math.PI;
    layout.set(key, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
    along += room;
  }
  return layout;
};
