/**
 * While the camera only slides, a layer of names or hulls slides along as it is: finding room for names anew takes
 * longer than a frame may. It is drawn again when the camera rests, and now and then on a long way.
 */
import type { Renderer } from './renderer.ts';

/** Milliseconds after which a camera rests. */
const rest = 120;
/** A layer is drawn anew on the way after so many milliseconds and pictures: where pictures are slow, not with each. */
const longest = 1000;
const mostSlides = 10;

export interface Seen {
  x: number;
  y: number;
  ratio: number;
  angle: number;
  width: number;
  height: number;
}

/** Whether from one view to the next the picture has only been slid. */
export const isSlide = (before: Seen, now: Seen): boolean =>
  (before.x !== now.x || before.y !== now.y) &&
  (['ratio', 'angle', 'width', 'height'] as const).every((field) => before[field] === now[field]);

export class Slide {
  private renderer: Renderer;
  private canvas: HTMLCanvasElement;
  private redraw: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The view that was last shown, and where the middle of the frame was when the layer was last drawn. */
  private shown: Seen | undefined;
  private middle = { x: 0, y: 0 };
  private drawnAt = 0;
  private slides = 0;

  constructor(renderer: Renderer, canvas: HTMLCanvasElement, redraw: () => void) {
    this.renderer = renderer;
    this.canvas = canvas;
    this.redraw = redraw;
  }

  /** Whether the layer was never drawn, or stands elsewhere than it was drawn for. */
  get stale(): boolean {
    return this.shown === undefined || this.timer !== undefined;
  }

  private look(): Seen {
    return { ...this.renderer.getCamera().getState(), ...this.renderer.getDimensions() };
  }

  /** Slides the layer to where the camera is; false where it has to be drawn. */
  follow(): boolean {
    const now = this.look();
    const slides = this.shown !== undefined && isSlide(this.shown, now);
    if (!slides || (this.slides >= mostSlides && performance.now() - this.drawnAt > longest)) return false;
    this.slides += 1;
    this.shown = now;
    const { x, y } = this.renderer.framedGraphToViewport({ x: 0.5, y: 0.5 });
    this.canvas.style.transform = `translate(${x - this.middle.x}px, ${y - this.middle.y}px)`;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.redraw, rest);
    return true;
  }

  /** The layer is about to be drawn for the camera as it is now. */
  begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.shown = this.look();
    this.middle = this.renderer.framedGraphToViewport({ x: 0.5, y: 0.5 });
    this.drawnAt = performance.now();
    this.slides = 0;
    this.canvas.style.transform = '';
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
