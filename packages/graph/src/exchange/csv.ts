import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import type { NameLanguage } from '../names.ts';
import { edgeColor, nodeColor } from '../style.ts';
import { columnsOf, columnValue } from './columns.ts';

/** What makes Excel and others read UTF-8. */
const byteOrderMark = '\uFEFF';

/** Text that a spreadsheet would run as a formula is written so that it shows as text (OWASP, CSV injection). */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Control characters that no spreadsheet shows and some readers break at; line breaks and tabs stay. */
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

/** One cell: numbers as they are, everything else quoted where it must be (RFC 4180). Lists and objects are JSON. */
export const csvCell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = withoutFormula((typeof value === 'string' ? value : JSON.stringify(value)).replace(unreadable, ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvRow = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const round = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000;

/** The nodes as a table; the first columns have the names by which Gephi knows them. */
export function* nodesCsv(graph: GubenGraph, layout: Layout, lang: NameLanguage): Generator<string> {
  const columns = columnsOf(graph, lang).nodes;
  yield byteOrderMark + csvRow(['Id', 'Label', ...columns.map(({ title }) => title[lang]), 'X', 'Y', 'Color']);
  for (const { node: key, attributes } of graph.nodeEntries()) {
    const values = columns.map((column) => columnValue(column, key, attributes, 'node'));
    const { x, y } = layout.get(key) ?? {};
    yield csvRow([key, attributes.label, ...values, round(x), round(y), nodeColor(attributes.kind)]);
  }
}

/** The edges as a table. */
export function* edgesCsv(graph: GubenGraph, lang: NameLanguage): Generator<string> {
  const columns = columnsOf(graph, lang).edges;
  yield byteOrderMark +
    csvRow(['Id', 'Source', 'Target', 'Type', 'Weight', ...columns.map(({ title }) => title[lang]), 'Color']);
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const values = columns.map((column) => columnValue(column, key, attributes, 'edge'));
    const type = attributes.kind === 'similar-to' ? 'Undirected' : 'Directed';
    yield csvRow([key, source, target, type, attributes.weight, ...values, edgeColor(attributes.kind)]);
  }
}
