import { type EdgeKind, edgeColors, type NodeKind, nodeColors } from '@guben/graph';
import { mix } from '../stage/colors.ts';

export type Scheme = 'light' | 'dark';

/** The colours of the exported files, calmed for hours of reading: nearer to the ink by day, to the paper by night. */
const calm = { light: { toward: '#5f6062', share: 0.24 }, dark: { toward: '#c9c5bc', share: 0.24 } };

const calmed = <K extends string>(colors: Readonly<Record<K, string>>): Record<Scheme, Record<K, string>> => {
  const under = (scheme: Scheme) =>
    Object.fromEntries(
      Object.entries<string>(colors).map(([kind, color]) => [
        kind,
        mix(color, calm[scheme].toward, calm[scheme].share),
      ]),
    ) as Record<K, string>;
  return { light: under('light'), dark: under('dark') };
};

const nodes = calmed(nodeColors);
const edges = calmed(edgeColors);

export const kindColor = (kind: NodeKind, scheme: Scheme): string => nodes[scheme][kind];

export const edgeColor = (kind: EdgeKind, scheme: Scheme): string => edges[scheme][kind];

const hexOf = (h: number, s: number, l: number): string => {
  const a = s * Math.min(l, 1 - l);
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return `#${[0, 8, 4].map((n) => channel(n).toString(16).padStart(2, '0')).join('')}`;
};

/** From little to much, on a paper: what is pale by day is dim by night. */
export const scales: Readonly<Record<Scheme, readonly [string, string]>> = {
  light: ['#d3dcd6', '#12494b'],
  dark: ['#3c4646', '#a5e3dc'],
};

/**
 * The colour of a group by its place in a fixed order; hues go round by the golden angle, so that neighbours differ.
 * What is in no group is grey.
 */
export function categoryColor(rank: number | undefined, scheme: Scheme): string {
  if (rank === undefined) return scheme === 'light' ? '#aaa79f' : '#6f6d68';
  const hue = (rank * 137.508 + 205) % 360;
  const dim = rank % 3;
  return scheme === 'light' ? hexOf(hue, 0.5, 0.46 - dim * 0.07) : hexOf(hue, 0.5, 0.64 + dim * 0.06);
}
