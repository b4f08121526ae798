/** The picture on the screen as shapes, so that PNG and SVG show what the eye saw, with every name intact. */

import { fontFamily } from '../app/theme.ts';
import { type DrawnHull, hullTextColor, paintHulls } from '../stage/hull-layer.ts';
import { type DrawnLabel, type LabelStyle, paintLabels } from '../stage/label-layer.ts';
import type { Renderer } from '../stage/renderer.ts';

export interface DrawnEdge {
  /** Ends at the rims of their discs, and the middle control point of the curve; all in pixels. */
  x1: number;
  y1: number;
  cx: number;
  cy: number;
  x2: number;
  y2: number;
  width: number;
  color: string;
  arrow: boolean;
}

export interface DrawnDisc {
  x: number;
  y: number;
  radius: number;
  color: string;
}

export interface Picture {
  width: number;
  height: number;
  background: string;
  hulls: readonly DrawnHull[];
  edges: DrawnEdge[];
  discs: DrawnDisc[];
  labels: readonly DrawnLabel[];
  labelStyle: LabelStyle;
}

const toward = (x: number, y: number, tx: number, ty: number, by: number): [number, number] => {
  const length = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) / length) * by, y + ((ty - y) / length) * by];
};

/** Reads the picture off the renderer: only what is within the frame. */
export function pictureOf(
  renderer: Renderer,
  labels: readonly DrawnLabel[],
  style: LabelStyle,
  hulls: readonly DrawnHull[],
): Picture {
  const { width, height } = renderer.getDimensions();
  const scene = renderer.getGraph();
  const discs = new Map<string, DrawnDisc & { zIndex: number }>();
  scene.forEachNode((key) => {
    const data = renderer.getNodeDisplayData(key);
    if (!data || data.hidden) return;
    const { x, y } = renderer.framedGraphToViewport(data);
    discs.set(key, { x, y, radius: renderer.scaleSize(data.size), color: data.color, zIndex: data.zIndex });
  });
  const edges: (DrawnEdge & { zIndex: number })[] = [];
  scene.forEachEdge((key, attributes, source, target) => {
    const data = renderer.getEdgeDisplayData(key);
    const [from, to] = [discs.get(source), discs.get(target)];
    if (!data || data.hidden || !from || !to) return;
    const curve = attributes.type === 'arrow' ? 0 : attributes.curvature;
    // The control point that the curve program uses: to the side of the middle by the curvature.
    const cx = (from.x + to.x) / 2 + (to.y - from.y) * curve;
    const cy = (from.y + to.y) / 2 - (to.x - from.x) * curve;
    const [x1, y1] = toward(from.x, from.y, cx, cy, from.radius);
    const [x2, y2] = toward(to.x, to.y, cx, cy, to.radius);
    edges.push({
      x1,
      y1,
      cx,
      cy,
      x2,
      y2,
      width: renderer.scaleSize(data.size),
      color: data.color,
      arrow: attributes.type !== 'curve',
      zIndex: data.zIndex,
    });
  });
  const lowFirst = (a: { zIndex: number }, b: { zIndex: number }) => a.zIndex - b.zIndex;
  return {
    width,
    height,
    background: style.halo,
    hulls,
    edges: edges.sort(lowFirst),
    discs: [...discs.values()].sort(lowFirst),
    labels,
    labelStyle: style,
  };
}

/** The three corners of an arrow head at the end of an edge, and where its shaft stops. */
function arrowHead(edge: DrawnEdge): { corners: [number, number][]; shaft: [number, number] } {
  const length = Math.max(5, edge.width * 4);
  const half = Math.max(2, edge.width * 1.5);
  const [bx, by] = toward(edge.x2, edge.y2, edge.cx, edge.cy, length);
  const nx = -(edge.y2 - by) / length;
  const ny = (edge.x2 - bx) / length;
  return {
    corners: [
      [edge.x2, edge.y2],
      [bx + nx * half, by + ny * half],
      [bx - nx * half, by - ny * half],
    ],
    shaft: [bx, by],
  };
}

/** A PNG of the picture, `scale` times as fine as on the screen. */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, picture.height);
  paintHulls(context, picture.hulls, picture.background);
  for (const edge of picture.edges) {
    const head = edge.arrow ? arrowHead(edge) : undefined;
    const [endX, endY] = head?.shaft ?? [edge.x2, edge.y2];
    context.strokeStyle = edge.color;
    context.lineWidth = edge.width;
    context.beginPath();
    context.moveTo(edge.x1, edge.y1);
    context.quadraticCurveTo(edge.cx, edge.cy, endX, endY);
    context.stroke();
    if (!head) continue;
    context.fillStyle = edge.color;
    context.beginPath();
    for (const [x, y] of head.corners) context.lineTo(x, y);
    context.fill();
  }
  for (const { x, y, radius, color } of picture.discs) {
    context.fillStyle = color;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  }
  paintLabels(context, picture.labels, picture.labelStyle);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas.toBlob'))), 'image/png');
  });
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char]!);

const number = (value: number): string => String(Math.round(value * 100) / 100);

const hullPath = ({ corners, color, strength }: DrawnHull): string => {
  const rim = corners.map((corner) => corner.map(number).join(' ')).join('L');
  return `<path d="M${rim}Z" fill="${color}" fill-opacity="${strength}" stroke="${color}" stroke-opacity="${number(strength * 3)}"/>`;
};

const hullName = ({ label, name, color }: DrawnHull, background: string): string =>
  label
    ? `<text x="${number(label.left)}" y="${number(label.top + 13)}" font-size="12.5" font-weight="600" fill="${hullTextColor(color, background)}">${escapeXml(name)}</text>`
    : '';

/** An SVG of the picture. Names stay text, so that they can be searched, edited and set in another font. */
export function svgOf(picture: Picture): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}">`,
    `<rect width="100%" height="100%" fill="${picture.background}"/>`,
    ...picture.hulls.map(hullPath),
    '<g fill="none">',
  ];
  for (const edge of picture.edges) {
    const head = edge.arrow ? arrowHead(edge) : undefined;
    const end = (head?.shaft ?? [edge.x2, edge.y2]).map(number).join(' ');
    const path = `M${number(edge.x1)} ${number(edge.y1)}Q${number(edge.cx)} ${number(edge.cy)} ${end}`;
    lines.push(`<path d="${path}" stroke="${edge.color}" stroke-width="${number(edge.width)}"/>`);
    if (head) {
      const corners = head.corners.map((corner) => corner.map(number).join(' ')).join('L');
      lines.push(`<path d="M${corners}Z" fill="${edge.color}"/>`);
    }
  }
  lines.push('</g><g>');
  for (const { x, y, radius, color } of picture.discs) {
    lines.push(`<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" fill="${color}"/>`);
  }
  const { text, halo } = picture.labelStyle;
  lines.push(
    `</g><g font-family="${escapeXml(fontFamily)}" fill="${text}" stroke="${halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">`,
  );
  for (const label of picture.labels) {
    const anchor = { left: 'start', center: 'middle', right: 'end' }[label.align];
    const x = { left: label.left, center: label.left + label.width / 2, right: label.left + label.width }[label.align];
    const spans = label.lines.map((line, i) => {
      const y = label.top + label.lineHeight * (i + 0.5) + label.fontSize * 0.36;
      return `<tspan x="${number(x)}" y="${number(y)}">${escapeXml(line)}</tspan>`;
    });
    lines.push(
      `<text text-anchor="${anchor}" font-size="${label.fontSize}" font-weight="${label.fontWeight}">${spans.join('')}</text>`,
    );
  }
  lines.push(...picture.hulls.map((hull) => hullName(hull, picture.background)), '</g></svg>', '');
  return lines.join('\n');
}
