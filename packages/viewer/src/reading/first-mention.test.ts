import { toGraph } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { passageFor } from './first-mention.ts';

const node = (key: string, places: [source: string, start: number][]) => ({
  key,
  attributes: {
    kind: 'practice' as const,
    label: key,
    aliases: [],
    evidence: places.map(([source, start]) => ({ source, start, end: start + 2, quote: '堡垒' })),
  },
});
const info = (id: string) => ({ id, title: id, path: `${id}.txt`, sha256: '0'.repeat(64), chars: 100 });
const graph = toGraph({
  attributes: { format: 'guben-graph', version: 1, title: 't', generator: 'g', sources: [info('s'), info('z')] },
  options: { type: 'directed', multi: true, allowSelfLoops: false },
  nodes: [
    node('a', [
      ['z', 1],
      ['s', 30],
      ['s', 9],
    ]),
    node('b', [['z', 5]]),
    node('c', []),
  ],
  edges: [],
});
const old = { source: 's', start: 30, end: 32 };

describe('passageFor', () => {
  it('turns to the first mention of what is selected where no passage was asked for', () => {
    const now = { passage: undefined, selected: 'a' };
    expect(passageFor(graph, now, now)).toEqual({ source: 's', start: 9, end: 11 });
  });

  it('lets a passage that is left over from another selection go', () => {
    expect(passageFor(graph, { passage: { ...old }, selected: 'b' }, { passage: old, selected: 'a' })).toEqual({
      source: 'z',
      start: 5,
      end: 7,
    });
  });

  it('keeps a passage that was asked for, and one of the same selection', () => {
    expect(passageFor(graph, { passage: old, selected: 'b' }, { passage: undefined, selected: 'a' })).toBe(old);
    expect(passageFor(graph, { passage: old, selected: 'b' }, { passage: old, selected: 'b' })).toBe(old);
  });

  it('stays where it is when nothing speaks of the selection', () => {
    expect(passageFor(graph, { passage: old, selected: 'c' }, { passage: old, selected: 'a' })).toBe(old);
    expect(passageFor(graph, { passage: old, selected: undefined }, { passage: old, selected: 'a' })).toBe(old);
  });
});
