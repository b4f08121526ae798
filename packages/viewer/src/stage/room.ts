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
  const discs = [...shown].flatMap((key) => {
    const place = positions.get(key);
    return place
      ? [{ key, x: place.x * perUnit, y: place.y * perUnit, size: scene.getNodeAttribute(key, 'size') }]
      : [];
  });
  const cell = 2 * discs.reduce((most, { size }) => Math.max(most, size), 1);
  const cells = new Map<string, typeof discs>();
  const at = (x: number, y: number) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
  for (const disc of discs) {
    const id = at(disc.x, disc.y);
    const held = cells.get(id);
    if (held) held.push(disc);
    else cells.set(id, [disc]);
  }
  for (const disc of discs) {
    for (const dx of [-cell, 0, cell]) {
      for (const dy of [-cell, 0, cell]) {
        for (const other of cells.get(at(disc.x + dx, disc.y + dy)) ?? []) {
          if (other === disc) continue;
          const share = (Math.hypot(other.x - disc.x, other.y - disc.y) * disc.size) / (disc.size + other.size);
          if (share < (room.get(disc.key) ?? Number.POSITIVE_INFINITY)) room.set(disc.key, share);
        }
      }
    }
  }
  return room;
}
