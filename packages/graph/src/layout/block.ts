import { type Box, type Layout, type Point, placed, type Rectangle } from './boxes.ts';

/** The nodes of a group: what it is about in the middle, what stands on either side of it, in the order of rows. */
export interface Group {
  hub?: string;
  left: string[];
  middle: string[];
  right: string[];
}

/** Nodes placed around an origin, and the rectangle that they fill. */
export interface Block {
  layout: Layout;
  bounds: Rectangle;
  /** The rectangles of the blocks that it was packed from: between them there is room. */
  parts: Rectangle[];
}

const columnGap = 26;
const rowGap = 5;
const wantedAspect = 1.3;
/** How far the rows in the middle of a block are pushed outwards: what makes a block round and leaves its hub room. */
const bulge = 28;

const boxIn = (boxes: ReadonlyMap<string, Box>, key: string): Box => boxes.get(key)!;

const widest = (boxes: ReadonlyMap<string, Box>, keys: readonly string[]): number =>
  keys.reduce((width, key) => Math.max(width, boxIn(boxes, key).left + boxIn(boxes, key).right), 0);

/** Cuts a list into columns of about `rows`, as even as can be. */
const columnsOf = (keys: readonly string[], rows: number): string[][] => {
  const count = keys.length === 0 ? 0 : Math.max(1, Math.round(keys.length / rows));
  const size = Math.ceil(keys.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, i) => keys.slice(i * size, (i + 1) * size));
};

/**
 * Places a group: the hub in the centre with `middle` above and below it, columns of `left` and `right` beside it. A row
 * of a block holds one node of each column, so that no label meets another.
 */
export const layOutBlock = (group: Group, boxes: ReadonlyMap<string, Box>): Block => {
  const all = [...group.left, ...group.middle, ...group.right];
  const pitch = all.reduce((height, key) => Math.max(height, 2 * boxIn(boxes, key).half), 0) + rowGap;
  const width = all.length > 0 ? all.reduce((sum, key) => sum + widest(boxes, [key]), 0) / all.length + columnGap : 1;
  const hub = group.hub === undefined ? undefined : boxIn(boxes, group.hub);
  const rows = Math.max(2, Math.round(Math.sqrt((all.length * width) / (pitch * wantedAspect))));
  const layout: Layout = new Map();
  const put = (key: string, x: number, y: number) => layout.set(key, { x, y });

  // The middle: half of it above the hub, half below.
  const above = columnsOf(group.middle.slice(0, Math.ceil(group.middle.length / 2)), Math.max(1, rows >> 1));
  const below = columnsOf(group.middle.slice(Math.ceil(group.middle.length / 2)), Math.max(1, rows >> 1));
  const hubHalf = hub ? hub.half + rowGap : 0;
  const middleWidth = Math.max(
    widest(boxes, group.hub === undefined ? [] : [group.hub]),
    ...[above, below].map((columns) =>
      columns.reduce((sum, column) => sum + widest(boxes, column) + columnGap, -columnGap),
    ),
    0,
  );
  if (group.hub !== undefined) put(group.hub, hub!.left - widest(boxes, [group.hub]) / 2, 0);
  for (const [columns, sign] of [
    [above, 1],
    [below, -1],
  ] as const) {
    const total = columns.reduce((sum, column) => sum + widest(boxes, column) + columnGap, -columnGap);
    let x = -total / 2;
    for (const column of columns) {
      column.forEach((key, i) => {
        put(key, x + boxIn(boxes, key).left, sign * (hubHalf + pitch * (i + 0.5)));
      });
      x += widest(boxes, column) + columnGap;
    }
  }

  // The sides: columns outwards, each centred on the hub's height.
  for (const [side, sign] of [
    [group.left, -1],
    [group.right, 1],
  ] as const) {
    const columns = columnsOf(side, rows);
    const tallest = columns[0]?.length ?? 0;
    let inner = middleWidth / 2 + columnGap;
    for (const column of columns) {
      const columnWidth = widest(boxes, column);
      column.forEach((key, i) => {
        const row = i - (tallest - 1) / 2;
        const push = tallest > 1 ? bulge * Math.cos((row / tallest) * Math.PI) : 0;
        const edge = sign > 0 ? inner + push : -inner - push - columnWidth;
        put(key, edge + boxIn(boxes, key).left, -row * pitch);
      });
      inner += columnWidth + columnGap;
    }
  }
  const bounds = boundsOf(layout, boxes);
  return { layout, bounds, parts: layout.size > 0 ? [bounds] : [] };
};

/** The rectangle that holds every node with its label; a point where there are none. */
export const boundsOf = (layout: Layout, boxes: ReadonlyMap<string, Box>): Rectangle => {
  const bounds = { minX: 0, maxX: 0, minY: 0, maxY: 0 };
  let first = true;
  for (const [key, point] of layout) {
    const r = placed(boxIn(boxes, key), point);
    bounds.minX = first ? r.minX : Math.min(bounds.minX, r.minX);
    bounds.maxX = first ? r.maxX : Math.max(bounds.maxX, r.maxX);
    bounds.minY = first ? r.minY : Math.min(bounds.minY, r.minY);
    bounds.maxY = first ? r.maxY : Math.max(bounds.maxY, r.maxY);
    first = false;
  }
  return bounds;
};

const movedRectangle = (r: Rectangle, { x, y }: Point): Rectangle => ({
  minX: r.minX + x,
  maxX: r.maxX + x,
  minY: r.minY + y,
  maxY: r.maxY + y,
});

/** A block moved by an offset. */
export const moved = ({ layout, bounds, parts }: Block, by: Point): Block => ({
  layout: new Map([...layout].map(([key, { x, y }]) => [key, { x: x + by.x, y: y + by.y }])),
  bounds: movedRectangle(bounds, by),
  parts: parts.map((part) => movedRectangle(part, by)),
});
