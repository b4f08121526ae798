import { type GraphDocument, toGraph } from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene } from '../stage/scene.ts';
import { constellations } from './constellations.ts';
import { perform, performOn, withoutEvidence } from './slow.ts';

const some = (counties: number, initiatives: number, seed: number) =>
  toGraph(syntheticBundle({ counties, initiatives, seed }).graph);

describe('constellations', () => {
  it('gives every node a finite place of its own, the same each time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(1000),
        (counties, initiatives, seed) => {
          const graph = some(counties, initiatives, seed);
          const places = constellations(graph);
          expect([...places.keys()].sort()).toEqual(graph.nodes().sort());
          const distinct = new Set([...places.values()].map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
          expect(distinct.size).toBe(graph.order);
          for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          expect([...constellations(graph)]).toEqual([...places]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('puts what a county did nearer to it than to any other county', () => {
    const graph = some(8, 32, 1);
    const places = constellations(graph);
    const counties = graph.filterNodes((_key, node) => node.kind === 'place' && node.level === 'county');
    const distance = (a: string, b: string) => {
      const [p, q] = [places.get(a)!, places.get(b)!];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    let compared = 0;
    graph.forEachNode((key, { kind }) => {
      if (kind !== 'practice' && kind !== 'program') return;
      const doers = graph.inNeighbors(key).filter((other) => counties.includes(other));
      if (doers.length !== 1) return;
      const nearest = counties.reduce((a, b) => (distance(key, b) < distance(key, a) ? b : a));
      expect(nearest).toBe(doers[0]);
      compared += 1;
    });
    expect(compared).toBeGreaterThan(5);
  });

  it('takes a graph with no place at all', () => {
    const { attributes, options } = syntheticBundle({ counties: 1, initiatives: 1, seed: 1 }).graph;
    const evidence = [{ source: 's', start: 0, end: 1, quote: '甲' }];
    const graph = toGraph({
      attributes,
      options,
      nodes: [{ key: 'topic/甲', attributes: { kind: 'topic', label: '甲', aliases: [], evidence } }],
      edges: [],
    });
    expect(constellations(graph).size).toBe(1);
    expect(constellations(toGraph({ attributes, options, nodes: [], edges: [] })).size).toBe(0);
  });
});

describe('slow work', () => {
  it.each(['county', 'columns', 'topic', 'force', 'hierarchy', 'circular'] as const)('arranges by %s', (name) => {
    const graph = some(3, 9, 2);
    const { keys, values } = perform(graph, { do: 'arrange', name });
    expect([...keys].sort()).toEqual(graph.nodes().sort());
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it.each(['degree', 'pagerank', 'betweenness'] as const)('measures %s from 0 to 1', (name) => {
    const { values } = perform(some(3, 9, 2), { do: 'measure', name });
    expect(Math.max(...values)).toBe(1);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  });

  it('needs no quotations', () => {
    const document = JSON.parse(
      JSON.stringify(syntheticBundle({ counties: 3, initiatives: 9, seed: 2 }).graph),
    ) as GraphDocument;
    const whole = performOn(document, { do: 'arrange', name: 'columns' });
    expect(performOn(withoutEvidence(document), { do: 'arrange', name: 'columns' })).toEqual(whole);
  });
});

describe('buildScene', () => {
  it('fans out parallel edges, so that none hides another', () => {
    const graph = some(4, 16, 3);
    // The same two nodes joined twice more, once the other way round.
    const [first] = graph.edges();
    const [source, target] = graph.extremities(first!);
    graph.addEdgeWithKey('again', source, target, graph.getEdgeAttributes(first!));
    graph.addEdgeWithKey('back', target, source, graph.getEdgeAttributes(first!));
    const scene = buildScene(graph, constellations(graph));
    const ways = new Map<string, Set<number>>();
    const counts = new Map<string, number>();
    scene.forEachEdge((_key, { curvature }, from, to) => {
      const pair = [from, to].sort().join('\n');
      const way = Math.round(curvature * (from < to ? 1 : -1) * 1000);
      ways.set(pair, (ways.get(pair) ?? new Set()).add(way));
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
    expect(Math.max(...counts.values())).toBe(3);
    for (const [pair, count] of counts) expect(ways.get(pair)!.size).toBe(count);
  });
});
