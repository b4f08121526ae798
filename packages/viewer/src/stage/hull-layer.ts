/** Draws a soft hull behind the members of each group, and its name at its top where that covers no other. */
import { fontFamily } from '../app/theme.ts';
import { mix } from './colors.ts';
import { type Corner, type Disc, groupsOf, softHull } from './hull.ts';
import type { LabelLayer } from './label-layer.ts';
import { type LabelRequest, placeLabels } from './place-labels.ts';
import type { Renderer } from './renderer.ts';
import { Slide } from './slide.ts';
import { visibleText } from './wrap.ts';

/** Which nodes belong together, and how their group is called and coloured. */
export interface Groups {
  groupOf: ReadonlyMap<string, string>;
  nameOf: (group: string) => string;
  /** `#rrggbb` */
  colorOf: (group: string) => string;
}

export interface HullState {
  groups: Groups | undefined;
  visible: ReadonlySet<string>;
  /** Groups of which one of these is a member stand out, the others step back; undefined: all are alike. */
  focus: ReadonlySet<string> | undefined;
  background: string;
}

/** A hull as it is drawn: on the screen, in a PNG, in an SVG. Pixels. */
export interface DrawnHull {
  corners: Corner[];
  color: string;
  /** 0–1; of the fill; the rim is three times as strong. */
  strength: number;
  name: string;
  /** Upper left corner of the name and its width; undefined: no room. */
  label: { left: number; top: number; width: number } | undefined;
}

/** A line between two is no area: a hull begins at three. */
const least = 3;
const room = 12;
const fontSize = 12.5;
const lineHeight = 17;
const mostOfName = 22;
const font = `600 ${fontSize}px ${fontFamily}`;

export class HullLayer {
  private renderer: Renderer;
  private names: LabelLayer;
  private canvas: HTMLCanvasElement;
  private context: CanvasRenderingContext2D;
  private members = new Map<string, string[]>();
  private current: DrawnHull[] = [];
  private known: HullState;
  private slide: Slide;

  constructor(renderer: Renderer, names: LabelLayer, state: HullState) {
    this.renderer = renderer;
    this.names = names;
    const place = { style: { pointerEvents: 'none' }, beforeLayer: 'edges' } as const;
    renderer.createCanvasContext('hulls', place);
    this.canvas = renderer.getCanvases().hulls!;
    this.context = this.canvas.getContext('2d')!;
    this.known = state;
    this.state = state;
    // After the names, which have the first choice of room.
    this.slide = new Slide(renderer, this.canvas, this.draw);
    renderer.on('afterRender', this.follow);
  }

  set state(state: HullState) {
    this.known = state;
    this.members = state.groups ? groupsOf(state.visible, state.groups.groupOf, least) : new Map();
  }

  hulls(): readonly DrawnHull[] {
    if (this.slide.stale) this.draw();
    return this.current;
  }

  private discsOf(members: readonly string[]): Disc[] {
    return members.flatMap((key) => {
      const data = this.renderer.getNodeDisplayData(key);
      if (!data || data.hidden) return [];
      return [{ ...this.renderer.framedGraphToViewport(data), radius: this.renderer.scaleSize(data.size) }];
    });
  }

  private work(): DrawnHull[] {
    const { groups, focus } = this.known;
    if (!groups) return [];
    this.context.font = font;
    const hulls = [...this.members].flatMap(([group, members]): DrawnHull[] => {
      const discs = this.discsOf(members);
      if (discs.length < least) return [];
      const back = focus !== undefined && !members.some((key) => focus.has(key));
      const full = visibleText(groups.nameOf(group));
      const name = full.length > mostOfName ? `${full.slice(0, mostOfName - 1)}…` : full;
      const strength = back ? 0.03 : 0.1;
      return [{ corners: softHull(discs, room), color: groups.colorOf(group), strength, name, label: undefined }];
    });
    // A name may stand anywhere along the upper rim: at the top first, then at the corners beside it.
    const requests = hulls.map((hull, i): LabelRequest[] => {
      if (hull.strength < 0.1) return [];
      const width = this.context.measureText(hull.name).width;
      const [topX, topY] = hull.corners.reduce((best, corner) => (corner[1] < best[1] ? corner : best));
      const upper = hull.corners.filter(([, y]) => y < topY + 60).sort((a, b) => a[1] - b[1]);
      return [[topX, topY] as Corner, ...upper].map(([x, y]) => {
        return { key: String(i), x, y: y + 4, radius: 0, width, height: lineHeight, out: { x: 0, y: -1 } };
      });
    });
    const { width, height } = this.renderer.getDimensions();
    const names = this.names.labels().map(({ left, top, width: w, lines, lineHeight: h }) => ({
      left,
      top,
      right: left + w,
      bottom: top + lines.length * h,
    }));
    const taken = [...names, ...this.names.covered()];
    for (const label of placeLabels(requests.flat(), this.names.dots(), { width, height }, 400, taken)) {
      const hull = hulls[Number(label.key)]!;
      hull.label ??= { left: label.left, top: label.top, width: this.context.measureText(hull.name).width };
    }
    return hulls;
  }

  /** After each picture. */
  private follow = (): void => {
    // Without a hull there is nothing to draw, and nothing to wipe away once that is done.
    if (!this.known.groups && this.current.length === 0) return;
    if (!this.slide.follow()) this.draw();
  };

  /** Draws this layer alone: also when only what it shows has changed. */
  draw = (): void => {
    this.slide.begin();
    const { width, height } = this.renderer.getDimensions();
    const density = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.floor(width * density) || this.canvas.height !== Math.floor(height * density)) {
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
      this.canvas.width = width * density;
      this.canvas.height = height * density;
      this.context.scale(density, density);
    }
    this.context.clearRect(0, 0, width, height);
    this.current = this.work();
    this.canvas.dataset.hulls = String(this.current.length);
    paintHulls(this.context, this.current, this.known.background);
  };

  stop(): void {
    this.slide.stop();
    this.renderer.off('afterRender', this.follow);
  }
}

/** The colour of a hull's name: darker than the hull by day, lighter by night. */
export const hullTextColor = (color: string, background: string): string =>
  mix(color, Number.parseInt(background.slice(1, 3), 16) > 127 ? '#000000' : '#ffffff', 0.35);

/** Paints hulls with their names on a 2D context. */
export function paintHulls(context: CanvasRenderingContext2D, hulls: readonly DrawnHull[], background: string): void {
  context.lineJoin = 'round';
  for (const { corners, color, strength } of hulls) {
    context.beginPath();
    for (const [x, y] of corners) context.lineTo(x, y);
    context.closePath();
    context.fillStyle = color;
    context.strokeStyle = color;
    context.lineWidth = 1.2;
    context.globalAlpha = strength;
    context.fill();
    context.globalAlpha = strength * 3;
    context.stroke();
  }
  context.globalAlpha = 1;
  context.font = font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { label, name, color } of hulls) {
    if (!label) continue;
    const y = label.top + lineHeight / 2;
    context.lineWidth = 3.5;
    context.strokeStyle = background;
    context.strokeText(name, label.left, y);
    context.fillStyle = hullTextColor(color, background);
    context.fillText(name, label.left, y);
  }
}
