/** Positions that another program gave: out of a bundle's layout.json or a GEXF file. */
import type { GubenGraph, LayoutFile } from '@guben/graph';
import type { Positions } from '../stage/scene.ts';

/**
 * A position for every node: as given, and for those without one beside their neighbours, else in a row below the rest.
 * Undefined where the file places no node of this graph.
 */
export function importedPositions(graph: GubenGraph, layout: LayoutFile): Positions | undefined {
  const given = new Map<string, { x: number; y: number }>();
  for (const [key, { x, y }] of Object.entries(layout)) {
    if (graph.hasNode(key) && x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y))
      given.set(key, { x, y });
  }
  if (given.size === 0) return undefined;
  const xs = [...given.values()].map(({ x }) => x);
  const ys = [...given.values()].map(({ y }) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  const side = Math.max(most(xs) - least(xs), most(ys) - least(ys)) || 1;
  const step = side / 40;
  const placed = new Map(given);
  let lonely = 0;
  graph.forEachNode((key) => {
    if (given.has(key)) return;
    const near = graph.neighbors(key).flatMap((other) => given.get(other) ?? []);
    const turn = placed.size * 2.4;
    if (near.length === 0)
      placed.set(key, { x: least(xs) + step * (lonely % 40), y: least(ys) - step * (2 + Math.floor(lonely / 40)) });
    else {
      const mean = (of: (place: { x: number; y: number }) => number) =>
        near.reduce((sum, place) => sum + of(place), 0) / near.length;
      placed.set(key, {
        x: mean(({ x }) => x) + step * Math.cos(turn),
        y: mean(({ y }) => y) + step * Math.sin(turn),
      });
    }
    if (near.length === 0) lonely += 1;
  });
  return placed;
}
