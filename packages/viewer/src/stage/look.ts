/** How each node and edge looks now: colours, what is hidden, what stands out and what steps back. Pure. */
import type { EdgeKind } from '@guben/graph';
import { mix } from './colors.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

export interface Palette {
  /** `#rrggbb` */
  background: string;
  text: string;
  node: (key: string, node: SceneNode) => string;
  edge: (kind: EdgeKind) => string;
}

export interface Attention {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  selected: string | undefined;
  hovered: string | undefined;
  /** What stands out; undefined: nothing does, and nothing steps back. */
  focus: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | undefined;
  /** Of all dots: smaller on a small picture. */
  scale: number;
  /** The greatest radius of nodes that stand close to others. */
  room?: ReadonlyMap<string, number> | undefined;
  /** Sizes by a metric, 0–1; undefined: by importance. */
  sizes?: ReadonlyMap<string, number> | undefined;
}

/** Kinds that carry the story; the others are drawn fainter until asked for. */
const loud: Partial<Record<EdgeKind, number>> = {
  implements: 0.35,
  'similar-to': 0.45,
  addresses: 0.6,
  'variant-of': 0.3,
};
const quiet = 0.74;

export interface NodeLook {
  color: string;
  size: number;
  hidden: boolean;
  zIndex: number;
  highlighted: boolean;
  label: null;
}

export interface EdgeLook {
  color: string;
  size: number;
  hidden: boolean;
  zIndex: number;
}

export function lookOfNode(key: string, node: SceneNode, palette: Palette, attention: Attention): NodeLook {
  const hidden = !attention.nodes.has(key);
  const color = palette.node(key, node);
  const back = attention.focus !== undefined && !attention.focus.nodes.has(key);
  const marked = key === attention.selected || key === attention.hovered;
  const wanted = (attention.sizes ? 3 + 16 * (attention.sizes.get(key) ?? 0) : node.size) * attention.scale;
  const size = Math.min(wanted, 0.94 * (attention.room?.get(key) ?? wanted));
  return {
    color: back ? mix(color, palette.background, 0.82) : color,
    size: marked ? size * 1.25 : back ? size * 0.85 : size,
    hidden,
    zIndex: marked ? 3 : back ? 0 : 1,
    highlighted: false,
    label: null,
  };
}

export function lookOfEdge(key: string, edge: SceneEdge, palette: Palette, attention: Attention): EdgeLook {
  const hidden = !attention.edges.has(key);
  const color = palette.edge(edge.kind);
  const selected = key === attention.selected;
  if (attention.focus) {
    const front = attention.focus.edges.has(key);
    return {
      color: front ? mix(color, palette.background, 0.08) : mix(color, palette.background, 0.9),
      size: selected ? 5 : front ? 2.2 : 0.6,
      hidden,
      zIndex: front ? 2 : 0,
    };
  }
  const weight = edge.kind === 'similar-to' ? edge.weight : 0.5;
  return {
    color: mix(color, palette.background, loud[edge.kind] ?? quiet),
    size: selected ? 4 : loud[edge.kind] === undefined ? 0.8 : 0.8 + weight,
    hidden,
    zIndex: loud[edge.kind] === undefined ? 0 : 1,
  };
}
