import { z } from 'zod';
import { Reason, Span } from './evidence.ts';
import { EdgeKind, initiativeKinds, type NodeKind, PlaceLevel } from './kinds.ts';

const base = {
  label: z.string().min(1),
  /** Other forms under which the source names the same thing. */
  aliases: z.array(z.string().min(1)),
  evidence: z.array(Span).min(1),
};

/** An administrative division; `code` is its GB/T 2260 code in the year of the text. */
export const PlaceAttributes = z.object({
  ...base,
  kind: z.literal('place'),
  level: PlaceLevel.optional(),
  code: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional(),
});

/** A named party or government body; `role` as in the lexicon; `place` is the key of the place it governs or sits in. */
export const OrganizationAttributes = z.object({
  ...base,
  kind: z.literal('organization'),
  role: z.string().optional(),
  place: z.string().optional(),
});

/** The work itself, a section or chapter of it, or a document it cites. */
export const DocumentAttributes = z.object({
  ...base,
  kind: z.literal('document'),
  title: z.string(),
  subtitle: z.string().optional(),
  /** Issue number as printed: 梅市发〔2003〕14号. */
  number: z.string().optional(),
  /** Page as printed in the contents. */
  page: z.int().nonnegative().optional(),
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: z.string().optional(),
  /** compendium, preface, contents, chapter, opinion, notice, regulation, law, report, news, … */
  genre: z.string().optional(),
  /** Heading of the group of contents entries it stands under. */
  group: z.string().optional(),
  /** Id of the source whose text it is, on the work itself. */
  source: z.string().optional(),
});

/** A program, practice or slogan. `years` are those that the text states for it. */
export const InitiativeAttributes = z.object({
  ...base,
  kind: z.enum(initiativeKinds),
  years: z.array(z.int()).optional(),
  /** The number that a number abbreviation states (六大机制: 6) and the number of components the text gives. */
  statedCount: z.int().optional(),
  componentCount: z.int().optional(),
  /** Key of the family of similar initiatives it belongs to, and that family's label. */
  family: z.string().optional(),
  familyLabel: z.string().optional(),
});

export const TopicAttributes = z.object({ ...base, kind: z.literal('topic') });

export const PersonAttributes = z.object({ ...base, kind: z.literal('person'), post: z.string().optional() });

/** A stated quantity: 党员 4560 人 is `{ value: 4560, unit: '人', of: '党员' }`. A percentage has unit `%` and value 97.1. */
export const FigureAttributes = z.object({
  ...base,
  kind: z.literal('figure'),
  value: z.number(),
  unit: z.string(),
  of: z.string().optional(),
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: z.string().optional(),
});

export const NodeAttributes = z.discriminatedUnion('kind', [
  PlaceAttributes,
  OrganizationAttributes,
  DocumentAttributes,
  InitiativeAttributes,
  TopicAttributes,
  PersonAttributes,
  FigureAttributes,
]);
export type NodeAttributes = z.infer<typeof NodeAttributes>;
export type PlaceAttributes = z.infer<typeof PlaceAttributes>;
export type OrganizationAttributes = z.infer<typeof OrganizationAttributes>;
export type DocumentAttributes = z.infer<typeof DocumentAttributes>;
export type InitiativeAttributes = z.infer<typeof InitiativeAttributes>;
export type TopicAttributes = z.infer<typeof TopicAttributes>;
export type PersonAttributes = z.infer<typeof PersonAttributes>;
export type FigureAttributes = z.infer<typeof FigureAttributes>;

/** An edge states (`evidence`) or is computed (`because`); one with neither is a defect. */
export const EdgeAttributes = z
  .object({
    kind: EdgeKind,
    weight: z.number().positive().max(1),
    confidence: z.number().min(0).max(1),
    rule: z.string().min(1),
    evidence: z.array(Span).min(1).optional(),
    because: z.array(Reason).min(1).optional(),
    /** On `authored-by`: author, editor or issuer. */
    role: z.enum(['author', 'editor', 'issuer']).optional(),
    /** When the statement holds: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    date: z.string().optional(),
  })
  .refine((edge) => edge.evidence !== undefined || edge.because !== undefined, {
    error: 'an edge needs evidence or because',
  });
export type EdgeAttributes = z.infer<typeof EdgeAttributes>;

export const GraphNode = z.object({ key: z.string().min(1), attributes: NodeAttributes });
export type GraphNode = z.infer<typeof GraphNode>;

export const GraphEdge = z.object({
  key: z.string().min(1),
  source: z.string().min(1),
  target: z.string().min(1),
  attributes: EdgeAttributes,
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** One source text: `path` is relative to the input, `sha256` is of the input's bytes, `chars` counts UTF-16 code units. */
export const SourceInfo = z.object({
  id: z.string().min(1),
  title: z.string(),
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  chars: z.int().nonnegative(),
});
export type SourceInfo = z.infer<typeof SourceInfo>;

export const graphOptions = { type: 'directed', multi: true, allowSelfLoops: false } as const;

/** `graph.json`: graphology's serialised form with Guben's attributes. */
export const GraphDocument = z.object({
  attributes: z.object({
    format: z.literal('guben-graph'),
    version: z.literal(1),
    title: z.string(),
    generator: z.string(),
    sources: z.array(SourceInfo),
  }),
  options: z.object({ type: z.literal('directed'), multi: z.literal(true), allowSelfLoops: z.literal(false) }),
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
});
export type GraphDocument = z.infer<typeof GraphDocument>;

/** The key of a node: `kind/name`, with the code as name where a place has one. */
export const nodeKey = (kind: NodeKind, name: string): string => `${kind}/${name}`;

/** The key of an edge: unique because edges of one kind, rule and pair of ends are merged. */
export const edgeKey = (kind: EdgeKind, source: string, target: string, discriminator = ''): string =>
  `${kind}:${source}→${target}${discriminator && `#${discriminator}`}`;
