import { type Column, columnsOf, type EdgeAttributes, type NodeAttributes } from '@guben/graph';
import { MultiGraph } from 'graphology';
import { graph, hexOf, type ReadGraph, require } from './graph.ts';

type Values = Record<string, unknown>;

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
  return JSON.parse(value);
};

/** A date as it is, or the list of years. */
const dateOf = (date: unknown, years: unknown): unknown => {
  if (date !== undefined && date !== null && date !== '') return date;
  return typeof years === 'string' ? parsed(years) : (years ?? undefined);
};

const columns = columnsOf(graph, 'en');
const titleOf = (of: readonly (Column<NodeAttributes> | Column<EdgeAttributes>)[], id: string): string =>
  of.find((column) => column.id === id)!.title.en;

/** Names of the columns in files that are headed by titles. */
export const titles = {
  node: (id: string) => titleOf(columns.nodes, id),
  edge: (id: string) => titleOf(columns.edges, id),
};

/** Nodes and edges whose attributes are under the names that `names` gives. */
export const fromAttributes = (
  nodes: readonly (Values & { key: string })[],
  edges: readonly (Values & { source: string; target: string })[],
  names: { node: (id: string) => string; edge: (id: string) => string },
): ReadGraph => ({
  nodes: nodes.map((values) => ({
    key: values.key,
    label: values.label,
    aliases: Array.isArray(values[names.node('aliases')])
      ? values[names.node('aliases')]
      : parsed(values[names.node('aliases')]),
    kind: values[names.node('kind')],
    color: hexOf(values.color as string),
    x: values.x,
    y: values.y,
    date: dateOf(values[names.node('date')], values[names.node('years')]),
    evidence: parsed(values[names.node('evidence')]),
  })),
  edges: edges.map((values) => ({
    source: values.source,
    target: values.target,
    kind: values[names.edge('kind')],
    weight: values.weight,
    directed: values.directed,
    date: values[names.edge('date')] || undefined,
    color: hexOf(values.color as string),
    evidence: parsed(values[names.edge('evidence')] || values[names.edge('because')]),
  })),
});

/** GEXF or GraphML as graphology's own readers find it. */
export const readWithGraphology = (
  reader: 'graphology-gexf' | 'graphology-graphml',
  text: string,
  names: { node: (id: string) => string; edge: (id: string) => string },
): ReadGraph => {
  const { parse } = require(reader) as { parse: (Graph: unknown, text: string, options?: object) => MultiGraph };
  const found = parse(MultiGraph, text, { respectInputGraphType: false });
  return fromAttributes(
    found.mapNodes((key, attributes) => ({ ...attributes, key })),
    found.mapEdges((edge, attributes, source, target) => ({
      ...attributes,
      source,
      target,
      directed: found.isDirected(edge),
    })),
    names,
  );
};
