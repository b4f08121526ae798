import type { GubenGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import { kindNames, type NameLanguage } from '../names.ts';
import { edgeColor, edgeThickness, nodeColor, nodeSize } from '../style.ts';

/** A quoted string of DOT: quotes escaped, backslashes doubled so that none starts an escape, no NUL, which ends input. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, '\\n')}"`;

/** Points in an inch: DOT measures sizes in inches, positions in points. */
const pointsPerInch = 72;

/**
 * A graph in the DOT language of Graphviz, in pieces: `neato -n2` draws it as it is laid out here. Labels, kinds, colours,
 * positions, sizes, weights and parallel edges; of the evidence the first quotation, as a tooltip.
 */
export function* dot(graph: GubenGraph, layout: Layout, lang: NameLanguage): Generator<string> {
  yield `digraph ${quoted(graph.getAttribute('title'))} {\n`;
  yield '  graph [charset="UTF-8", outputorder="edgesfirst", splines="line"];\n';
  yield '  node [shape="circle", style="filled", fixedsize="true", fontsize="14", label=""];\n  edge [arrowsize="0.5"];\n';
  for (const { node: key, attributes } of graph.nodeEntries()) {
    const { x = 0, y = 0 } = layout.get(key) ?? {};
    const width = (2 * nodeSize(attributes, graph.degree(key))) / pointsPerInch;
    yield `  ${quoted(key)} [xlabel=${quoted(attributes.label)}, kind=${quoted(attributes.kind)}, class=${quoted(attributes.kind)}, ` +
      `pos="${x.toFixed(2)},${y.toFixed(2)}!", width="${width.toFixed(3)}", fillcolor="${nodeColor(attributes.kind)}", color="${nodeColor(attributes.kind)}", ` +
      `tooltip=${quoted(attributes.evidence[0]?.quote ?? attributes.label)}];\n`;
  }
  for (const { attributes, source, target } of graph.edgeEntries()) {
    const { kind, evidence, because } = attributes;
    const says = evidence?.[0]?.quote ?? because?.map(({ label }) => label).join('、') ?? '';
    const direction = kind === 'similar-to' ? ', dir="none"' : '';
    yield `  ${quoted(source)} -> ${quoted(target)} [kind=${quoted(kind)}, edgetooltip=${quoted(`${kindNames[kind][lang]}：${says}`)}, weight="${attributes.weight}", ` +
      `color="${edgeColor(kind)}", penwidth="${edgeThickness(attributes)}"${direction}];\n`;
  }
  yield '}\n';
}
