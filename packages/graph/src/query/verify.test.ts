import { describe, expect, it } from 'vitest';
import { toDocument, toGraph } from '../graph.ts';
import { GraphFormatError, parseGraphDocument } from '../parse.ts';
import type { GraphDocument } from '../schema/graph-document.ts';
import { syntheticBundle } from '../synthetic.ts';
import { verifyBundle } from './verify.ts';

const { graph: document, sources } = syntheticBundle({ counties: 8, initiatives: 80, seed: 1 });
const graph = toGraph(document);

describe('documents', () => {
  it('come back from the graph as they were', () => {
    expect(toDocument(graph)).toEqual(document);
  });
  it.each([
    ['{', 'not JSON'],
    [[], 'not a graph'],
    [{}, "'guben-graph'"],
    [{ ...document, attributes: { ...document.attributes, version: 2 } }, 'format version 2'],
    [
      { ...document, nodes: [{ ...document.nodes[0], key: '__proto__' }], edges: [] },
      'no node may have the key __proto__',
    ],
    [{ ...document, nodes: [{ key: 'a', attributes: { kind: 'topic' } }] }, 'nodes[0](a).attributes.label'],
  ])('are refused with the place: %#', (json, message) => {
    expect(() => parseGraphDocument(json)).toThrow(GraphFormatError);
    expect(() => parseGraphDocument(json)).toThrow(message);
  });
});

describe('verifyBundle', () => {
  const copy = (): GraphDocument => structuredClone(document);
  const codes = (changed: unknown, texts: ReadonlyMap<string, string> = sources) => [
    ...new Set(verifyBundle(changed, texts).map((d) => d.code)),
  ];
  const broken = (change: (graph: GraphDocument) => void) => {
    const changed = copy();
    change(changed);
    return codes(changed);
  };
  const similar = document.edges.findIndex((e) => e.attributes.kind === 'similar-to');

  it('finds nothing wrong with a sound bundle', () => {
    expect(verifyBundle(document, sources)).toEqual([]);
  });
  it.each<[string, (graph: GraphDocument) => void, string[]]>([
    [
      'a moved span',
      (g) => {
        g.nodes[3]!.attributes.evidence[0]!.start += 1;
      },
      ['wrong-quote'],
    ],
    [
      'another quote',
      (g) => {
        g.edges[0]!.attributes.evidence![0]!.quote = '别的';
      },
      ['wrong-quote'],
    ],
    [
      'a span of a reason',
      (g) => {
        g.edges[similar]!.attributes.because![0]!.targetEvidence[0]!.end += 1;
      },
      ['wrong-quote'],
    ],
    [
      'an unknown source',
      (g) => {
        g.nodes[3]!.attributes.evidence[0]!.source = 'x';
      },
      ['unknown-source'],
    ],
    ['a node twice', (g) => void g.nodes.push(g.nodes[0]!), ['duplicate-key']],
    ['an edge twice', (g) => void g.edges.push(g.edges[0]!), ['duplicate-key']],
    [
      'an end that is not there',
      (g) => {
        g.edges[0]!.target = 'place/0';
      },
      ['dangling-end'],
    ],
    [
      'an edge against the ontology',
      (g) => {
        g.edges[0]!.attributes.kind = 'governs';
      },
      ['wrong-ends'],
    ],
    [
      'a loop',
      (g) => {
        g.edges[0]!.target = g.edges[0]!.source;
      },
      ['self-loop', 'wrong-ends'],
    ],
    ['an edge that nothing says', (g) => void delete g.edges[0]!.attributes.evidence, ['no-evidence']],
    [
      'reasons that do not add up',
      (g) => {
        g.edges[similar]!.attributes.weight -= 1e-6;
      },
      ['because-sum'],
    ],
    [
      'a node without evidence',
      (g) => {
        g.nodes[0]!.attributes.evidence = [];
      },
      ['schema', 'dangling-place', 'dangling-end'],
    ],
    [
      'a length',
      (g) => {
        g.attributes.sources[0]!.chars += 1;
      },
      ['source-length'],
    ],
    [
      'a body of nowhere',
      (g) => {
        (g.nodes.find((n) => 'place' in n.attributes)!.attributes as { place: string }).place = 'place/0';
      },
      ['dangling-place'],
    ],
    [
      'a weight of none',
      (g) => {
        g.edges[0]!.attributes.weight = 0;
      },
      ['schema'],
    ],
  ])('finds %s', (_what, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });
  it('finds a text that is not there, and what is no graph', () => {
    expect(codes(document, new Map())).toEqual(['unknown-source']);
    expect(codes({})).toEqual(['schema']);
    expect(codes(null)).toEqual(['schema']);
  });
});
