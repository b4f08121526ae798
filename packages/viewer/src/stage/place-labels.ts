/** Finds room for labels around their discs, so that none covers another. Pure: pixels in, pixels out. */

export interface LabelRequest {
  key: string;
  /** Centre and radius of the disc in pixels. */
  x: number;
  y: number;
  radius: number;
  /** Of the text, in pixels. */
  width: number;
  height: number;
  /** May cover discs, though no other label, when there is no other room. */
  important?: boolean;
  /** Where there is most room, as a direction: away from what the node is joined with. */
  out?: { x: number; y: number };
  /** Drawn even where it has to cover others: what the user points at. */
  forced?: boolean;
}

export interface PlacedLabel {
  key: string;
  /** Upper left corner of the text. */
  left: number;
  top: number;
  align: 'left' | 'center' | 'right';
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const gap = 4;
/** Room kept free between two labels. */
const air = 3;
const cell = 64;

/** Boxes by grid cell: asks whether a box touches any that is in it. */
class BoxIndex {
  private cells = new Map<number, Box[]>();

  private *keysOf(box: Box): Generator<number> {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++)
        yield (x + 4096) * 8192 + y + 4096;
    }
  }

  add(box: Box): void {
    for (const key of this.keysOf(box)) {
      const boxes = this.cells.get(key);
      if (boxes) boxes.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** How many boxes it touches, one that reaches over several cells counted in each. */
  count(box: Box): number {
    let count = 0;
    for (const key of this.keysOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)
          count++;
      }
    }
    return count;
  }

  hits(box: Box): boolean {
    for (const key of this.keysOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)
          return true;
      }
    }
    return false;
  }
}

const candidates = (request: LabelRequest): PlacedLabel[] => {
  const { key, x, y, radius, width, height } = request;
  const beside = radius + gap;
  const slant = radius * 0.7 + gap;
  return [
    { key, left: x + beside, top: y - height / 2, align: 'left' },
    { key, left: x - width / 2, top: y + beside, align: 'center' },
    { key, left: x - beside - width, top: y - height / 2, align: 'right' },
    { key, left: x - width / 2, top: y - beside - height, align: 'center' },
    { key, left: x + slant, top: y + slant - height * 0.3, align: 'left' },
    { key, left: x + slant, top: y - slant - height * 0.7, align: 'left' },
    { key, left: x - slant - width, top: y + slant - height * 0.3, align: 'right' },
    { key, left: x - slant - width, top: y - slant - height * 0.7, align: 'right' },
  ];
};

/** Places on the open side first; without a direction in the order of the eye. */
const byDirection = (request: LabelRequest, labels: PlacedLabel[]): PlacedLabel[] => {
  const { out } = request;
  if (!out) return labels;
  const openness = (label: PlacedLabel) => {
    const x = label.left + request.width / 2 - request.x;
    const y = label.top + request.height / 2 - request.y;
    return (x * out.x + y * out.y) / Math.hypot(x, y);
  };
  const ranked = labels.map((label, i) => ({ label, rank: i * 0.12 - openness(label) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ label }) => label);
};

const boxOf = (label: PlacedLabel, request: LabelRequest): Box => ({
  left: label.left - air,
  top: label.top - air / 2,
  right: label.left + request.width + air,
  bottom: label.top + request.height + air / 2,
});

/** A disc of a node, in pixels. */
interface Spot {
  key: string;
  x: number;
  y: number;
  radius: number;
}

const indexOf = (discs: readonly Spot[]): BoxIndex => {
  const index = new BoxIndex();
  for (const { x, y, radius } of discs) {
    // A square inside the disc: touching its rim is no harm.
    const half = radius * 0.75;
    index.add({ left: x - half, top: y - half, right: x + half, bottom: y + half });
  }
  return index;
};

/**
 * Places labels in the order of the requests, most important first; one that finds no room is left out.
 * @param discs what no label should cover (a label's own disc does not count against it)
 * @param most stop after so many labels
 * @param taken where other labels already are; of requests with one key the first that finds room is placed
 * @param faint discs that a label covers only where all its other places are taken
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  discs: readonly Spot[],
  size: { width: number; height: number },
  most = 400,
  taken: readonly Box[] = [],
  faint: readonly Spot[] = [],
): PlacedLabel[] {
  const labels = new BoxIndex();
  const obstacles = indexOf(discs);
  const better = indexOf(faint);
  for (const box of taken) labels.add(box);
  const done = new Set<string>();
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (placed.length >= most) break;
    if (done.has(request.key)) continue;
    const choices = byDirection(request, candidates(request));
    const inside = (label: PlacedLabel) => {
      const box = boxOf(label, request);
      return box.left > 0 && box.top > 0 && box.right < size.width && box.bottom < size.height;
    };
    const apart = (label: PlacedLabel) => !labels.hits(boxOf(label, request));
    const clear = (label: PlacedLabel) => !obstacles.hits(boxOf(label, request));
    const fitting = choices.filter((label) => inside(label) && apart(label));
    const covered = (label: PlacedLabel) => obstacles.count(boxOf(label, request));
    const leastCovering = (labels: PlacedLabel[]) => labels.toSorted((a, b) => covered(a) - covered(b))[0];
    const forced = request.forced ? (leastCovering(fitting) ?? choices.find(inside) ?? choices[0]) : undefined;
    const free = fitting.filter(clear);
    const choice =
      free.find((label) => !better.hits(boxOf(label, request))) ??
      free[0] ??
      (request.important ? leastCovering(fitting) : undefined) ??
      forced;
    if (!choice) continue;
    labels.add(boxOf(choice, request));
    done.add(request.key);
    placed.push(choice);
  }
  return placed;
}
