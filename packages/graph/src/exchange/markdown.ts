import type { GubenGraph } from '../graph.ts';
import { kindNames, type NameLanguage } from '../names.ts';
import { spansOf } from '../query/access.ts';
import { countiesImplementing } from '../query/counties.ts';
import { familiesOf } from '../query/families.ts';
import { countyMatrix } from '../query/matrix.ts';
import { initiativesByCounty } from '../query/projections.ts';
import { summary } from '../query/summary.ts';
import type { Span } from '../schema/evidence.ts';
import { edgeKinds, nodeKinds } from '../schema/kinds.ts';
import type { BuildReport } from '../schema/report.ts';

const words = {
  zh: {
    found: '找到了什么',
    kind: '类别',
    count: '数量',
    sources: '来源',
    source: '文本',
    chars: '字数',
    counties: '各县（市、区）的做法',
    county: '县（市、区）',
    none: '没有找到。',
    families: '同类做法',
    matrix: '县 × 同类做法',
    doubts: '存疑的说法',
    doubtsNote: '可信度最低的排在最前。请对照原文核实。',
    confidence: '可信度',
    statement: '说法',
    quotation: '原文',
    similar: '最相似的做法',
    because: '理由',
    weight: '相似度',
    total: '节点与关系',
  },
  en: {
    found: 'What was found',
    kind: 'Kind',
    count: 'Number',
    sources: 'Sources',
    source: 'Text',
    chars: 'Characters',
    counties: 'What each county did',
    county: 'County',
    none: 'None was found.',
    families: 'Families of alike practices',
    matrix: 'County × family',
    doubts: 'Doubtful statements',
    doubtsNote: 'The least certain come first. Check them against the text.',
    confidence: 'Confidence',
    statement: 'Statement',
    quotation: 'Quotation',
    similar: 'The most alike practices',
    because: 'Because',
    weight: 'Likeness',
    total: 'Nodes and edges',
  },
} as const;

/** Text of a source as text of Markdown: no markup, no table bars, one line. */
const plain = (text: string): string => text.replace(/[\u0000-\u001F]+/g, ' ').replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;
const head = (cells: readonly string[]): string => row(cells) + row(cells.map(() => '---'));

const longestQuotation = 80;

/** A quotation with its place, cut where it is long. */
const quotation = (span: Span | undefined): string => {
  if (!span) return '';
  const quote = span.quote.length > longestQuotation ? `${span.quote.slice(0, longestQuotation)}…` : span.quote;
  return `「${plain(quote)}」 (${plain(span.source)} ${span.start}–${span.end})`;
};

/** How many doubtful statements and alike pairs are listed. */
const most = 30;

/**
 * A report of a corpus in Markdown: what was found, what each county did with quotations, families and the matrix of
 * counties and families, the most alike pairs with their reasons, and the doubtful statements, worst first.
 */
export function* markdown(graph: GubenGraph, lang: NameLanguage, report?: BuildReport): Generator<string> {
  const t = words[lang];
  const label = (key: string) => plain(graph.getNodeAttribute(key, 'label'));
  const counted = summary(graph);
  yield `# ${plain(counted.title)}\n\n`;

  yield `## ${t.found}\n\n${head([t.kind, t.count])}`;
  for (const kind of nodeKinds)
    if (counted.nodesByKind[kind] > 0) yield row([kindNames[kind][lang], counted.nodesByKind[kind]]);
  for (const kind of edgeKinds) {
    if (counted.edgesByKind[kind] > 0) yield row([`→ ${kindNames[kind][lang]}`, counted.edgesByKind[kind]]);
  }
  yield row([`**${t.total}**`, `**${counted.nodes} + ${counted.edges}**`]);
  yield `\n## ${t.sources}\n\n${head([t.source, t.chars])}`;
  for (const source of graph.getAttribute('sources')) yield row([plain(source.title), source.chars]);

  yield `\n## ${t.counties}\n\n`;
  for (const [county, initiatives] of initiativesByCounty(graph)) {
    yield `### ${label(county)}\n\n`;
    if (initiatives.length === 0) yield `${t.none}\n`;
    for (const key of initiatives) {
      const { kind, evidence } = graph.getNodeAttributes(key);
      const own = countiesImplementing(graph, key).counties.find(({ place }) => place.key === county);
      yield `- **${label(key)}** (${kindNames[kind][lang]}): ${quotation(own?.statements[0]?.evidence[0] ?? evidence[0])}\n`;
    }
    yield '\n';
  }

  const families = familiesOf(graph);
  if (families.length > 0) {
    yield `## ${t.families}\n\n`;
    for (const { label: name, members } of families) {
      yield `- **${plain(name)}**: ${members.map((member) => plain(member.attributes.label)).join('、')}\n`;
    }
    const { rows, columns, cells } = countyMatrix(graph, 'family');
    yield `\n## ${t.matrix}\n\n${head([t.county, ...columns.map((column) => plain(column.label))])}`;
    for (const [i, county] of rows.entries()) {
      yield row([plain(county.attributes.label), ...cells[i]!.map((initiatives) => initiatives.length || '')]);
    }
    yield '\n';
  }

  const similar = graph
    .filterEdges((_key, { kind }) => kind === 'similar-to')
    .map((key) => ({ ends: graph.extremities(key), ...graph.getEdgeAttributes(key) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
  if (similar.length > 0) {
    yield `## ${t.similar}\n\n${head([t.weight, '', '', t.because])}`;
    for (const { ends, weight, because = [] } of similar) {
      const reasons = because.map((reason) => `${plain(reason.label)} ${reason.weight.toFixed(2)}`);
      yield row([weight.toFixed(2), label(ends[0]), label(ends[1]), reasons.join('; ')]);
    }
    yield '\n';
  }
  yield* doubtsOf(graph, lang, report);
}

/** What the build doubted; where there is no report, the least certain edges. */
function* doubtsOf(graph: GubenGraph, lang: NameLanguage, report: BuildReport | undefined): Generator<string> {
  const t = words[lang];
  const label = (key: string) => plain(graph.getNodeAttribute(key, 'label'));
  const doubts =
    report?.doubts.map(({ confidence, message, evidence }) => ({
      confidence,
      text: plain(message),
      span: evidence[0],
    })) ??
    graph.mapEdges((_key, attributes, source, target) => ({
      confidence: attributes.confidence,
      text: `${label(source)} → ${kindNames[attributes.kind][lang]} → ${label(target)}`,
      span: spansOf(attributes)[0],
    }));
  if (doubts.length === 0) return;
  yield `## ${t.doubts}\n\n${t.doubtsNote}\n\n${head([t.confidence, t.statement, t.quotation])}`;
  const worst = [...doubts].sort((a, b) => a.confidence - b.confidence).slice(0, most);
  for (const { confidence, text, span } of worst) yield row([confidence.toFixed(2), text, quotation(span)]);
}
