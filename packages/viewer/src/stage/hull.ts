/** The soft outline of a group of dots. Pure: pixels in, pixels out. */

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

export type Corner = readonly [x: number, y: number];

/** Points around a disc: enough for a bend that looks round at a hull's usual size. */
const around = 16;

const turn = (a: Corner, b: Corner, c: Corner): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Convex hull by Andrew's monotone chain, in order around; points on a side are left out. */
export function convexHull(points: readonly Corner[]): Corner[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (order: readonly Corner[]): Corner[] => {
    const chain: Corner[] = [];
    for (const point of order) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    // The last begins the other half.
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The outline of discs with `room` around each: the hull of circles, so that its corners are round. */
export const softHull = (discs: readonly Disc[], room: number): Corner[] =>
  convexHull(
    discs.flatMap(({ x, y, radius }) =>
      Array.from({ length: around }, (_, i): Corner => {
        const angle = (2 * Math.PI * i) / around;
        return [x + (radius + room) * Math.cos(angle), y + (radius + room) * Math.sin(angle)];
      }),
    ),
  );

/** Groups with at least `least` members among the given keys, in the order of their names. */
export function groupsOf(
  keys: Iterable<string>,
  groupOf: ReadonlyMap<string, string>,
  least: number,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const group = groupOf.get(key);
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members) members.push(key);
    else groups.set(group, [key]);
  }
  return new Map([...groups].filter(([, members]) => members.length >= least).sort(([a], [b]) => (a < b ? -1 : 1)));
}
