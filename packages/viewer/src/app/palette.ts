import type { EdgeKind, NodeKind } from '@guben/graph';

export type Scheme = 'light' | 'dark';

const nodes: Record<Scheme, Record<NodeKind, string>> = {
  light: {
    place: '#24618f',
    organization: '#7a5ea8',
    document: '#85817a',
    program: '#c04f2e',
    practice: '#d08a12',
    slogan: '#b2486b',
    topic: '#3a8056',
    person: '#5b6b7a',
    figure: '#8a7345',
  },
  dark: {
    place: '#6aa9d8',
    organization: '#ab93d6',
    document: '#8f8c86',
    program: '#e37f5f',
    practice: '#e2ac4a',
    slogan: '#db7f9d',
    topic: '#6fb58b',
    person: '#93a4b3',
    figure: '#b9a273',
  },
};

export const kindColor = (kind: NodeKind, scheme: Scheme): string => nodes[scheme][kind];

const edges: Record<EdgeKind, NodeKind> = {
  'authored-by': 'organization',
  describes: 'document',
  implements: 'place',
  'part-of': 'document',
  governs: 'organization',
  cites: 'document',
  addresses: 'topic',
  promotes: 'slogan',
  'variant-of': 'program',
  'similar-to': 'practice',
  reports: 'figure',
};

export const edgeColor = (kind: EdgeKind, scheme: Scheme): string => nodes[scheme][edges[kind]];
