import { layouts, toGraph } from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';
import { describe, expect, it } from 'vitest';
import { frameOf } from './frame.ts';
import { roomOf } from './room.ts';
import { buildScene } from './scene.ts';

const graph = toGraph(syntheticBundle({ counties: 5, initiatives: 30, seed: 5 }).graph);

describe('roomOf', () => {
  it.each(['byCounty', 'byTopic', 'circular', 'hierarchy'] as const)('lets no two discs meet: %s', (name) => {
    const positions = layouts[name](graph);
    const scene = buildScene(graph, positions);
    const shown = new Set(graph.nodes());
    const side = 560;
    const room = roomOf(scene, positions, shown, side);
    const frame = frameOf(positions);
    const perUnit = side / Math.max(frame.x[1] - frame.x[0], frame.y[1] - frame.y[0]);
    const radius = (key: string) => Math.min(scene.getNodeAttribute(key, 'size'), room.get(key) ?? Infinity);
    let touching = 0;
    for (const a of shown) {
      for (const b of shown) {
        if (a >= b) continue;
        const [p, q] = [positions.get(a)!, positions.get(b)!];
        if (Math.hypot(p.x - q.x, p.y - q.y) * perUnit < radius(a) + radius(b) - 1e-9) touching += 1;
      }
    }
    expect(touching).toBe(0);
    // A hidden neighbour takes no room.
    const [one] = shown;
    expect(roomOf(scene, positions, new Set([one!]), side).size).toBe(0);
  });
});
