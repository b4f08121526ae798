/** The frame that a layout fills, and places as shares of it. Pure. */
import type { Pin } from '../state/pins.ts';
import type { Positions } from './scene.ts';

export interface Frame {
  x: [number, number];
  y: [number, number];
}

interface Place {
  x: number;
  y: number;
}

/** The smallest box around all positions; that of nothing is the unit square. */
export function frameOf(positions: Positions): Frame {
  const frame: Frame = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const { x, y } of positions.values()) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    frame.x = [Math.min(frame.x[0], x), Math.max(frame.x[1], x)];
    frame.y = [Math.min(frame.y[0], y), Math.max(frame.y[1], y)];
  }
  return frame.x[0] <= frame.x[1] ? frame : { x: [0, 1], y: [0, 1] };
}

/** Middle and longer side, as sigma fits a picture into its frame. */
const fitOf = ({ x, y }: Frame) => ({
  middle: { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 },
  side: Math.max(x[1] - x[0], y[1] - y[0]) || 1,
});

export function toFrame({ x, y }: Place, frame: Frame): Place {
  const { middle, side } = fitOf(frame);
  return { x: 0.5 + (x - middle.x) / side, y: 0.5 + (y - middle.y) / side };
}

export function fromFrame({ x, y }: Place, frame: Frame): Place {
  const { middle, side } = fitOf(frame);
  return { x: middle.x + (x - 0.5) * side, y: middle.y + (y - 0.5) * side };
}

/** A layout with the pinned nodes where they were put. */
export function withPins(positions: Positions, pins: readonly Pin[], frame: Frame): Positions {
  if (pins.length === 0) return positions;
  const placed = new Map(positions);
  for (const pin of pins) if (placed.has(pin.key)) placed.set(pin.key, fromFrame(pin, frame));
  return placed;
}
