import type { GubenGraph } from '../graph.ts';
import { nodeSize } from '../style.ts';

/** Where a node is, in pixels at the scale at which its label is legible; y grows upwards, as in Gephi and Sigma. */
export interface Point {
  x: number;
  y: number;
}

/** A position for every node of a graph. */
export type Layout = Map<string, Point>;

/** A rectangle around a node's centre and its label: `left` and `right` of it, `half` above and below. */
export interface Box {
  left: number;
  right: number;
  half: number;
}

/** Pixels of a label's font, of a character's width in it, and between a node and its label. */
const fontSize = 14;
const labelGap = 4;
/** Longer labels are cut when they are drawn: a title of thirty characters would push everything apart. */
export const longestLabel = 12;

/** Width of a label in characters of full width: Latin letters and digits take a little more than half of one. */
export const labelLength = (label: string): number => {
  let length = 0;
  for (const character of label) length += character.codePointAt(0)! < 0x2e80 ? 0.6 : 1;
  return length;
};

export const boxOf = (label: string, radius: number): Box => ({
  left: radius,
  right: radius + labelGap + Math.min(labelLength(label), longestLabel) * fontSize,
  half: Math.max(radius, fontSize / 2 + 2),
});

/** The room that each node takes with its label. */
export const boxesOf = (graph: GubenGraph): Map<string, Box> =>
  new Map(
    graph.mapNodes(
      (key, attributes) => [key, boxOf(attributes.label, nodeSize(attributes, graph.degree(key)))] as const,
    ),
  );

export interface Rectangle {
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

export const placed = ({ left, right, half }: Box, { x, y }: Point): Rectangle => ({
  minX: x - left,
  maxX: x + right,
  minY: y - half,
  maxY: y + half,
});

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;

/** Rectangles in a grid of cells, so that a free place among thousands is found quickly. */
export const occupancy = (cell = 200) => {
  const cells = new Map<number, Rectangle[]>();
  const each = (r: Rectangle, visit: (id: number) => boolean | undefined): boolean => {
    for (let i = Math.floor(r.minX / cell); i <= Math.floor(r.maxX / cell); i += 1) {
      for (let j = Math.floor(r.minY / cell); j <= Math.floor(r.maxY / cell); j += 1) {
        // Injective for layouts of up to 2²⁶ cells a side.
        if (visit(i * 2 ** 26 + j)) return true;
      }
    }
    return false;
  };
  return {
    add: (rectangle: Rectangle): void => {
      each(rectangle, (id) => {
        const held = cells.get(id);
        if (held) held.push(rectangle);
        else cells.set(id, [rectangle]);
        return undefined;
      });
    },
    isFree: (rectangle: Rectangle): boolean =>
      !each(rectangle, (id) => cells.get(id)?.some((other) => overlap(rectangle, other))),
  };
};
