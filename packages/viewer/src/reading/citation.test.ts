import { type GraphDocument, toGraph } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { whereIs } from './citation.ts';

const span = (start: number, end: number) => ({ source: 's', start, end, quote: '字'.repeat(end - start) });

const part = (name: string, spans: [number, number][], more = {}) => ({
  key: `document/${name}`,
  attributes: {
    kind: 'document' as const,
    label: name,
    title: name,
    aliases: [],
    evidence: spans.map(([start, end]) => span(start, end)),
    ...more,
  },
});

const edge = (kind: 'part-of' | 'cites' | 'authored-by', source: string, target: string, at: [number, number]) => ({
  key: `${kind}:${source}→${target}`,
  source,
  target,
  attributes: { kind, weight: 1, confidence: 1, rule: `${kind}/test`, evidence: [span(...at)] },
});

const graph = toGraph({
  attributes: {
    format: 'guben-graph',
    version: 1,
    title: '汇编',
    generator: 'test',
    sources: [{ id: 's', title: '汇编', path: 's.txt', sha256: '0'.repeat(64), chars: 1000 }],
  },
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  nodes: [
    part('汇编', [[0, 2]], { source: 's' }),
    part('序', [[10, 11]]),
    // Named in the preface, listed in the contents, headed in the text.
    part(
      '意见',
      [
        [50, 52],
        [110, 112],
        [300, 302],
      ],
      { page: 3 },
    ),
    part('甲县经验', [[150, 154]], { page: 17 }),
    part('一、做法', [[400, 404]]),
    {
      key: 'organization/甲县县委',
      attributes: { kind: 'organization', label: '甲县县委', aliases: [], evidence: [span(140, 144)] },
    },
  ],
  edges: [
    edge('part-of', 'document/序', 'document/汇编', [10, 11]),
    edge('part-of', 'document/意见', 'document/汇编', [110, 112]),
    edge('part-of', 'document/甲县经验', 'document/汇编', [150, 154]),
    edge('part-of', 'document/一、做法', 'document/意见', [400, 404]),
    edge('cites', 'document/序', 'document/意见', [48, 53]),
    edge('authored-by', 'document/甲县经验', 'organization/甲县县委', [140, 144]),
  ],
} as GraphDocument);

describe('where a quotation stands', () => {
  it.each([
    [5, '汇编', undefined],
    [30, '序', undefined],
    // After the words by which the preface cites it, it is still the preface.
    [70, '序', undefined],
    [112, '意见', 3],
    // An author who stands before the title belongs to the entry that follows.
    [140, '甲县经验', 17],
    [200, '甲县经验', 17],
    [350, '意见', 3],
    [500, '一、做法', undefined],
  ])('at %d: %s', (start, title, page) => expect(whereIs(graph, { source: 's', start })).toEqual({ title, page }));

  it('in a source that the graph has no parts of: the source', () => {
    expect(whereIs(graph, { source: '别的', start: 3 })).toEqual({ title: '别的', page: undefined });
  });
});
