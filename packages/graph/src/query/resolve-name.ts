import type { GubenGraph } from '../graph.ts';
import type { GraphNode, NodeAttributes } from '../schema/graph-document.ts';
import type { NodeKind } from '../schema/kinds.ts';
import { nodeAt } from './access.ts';
import { nameLikeness, normalName, type ToSimplified } from './names.ts';

/** What a typed name means in a graph. */
export type Resolution =
  /** One node is meant. `by`: what matched; `part` where it is the only one whose name contains the text. */
  | { status: 'exact'; node: GraphNode; by: 'key' | 'code' | 'label' | 'alias' | 'part' }
  /** Several are: the user must choose. */
  | { status: 'ambiguous'; choices: GraphNode[] }
  /** None is; the nearest names, best first. */
  | { status: 'unknown'; suggestions: GraphNode[] };

export interface ResolveOptions {
  kinds?: readonly NodeKind[];
  toSimplified?: ToSimplified;
  /** How many choices or suggestions are given at most. */
  limit?: number;
}

const formsOf = (attributes: NodeAttributes): string[] => [
  attributes.label,
  ...(attributes.kind === 'document' ? [attributes.title] : []),
  ...attributes.aliases,
];

/** Below this likeness two names are not worth suggesting. */
const leastLikeness = 0.25;

/**
 * The node that a name means: by key, code, label or alias, else by being the only name that contains the text.
 * Quotation marks, spaces, width and case of letters are no part of a name.
 */
export const resolveName = (
  graph: GubenGraph,
  text: string,
  { kinds, toSimplified, limit = 10 }: ResolveOptions = {},
): Resolution => {
  const mayBe = (kind: NodeKind) => kinds === undefined || kinds.includes(kind);
  if (graph.hasNode(text) && mayBe(graph.getNodeAttribute(text, 'kind'))) {
    return { status: 'exact', node: nodeAt(graph, text), by: 'key' };
  }
  const wanted = normalName(text, toSimplified);
  if (wanted === '') return { status: 'unknown', suggestions: [] };

  const found = { code: [] as string[], label: [] as string[], alias: [] as string[], part: [] as string[] };
  const scored: { key: string; likeness: number }[] = [];
  graph.forEachNode((key, attributes) => {
    if (!mayBe(attributes.kind)) return;
    if (attributes.kind === 'place' && attributes.code === text.trim()) found.code.push(key);
    const [label, ...others] = formsOf(attributes).map((form) => normalName(form, toSimplified));
    if (label === wanted) found.label.push(key);
    else if (others.includes(wanted)) found.alias.push(key);
    else if (label!.includes(wanted) || others.some((form) => form.includes(wanted))) found.part.push(key);
    else scored.push({ key, likeness: Math.max(...[label!, ...others].map((form) => nameLikeness(form, wanted))) });
  });
  for (const by of ['code', 'label', 'alias', 'part'] as const) {
    const [only, ...more] = found[by];
    if (only === undefined) continue;
    if (more.length === 0) return { status: 'exact', node: nodeAt(graph, only), by };
    // Typed letter for letter: 流动堡垒 is the practice, “流动堡垒” the chapter about it.
    const literal =
      by === 'label' ? found.label.filter((key) => graph.getNodeAttribute(key, 'label') === text.trim()) : [];
    if (literal.length === 1) return { status: 'exact', node: nodeAt(graph, literal[0]!), by };
    const shortest = (a: string, b: string) =>
      graph.getNodeAttribute(a, 'label').length - graph.getNodeAttribute(b, 'label').length || (a < b ? -1 : 1);
    const keys = by === 'part' ? [...found.part].sort(shortest) : found[by];
    return { status: 'ambiguous', choices: keys.slice(0, limit).map((key) => nodeAt(graph, key)) };
  }
  const suggestions = scored
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ key }) => nodeAt(graph, key));
  return { status: 'unknown', suggestions };
};
