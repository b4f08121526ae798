import { countyOf, type GraphNode, GubenError, type GubenGraph, nodeAt } from '@guben/graph';
import { type Cli, note } from './cli.ts';
import { nodeNamed } from './names.ts';

/**
 * The county that a typed name means; a place within a county stands for it.
 * @throws GubenError unknown-name, ambiguous-name, not-a-county
 */
export async function countyNamed(cli: Cli, graph: GubenGraph, name: string): Promise<GraphNode> {
  const place = await nodeNamed(cli, graph, name, ['place']);
  const county = countyOf(graph, place.key);
  const { label } = place.attributes;
  if (county === undefined) throw new GubenError('not-a-county', `${label} is no county and lies in none`, { label });
  if (county === place.key) return place;
  const found = nodeAt(graph, county);
  note(cli, cli.t('alike.countyTaken', { name: label, label: found.attributes.label }));
  return found;
}
