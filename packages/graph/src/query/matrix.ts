import type { GubenGraph } from '../graph.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { nodeAt, outEdges } from './access.ts';
import { familiesOf } from './families.ts';
import { orderForBlocks } from './matrix-order.ts';
import { initiativesByCounty } from './projections.ts';

export const matrixFields = ['family', 'topic'] as const;
export type MatrixField = (typeof matrixFields)[number];

/** Counties × families, or counties × topics: which of its initiatives each county has in each. */
export interface CountyMatrix {
  by: MatrixField;
  /** In an order in which blocks show; counties without initiatives are left out. */
  rows: GraphNode[];
  columns: { key: string; label: string }[];
  /** `cells[row][column]`: keys of the initiatives. */
  cells: string[][][];
  /** For each row, keys of its initiatives that are in no column. */
  rest: string[][];
}

/**
 * The matrix of counties by the families of similar initiatives or by the topics they address. Programs and practices
 * count; one that several counties have counts for each, one with several topics under each.
 */
export const countyMatrix = (graph: GubenGraph, by: MatrixField): CountyMatrix => {
  const { columns, columnsOf } = by === 'family' ? byFamily(graph) : byTopic(graph);
  const position = new Map(columns.map((column, index) => [column.key, index]));
  const rows = [...initiativesByCounty(graph)]
    .map(([county, keys]) => ({
      county,
      initiatives: keys.filter((key) => graph.getNodeAttribute(key, 'kind') !== 'slogan').sort(),
    }))
    .filter(({ initiatives }) => initiatives.length > 0)
    .sort((x, y) => (x.county < y.county ? -1 : 1));
  const rest: string[][] = [];
  const cells = rows.map(({ initiatives }) => {
    const row: string[][] = columns.map(() => []);
    const without: string[] = [];
    for (const initiative of initiatives) {
      const at = columnsOf(initiative).flatMap((key) => position.get(key) ?? []);
      for (const column of at) row[column]!.push(initiative);
      if (at.length === 0) without.push(initiative);
    }
    rest.push(without);
    return row;
  });
  const order = orderForBlocks(cells.map((row) => row.map((cell) => cell.length)));
  // A column that no county is in (a family of the prefecture's own initiatives) says nothing here.
  const shown = order.columns.filter((column) => cells.some((row) => row[column]!.length > 0));
  return {
    by,
    rows: order.rows.map((row) => nodeAt(graph, rows[row]!.county)),
    columns: shown.map((column) => columns[column]!),
    cells: order.rows.map((row) => shown.map((column) => cells[row]![column]!)),
    rest: order.rows.map((row) => rest[row]!),
  };
};

interface Columns {
  columns: { key: string; label: string }[];
  /** Keys of the columns that an initiative is in. */
  columnsOf: (initiative: string) => string[];
}

function byFamily(graph: GubenGraph): Columns {
  const families = familiesOf(graph);
  const familyOf = new Map(families.flatMap(({ key, members }) => members.map((member) => [member.key, key])));
  return {
    columns: families.map(({ key, label }) => ({ key, label })),
    columnsOf: (initiative) => [familyOf.get(initiative)].filter((key) => key !== undefined),
  };
}

function byTopic(graph: GubenGraph): Columns {
  const topics = graph.filterNodes((_key, { kind }) => kind === 'topic').sort();
  return {
    columns: topics.map((key) => ({ key, label: graph.getNodeAttribute(key, 'label') })),
    columnsOf: (initiative) => [...new Set(outEdges(graph, initiative, 'addresses').map(({ target }) => target))],
  };
}
