import type { GubenGraph } from '../graph.ts';
import { attributesOf, inEdges, outEdges } from '../query/access.ts';
import { authorsOf, placeOfOrganization } from '../query/places.ts';
import { isInitiative } from '../schema/kinds.ts';
import { boxesOf, type Layout } from './boxes.ts';

const columnGap = 60;
const rowGap = 5;

/**
 * What a node hangs on: a place on the place it lies in, a body on the body or place it belongs to, a document on its
 * author or on the document it is part of, an initiative on the document that describes it or on who carries it out, a
 * figure on what reports it. Undefined for what stands at the top.
 */
const parentOf = (graph: GubenGraph, key: string): string | undefined => {
  const { kind } = graph.getNodeAttributes(key);
  const firstTarget = (edge: 'part-of') => outEdges(graph, key, edge)[0]?.target;
  if (kind === 'place') return firstTarget('part-of');
  if (kind === 'organization') return firstTarget('part-of') ?? placeOfOrganization(graph, key);
  if (kind === 'document')
    return authorsOf(graph, key)[0] ?? firstTarget('part-of') ?? outEdges(graph, key, 'authored-by')[0]?.target;
  if (isInitiative(kind)) {
    const described = inEdges(graph, key, 'describes')[0] ?? inEdges(graph, key, 'implements')[0];
    return described?.source ?? firstTarget('part-of');
  }
  return kind === 'figure' ? inEdges(graph, key, 'reports')[0]?.source : undefined;
};

/** The tree of `parentOf`, cut where it would run in a circle. */
const treeOf = (graph: GubenGraph): { roots: string[]; children: Map<string, string[]> } => {
  const parents = new Map<string, string>();
  const roots: string[] = [];
  const children = new Map<string, string[]>();
  graph.forEachNode((key) => {
    const parent = parentOf(graph, key);
    let at = parent;
    while (at !== undefined && at !== key) at = parents.get(at);
    if (parent === undefined || at === key) return void roots.push(key);
    parents.set(key, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(key);
    else children.set(parent, [key]);
  });
  const size = new Map<string, number>();
  const measure = (key: string): number => {
    const total = (children.get(key) ?? []).reduce((sum, child) => sum + measure(child), 1);
    size.set(key, total);
    return total;
  };
  for (const root of roots) measure(root);
  // Places first, then the larger trees.
  const isPlace = (key: string) => (attributesOf(graph, key, 'place') ? 0 : 1);
  roots.sort((a, b) => isPlace(a) - isPlace(b) || size.get(b)! - size.get(a)!);
  return { roots, children };
};

/**
 * Places and bodies as a tree that grows to the right, with what they wrote, did and reported as its leaves; a column for
 * each level, and as much height for each as its label or its leaves take, so that no label meets another.
 */
export const hierarchy = (graph: GubenGraph): Layout => {
  const boxes = boxesOf(graph);
  const { roots, children } = treeOf(graph);
  const depths = new Map<string, number>();
  const widths: number[] = [];
  const visit = (key: string, depth: number) => {
    depths.set(key, depth);
    const { left, right } = boxes.get(key)!;
    widths[depth] = Math.max(widths[depth] ?? 0, left + right);
    for (const child of children.get(key) ?? []) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 0);
  const columns = widths.map((_, depth) => widths.slice(0, depth).reduce((sum, width) => sum + width + columnGap, 0));

  // A subtree is as high as its children together, or as what it hangs on where that is higher.
  const heights = new Map<string, number>();
  const measure = (key: string): number => {
    const below = (children.get(key) ?? []).reduce((sum, child) => sum + measure(child), 0);
    const height = Math.max(2 * boxes.get(key)!.half + rowGap, below);
    heights.set(key, height);
    return height;
  };
  const layout: Layout = new Map();
  const place = (key: string, top: number): void => {
    const height = heights.get(key)!;
    const own = children.get(key) ?? [];
    // A parent stands in the middle of its children.
    layout.set(key, { x: columns[depths.get(key)!]! + boxes.get(key)!.left, y: top - height / 2 });
    let next = top - (height - own.reduce((sum, child) => sum + heights.get(child)!, 0)) / 2;
    for (const child of own) {
      place(child, next);
      next -= heights.get(child)!;
    }
  };
  const alone = roots.filter((root) => !children.has(root));
  let top = 0;
  for (const root of roots) {
    measure(root);
    if (!children.has(root)) continue;
    place(root, top);
    top -= heights.get(root)!;
  }
  // What hangs on nothing and holds nothing stands below in rows, as wide as the trees.
  const wide = alone.reduce((most, key) => Math.max(most, boxes.get(key)!.left + boxes.get(key)!.right), 0) + columnGap;
  const inRow = Math.max(1, Math.floor(widths.reduce((sum, width) => sum + width + columnGap, 0) / wide));
  const rowHeight = alone.reduce((most, key) => Math.max(most, heights.get(key)!), 0);
  for (const [i, key] of alone.entries())
    layout.set(key, {
      x: (i % inRow) * wide + boxes.get(key)!.left,
      y: top - rowHeight * (Math.floor(i / inRow) + 0.5),
    });
  return layout;
};
