import { z } from 'zod';

/** Node kinds, in the order in which legends and tables show them. */
export const nodeKinds = [
  'place',
  'organization',
  'document',
  'program',
  'practice',
  'slogan',
  'topic',
  'person',
  'figure',
] as const;
export const NodeKind = z.enum(nodeKinds);
export type NodeKind = z.infer<typeof NodeKind>;

/** Programs, practices and slogans together are the initiatives. */
export const initiativeKinds = ['program', 'practice', 'slogan'] as const satisfies readonly NodeKind[];
export type InitiativeKind = (typeof initiativeKinds)[number];
export const isInitiative = (kind: NodeKind): kind is InitiativeKind =>
  (initiativeKinds as readonly NodeKind[]).includes(kind);

/** Edge kinds. All are directed in the file; `similar-to` is read both ways. */
export const edgeKinds = [
  'authored-by',
  'describes',
  'implements',
  'part-of',
  'governs',
  'cites',
  'addresses',
  'promotes',
  'variant-of',
  'similar-to',
  'reports',
] as const;
export const EdgeKind = z.enum(edgeKinds);
export type EdgeKind = z.infer<typeof EdgeKind>;

/** Administrative levels of places, highest first. */
export const placeLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export const PlaceLevel = z.enum(placeLevels);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

const doc: NodeKind[] = ['document'];
const initiatives: NodeKind[] = [...initiativeKinds];

/** Which kinds of node each kind of edge may join (ontology): `[from, to]` pairs. */
export const edgeEnds: Record<EdgeKind, readonly { from: readonly NodeKind[]; to: readonly NodeKind[] }[]> = {
  'authored-by': [{ from: doc, to: ['organization', 'person'] }],
  describes: [{ from: doc, to: initiatives }],
  implements: [{ from: ['place', 'organization'], to: ['program', 'practice'] }],
  'part-of': [
    { from: ['place'], to: ['place'] },
    { from: ['organization'], to: ['organization'] },
    { from: doc, to: doc },
    { from: initiatives, to: initiatives },
  ],
  governs: [{ from: ['organization'], to: ['place'] }],
  cites: [{ from: doc, to: doc }],
  addresses: [{ from: [...initiatives, 'document'], to: ['topic'] }],
  promotes: [{ from: ['program', 'document'], to: ['slogan', 'program'] }],
  'variant-of': [{ from: initiatives, to: initiatives }],
  'similar-to': [{ from: initiatives, to: initiatives }],
  reports: [{ from: ['document', 'place', 'organization'], to: ['figure'] }],
};

/** Whether the ontology lets an edge of this kind run from one kind of node to another. */
export const edgeMayJoin = (kind: EdgeKind, from: NodeKind, to: NodeKind): boolean =>
  edgeEnds[kind].some((ends) => ends.from.includes(from) && ends.to.includes(to));
