/** How large each dot may be without touching the next. Pure. */
import { frameOf } from './frame.ts';
import type { Positions, SceneGraph } from './scene.ts';

/** More nodes than this are drawn too small to be told apart anyway. */
const many = 20_000;

/**
 * The greatest radius of each shown node in pixels, for those that have a near neighbour: the way between two is shared
 * as their sizes are, so that no two discs meet, whatever they are sized by.
 * @param side pixels of the picture's shorter side
 */
export function roomOf(
  scene: SceneGraph,
  positions: Positions,
  shown: ReadonlySet<string>,
  side: number,
): ReadonlyMap<string, number> {
  const room = new Map<string, number>();
  if (shown.size > many) return room;
  const frame = frameOf(positions);
  const perUnit = side / (Math.max(frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]) || 1);
  // In columns of numbers: the first picture waits for this.
  const keys = [...shown].filter((key) => positions.has(key));
  const xs = Float64Array.from(keys, (key) => positions.get(key)!.x * perUnit);
  const ys = Float64Array.from(keys, (key) => positions.get(key)!.y * perUnit);
  const sizes = Float64Array.from(keys, (key) => scene.getNodeAttribute(key, 'size'));
  const cell = 2 * sizes.reduce((most, size) => Math.max(most, size), 1);
  const cells = new Map<number, number[]>();
  const at = (column: number, row: number) => column * 2 ** 20 + row;
  const columnOf = (i: number) => Math.floor(xs[i]! / cell);
  const rowOf = (i: number) => Math.floor(ys[i]! / cell);
  for (let i = 0; i < keys.length; i++) {
    const id = at(columnOf(i), rowOf(i));
    const held = cells.get(id);
    if (held) held.push(i);
    else cells.set(id, [i]);
  }
  for (let i = 0; i < keys.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let column = columnOf(i) - 1; column <= columnOf(i) + 1; column++) {
      for (let row = rowOf(i) - 1; row <= rowOf(i) + 1; row++) {
        for (const other of cells.get(at(column, row)) ?? []) {
          if (other === i) continue;
          const way = Math.hypot(xs[other]! - xs[i]!, ys[other]! - ys[i]!);
          least = Math.min(least, (way * sizes[i]!) / (sizes[i]! + sizes[other]!));
        }
      }
    }
    if (least < Number.POSITIVE_INFINITY) room.set(keys[i]!, least);
  }
  return room;
}
