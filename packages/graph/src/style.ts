import type { EdgeAttributes, NodeAttributes } from './schema/graph-document.ts';
import type { EdgeKind, NodeKind } from './schema/kinds.ts';

/**
 * Colours as `#rrggbb`, the same in the explorer and in exported files. Each has a contrast of at least 3 : 1 with a
 * white and with a dark page (WCAG 2.2, 1.4.11), and any two stay apart when red and green are confused (the tests
 * measure both).
 */
export const nodeColors: Readonly<Record<NodeKind, string>> = {
  place: '#2d64ee',
  organization: '#c76fe8',
  document: '#64696e',
  program: '#ad4919',
  practice: '#2aa275',
  slogan: '#fa30ac',
  topic: '#bb8813',
  person: '#8e6144',
  figure: '#0897b2',
};

export const edgeColors: Readonly<Record<EdgeKind, string>> = {
  'authored-by': '#a672ff',
  describes: '#09a780',
  implements: '#b54311',
  'part-of': '#67696a',
  governs: '#0657fa',
  cites: '#8f5a45',
  addresses: '#bc8b12',
  promotes: '#c215cc',
  'variant-of': '#6aa153',
  'similar-to': '#ea5bc3',
  reports: '#147f9e',
};

export const nodeColor = (kind: NodeKind): string => nodeColors[kind];

export const edgeColor = (kind: EdgeKind): string => edgeColors[kind];

const baseSizes: Readonly<Record<NodeKind, number>> = {
  place: 7,
  organization: 4,
  document: 4,
  program: 5,
  practice: 5,
  slogan: 4.5,
  topic: 7,
  person: 4,
  figure: 3,
};

const placeSizes = { province: 16, prefecture: 16, county: 12, township: 7, village: 5 } as const;

export const largestNodeSize = 20;

/**
 * Radius of a node, in pixels at the scale of the layouts: places by their level, the work above its chapters, and what
 * is better connected a little larger.
 * @param degree number of its edges
 */
export const nodeSize = (attributes: NodeAttributes, degree: number): number => {
  const { kind } = attributes;
  let base: number = baseSizes[kind];
  if (attributes.kind === 'place' && attributes.level) base = placeSizes[attributes.level];
  if (attributes.kind === 'document' && attributes.genre === 'compendium') base = 9;
  const size = Math.min(base + Math.log2(1 + degree) * 0.6, largestNodeSize);
  return Math.round(size * 100) / 100;
};

/** Thickness of an edge in pixels: computed edges by weight, stated ones by confidence. */
export const edgeThickness = ({ kind, weight, confidence }: EdgeAttributes): number => {
  const strength = kind === 'similar-to' ? weight : confidence;
  return Math.round((0.6 + 1.8 * strength) * 100) / 100;
};
