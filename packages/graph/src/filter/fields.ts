import type { NameLanguage } from '../names.ts';
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
  means: Readonly<Record<NameLanguage, string>>;
}

export const filterFields = {
  kind: { on: 'node', type: 'choice', choices: nodeKinds, means: { zh: '节点类别', en: 'kind of node' } },
  label: { on: 'node', type: 'name', means: { zh: '名称或别名', en: 'label or alias' } },
  key: { on: 'node', type: 'name', means: { zh: '节点的键', en: 'key of the node' } },
  county: {
    on: 'node',
    type: 'name',
    means: { zh: '所属县（市、区），连同其下', en: 'county that the node belongs to, with all below it' },
  },
  place: {
    on: 'node',
    type: 'name',
    means: { zh: '所属地方（任一级），连同其下', en: 'place of any level that the node belongs to, with all below it' },
  },
  level: { on: 'node', type: 'choice', choices: placeLevels, means: { zh: '行政级别', en: 'level of a place' } },
  topic: { on: 'node', type: 'name', means: { zh: '所属领域', en: 'topic that the node addresses' } },
  family: { on: 'node', type: 'name', means: { zh: '同类做法的组', en: 'family of similar initiatives' } },
  role: { on: 'node', type: 'name', means: { zh: '机构类型', en: 'role of a body' } },
  genre: { on: 'node', type: 'name', means: { zh: '文献体裁', en: 'genre of a document' } },
  source: {
    on: 'node',
    type: 'name',
    means: { zh: '证据所在文本的编号或标题', en: 'id or title of the text that the evidence is in' },
  },
  year: { on: 'node', type: 'number', means: { zh: '原文给出的年份', en: 'year that the text gives for the node' } },
  degree: {
    on: 'node',
    type: 'number',
    means: { zh: '其他条件之后剩下的关系数', en: 'number of edges among what the other conditions leave' },
  },
  edge: {
    on: 'edge',
    type: 'choice',
    choices: edgeKinds,
    means: { zh: '关系类别；只留下有这种关系的节点', en: 'kind of edge; only nodes that such edges join stay' },
  },
  rule: {
    on: 'edge',
    type: 'name',
    means: {
      zh: '得出关系的规则；只留下有这种关系的节点',
      en: 'rule that made the edge; only nodes that such edges join stay',
    },
  },
  confidence: { on: 'edge', type: 'number', means: { zh: '关系的可信度，0–1', en: 'confidence of the edge, 0–1' } },
  similarity: {
    on: 'edge',
    type: 'number',
    means: { zh: '相似关系的相似度，0–1；其他关系不受影响', en: 'weight of a similar-to edge, 0–1; other edges stay' },
  },
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
