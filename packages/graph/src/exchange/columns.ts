import type { GubenGraph } from '../graph.ts';
import { kindNames, type NameLanguage } from '../names.ts';
import { spansOf } from '../query/access.ts';
import { countiesOfNodes } from '../query/places.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';

/** What a column holds: `strings` and `integers` are lists, `json` is a value of any form as JSON text. */
export type ColumnType = 'string' | 'integer' | 'double' | 'strings' | 'integers' | 'json';

/**
 * A column of nodes or edges in files that are tables at heart. `id` is the attribute's name, `title` what a reader sees.
 * A derived column repeats something readably and is not read back.
 */
export interface Column<Attributes> {
  id: string;
  type: ColumnType;
  title: Readonly<Record<NameLanguage, string>>;
  derived?: (key: string, attributes: Attributes) => string | undefined;
}

const column = (id: string, type: ColumnType, zh: string, en: string) => ({ id, type, title: { zh, en } });

/** Attributes of nodes, label apart, in the order of the columns. */
const nodeAttributeColumns = [
  column('kind', 'string', '类别代码', 'Kind'),
  column('aliases', 'strings', '别名', 'Aliases'),
  column('level', 'string', '行政级别', 'Level'),
  column('code', 'string', '行政区划代码', 'GB/T 2260 code'),
  column('role', 'string', '机构类型', 'Role'),
  column('place', 'string', '所在地方', 'Place'),
  column('title', 'string', '标题', 'Title'),
  column('subtitle', 'string', '副标题', 'Subtitle'),
  column('number', 'string', '文号', 'Document number'),
  column('page', 'integer', '页码', 'Page'),
  column('date', 'string', '日期', 'Date'),
  column('genre', 'string', '文体', 'Genre'),
  column('group', 'string', '目录分组', 'Group of contents'),
  column('source', 'string', '来源', 'Source'),
  column('years', 'integers', '年份', 'Years'),
  column('statedCount', 'integer', '所称项数', 'Stated number of parts'),
  column('componentCount', 'integer', '实列项数', 'Parts found'),
  column('family', 'string', '同类组代码', 'Family key'),
  column('familyLabel', 'string', '同类组', 'Family'),
  column('post', 'string', '职务', 'Post'),
  column('value', 'double', '数值', 'Value'),
  column('unit', 'string', '单位', 'Unit'),
  column('of', 'string', '统计对象', 'Counted'),
  column('evidence', 'json', '证据', 'Evidence'),
];

const edgeAttributeColumns = [
  column('kind', 'string', '关系代码', 'Relation'),
  column('confidence', 'double', '可信度', 'Confidence'),
  column('rule', 'string', '规则', 'Rule'),
  column('role', 'string', '责任方式', 'Role'),
  column('date', 'string', '日期', 'Date'),
  column('evidence', 'json', '证据', 'Evidence'),
  column('because', 'json', '相似理由', 'Reasons'),
];

/** Attributes that no column names, such as those of a later version of the format. */
const moreColumn = column('more', 'json', '其他属性', 'Other attributes');

/** The columns of a graph's nodes and edges, readable ones in one language among them. */
export const columnsOf = (
  graph: GubenGraph,
  lang: NameLanguage,
): { nodes: Column<NodeAttributes>[]; edges: Column<EdgeAttributes>[] } => {
  const counties = countiesOfNodes(graph);
  const label = (key: string) => graph.getNodeAttribute(key, 'label');
  return {
    nodes: [
      {
        ...column('kindName', 'string', '类别', 'Kind in words'),
        derived: (_key, { kind }) => kindNames[kind][lang],
      },
      {
        ...column('county', 'string', '县（市、区）', 'County'),
        derived: (key) => {
          const found = counties.get(key);
          return found && [...found].map(label).join('、');
        },
      },
      { ...column('quote', 'string', '原文', 'Quotation'), derived: (_key, { evidence }) => evidence[0]?.quote },
      ...nodeAttributeColumns,
      moreColumn,
    ],
    edges: [
      {
        ...column('kindName', 'string', '关系', 'Relation in words'),
        derived: (_key, { kind }) => kindNames[kind][lang],
      },
      {
        ...column('quote', 'string', '原文', 'Quotation'),
        derived: (_key, attributes) =>
          attributes.because?.map((reason) => reason.label).join('、') ?? spansOf(attributes)[0]?.quote,
      },
      ...edgeAttributeColumns,
      moreColumn,
    ],
  };
};

const known = {
  node: new Set(['label', ...nodeAttributeColumns.map(({ id }) => id)]),
  edge: new Set(['weight', ...edgeAttributeColumns.map(({ id }) => id)]),
};

/**
 * The value of a column for a node or edge, undefined where it has none: as the schema has it, or what a derived column
 * says of it.
 */
export const columnValue = <A extends NodeAttributes | EdgeAttributes>(
  { id, derived }: Column<A>,
  key: string,
  attributes: A,
  of: 'node' | 'edge',
): unknown => {
  if (derived) return derived(key, attributes);
  if (id !== moreColumn.id) return (attributes as Record<string, unknown>)[id];
  const more = Object.entries(attributes).filter(([name, value]) => !known[of].has(name) && value !== undefined);
  return more.length > 0 ? Object.fromEntries(more) : undefined;
};

const readers: Readonly<Record<ColumnType, (text: string) => unknown>> = {
  string: (text) => text,
  integer: Number,
  double: Number,
  strings: (text) => JSON.parse(text),
  integers: (text) => JSON.parse(text),
  json: (text) => JSON.parse(text),
};

const readable = {
  node: new Map([...nodeAttributeColumns, moreColumn].map((c) => [c.id, c])),
  edge: new Map([...edgeAttributeColumns, moreColumn].map((c) => [c.id, c])),
};

/**
 * Puts the text of a column back among the attributes that it was written from. Derived and unknown columns are passed
 * over.
 * @throws SyntaxError where JSON is malformed
 */
export const readColumn = (of: 'node' | 'edge', id: string, text: string, into: Record<string, unknown>): void => {
  const found = readable[of].get(id);
  if (!found) return;
  const value = readers[found.type](text);
  if (id === moreColumn.id) Object.assign(into, value);
  else into[id] = value;
};
