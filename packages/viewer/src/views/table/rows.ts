/** What the table lists: nodes or edges of what is shown, each as plain values to sort, filter, copy and save. */
import { countiesOfNodes, type EdgeKind, type GubenGraph, type NodeKind } from '@guben/graph';

export interface NodeRow {
  key: string;
  kind: NodeKind;
  name: string;
  /** Counties that it belongs to. */
  counties: string;
  detail: string;
  degree: number;
  evidence: number;
  quote: string;
}

export interface EdgeRow {
  key: string;
  kind: EdgeKind;
  source: string;
  target: string;
  sourceKey: string;
  targetKey: string;
  weight: number;
  confidence: number;
  rule: string;
  quote: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a node is, in a few words of its own: subtitle, number, value, code. */
function detailOf(graph: GubenGraph, key: string): string {
  const attributes = graph.getNodeAttributes(key);
  switch (attributes.kind) {
    case 'document':
      return [attributes.subtitle, attributes.number, attributes.date].filter(Boolean).join(' · ');
    case 'figure':
      return [`${attributes.value} ${attributes.unit}`, attributes.of, attributes.date].filter(Boolean).join(' · ');
    case 'place':
      return attributes.code ?? '';
    case 'program':
    case 'practice':
    case 'slogan':
      return attributes.familyLabel ?? '';
    default:
      return '';
  }
}

export function nodeRows(graph: GubenGraph): NodeRow[] {
  const counties = countiesOfNodes(graph);
  return graph.mapNodes((key, attributes) => ({
    key,
    kind: attributes.kind,
    name: attributes.label,
    counties: [...(counties.get(key) ?? [])].map((county) => graph.getNodeAttribute(county, 'label')).join('、'),
    detail: detailOf(graph, key),
    degree: graph.degree(key),
    evidence: attributes.evidence.length,
    quote: oneLine(attributes.evidence[0]?.quote ?? ''),
  }));
}

export function edgeRows(graph: GubenGraph): EdgeRow[] {
  return graph.mapEdges((key, { kind, weight, confidence, rule, evidence, because }, sourceKey, targetKey) => ({
    key,
    kind,
    source: graph.getNodeAttribute(sourceKey, 'label'),
    target: graph.getNodeAttribute(targetKey, 'label'),
    sourceKey,
    targetKey,
    weight,
    confidence,
    rule,
    quote: oneLine(evidence?.[0]?.quote ?? because?.map(({ label }) => label).join('、') ?? ''),
  }));
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const safe = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

const quoted = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : safe(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV with a byte order mark, which Excel needs to read Chinese. */
export const csvOf = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

/** Rows for the clipboard: spreadsheets take tabs for columns. */
export const tsvOf = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows].map((row) => row.map((value) => String(value).replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n');
