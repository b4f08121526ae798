/** A small pin on the shoulder of each node that was put somewhere. */
import type { LabelStyle } from './label-layer.ts';

export interface PinSpot {
  x: number;
  y: number;
  radius: number;
}

export function paintPins(context: CanvasRenderingContext2D, spots: readonly PinSpot[], style: LabelStyle): void {
  context.lineCap = 'round';
  for (const { x, y, radius } of spots) {
    const [footX, footY] = [x + radius * 0.55, y - radius * 0.55];
    const [headX, headY] = [footX + 5, footY - 7];
    for (const [color, extra] of [
      [style.halo, 2.5],
      [style.text, 0],
    ] as const) {
      context.strokeStyle = color;
      context.fillStyle = color;
      context.lineWidth = 1.6 + extra;
      context.beginPath();
      context.moveTo(footX, footY);
      context.lineTo(headX, headY);
      context.stroke();
      context.beginPath();
      context.arc(headX, headY, 3.4 + extra / 2, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.lineCap = 'butt';
}
