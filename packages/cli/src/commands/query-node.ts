import { join } from 'node:path';
import { readLexicon } from '@guben/extractor/node';
import { edgeKinds, type GraphEdge, type GraphNode, type NodeAttributes, neighbourhood, spansOf } from '@guben/graph';
import { dataDir, withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { isMessageKey } from '../language.ts';
import { nodeNamed } from '../names.ts';
import { type OpenBundle, openBundle } from '../open.ts';
import { wholeNumber } from '../options.ts';
import { placeOfSpan } from '../quotation.ts';
import { formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  quotations: number;
  json?: boolean;
}

/** `guben query node`: one node's facts, quotations and edges. */
export function nodeCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'node', t('node.description')))
    .argument('<name>', t('node.name'))
    .option('--quotations <n>', t('node.quotations'), wholeNumber(cli), 5)
    .option('--json', t('option.json'))
    .examples(['guben query node 甲县', t('node.example')], ['guben query node place/代码', t('node.exampleKey')])
    .action(async (name: string, { bundle, quotations, json }: Options) => {
      const open = await openBundle(cli, bundle);
      const node = await nodeNamed(cli, open.graph, name);
      const around = neighbourhood(open.graph, node.key);
      const edges = around.edges.filter(({ source, target }) => source === node.key || target === node.key);
      if (json) return printJson(cli, { node, edges });
      printFacts(cli, open, node);
      printEvidence(cli, open, node, quotations);
      printEdges(cli, open, node, edges);
    }) as LocalCommand;
}

const shownElsewhere = new Set(['kind', 'label', 'aliases', 'evidence', 'familyLabel']);

function printFacts(cli: Cli, { graph }: OpenBundle, { key, attributes }: GraphNode): void {
  const { t } = cli;
  print(cli, t('node.title', { label: attributes.label, kind: t(`kind.${attributes.kind}`), key }));
  const shown = (name: string, value: unknown) =>
    graph.hasNode(value) ? graph.getNodeAttribute(value, 'label') : valueText(cli, name, value, attributes);
  const facts: [string, string][] = [];
  if (attributes.aliases.length > 0) facts.push([t('node.aliases'), attributes.aliases.join(t('query.listSeparator'))]);
  for (const [name, value] of Object.entries(attributes) as [keyof NodeAttributes, unknown][]) {
    if (shownElsewhere.has(name) || value === undefined || value === attributes.label) continue;
    const label = `attribute.${name}`;
    facts.push([isMessageKey(label) ? t(label) : name, shown(name, value)]);
  }
  for (const [name, value] of facts) print(cli, t('node.fact', { name, value }));
}

/** A body's role in words, which stand in the lexicon with the role itself. */
function roleName({ language }: Cli, role: string): string {
  const { roles } = readLexicon(join(dataDir, 'lexicon')).organizations;
  return roles[role]?.[language] ?? role;
}

function valueText(cli: Cli, name: string, value: unknown, attributes: NodeAttributes): string {
  const { t } = cli;
  const named = `${name}.${value}`;
  if (isMessageKey(named)) return t(named);
  if (name === 'role') return roleName(cli, String(value));
  if (name === 'family' && 'familyLabel' in attributes && attributes.familyLabel) return attributes.familyLabel;
  return Array.isArray(value) ? value.join(t('query.listSeparator')) : String(value);
}

function printEvidence(cli: Cli, open: OpenBundle, { attributes }: GraphNode, limit: number): void {
  if (limit === 0) return;
  const { t } = cli;
  const { evidence } = attributes;
  const shown = Math.min(limit, evidence.length);
  print(cli, `\n${t('node.evidence', { count: evidence.length, shown })}`);
  const columns = [{ head: t('counties.quotation'), wrap: true }, { head: t('query.where') }];
  print(
    cli,
    formatTable(
      cli,
      columns,
      evidence.slice(0, limit).map((span) => [open.quote(span), placeOfSpan(span)]),
    ),
  );
}

function printEdges(cli: Cli, open: OpenBundle, { key }: GraphNode, edges: readonly GraphEdge[]): void {
  const { t } = cli;
  print(cli, `\n${t('node.edges', { count: edges.length })}`);
  if (edges.length === 0) return;
  const sorted = [...edges].sort(
    (a, b) =>
      edgeKinds.indexOf(a.attributes.kind) - edgeKinds.indexOf(b.attributes.kind) ||
      b.attributes.weight - a.attributes.weight,
  );
  const columns = [
    { head: t('query.relation') },
    { head: t('query.other') },
    { head: t('query.confidence'), align: 'right' as const },
    { head: t('counties.quotation'), wrap: true },
  ];
  const rows = sorted.map((edge) => {
    const outgoing = edge.source === key;
    const other = open.graph.getNodeAttribute(outgoing ? edge.target : edge.source, 'label');
    const name = t(`kind.${edge.attributes.kind}`);
    return [
      edge.attributes.kind === 'similar-to' ? `— ${name}` : outgoing ? `→ ${name}` : `← ${name}`,
      other,
      edge.attributes.confidence.toFixed(2),
      open.quote(spansOf(edge.attributes)[0]!),
    ];
  });
  print(cli, formatTable(cli, columns, rows));
}
