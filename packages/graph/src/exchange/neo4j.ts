import type { GubenGraph } from '../graph.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import type { EdgeKind, NodeKind } from '../schema/kinds.ts';
import { wellFormed } from './text.ts';

/**
 * What separates items of a list in the CSV: the unit separator, which no name holds. `neo4j-admin database import` is told
 * so by `--array-delimiter=U+001F`.
 */
const listDelimiter = '\u001F';

/** A label of a node, the type of a relationship: as Neo4j's style guide writes them. */
const labelOf = (kind: NodeKind): string => kind[0]!.toUpperCase() + kind.slice(1);
const typeOf = (kind: EdgeKind): string => kind.toUpperCase().replaceAll('-', '_');

/** Properties: lists of texts and numbers stay lists, evidence and reasons are JSON, for Neo4j holds no nested values. */
const propertiesOf = (
  attributes: NodeAttributes | EdgeAttributes,
): Record<string, string | number | string[] | number[]> => {
  const properties: Record<string, string | number | string[] | number[]> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const isPlain = typeof value === 'string' || typeof value === 'number';
    const isList = Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
    properties[name] = isPlain || isList ? (value as string) : JSON.stringify(value);
  }
  return properties;
};

const columnTypes = {
  node: {
    label: '',
    kind: '',
    aliases: 'string[]',
    level: '',
    code: '',
    role: '',
    place: '',
    title: '',
    subtitle: '',
    number: '',
    page: 'long',
    date: '',
    genre: '',
    group: '',
    source: '',
    years: 'long[]',
    statedCount: 'long',
    componentCount: 'long',
    family: '',
    familyLabel: '',
    post: '',
    value: 'double',
    unit: '',
    of: '',
    evidence: '',
  },
  edge: { kind: '', weight: 'double', confidence: 'double', rule: '', role: '', date: '', evidence: '', because: '' },
} as const satisfies Record<string, Record<string, string>>;

const cell = (value: string | number | readonly (string | number)[] | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text =
    typeof value === 'string'
      ? value
      : value.map((item) => String(item).replaceAll(listDelimiter, ' ')).join(listDelimiter);
  // An empty text in quotes is a text, without them nothing.
  return `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`;
};

const header = (columns: Readonly<Record<string, string>>): string[] =>
  Object.entries(columns).map(([name, type]) => (type === '' ? name : `${name}:${type}`));

/** Nodes for `neo4j-admin database import full --nodes=…`. */
export function* neo4jNodesCsv(graph: GubenGraph): Generator<string> {
  const names = Object.keys(columnTypes.node);
  yield `${['key:ID', ...header(columnTypes.node), ':LABEL'].join(',')}\n`;
  for (const { node: key, attributes } of graph.nodeEntries()) {
    const properties = propertiesOf(attributes);
    const labels = ['Guben', labelOf(attributes.kind)];
    yield `${[key, ...names.map((name) => properties[name]), labels].map(cell).join(',')}\n`;
  }
}

/** Relationships for `neo4j-admin database import full --relationships=…`. */
export function* neo4jRelationshipsCsv(graph: GubenGraph): Generator<string> {
  const names = Object.keys(columnTypes.edge);
  yield `${[':START_ID', ':END_ID', 'key', ...header(columnTypes.edge), ':TYPE'].join(',')}\n`;
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const properties = propertiesOf(attributes);
    yield `${[source, target, key, ...names.map((name) => properties[name]), typeOf(attributes.kind)].map(cell).join(',')}\n`;
  }
}

/** A text in Cypher. Escapes are those of openCypher; NUL, which ends input in some drivers, is left out. */
const cypherText = (text: string): string =>
  `'${wellFormed(text)
    .replaceAll('\0', '')
    .replace(
      /[\\'\n\r\t\b\f\u2028\u2029]/g,
      (c) => cypherEscapes[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}'`;

const cypherEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

const cypherValue = (value: string | number | readonly (string | number)[]): string => {
  if (typeof value === 'string') return cypherText(value);
  // A whole number of a magnitude that is written with an exponent is a float in Cypher; small ones are integers.
  if (typeof value === 'number') return String(value);
  return `[${value.map(cypherValue).join(', ')}]`;
};

const cypherMap = (values: Readonly<Record<string, string | number | string[] | number[]>>): string =>
  `{${Object.entries(values)
    .map(([name, value]) => `\`${name.replaceAll('`', '``')}\`: ${cypherValue(value)}`)
    .join(', ')}}`;

/** Rows that one statement creates: Neo4j parses a statement as a whole. */
const batchSize = 500;

/**
 * A graph as Cypher for `cypher-shell`: a constraint, then nodes and relationships in batches, each merged on its key, so
 * that running the file twice changes nothing.
 */
export function* cypher(graph: GubenGraph): Generator<string> {
  yield `// ${graph.getAttribute('title').replace(/\s+/g, ' ')}\n`;
  yield 'CREATE CONSTRAINT guben_key IF NOT EXISTS FOR (n:Guben) REQUIRE n.key IS UNIQUE;\n';
  yield* batches(
    graph.nodes(),
    (key) => graph.getNodeAttribute(key, 'kind'),
    (key) => `{key: ${cypherText(key)}, properties: ${cypherMap(propertiesOf(graph.getNodeAttributes(key)))}}`,
    (kind) => `MERGE (n:Guben {key: row.key})\nSET n += row.properties, n:${labelOf(kind)}`,
  );
  yield* batches(
    graph.edges(),
    (key) => graph.getEdgeAttribute(key, 'kind'),
    (key) => {
      const [from, to] = [graph.source(key), graph.target(key)].map(cypherText);
      return `{from: ${from}, to: ${to}, key: ${cypherText(key)}, properties: ${cypherMap(propertiesOf(graph.getEdgeAttributes(key)))}}`;
    },
    (kind) =>
      `MATCH (a:Guben {key: row.from}), (b:Guben {key: row.to})\nMERGE (a)-[r:${typeOf(kind)} {key: row.key}]->(b)\nSET r += row.properties`,
  );
}

function* batches<K extends string>(
  keys: readonly string[],
  kindOf: (key: string) => K,
  row: (key: string) => string,
  does: (kind: K) => string,
): Generator<string> {
  // Labels and types cannot be parameters: a statement is of one kind.
  const groups = new Map<K, string[]>();
  for (const key of keys) {
    const kind = kindOf(key);
    const group = groups.get(kind);
    if (group) group.push(key);
    else groups.set(kind, [key]);
  }
  for (const [kind, members] of groups) {
    for (let i = 0; i < members.length; i += batchSize) {
      yield `UNWIND [\n`;
      for (const [j, key] of members.slice(i, i + batchSize).entries()) yield `${j > 0 ? ',\n' : ''}  ${row(key)}`;
      yield `\n] AS row\n${does(kind)};\n`;
    }
  }
}
