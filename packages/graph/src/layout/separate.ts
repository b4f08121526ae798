import { type Box, type Layout, occupancy, type Point, placed } from './boxes.ts';

/** The golden angle: successive tries of a spiral that never repeats a direction. */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves nodes apart until no two boxes meet, each as little as can be: in the given order, each goes to the free place
 * nearest to where it was. Deterministic.
 */
export const separate = (layout: Layout, order: readonly string[], boxes: ReadonlyMap<string, Box>): Layout => {
  const room = occupancy();
  const result: Layout = new Map();
  for (const key of order) {
    const box = boxes.get(key)!;
    const at = nearestFreePoint(layout.get(key)!, (point) => room.isFree(placed(box, point)));
    room.add(placed(box, at));
    result.set(key, at);
  }
  return result;
};

const nearestFreePoint = ({ x, y }: Point, isFree: (point: Point) => boolean): Point => {
  for (let i = 0; ; i += 1) {
    // Faster outwards the longer it takes, so that a crowd is left in reasonable time.
    const distance = 6 * Math.sqrt(i) + i / 50;
    const point = { x: x + Math.cos(i * turn) * distance, y: y + Math.sin(i * turn) * distance };
    if (isFree(point)) return point;
  }
};

/** A layout stretched about its centre until its area is that of its boxes times `looseness`; never shrunk. */
export const withRoom = (layout: Layout, boxes: ReadonlyMap<string, Box>, looseness = 2.5): Layout => {
  let needed = 0;
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [key, { x, y }] of layout) {
    const { left, right, half } = boxes.get(key)!;
    needed += (left + right) * 2 * half;
    [minX, maxX, minY, maxY] = [Math.min(minX, x), Math.max(maxX, x), Math.min(minY, y), Math.max(maxY, y)];
  }
  const area = Math.max((maxX - minX) * (maxY - minY), 1e-9);
  const factor = Math.max(1, Math.sqrt((needed * looseness) / area));
  return new Map([...layout].map(([key, { x, y }]) => [key, { x: x * factor, y: y * factor }]));
};
