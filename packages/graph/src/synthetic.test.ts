import { describe, expect, it } from 'vitest';
import { edgeMayJoin, GraphDocument } from './schema/index.ts';
import { syntheticBundle } from './synthetic.ts';

describe('syntheticBundle', () => {
  for (const options of [
    { counties: 1, initiatives: 1, seed: 3 },
    { counties: 8, initiatives: 80, seed: 1 },
    { counties: 70, initiatives: 600, seed: 2 },
  ]) {
    it(`is valid with exact spans: ${JSON.stringify(options)}`, () => {
      const { graph, sources } = syntheticBundle(options);
      expect(GraphDocument.safeParse(graph).error).toBeUndefined();
      const kinds = new Map(graph.nodes.map((n) => [n.key, n.attributes.kind]));
      expect(kinds.size).toBe(graph.nodes.length);
      for (const e of graph.edges) {
        expect(edgeMayJoin(e.attributes.kind, kinds.get(e.source)!, kinds.get(e.target)!), e.key).toBe(true);
      }
      const spans = [
        ...graph.nodes.flatMap((n) => n.attributes.evidence),
        ...graph.edges.flatMap((e) => [
          ...(e.attributes.evidence ?? []),
          ...(e.attributes.because ?? []).flatMap((r) => [...r.sourceEvidence, ...r.targetEvidence]),
        ]),
      ];
      expect(spans.filter((s) => sources.get(s.source)!.slice(s.start, s.end) !== s.quote)).toEqual([]);
    });
  }

  it('is the same for the same seed and another for another', () => {
    const json = (seed: number) => JSON.stringify(syntheticBundle({ counties: 4, initiatives: 30, seed }));
    expect(json(5)).toBe(json(5));
    expect(json(5)).not.toBe(json(6));
  });
});
