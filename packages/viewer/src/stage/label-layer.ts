/**
 * Draws the names. Sigma chooses labels by size on a grid and lets them cover each other; here each gets a place of its
 * own or none, the most important first, with a halo in the colour of the paper.
 */
import type Sigma from 'sigma';
import { fontFamily } from '../app/theme.ts';
import { type PinSpot, paintPins } from './pin-marks.ts';
import { type Box, type LabelRequest, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { Slide } from './slide.ts';
import { wrapLabel } from './wrap.ts';

type Renderer = Sigma<SceneNode, SceneEdge>;

export interface LabelStyle {
  text: string;
  halo: string;
  /** Text of what steps back. */
  faint: string;
}

export interface LabelState {
  style: LabelStyle;
  visible: (key: string) => boolean;
  /** Named first, and even where there is no room. */
  forced: ReadonlySet<string>;
  /** Undefined: all may be named. */
  focus: ReadonlySet<string> | undefined;
  /** Marked with a pin. */
  pinned: ReadonlySet<string>;
}

interface Measured {
  lines: string[];
  font: string;
  lineHeight: number;
  width: number;
  height: number;
  weight: number;
}

/** A label with everything that is needed to draw it anywhere: on the screen, in a PNG, in an SVG. */
export interface DrawnLabel extends PlacedLabel {
  lines: string[];
  fontSize: number;
  fontWeight: number;
  lineHeight: number;
  width: number;
}

/** Font size in pixels and weight by importance. */
const typeOf = (importance: number): { size: number; weight: number; em: number; lines: number } => {
  if (importance >= 11.5) return { size: 17, weight: 650, em: 12, lines: 2 };
  if (importance >= 8) return { size: 14, weight: 600, em: 11, lines: 3 };
  if (importance >= 5) return { size: 12.5, weight: 500, em: 10, lines: 3 };
  return { size: 11.5, weight: 400, em: 11, lines: 3 };
};

/** Importance from which a name is worth covering a dot, and from which it is shown in the picture of the whole. */
const leading = 8;
const namedFromAfar = 4.4;

/** Labels tried a frame: beyond it the rest are too unimportant to miss. */
const mostTried = 1200;

export class LabelLayer {
  private measured = new Map<string, Measured>();
  private order: string[] = [];
  private renderer: Renderer;
  private canvas: HTMLCanvasElement;
  private context: CanvasRenderingContext2D;
  private current: DrawnLabel[] = [];
  private discs: { key: string; x: number; y: number; radius: number }[] = [];
  private slide: Slide;
  /** Elements that cover a part of the picture: no name is put under them. */
  readonly over = new Set<HTMLElement>();
  state: LabelState;

  constructor(renderer: Renderer, state: LabelState) {
    this.renderer = renderer;
    this.state = state;
    renderer.createCanvasContext('names', { style: { pointerEvents: 'none' } });
    this.canvas = renderer.getCanvases().names!;
    this.context = this.canvas.getContext('2d')!;
    this.fit();
    this.sort();
    this.slide = new Slide(renderer, this.canvas, this.draw);
    renderer.on('afterRender', this.follow);
  }

  /** A layer that is made late has no size until the next resize, and a resize would have all be drawn again. */
  private fit(): void {
    const { width, height } = this.renderer.getDimensions();
    const density = window.devicePixelRatio || 1;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.canvas.width = width * density;
    this.canvas.height = height * density;
    this.context.scale(density, density);
  }

  /** After the scene's nodes have changed. */
  sort(): void {
    const graph = this.renderer.getGraph();
    this.order = graph
      .mapNodes((key, { importance }) => ({ key, importance }))
      .sort((a, b) => b.importance - a.importance || (a.key < b.key ? -1 : 1))
      .map(({ key }) => key);
  }

  /** After a font has arrived: widths may have changed. */
  forgetWidths(): void {
    this.measured.clear();
  }

  labels(): readonly DrawnLabel[] {
    if (this.slide.stale) this.draw();
    return this.current;
  }

  /** The dots that labels were kept clear of. */
  dots(): readonly { key: string; x: number; y: number; radius: number }[] {
    if (this.slide.stale) this.draw();
    return this.discs;
  }

  /** Where something lies over the picture, in its pixels. */
  covered(): Box[] {
    if (this.over.size === 0) return [];
    const frame = this.renderer.getContainer().getBoundingClientRect();
    return [...this.over].flatMap((element) => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      if (width === 0 || element.style.opacity === '0') return [];
      return [{ left: left - frame.left, top: top - frame.top, right: right - frame.left, bottom: bottom - frame.top }];
    });
  }

  private measure(key: string): Measured {
    const known = this.measured.get(key);
    if (known) return known;
    const { name, importance } = this.renderer.getGraph().getNodeAttributes(key);
    const type = typeOf(importance);
    const lines = wrapLabel(name, type.em, type.lines);
    const font = `${type.weight} ${type.size}px ${fontFamily}`;
    this.context.font = font;
    const width = Math.max(...lines.map((line) => this.context.measureText(line).width));
    const lineHeight = Math.round(type.size * 1.28);
    const measured = { lines, font, lineHeight, width, height: lineHeight * lines.length, weight: type.weight };
    this.measured.set(key, measured);
    return measured;
  }

  private place(): DrawnLabel[] {
    const { renderer, state } = this;
    const { width, height } = renderer.getDimensions();
    // From afar only the leading kinds are named; coming nearer brings out the rest.
    const least = renderer.getCamera().getState().ratio > 0.75 ? namedFromAfar : 0;
    const requests: LabelRequest[] = [];
    const discs: typeof this.discs = [];
    const unnamedDiscs: typeof this.discs = [];
    this.discs = discs;
    const consider = (key: string, forced: boolean) => {
      const data = renderer.getNodeDisplayData(key);
      if (!data || data.hidden) return;
      const { x, y } = renderer.framedGraphToViewport(data);
      if (x < -40 || y < -40 || x > width + 40 || y > height + 40) return;
      const radius = renderer.scaleSize(data.size);
      const { importance, outX, outY } = renderer.getGraph().getNodeAttributes(key);
      const back = state.focus !== undefined && !state.focus.has(key);
      const unnamed = !state.focus && importance < least;
      // What has stepped back may be covered, and dots that go without a name, though not gladly.
      if (radius >= 2 && !back && unnamed) unnamedDiscs.push({ key, x, y, radius });
      else if (radius >= 3 && !back) discs.push({ key, x, y, radius });
      if (requests.length >= mostTried && !forced) return;
      if (!forced && back) return;
      if (!forced && unnamed) return;
      const { width: w, height: h } = this.measure(key);
      const open = outX === 0 && outY === 0 ? {} : { out: { x: outX, y: -outY } };
      requests.push({ key, x, y, radius, width: w, height: h, forced, important: importance >= leading, ...open });
    };
    for (const key of state.forced) if (state.visible(key)) consider(key, true);
    for (const key of this.order) {
      if (!state.forced.has(key) && state.visible(key)) consider(key, false);
      if (requests.length >= mostTried) break;
    }
    return placeLabels(requests, discs, { width, height }, 400, this.covered(), unnamedDiscs).map((label) => {
      const { lines, lineHeight, weight, font, width: textWidth } = this.measure(label.key);
      return {
        ...label,
        lines,
        lineHeight,
        fontWeight: weight,
        fontSize: Number.parseFloat(font.split(' ')[1]!),
        width: textWidth,
      };
    });
  }

  private pins(): PinSpot[] {
    return [...this.state.pinned].flatMap((key) => {
      const data = this.state.visible(key) ? this.renderer.getNodeDisplayData(key) : undefined;
      if (!data) return [];
      return [{ ...this.renderer.framedGraphToViewport(data), radius: this.renderer.scaleSize(data.size) }];
    });
  }

  /** After each picture. */
  private follow = (): void => {
    if (!this.slide.follow()) this.draw();
  };

  /** Draws this layer alone: also when only what it shows has changed. */
  draw = (): void => {
    this.slide.begin();
    const { width, height } = this.renderer.getDimensions();
    this.context.clearRect(0, 0, width, height);
    this.current = this.place();
    const pins = this.pins();
    paintPins(this.context, pins, this.state.style);
    this.canvas.dataset.pins = String(pins.length);
    paintLabels(this.context, this.current, this.state.style);
  };

  stop(): void {
    this.slide.stop();
    this.renderer.off('afterRender', this.follow);
  }
}

/** Paints labels on a 2D context in the coordinates they were placed in. */
export function paintLabels(context: CanvasRenderingContext2D, labels: readonly DrawnLabel[], style: LabelStyle): void {
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  for (const label of labels) {
    context.font = `${label.fontWeight} ${label.fontSize}px ${fontFamily}`;
    context.textAlign = label.align;
    const x =
      label.align === 'left'
        ? label.left
        : label.align === 'right'
          ? label.left + label.width
          : label.left + label.width / 2;
    label.lines.forEach((line, i) => {
      const y = label.top + label.lineHeight * (i + 0.5);
      context.lineWidth = 3.5;
      context.strokeStyle = style.halo;
      context.strokeText(line, x, y);
      context.fillStyle = style.text;
      context.fillText(line, x, y);
    });
  }
}
