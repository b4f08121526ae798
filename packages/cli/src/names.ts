import { type GraphNode, GubenError, type GubenGraph, loadChinese, type NodeKind, resolveName } from '@guben/graph';
import { type Cli, note } from './cli.ts';

/** How a node is listed where the user must choose: kind, name, and the key that means it alone. */
export const listed = ({ t }: Cli, nodes: readonly GraphNode[]): string =>
  nodes.map(({ key, attributes }) => `  ${t(`kind.${attributes.kind}`)}  ${attributes.label}  [${key}]`).join('\n');

/** A label in quotation marks, unless it has its own: “三级联创”活动 stays as it is. */
export const quotedName = (label: string): string => (label.includes('“') ? label : `“${label}”`);

/**
 * The node that a typed name means, in Simplified or Traditional characters. Says which it took where that is not plain.
 * @throws GubenError unknown-name with the nearest names, ambiguous-name with the choices
 */
export async function nodeNamed(
  cli: Cli,
  graph: GubenGraph,
  name: string,
  kinds?: readonly NodeKind[],
): Promise<GraphNode> {
  const { toSimplified } = await loadChinese();
  const found = resolveName(graph, name, { toSimplified, ...(kinds && { kinds }) });
  if (found.status === 'exact') {
    const { key, attributes } = found.node;
    if (found.by === 'alias' || found.by === 'part') {
      note(cli, cli.t('name.taken', { name, label: attributes.label, key }));
    }
    return found.node;
  }
  if (found.status === 'ambiguous') {
    throw new GubenError('ambiguous-name', `“${name}” may mean several nodes`, {
      name,
      choices: listed(cli, found.choices),
    });
  }
  const suggestions =
    found.suggestions.length === 0
      ? cli.t('name.search')
      : cli.t('name.suggestions', { choices: listed(cli, found.suggestions) });
  throw new GubenError('unknown-name', `there is no “${name}” in the graph`, { name, suggestions });
}
