import { describe, expect, it } from 'vitest';
import { emptyGraph, toGraph } from '../graph.ts';
import { smallGraph } from '../query/small-graph.ts';
import { nodeSize } from '../style.ts';
import { syntheticBundle } from '../synthetic.ts';
import { boxesOf, type Layout, overlap, placed } from './boxes.ts';
import { layouts } from './index.ts';

const graphOf = (counties: number, initiatives: number, seed = 1) =>
  toGraph(syntheticBundle({ counties, initiatives, seed }).graph);

const graphs = {
  'one county': graphOf(1, 1),
  'eight counties': graphOf(8, 80),
  'a whole province': graphOf(40, 300, 2),
  'nodes without edges': smallGraph(
    { 'topic/1': '甲', 'figure/1': '乙', 'practice/1': '丙', 'place/1': '丁', 'person/1': '戊' },
    [],
  ),
  'long names': smallGraph({ 'practice/1': '长'.repeat(10_000), 'practice/2': 'Ａ'.repeat(50), 'place/1': '丁' }, [
    ['implements', 'place/1', 'practice/1'],
  ]),
  'a circle of parts': smallGraph({ 'practice/1': '甲', 'practice/2': '乙', 'practice/3': '丙' }, [
    ['part-of', 'practice/1', 'practice/2'],
    ['part-of', 'practice/2', 'practice/3'],
    ['part-of', 'practice/3', 'practice/1'],
  ]),
};

/** Pairs of nodes whose rectangles meet. */
const meetings = (graph: ReturnType<typeof graphOf>, layout: Layout, withLabels: boolean): string[] => {
  const boxes = boxesOf(graph);
  const rectangles = graph.nodes().map((key) => {
    const size = nodeSize(graph.getNodeAttributes(key), graph.degree(key));
    const box = withLabels ? boxes.get(key)! : { left: size, right: size, half: size };
    return { key, r: placed(box, layout.get(key)!) };
  });
  rectangles.sort((a, b) => a.r.minX - b.r.minX);
  const found: string[] = [];
  rectangles.forEach((a, i) => {
    for (let j = i + 1; j < rectangles.length && rectangles[j]!.r.minX < a.r.maxX; j += 1) {
      if (overlap(a.r, rectangles[j]!.r)) found.push(`${a.key} ${rectangles[j]!.key}`);
    }
  });
  return found;
};

describe.each(Object.entries(layouts))('%s', (name, layOut) => {
  it.each(Object.entries(graphs))('places every node of %s apart from the others', (_name, graph) => {
    const layout = layOut(graph);
    expect([...layout.keys()].sort()).toEqual(graph.nodes().sort());
    for (const { x, y } of layout.values()) expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    expect(meetings(graph, layout, name !== 'circular')).toEqual([]);
  });

  it('is the same each time', () => {
    expect(layOut(graphOf(8, 40))).toEqual(layOut(graphOf(8, 40)));
  });

  it('takes an empty graph', () => {
    expect(layOut(emptyGraph(graphs['one county'].getAttributes())).size).toBe(0);
  });
});

describe('byCounty', () => {
  const graph = graphs['eight counties'];
  const layout = layouts.byCounty(graph);
  const distance = (a: string, b: string) => {
    const [p, q] = [layout.get(a)!, layout.get(b)!];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  const counties = graph.filterNodes((_k, a) => a.kind === 'place' && a.level === 'county');

  it('keeps what a county did nearer to it than to any other county', () => {
    const done = graph.filterEdges((_k, { kind }, source) => kind === 'implements' && counties.includes(source));
    expect(done.length).toBeGreaterThanOrEqual(80);
    for (const edge of done) {
      const [county, initiative] = graph.extremities(edge) as [string, string];
      for (const other of counties) {
        if (other !== county) expect(distance(county, initiative)).toBeLessThan(distance(other, initiative));
      }
    }
  });

  it('puts topics and figures outside', () => {
    const inside = graph
      .filterNodes((_k, { kind }) => kind !== 'topic' && kind !== 'figure')
      .map((key) => layout.get(key)!);
    const width = Math.max(...inside.map(({ x }) => x)) - Math.min(...inside.map(({ x }) => x));
    const boxed = (key: string) => {
      const { x, y } = layout.get(key)!;
      return (
        inside.every((p) => p.x > x) ||
        inside.every((p) => p.x < x) ||
        inside.every((p) => p.y > y) ||
        inside.every((p) => p.y < y)
      );
    };
    const topics = graph.filterNodes((_k, { kind }) => kind === 'topic');
    expect(topics.filter(boxed).length).toBeGreaterThanOrEqual(topics.length / 2);
    // A screen is wider than high.
    const height = Math.max(...inside.map(({ y }) => y)) - Math.min(...inside.map(({ y }) => y));
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(3);
  });
});
