import { toGraph } from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';
import { describe, expect, it } from 'vitest';
import { importedPositions } from './imported.ts';

const graph = toGraph(syntheticBundle({ counties: 3, initiatives: 9, seed: 5 }).graph);
const [first, second] = graph.nodes() as [string, string];

describe('importedPositions', () => {
  it('takes what is given and places the rest near, each somewhere', () => {
    const placed = importedPositions(graph, {
      [first]: { x: 0, y: 0 },
      [second]: { x: 100, y: 50 },
      unknown: { x: 9, y: 9 },
    })!;
    expect(placed.size).toBe(graph.order);
    expect(placed.get(first)).toEqual({ x: 0, y: 0 });
    expect(placed.get(second)).toEqual({ x: 100, y: 50 });
    for (const { x, y } of placed.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    // No two on one spot.
    expect(new Set([...placed.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.order);
  });

  it('says where a file places nothing of this graph', () => {
    expect(importedPositions(graph, { unknown: { x: 1, y: 1 }, [first]: { color: '#aabbcc' } })).toBeUndefined();
  });
});
