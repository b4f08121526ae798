import type { GubenGraph } from '../graph.ts';
import type { Block } from './block.ts';
import { type Box, type Layout, occupancy, type Point, placed } from './boxes.ts';

const margin = 60;
/** Steps of the search for a free place, in pixels: along the border, and away from it. */
const step = 12;
const mostDirections = 20_000;
/** Share of the radius below which the mean of a node's neighbours lies too near to the centre to be a direction. */
const leastDistance = 0.35;

/** The mean position of a node's neighbours that have one. */
const centreOfNeighbours = (graph: GubenGraph, key: string, layout: Layout): Point | undefined => {
  let [x, y, count] = [0, 0, 0];
  for (const neighbour of graph.neighbors(key)) {
    const at = layout.get(neighbour);
    if (!at) continue;
    x += at.x;
    y += at.y;
    count += 1;
  }
  return count === 0 ? undefined : { x: x / count, y: y / count };
};

/**
 * Places nodes outside a block, each in the direction in which its neighbours lie, as near to the border as there is
 * room; those with most edges first.
 */
export const aroundBlock = (
  graph: GubenGraph,
  inner: Block,
  keys: readonly string[],
  boxes: ReadonlyMap<string, Box>,
): Layout => {
  const { bounds } = inner;
  const centre = { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 };
  // The ellipse through the corners would stand far off: this one cuts them, and what it hits is pushed outwards.
  const radius = {
    x: Math.max((bounds.maxX - bounds.minX) / 2, 100) + margin,
    y: Math.max((bounds.maxY - bounds.minY) / 2, 100) + margin,
  };
  const room = occupancy();
  for (const { minX, maxX, minY, maxY } of inner.parts) {
    room.add({ minX: minX - step, maxX: maxX + step, minY: minY - step, maxY: maxY + step });
  }

  const directed = keys.map((key) => {
    const near = centreOfNeighbours(graph, key, inner.layout) ?? centre;
    const [x, y] = [(near.x - centre.x) / radius.x, (near.y - centre.y) / radius.y];
    return { key, angle: Math.atan2(y, x), distance: Math.hypot(x, y), degree: graph.degree(key) };
  });
  // What all sides speak of has no side of its own: such nodes share out the whole round, in the order of their angles.
  const central = directed.filter(({ distance }) => distance < leastDistance).sort((a, b) => a.angle - b.angle);
  const offset = central[0]?.angle ?? 0;
  central.forEach((node, i) => {
    node.angle = offset + (i * 2 * Math.PI) / central.length;
  });
  const wanted = directed.sort((a, b) => b.degree - a.degree || a.angle - b.angle || (a.key < b.key ? -1 : 1));

  const layout: Layout = new Map();
  /** How far out each direction is full, so that later nodes do not try all of it again. */
  const round = 2 * Math.PI * Math.max(radius.x, radius.y);
  const full = new Float64Array(Math.min(Math.max(Math.ceil(round / 40), 360), mostDirections)).fill(1);
  for (const { key, angle } of wanted) {
    const box = boxes.get(key)!;
    const width = box.left + box.right;
    const found = freePlace(
      angle,
      full,
      (direction, far) => {
        const at = {
          // A label stands to the right of its node: on the left side it must end before the border.
          x:
            centre.x +
            Math.cos(direction) * radius.x * far -
            (Math.cos(direction) < 0 ? width * -Math.cos(direction) : 0),
          y: centre.y + Math.sin(direction) * radius.y * far,
        };
        return room.isFree(placed(box, at)) ? at : undefined;
      },
      step / Math.min(radius.x, radius.y),
    );
    room.add(placed(box, found));
    layout.set(key, found);
  }
  return layout;
};

/** Tries the wanted direction and those beside it, further and further out. */
const freePlace = (
  angle: number,
  full: Float64Array,
  placeAt: (direction: number, far: number) => Point | undefined,
  outward: number,
): Point => {
  const directions = full.length;
  const widest = Math.min(Math.round(directions / 10), 60);
  const wanted = Math.round((angle / (2 * Math.PI)) * directions);
  for (let out = 0; ; out += 1) {
    for (let turn = 0; turn <= widest; turn += 1) {
      for (const sign of turn === 0 ? [1] : [1, -1]) {
        const direction = (((wanted + sign * turn) % directions) + directions) % directions;
        const far = full[direction]! + (out * outward) / 2;
        const at = placeAt((direction * 2 * Math.PI) / directions, far);
        if (!at) continue;
        full[direction] = far;
        return at;
      }
    }
  }
};
