import type { BasicType } from 'hyparquet-writer';
import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import type { Span } from '../schema/evidence.ts';
import { edgeColor, nodeColor, nodeSize } from '../style.ts';
import { columnsOf, columnValue } from './columns.ts';
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

const column = (name: string, type: BasicType, data: unknown[]): ParquetColumn => ({ name, type, data });

const nodesTable = (graph: GubenGraph, layout: Layout): ParquetColumn[] => {
  const keys = graph.nodes();
  const attributes = keys.map((key) => graph.getNodeAttributes(key));
  return [
    column(
      'key',
      'STRING',
      keys.map((key) => wellFormed(key)),
    ),
    column(
      'label',
      'STRING',
      attributes.map(({ label }) => wellFormed(label)),
    ),
    ...columnsOf(graph, 'en')
      .nodes.filter(({ id }) => id !== 'evidence')
      .map((c) =>
        column(
          c.id,
          parquetTypes[c.type],
          keys.map((key, i) => cell(columnValue(c, key, attributes[i]!, 'node'), c.type)),
        ),
      ),
    column(
      'x',
      'DOUBLE',
      keys.map((key) => layout.get(key)?.x),
    ),
    column(
      'y',
      'DOUBLE',
      keys.map((key) => layout.get(key)?.y),
    ),
    column(
      'size',
      'DOUBLE',
      keys.map((key, i) => nodeSize(attributes[i]!, graph.degree(key))),
    ),
    column(
      'color',
      'STRING',
      attributes.map(({ kind }) => nodeColor(kind)),
    ),
  ];
};

const edgesTable = (graph: GubenGraph): ParquetColumn[] => {
  const keys = graph.edges();
  const attributes = keys.map((key) => graph.getEdgeAttributes(key));
  return [
    column(
      'key',
      'STRING',
      keys.map((key) => wellFormed(key)),
    ),
    column(
      'source',
      'STRING',
      keys.map((key) => wellFormed(graph.source(key))),
    ),
    column(
      'target',
      'STRING',
      keys.map((key) => wellFormed(graph.target(key))),
    ),
    column(
      'weight',
      'DOUBLE',
      attributes.map(({ weight }) => weight),
    ),
    column(
      'directed',
      'BOOLEAN',
      attributes.map(({ kind }) => kind !== 'similar-to'),
    ),
    ...columnsOf(graph, 'en')
      .edges.filter(({ id }) => id !== 'evidence')
      .map((c) =>
        column(
          c.id,
          parquetTypes[c.type],
          keys.map((key, i) => cell(columnValue(c, key, attributes[i]!, 'edge'), c.type)),
        ),
      ),
    column(
      'color',
      'STRING',
      attributes.map(({ kind }) => edgeColor(kind)),
    ),
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
    column(
      'of',
      'STRING',
      rows.map((row) => row.of),
    ),
    column(
      'key',
      'STRING',
      rows.map((row) => wellFormed(row.key)),
    ),
    column(
      'as',
      'STRING',
      rows.map((row) => row.as),
    ),
    column(
      'source',
      'STRING',
      rows.map(({ span }) => wellFormed(span.source)),
    ),
    column(
      'start',
      'INT64',
      rows.map(({ span }) => BigInt(span.start)),
    ),
    column(
      'end',
      'INT64',
      rows.map(({ span }) => BigInt(span.end)),
    ),
    column(
      'quote',
      'STRING',
      rows.map(({ span }) => wellFormed(span.quote)),
    ),
    column(
      'reason',
      'STRING',
      rows.map(({ reason }) => reason && wellFormed(reason)),
    ),
    column(
      'weight',
      'DOUBLE',
      rows.map(({ weight }) => weight),
    ),
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
