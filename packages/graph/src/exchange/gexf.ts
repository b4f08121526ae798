import { GubenError } from '../errors.ts';
import type { GubenGraph } from '../graph.ts';
import { byCounty, type Layout } from '../layout/index.ts';
import { kindNames, type NameLanguage } from '../names.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import { edgeColor, edgeThickness, nodeColor, nodeSize } from '../style.ts';
import { type Column, type ColumnType, columnsOf, columnValue } from './columns.ts';
import { type Period, periodsOf } from './dates.ts';
import { escapeXml, hasIllegalXml, xmlIds, xmlSafeJson } from './xml.ts';

export interface GexfOptions {
  /** 1.3 is what Gephi reads best; 1.2 is for networkx, which reads no mixed directions, and no lists of numbers. */
  version?: '1.3' | '1.2';
  /** Language of column titles and of the names of relations. */
  lang?: NameLanguage;
  /** Positions; the layout by county where missing. */
  layout?: Layout;
  /** Colours and sizes that the user gave nodes, over those of their kinds. */
  style?: ReadonlyMap<string, { color?: string; size?: number }>;
}

const namespaces = {
  '1.3': { gexf: 'http://gexf.net/1.3', viz: 'http://gexf.net/1.3/viz' },
  '1.2': { gexf: 'http://www.gexf.net/1.2draft', viz: 'http://www.gexf.net/1.2draft/viz' },
} as const;

const gexfTypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'long',
  double: 'double',
  strings: 'liststring',
  integers: 'listinteger',
  json: 'string',
};

/**
 * The column that carries exactly what XML cannot: keys and texts with control characters, as JSON. Other tools may pass
 * it over; only such nodes and edges have it.
 */
const exactColumn = { id: 'exact', title: { zh: '含控制字符的原值', en: 'Values with control characters' } };

/** Of an edge the attribute `kind` of GEXF says which edges Gephi may merge; the column with the relation has another id. */
const edgeColumnId = (id: string): string => (id === 'kind' ? 'relation' : id);

/**
 * A graph as GEXF, in pieces: labels, kinds, positions, colours, sizes, weights, parallel relations, dates as spells, and
 * every attribute, lists and evidence included, so that `readGexf` gives the same graph back.
 * @throws GubenError not-finite where a position is no finite number
 */
export function* gexf(
  graph: GubenGraph,
  { version = '1.3', lang = 'zh', layout = byCounty(graph), style = new Map() }: GexfOptions = {},
): Generator<string> {
  const { nodes: nodeColumns, edges: edgeColumns } = columnsOf(graph, lang);
  const { title, generator } = graph.getAttributes();
  const dated =
    graph.someNode((_key, attributes) => periodsOf(attributes).length > 0) ||
    graph.someEdge((_key, attributes) => periodsOf(attributes).length > 0);

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  // What the format has no place for, where every reader but ours passes it over.
  yield `<?guben ${xmlSafeJson(graph.getAttributes()).replaceAll('?>', '?\\u003e')}?>\n`;
  const { gexf: namespace, viz } = namespaces[version];
  yield `<gexf xmlns="${namespace}" xmlns:viz="${viz}" version="${version}">\n`;
  yield `<meta><creator>${escapeXml(generator)}</creator><description>${escapeXml(title)}</description></meta>\n`;
  const time = dated
    ? ` mode="dynamic" timeformat="date"${version === '1.3' ? ' timerepresentation="interval"' : ''}`
    : ' mode="static"';
  // Directions are said edge by edge: a default would contradict some of them. 1.2 has them all directed.
  yield `<graph${version === '1.2' ? ' defaultedgetype="directed"' : ''}${time}>\n`;
  yield* declarations('node', nodeColumns, version, lang);
  yield* declarations('edge', edgeColumns, version, lang);

  const ids = xmlIds(graph.nodes(), (id) => graph.hasNode(id));
  yield `<nodes count="${graph.order}">\n`;
  for (const { node: key, attributes } of graph.nodeEntries()) {
    const id = ids.get(key) ?? key;
    const exact = exactOf({ key, ...attributes });
    const point = layout.get(key);
    if (!point) throw new GubenError('not-finite', `node ${key} has no position`, { key });
    const { color = nodeColor(attributes.kind), size = nodeSize(attributes, graph.degree(key)) } = style.get(key) ?? {};
    yield `<node id="${escapeXml(id)}" label="${escapeXml(attributes.label)}">${attvalues(nodeColumns, key, attributes, 'node', exact)}` +
      `${spells(periodsOf(attributes))}${vizColor(color)}<viz:position x="${rounded(point.x, key)}" y="${rounded(point.y, key)}"/>` +
      `<viz:size value="${finite(size, key)}"/></node>\n`;
  }
  yield '</nodes>\n';

  const edgeIds = xmlIds(graph.edges(), (id) => graph.hasEdge(id));
  const kindOf = mergeKinds(graph);
  yield `<edges count="${graph.size}">\n`;
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const type = version === '1.3' && attributes.kind === 'similar-to' ? 'undirected' : 'directed';
    const exact = exactOf({ key, ...attributes });
    yield `<edge id="${escapeXml(edgeIds.get(key) ?? key)}" source="${escapeXml(ids.get(source) ?? source)}" target="${escapeXml(ids.get(target) ?? target)}"` +
      ` type="${type}" label="${escapeXml(kindNames[attributes.kind][lang])}"${version === '1.3' ? ` kind="${escapeXml(kindOf(key))}"` : ''}` +
      ` weight="${finite(attributes.weight, key)}">${attvalues(edgeColumns, key, attributes, 'edge', exact)}` +
      `${spells(periodsOf(attributes))}${vizColor(edgeColor(attributes.kind))}` +
      `<viz:thickness value="${edgeThickness(attributes)}"/></edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const typeIn = (type: ColumnType, version: '1.3' | '1.2'): string =>
  // In 1.2 a list breaks at every bar in an item, and networkx knows no lists of numbers: there it is JSON text.
  version === '1.2' && (type === 'strings' || type === 'integers') ? 'string' : gexfTypes[type];

function* declarations(
  of: 'node' | 'edge',
  columns: readonly Column<never>[],
  version: '1.3' | '1.2',
  lang: NameLanguage,
): Generator<string> {
  yield `<attributes class="${of}" mode="static">\n`;
  for (const { id, type, title } of columns) {
    const name = of === 'edge' ? edgeColumnId(id) : id;
    yield `<attribute id="${name}" title="${escapeXml(title[lang])}" type="${typeIn(type, version)}"/>\n`;
  }
  yield `<attribute id="${exactColumn.id}" title="${exactColumn.title[lang]}" type="string"/>\n</attributes>\n`;
}

const attvalues = <A extends NodeAttributes | EdgeAttributes>(
  columns: readonly Column<A>[],
  key: string,
  attributes: A,
  of: 'node' | 'edge',
  exact: string | undefined,
): string => {
  let text = '<attvalues>';
  for (const column of columns) {
    const value = columnValue(column, key, attributes, of);
    if (value === undefined) continue;
    const written =
      typeof value === 'string' ? value : typeof value === 'number' ? finite(value, key) : xmlSafeJson(value);
    text += `<attvalue for="${of === 'edge' ? edgeColumnId(column.id) : column.id}" value="${escapeXml(written)}"/>`;
  }
  if (exact !== undefined) text += `<attvalue for="${exactColumn.id}" value="${escapeXml(exact)}"/>`;
  return `${text}</attvalues>`;
};

/** The plain texts of a node or edge that XML cannot carry as they are, as JSON. */
const exactOf = (values: Record<string, unknown>): string | undefined => {
  const broken = Object.entries(values).filter(([, value]) => typeof value === 'string' && hasIllegalXml(value));
  return broken.length > 0 ? xmlSafeJson(Object.fromEntries(broken)) : undefined;
};

/**
 * What the `kind` of each edge says. Gephi merges edges of the same ends and kind and adds up their weights: where two
 * rules state the same relation, the second has a kind of its own.
 */
const mergeKinds = (graph: GubenGraph): ((edge: string) => string) => {
  const seen = new Map<string, number>();
  return (edge) => {
    const { kind } = graph.getEdgeAttributes(edge);
    const ends = graph.extremities(edge);
    if (kind === 'similar-to') ends.sort();
    const id = `${kind}\n${ends[0]}\n${ends[1]}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? kind : `${kind} (${count})`;
  };
};

const finite = (value: number, key: string): string => {
  if (!Number.isFinite(value)) throw new GubenError('not-finite', `${key} has a number that is not finite`, { key });
  return Object.is(value, -0) ? '0' : String(value);
};

/** A position to a thousandth of a pixel. */
const rounded = (value: number, key: string): string => finite(Math.round(value * 1000) / 1000, key);

const spells = (periods: readonly Period[]): string =>
  periods.length === 0
    ? ''
    : `<spells>${periods.map(({ start, end }) => `<spell start="${start}" end="${end}"/>`).join('')}</spells>`;

const vizColor = (color: string): string => {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}" a="1.0"/>`;
};
