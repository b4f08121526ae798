import type { BasicType } from 'hyparquet-writer';
import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import type { Span } from '../schema/evidence.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import { edgeColor, nodeColor, nodeSize } from '../style.ts';
import { type Column, columnsOf, columnValue } from './columns.ts';
import { wellFormed } from './text.ts';

interface ParquetColumn {
  name: string;
  type: BasicType;
  data: unknown[];
}

const parquetTypes = {
  string: 'STRING',
  integer: 'INT64',
  double: 'DOUBLE',
  strings: 'STRING',
  integers: 'STRING',
  json: 'STRING',
} as const;

/** Texts are UTF-8 in Parquet: a lone surrogate is no character and replaced. Lists are JSON text. */
const cell = (value: unknown, type: keyof typeof parquetTypes): unknown => {
  if (value === undefined) return undefined;
  if (type === 'integer') return BigInt(value as number);
  if (type === 'double') return value;
  return wellFormed(typeof value === 'string' ? value : JSON.stringify(value));
};

/** A column with a cell for each row. */
const column = <Row>(
  rows: readonly Row[],
  name: string,
  type: BasicType,
  of: (row: Row, i: number) => unknown,
): ParquetColumn => ({ name, type, data: rows.map(of) });

/** The columns that nodes or edges have by their kinds; evidence has a table of its own. */
const ownColumns = <A extends NodeAttributes | EdgeAttributes>(
  columns: readonly Column<A>[],
  of: 'node' | 'edge',
  keys: readonly string[],
  attributes: readonly A[],
): ParquetColumn[] =>
  columns
    .filter(({ id }) => id !== 'evidence')
    .map((own) =>
      column(keys, own.id, parquetTypes[own.type], (key, i) =>
        cell(columnValue(own, key, attributes[i]!, of), own.type),
      ),
    );

const nodesTable = (graph: GubenGraph, layout: Layout): ParquetColumn[] => {
  const keys = graph.nodes();
  const attributes = keys.map((key) => graph.getNodeAttributes(key));
  return [
    column(keys, 'key', 'STRING', (key) => wellFormed(key)),
    column(attributes, 'label', 'STRING', ({ label }) => wellFormed(label)),
    ...ownColumns(columnsOf(graph, 'en').nodes, 'node', keys, attributes),
    column(keys, 'x', 'DOUBLE', (key) => layout.get(key)?.x),
    column(keys, 'y', 'DOUBLE', (key) => layout.get(key)?.y),
    column(keys, 'size', 'DOUBLE', (key, i) => nodeSize(attributes[i]!, graph.degree(key))),
    column(attributes, 'color', 'STRING', ({ kind }) => nodeColor(kind)),
  ];
};

const edgesTable = (graph: GubenGraph): ParquetColumn[] => {
  const keys = graph.edges();
  const attributes = keys.map((key) => graph.getEdgeAttributes(key));
  return [
    column(keys, 'key', 'STRING', (key) => wellFormed(key)),
    column(keys, 'source', 'STRING', (key) => wellFormed(graph.source(key))),
    column(keys, 'target', 'STRING', (key) => wellFormed(graph.target(key))),
    column(attributes, 'weight', 'DOUBLE', ({ weight }) => weight),
    column(attributes, 'directed', 'BOOLEAN', ({ kind }) => kind !== 'similar-to'),
    ...ownColumns(columnsOf(graph, 'en').edges, 'edge', keys, attributes),
    column(attributes, 'color', 'STRING', ({ kind }) => edgeColor(kind)),
  ];
};

/** A row for each span: of which node or edge, as what, and for a reason which and how much it weighs. */
const evidenceTable = (graph: GubenGraph): ParquetColumn[] => {
  const rows: { of: 'node' | 'edge'; key: string; as: string; span: Span; reason?: string; weight?: number }[] = [];
  graph.forEachNode((key, { evidence }) => {
    for (const span of evidence) rows.push({ of: 'node', key, as: 'stated', span });
  });
  graph.forEachEdge((key, { evidence = [], because = [] }) => {
    for (const span of evidence) rows.push({ of: 'edge', key, as: 'stated', span });
    for (const { kind, label, weight, sourceEvidence, targetEvidence } of because) {
      const reason = `${kind}: ${label}`;
      for (const span of sourceEvidence) rows.push({ of: 'edge', key, as: 'source', span, reason, weight });
      for (const span of targetEvidence) rows.push({ of: 'edge', key, as: 'target', span, reason, weight });
    }
  });
  return [
    column(rows, 'of', 'STRING', (row) => row.of),
    column(rows, 'key', 'STRING', (row) => wellFormed(row.key)),
    column(rows, 'as', 'STRING', (row) => row.as),
    column(rows, 'source', 'STRING', ({ span }) => wellFormed(span.source)),
    column(rows, 'start', 'INT64', ({ span }) => BigInt(span.start)),
    column(rows, 'end', 'INT64', ({ span }) => BigInt(span.end)),
    column(rows, 'quote', 'STRING', ({ span }) => wellFormed(span.quote)),
    column(rows, 'reason', 'STRING', ({ reason }) => reason && wellFormed(reason)),
    column(rows, 'weight', 'DOUBLE', ({ weight }) => weight),
  ];
};

/** Nodes, edges and evidence as three Parquet files, for DuckDB, pandas and Spark. */
export const parquetTables = async (
  graph: GubenGraph,
  layout: Layout,
): Promise<Record<'nodes' | 'edges' | 'evidence', Uint8Array>> => {
  // Fetched when asked for: few export Parquet from a browser.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const write = (columnData: ParquetColumn[]) =>
    new Uint8Array(parquetWriteBuffer({ columnData: columnData as never }));
  return {
    nodes: write(nodesTable(graph, layout)),
    edges: write(edgesTable(graph)),
    evidence: write(evidenceTable(graph)),
  };
};
