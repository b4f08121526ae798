import { type Block, moved } from './block.ts';
import type { Point, Rectangle } from './boxes.ts';

/** Width over height of the screen that a packing should fill. */
const aspect = 1.45;

/** How much farther sideways than upwards counts as equally far; several are tried and the best packing is kept. */
const stretches = [1.45, 1, 1.2, 1.8, 2.3];
/** Above this number of blocks one try must do. */
const mostForTries = 20;

const areaOf = ({ bounds }: Block): number => (bounds.maxX - bounds.minX) * (bounds.maxY - bounds.minY);

/**
 * Packs blocks around a central one: each in turn goes, without meeting those before it, to the place beside one of them
 * that is nearest to the centre. Of several packings the one that a screen shows largest is kept. Deterministic; about n²
 * tests for n blocks.
 */
export const packAround = (centre: Block, blocks: readonly Block[], gap: number): Block => {
  const largestFirst = [...blocks].sort((a, b) => areaOf(b) - areaOf(a));
  if (blocks.length > mostForTries) return packOnce(centre, blocks, gap, aspect);
  const packings = stretches.flatMap((stretch) => [
    packOnce(centre, blocks, gap, stretch),
    packOnce(centre, largestFirst, gap, stretch),
  ]);
  const shownSize = ({ minX, maxX, minY, maxY }: Rectangle) => Math.max((maxX - minX) / aspect, maxY - minY);
  return packings.reduce((best, next) => (shownSize(next.bounds) < shownSize(best.bounds) - 1 ? next : best));
};

const packOnce = (centre: Block, blocks: readonly Block[], gap: number, stretch: number): Block => {
  const middle = {
    x: -(centre.bounds.minX + centre.bounds.maxX) / 2,
    y: -(centre.bounds.minY + centre.bounds.maxY) / 2,
  };
  const { layout, bounds, parts } = moved(centre, middle);
  const taken = layout.size > 0 ? [bounds] : [];
  for (const block of blocks) {
    const [width, height] = [block.bounds.maxX - block.bounds.minX, block.bounds.maxY - block.bounds.minY];
    const at = nearestFree(taken, width, height, gap, stretch);
    const put = moved(block, { x: at.x - block.bounds.minX, y: at.y - block.bounds.minY });
    taken.push(put.bounds);
    parts.push(...put.parts);
    for (const [key, point] of put.layout) layout.set(key, point);
  }
  return { layout, bounds: union(taken), parts };
};

/** The lower left corner of the free place of this size that lies nearest to the origin. */
const nearestFree = (
  taken: readonly Rectangle[],
  width: number,
  height: number,
  gap: number,
  stretch: number,
): Point => {
  if (taken.length === 0) return { x: -width / 2, y: -height / 2 };
  const xs = new Set([-width / 2]);
  const ys = new Set([-height / 2]);
  for (const r of taken) {
    for (const x of [r.minX - gap - width, r.maxX + gap, (r.minX + r.maxX - width) / 2]) xs.add(x);
    for (const y of [r.minY - gap - height, r.maxY + gap, (r.minY + r.maxY - height) / 2]) ys.add(y);
    if (taken.length > mostForTries) continue;
    for (const x of [r.minX, r.maxX - width]) xs.add(x);
    for (const y of [r.minY, r.maxY - height]) ys.add(y);
  }
  const candidates: (Point & { distance: number })[] = [];
  for (const x of xs) {
    for (const y of ys) {
      const dx = (x + width / 2) / stretch;
      const dy = y + height / 2;
      candidates.push({ x, y, distance: dx * dx + dy * dy });
    }
  }
  candidates.sort((a, b) => a.distance - b.distance || a.x - b.x || b.y - a.y);
  const tight = gap * 0.999;
  // Written out, without rectangles in between: this is where the time goes.
  const isFree = ({ x, y }: Point): boolean => {
    for (const r of taken) {
      if (x - tight < r.maxX && r.minX < x + width + tight && y - tight < r.maxY && r.minY < y + height + tight) {
        return false;
      }
    }
    return true;
  };
  const free = candidates.find(isFree);
  // Beside the outermost there is always room.
  return free ?? { x: Math.max(...taken.map((r) => r.maxX)) + gap, y: -height / 2 };
};

const union = (rectangles: readonly Rectangle[]): Rectangle =>
  rectangles.reduce(
    (all, r) => ({
      minX: Math.min(all.minX, r.minX),
      maxX: Math.max(all.maxX, r.maxX),
      minY: Math.min(all.minY, r.minY),
      maxY: Math.max(all.maxY, r.maxY),
    }),
    rectangles[0] ?? { minX: 0, maxX: 0, minY: 0, maxY: 0 },
  );
