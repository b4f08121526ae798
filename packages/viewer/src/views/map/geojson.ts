/** Outlines that a user brings: GeoJSON whose features carry a GB/T 2260 code. */

export interface Outline {
  code: string;
  /** An SVG path in the view box. */
  path: string;
  /** Where a name fits: the middle of the bounding box of the largest ring. */
  x: number;
  y: number;
}

export interface Outlines {
  width: number;
  height: number;
  shapes: Outline[];
}

type Position = [number, number];

const codeNames = ['code', 'adcode', 'gb', 'GB', 'id', 'ADCODE', 'PAC', 'adm_code'];

/** Codes come bare, with further digits for what is inside a county, or after 156, the number of the country. */
const normalCode = (value: unknown): string | undefined => /^(?:156(?=\d{6}$))?(\d{6})/.exec(String(value ?? ''))?.[1];

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

function ringsOf(geometry: unknown): Position[][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown };
  const rings: unknown[] =
    type === 'Polygon'
      ? (coordinates as unknown[])
      : type === 'MultiPolygon'
        ? (coordinates as unknown[][]).flat()
        : [];
  return rings.filter((ring): ring is Position[] => Array.isArray(ring) && ring.length > 2 && ring.every(isPosition));
}

const box = (points: readonly Position[]) => {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
};

/**
 * Reads outlines and fits them into a view box `width` wide, degrees of longitude shortened as at the middle latitude.
 * @throws Error `no-outlines` where no feature has a code and a polygon
 */
export function readOutlines(text: string, width = 1000): Outlines {
  const json = JSON.parse(text) as { features?: unknown };
  const features = Array.isArray(json.features) ? json.features : [];
  const found = features.flatMap(
    (feature: { id?: unknown; properties?: Record<string, unknown>; geometry?: unknown }) => {
      const values = [...codeNames.map((name) => feature?.properties?.[name]), feature?.id];
      const code = values.map(normalCode).find((value) => value !== undefined);
      const rings = ringsOf(feature?.geometry);
      return code && rings.length > 0 ? [{ code, rings }] : [];
    },
  );
  if (found.length === 0) throw new Error('no-outlines');
  const all = box(found.flatMap(({ rings }) => rings.flat()));
  const shrink = Math.cos((((all.bottom + all.top) / 2) * Math.PI) / 180);
  const scale = width / ((all.right - all.left) * shrink || 1);
  const px = (x: number) => (x - all.left) * shrink * scale;
  const py = (y: number) => (all.top - y) * scale;
  const shapes = found.map(({ code, rings }) => {
    const largest = rings.reduce((a, b) => (b.length > a.length ? b : a));
    const { left, right, bottom, top } = box(largest);
    const path = rings
      .map((ring) => `M${ring.map(([x, y]) => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`).join('L')}Z`)
      .join('');
    return { code, path, x: px((left + right) / 2), y: py((bottom + top) / 2) };
  });
  return { width, height: Math.max(1, py(all.bottom)), shapes };
}
