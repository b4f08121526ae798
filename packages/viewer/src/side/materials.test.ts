import { toGraph } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { materialsIn } from './materials.ts';

const document = (key: string, more: object) => ({
  key,
  attributes: { kind: 'document' as const, label: key, aliases: [], evidence: [], ...more },
});
const sources = ['s', 'z'].map((id) => ({ id, title: id, path: id, sha256: '0'.repeat(64), chars: 9 }));
const graphOf = (nodes: ReturnType<typeof document>[], parts: [part: string, whole: string][] = []) =>
  toGraph({
    attributes: { format: 'guben-graph', version: 1, title: 't', generator: 'g', sources },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes,
    edges: parts.map(([source, target]) => ({
      key: `${source}>${target}`,
      source,
      target,
      attributes: { kind: 'part-of', confidence: 1, rule: 'part-of/contents', evidence: [], weight: 1 },
    })),
  } as never);

describe('materialsIn', () => {
  it('counts what the contents list, and a work without contents as one', () => {
    const nodes = [
      document('book', { genre: 'compendium', source: 's' }),
      document('one', { genre: 'chapter', page: 1 }),
      document('two', { genre: 'opinion', page: 9 }),
      document('plan', { genre: 'plan', source: 'z' }),
      document('cited', { genre: 'opinion' }),
    ];
    expect(
      materialsIn(
        graphOf(nodes, [
          ['one', 'book'],
          ['two', 'book'],
        ]),
      ),
    ).toBe(3);
  });

  it('counts the texts where nothing is listed', () => {
    expect(materialsIn(graphOf([document('plan', { genre: 'plan', source: 'z' })]))).toBe(1);
    expect(materialsIn(graphOf([]))).toBe(2);
  });
});
