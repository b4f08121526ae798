import { edgeKinds, nodeKinds, placeLevels } from '../schema/kinds.ts';

/**
 * What a filter may speak of. `on`: whether the condition is on nodes or on edges. `type`: `choice` takes one of fixed
 * words; `name` what a node or value is called; `number` is compared.
 */
export interface FilterField {
  on: 'node' | 'edge';
  type: 'choice' | 'name' | 'number';
  choices?: readonly string[];
  /** What it means, for help texts. */
  means: string;
}

export const filterFields = {
  kind: { on: 'node', type: 'choice', choices: nodeKinds, means: 'kind of node' },
  label: { on: 'node', type: 'name', means: 'label or alias' },
  key: { on: 'node', type: 'name', means: 'key of the node' },
  county: { on: 'node', type: 'name', means: 'county that the node belongs to, with all below it' },
  place: { on: 'node', type: 'name', means: 'place of any level that the node belongs to, with all below it' },
  level: { on: 'node', type: 'choice', choices: placeLevels, means: 'level of a place' },
  topic: { on: 'node', type: 'name', means: 'topic that the node addresses' },
  family: { on: 'node', type: 'name', means: 'family of similar initiatives' },
  role: { on: 'node', type: 'name', means: 'role of a body' },
  genre: { on: 'node', type: 'name', means: 'genre of a document' },
  source: { on: 'node', type: 'name', means: 'id or title of the text that the evidence is in' },
  year: { on: 'node', type: 'number', means: 'year that the text gives for the node' },
  degree: { on: 'node', type: 'number', means: 'number of edges among what the other conditions leave' },
  edge: { on: 'edge', type: 'choice', choices: edgeKinds, means: 'kind of edge; only nodes that such edges join stay' },
  rule: { on: 'edge', type: 'name', means: 'rule that made the edge; only nodes that such edges join stay' },
  confidence: { on: 'edge', type: 'number', means: 'confidence of the edge, 0–1' },
  similarity: { on: 'edge', type: 'number', means: 'weight of a similar-to edge, 0–1; other edges stay' },
} as const satisfies Record<string, FilterField>;

export type FilterFieldName = keyof typeof filterFields;

export const isFilterField = (name: string): name is FilterFieldName => Object.hasOwn(filterFields, name);

export const fieldOf = (name: FilterFieldName): FilterField => filterFields[name];

export const comparisons = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * One condition. `is`: one of the values is the name; `contains`: one of the values is a part of it; a number is compared
 * with one value. `negated` keeps what does not meet it.
 */
export type FilterTerm =
  | { field: FilterFieldName; operator: 'is' | 'contains'; values: string[]; negated: boolean }
  | { field: FilterFieldName; operator: Comparison; value: number; negated: boolean };

/** Conditions that must all be met. An empty filter keeps everything. */
export type Filter = FilterTerm[];
