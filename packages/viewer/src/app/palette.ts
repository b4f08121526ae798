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
