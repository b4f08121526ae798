/** What the stage draws: a light copy of the corpus graph with positions, sizes and the ways edges run. */
import type { EdgeKind, GubenGraph, NodeAttributes, NodeKind } from '@guben/graph';
import { MultiDirectedGraph } from 'graphology';

export interface SceneNode {
  x: number;
  y: number;
  size: number;
  kind: NodeKind;
  name: string;
  /** Rank for labels: the higher, the sooner it gets one. */
  importance: number;
  /** Direction away from its neighbours, of length 1 or 0; y upwards. */
  outX: number;
  outY: number;
}

export interface SceneEdge {
  kind: EdgeKind;
  /** Sigma's edge programs: straight with an arrow, curved with one, and curved without for what is read both ways. */
  type: 'arrow' | 'curvedArrow' | 'curve';
  curvature: number;
  weight: number;
}

export type SceneGraph = MultiDirectedGraph<SceneNode, SceneEdge>;

export type Positions = ReadonlyMap<string, { x: number; y: number }>;

/** How much a node matters before its edges are counted: places first, then what was done there. */
const kindRank: Record<NodeKind, number> = {
  place: 3,
  program: 4,
  practice: 4,
  topic: 3.5,
  organization: 2.2,
  slogan: 2.2,
  document: 1.6,
  person: 2,
  figure: 1,
};

const levelRank: Record<string, number> = { province: 5, prefecture: 8, county: 10, township: 3, village: 2 };

/** Importance of a node: its kind's rank, for a place that of its level, and the logarithm of its degree. */
export function importanceOf(attributes: NodeAttributes, degree: number): number {
  const rank = attributes.kind === 'place' ? (levelRank[attributes.level ?? ''] ?? 3) : kindRank[attributes.kind];
  return rank + Math.log2(1 + degree) * 0.7;
}

/** Radius in pixels at the camera's first ratio. */
export const sizeOfImportance = (importance: number): number => Math.max(3, Math.min(17, 1.1 * importance - 0.6));

/** Edges of one pair fan out: 0, then alternately left and right. Opposite edges bend apart by themselves. */
const curvatureAt = (index: number, total: number): number => (total === 1 ? 0 : (index - (total - 1) / 2) * 0.28);

/** Kinds whose arc is seen even where no second edge runs alongside. */
const alwaysCurved: Partial<Record<EdgeKind, number>> = { 'similar-to': 0.22, 'variant-of': 0.18, promotes: 0.14 };

/**
 * Builds the scene of a graph. A node without a position stands at the middle. Where the neighbours of each are not is
 * left open: only the names ask for it (`findOpenSides`).
 */
export function buildScene(graph: GubenGraph, positions: Positions): SceneGraph {
  const scene: SceneGraph = new MultiDirectedGraph<SceneNode, SceneEdge>({ allowSelfLoops: false });
  graph.forEachNode((key, attributes) => {
    const importance = importanceOf(attributes, graph.degree(key));
    const { x, y } = positions.get(key) ?? { x: 0, y: 0 };
    scene.addNode(key, {
      x: Number.isFinite(x) ? x : 0,
      y: Number.isFinite(y) ? y : 0,
      size: sizeOfImportance(importance),
      kind: attributes.kind,
      name: attributes.label,
      importance,
      outX: 0,
      outY: 0,
    });
  });
  const byPair = new Map<string, string[]>();
  graph.forEachEdge((key, _attributes, source, target) => {
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const edges = byPair.get(pair);
    if (edges) edges.push(key);
    else byPair.set(pair, [key]);
  });
  for (const edges of byPair.values()) {
    edges.forEach((key, index) => {
      const { kind, weight } = graph.getEdgeAttributes(key);
      const [source, target] = graph.extremities(key);
      const bent = curvatureAt(index, edges.length);
      // Curvature is seen from the source: seen from the other end it changes side.
      const curvature = (edges.length > 1 ? bent * (source < target ? 1 : -1) : (alwaysCurved[kind] ?? 0)) || 0;
      const type = kind === 'similar-to' ? 'curve' : curvature === 0 ? 'arrow' : 'curvedArrow';
      scene.addEdgeWithKey(key, source, target, { kind, type, curvature, weight });
    });
  }
  return scene;
}

/** Works out for each node where its neighbours are not. */
export function findOpenSides(scene: SceneGraph): void {
  scene.forEachNode((key, node) => {
    const { x, y } = node;
    let [dx, dy] = [0, 0];
    scene.forEachNeighbor(key, (_neighbour, other) => {
      const length = Math.hypot(x - other.x, y - other.y);
      // The near ones matter most.
      if (length > 0) {
        dx += (x - other.x) / length ** 2;
        dy += (y - other.y) / length ** 2;
      }
    });
    const length = Math.hypot(dx, dy);
    // In place: nothing that sigma draws depends on it, and it would draw each change.
    node.outX = length > 0 ? dx / length : 0;
    node.outY = length > 0 ? dy / length : 0;
  });
}

/** Moves the scene's nodes; those without a position stay. */
export function moveScene(scene: SceneGraph, positions: Positions): void {
  scene.updateEachNodeAttributes(
    (key, attributes) => {
      const place = positions.get(key);
      return place && Number.isFinite(place.x) && Number.isFinite(place.y) ? { ...attributes, ...place } : attributes;
    },
    { attributes: ['x', 'y'] },
  );
  findOpenSides(scene);
}
