import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { GubenGraph } from '../graph.ts';
import { nodeSize } from '../style.ts';
import { boxesOf, type Layout } from './boxes.ts';
import { byCounty } from './by-county.ts';
import { separate, withRoom } from './separate.ts';

// The package is CommonJS whose types speak of a default export.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface ForceOptions {
  /** Where the nodes start; the layout by county where missing. Nodes without a position start at the origin. */
  start?: Layout;
  /** Steps of the simulation; fewer by default the larger the graph. */
  iterations?: number;
}

const iterationsFor = (order: number): number => (order <= 500 ? 400 : order <= 5000 ? 120 : 30);

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014) for a fixed number of steps from a fixed start, then nodes and
 * labels moved apart: what is joined is near. Deterministic.
 */
export const force = (graph: GubenGraph, { start = byCounty(graph), iterations }: ForceOptions = {}): Layout => {
  if (graph.order === 0) return new Map();
  const bodies = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>();
  graph.forEachNode((key, attributes) => {
    const { x, y } = start.get(key) ?? { x: 0, y: 0 };
    bodies.addNode(key, { x: x / 10, y: y / 10, size: nodeSize(attributes, graph.degree(key)) });
  });
  graph.forEachEdge((_key, { weight }, source, target) => {
    bodies.updateEdge(source, target, (edge) => ({ weight: (edge.weight ?? 0) + weight }));
  });
  const settings = {
    ...forceAtlas2.inferSettings(bodies),
    // Topics and the work itself join nearly everything: counted in full they would pull all into one heap.
    outboundAttractionDistribution: true,
    linLogMode: true,
  };
  const positions = forceAtlas2(bodies, { iterations: iterations ?? iterationsFor(graph.order), settings });
  const boxes = boxesOf(graph);
  const layout = withRoom(new Map(Object.entries(positions).map(([key, { x, y }]) => [key, { x, y }])), boxes);
  const importance = (key: string) => bodies.getNodeAttribute(key, 'size');
  const order = graph.nodes().sort((a, b) => importance(b) - importance(a) || (a < b ? -1 : 1));
  return separate(layout, order, boxes);
};
