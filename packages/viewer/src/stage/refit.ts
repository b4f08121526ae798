import { useEffect, useRef } from 'react';
import { useView } from '../state/store.ts';
import type { Part } from './focus.ts';
import { useStage } from './handle.ts';
import { cameraAround, moveCamera, type Renderer } from './renderer.ts';

/** Of the picture's width and height: what takes less is hard to read, and there is room. */
const small = 0.55;

const whole = { x: 0.5, y: 0.5, ratio: 1 };

const sameNodes = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a === b || (a.size === b.size && [...a].every((key) => b.has(key)));

/** The share of the frame that the nodes take, and whether none of them is in it. */
function extentOf(renderer: Renderer, keys: Iterable<string>): { share: number; outside: boolean } | undefined {
  const { width, height } = renderer.getDimensions();
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let outside = true;
  for (const key of keys) {
    const data = renderer.getNodeDisplayData(key);
    if (!data || data.hidden) continue;
    const { x, y } = renderer.framedGraphToViewport(data);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    if (x >= 0 && y >= 0 && x <= width && y <= height) outside = false;
  }
  if (left > right) return undefined;
  return { share: Math.max((right - left) / width, (bottom - top) / height), outside };
}

/**
 * Keeps what a filter leaves before the reader's eyes: the camera comes nearer when little is left of the picture, goes
 * there when all of it is beyond the frame, and back to the whole when it had come by itself. A camera that the reader has set stays
 * while there is something to see in it.
 */
export function useRefit(shown: Part): void {
  const stage = useStage((state) => state.stage);
  const last = useRef<Part>(undefined);
  const own = useRef<{ x: number; y: number; ratio: number }>(undefined);
  useEffect(() => {
    if (!stage) return;
    const first = last.current === undefined;
    const before = last.current;
    last.current = shown;
    // A step back to the same picture is no change of what is shown.
    if (before && sameNodes(before.nodes, shown.nodes)) return;
    // A link says where to look.
    if (first && useView.getState().camera) return;
    const { renderer } = stage;
    const { x, y, ratio } = renderer.getCamera().getState();
    const isAt = (camera: { x: number; y: number; ratio: number }) =>
      Math.abs(camera.x - x) < 1e-3 && Math.abs(camera.y - y) < 1e-3 && Math.abs(camera.ratio - ratio) < 1e-3;
    const untouched = isAt(whole) || (own.current !== undefined && isAt(own.current));
    const extent = extentOf(renderer, shown.nodes);
    if (!extent || !(untouched || extent.outside)) return;
    const share = untouched ? extent.share * ratio : extent.share;
    const near = share < small || extent.outside ? cameraAround(renderer, shown.nodes) : whole;
    const target = near && near.ratio < 1 ? near : whole;
    own.current = target === whole ? undefined : target;
    if (!isAt(target)) moveCamera(renderer, target);
  }, [stage, shown]);
}
