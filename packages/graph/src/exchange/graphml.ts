import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import { kindNames, type NameLanguage } from '../names.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import { edgeColor, edgeThickness, nodeColor, nodeSize } from '../style.ts';
import { type Column, columnsOf, columnValue } from './columns.ts';
import { escapeXml, xmlIds, xmlSafeJson } from './xml.ts';

const types = {
  string: 'string',
  integer: 'long',
  double: 'double',
  strings: 'string',
  integers: 'string',
  json: 'string',
};

interface Key {
  id: string;
  name: string;
  type: string;
}

const data = (id: string, value: unknown): string => {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : xmlSafeJson(value);
  return `<data key="${id}">${escapeXml(text)}</data>`;
};

/** Columns as keys of GraphML; a name that is taken, by Gephi's own say, gets its id beside it. */
const keysOf = <A>(prefix: string, columns: readonly Column<A>[], lang: NameLanguage): Key[] =>
  columns.map(({ id, title, type }) => ({ id: `${prefix}-${id}`, name: title[lang], type: types[type] }));

/** What Gephi, igraph and networkx know by name: label, position, colour, size, weight. */
const drawnNode: Key[] = [
  { id: 'n-label', name: 'label', type: 'string' },
  { id: 'n-x', name: 'x', type: 'double' },
  { id: 'n-y', name: 'y', type: 'double' },
  { id: 'n-size', name: 'size', type: 'double' },
  { id: 'n-color', name: 'color', type: 'string' },
  { id: 'n-r', name: 'r', type: 'int' },
  { id: 'n-g', name: 'g', type: 'int' },
  { id: 'n-b', name: 'b', type: 'int' },
];
const drawnEdge: Key[] = [
  { id: 'e-label', name: 'label', type: 'string' },
  { id: 'e-weight', name: 'weight', type: 'double' },
  { id: 'e-color', name: 'color', type: 'string' },
];

const channels = (color: string): [number, number, number] =>
  [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16)) as [number, number, number];

/**
 * A graph as GraphML, in pieces: for yEd with shapes, colours and labels, for igraph, networkx and Gephi with named
 * attributes. All edges are directed: networkx refuses both kinds in one file. Lists and evidence are JSON.
 */
export function* graphml(graph: GubenGraph, layout: Layout, lang: NameLanguage): Generator<string> {
  const { nodes: nodeColumns, edges: edgeColumns } = columnsOf(graph, lang);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">\n';
  const declare = (of: 'node' | 'edge', keys: readonly Key[]) =>
    keys
      .map(({ id, name, type }) => `<key id="${id}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`)
      .join('');
  yield declare('node', [...drawnNode, ...keysOf('n', nodeColumns, lang)]);
  yield declare('edge', [...drawnEdge, ...keysOf('e', edgeColumns, lang)]);
  yield '<key id="n-yed" for="node" yfiles.type="nodegraphics"/>\n<key id="e-yed" for="edge" yfiles.type="edgegraphics"/>\n';
  yield '<graph id="G" edgedefault="directed">\n';
  const ids = xmlIds(graph.nodes(), (id) => graph.hasNode(id));
  const edgeIds = xmlIds(graph.edges(), (id) => graph.hasEdge(id));
  const nodeId = (key: string) => escapeXml(ids.get(key) ?? key);
  for (const { node: key, attributes } of graph.nodeEntries()) {
    yield `<node id="${nodeId(key)}">${nodeData(graph, key, attributes, layout)}${attributeData('n', nodeColumns, key, attributes, 'node')}</node>\n`;
  }
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const drawn = `${data('e-label', kindNames[attributes.kind][lang])}${data('e-weight', attributes.weight)}${data('e-color', edgeColor(attributes.kind))}`;
    const arrow = attributes.kind === 'similar-to' ? 'none' : 'standard';
    const yed = `<data key="e-yed"><y:PolyLineEdge><y:LineStyle color="${edgeColor(attributes.kind)}" type="line" width="${edgeThickness(attributes)}"/><y:Arrows source="none" target="${arrow}"/></y:PolyLineEdge></data>`;
    yield `<edge id="${escapeXml(edgeIds.get(key) ?? key)}" source="${nodeId(source)}" target="${nodeId(target)}">${drawn}${attributeData('e', edgeColumns, key, attributes, 'edge')}${yed}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

const attributeData = <A extends NodeAttributes | EdgeAttributes>(
  prefix: string,
  columns: readonly Column<A>[],
  key: string,
  attributes: A,
  of: 'node' | 'edge',
): string => columns.map((column) => data(`${prefix}-${column.id}`, columnValue(column, key, attributes, of))).join('');

const nodeData = (graph: GubenGraph, key: string, attributes: NodeAttributes, layout: Layout): string => {
  const color = nodeColor(attributes.kind);
  const size = nodeSize(attributes, graph.degree(key));
  const { x = 0, y = 0 } = layout.get(key) ?? {};
  const [r, g, b] = channels(color);
  const drawn = { label: attributes.label, x, y, size, color, r, g, b };
  const plain = Object.entries(drawn).map(([id, value]) => data(`n-${id}`, value));
  // yEd measures downwards, from the upper left corner of a shape.
  const geometry = `<y:Geometry height="${2 * size}" width="${2 * size}" x="${x - size}" y="${-y - size}"/>`;
  const label = `<y:NodeLabel modelName="sides" modelPosition="e" fontSize="14">${escapeXml(attributes.label)}</y:NodeLabel>`;
  // networkx takes positions out of yEd's shapes too: what comes after them counts.
  return `<data key="n-yed"><y:ShapeNode>${geometry}<y:Fill color="${color}" transparent="false"/><y:BorderStyle hasColor="false"/>${label}<y:Shape type="ellipse"/></y:ShapeNode></data>${plain.join('')}`;
};
