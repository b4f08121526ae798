import { buildSearchIndex, search, toGraph } from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';
import { describe, expect, it, vi } from 'vitest';
import { searcherOf } from './searcher.ts';

// As in the single HTML file.
vi.mock('./make-search-worker.ts', () => ({ makeSearchWorker: () => undefined }));

describe('the searcher', () => {
  const graph = toGraph(syntheticBundle({ counties: 4, initiatives: 12, seed: 3 }).graph);

  it('finds characters by the plain index, as the graph itself would', async () => {
    const find = await searcherOf(graph).plain;
    expect(await find('县', 5)).toEqual(search(buildSearchIndex(graph), '县', { limit: 5 }));
    expect((await find('县', 5)).length).toBeGreaterThan(0);
  });

  it('finds pinyin by the other', async () => {
    const find = await searcherOf(graph).chinese;
    expect((await find('xian', 5)).some(({ match }) => match === 'pinyin')).toBe(true);
  });

  it('is made once for a graph', () => {
    expect(searcherOf(graph)).toBe(searcherOf(graph));
  });
});
