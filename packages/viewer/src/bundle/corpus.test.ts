import { syntheticBundle } from '@guben/graph/synthetic';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from './corpus.ts';
import { fromMemory, loadBundle } from './load.ts';

const { graph, report } = syntheticBundle({ counties: 2, initiatives: 4, seed: 1 });

afterEach(() => vi.unstubAllGlobals());

/** The bundle beside the page, as a server gives it. */
const beside = (files: Readonly<Record<string, string>>) => {
  vi.stubGlobal('document', { getElementById: () => null });
  vi.stubGlobal('fetch', async (address: string) => {
    const text = files[address.replace(/^bundle\//, '')];
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
  return loadBundle(() => {});
};

describe('a damaged bundle', () => {
  it('opens without a report or a layout that is no JSON', async () => {
    const loaded = await beside({ 'graph.json': JSON.stringify(graph), 'report.json': '{', 'layout.json': '{' });
    expect(loaded.report).toBeUndefined();
    expect(await loaded.layout()).toBeUndefined();
    expect(openCorpus(loaded).graph.order).toBe(graph.nodes.length);
  });

  it('is told to be so where its graph is no JSON', async () => {
    await expect(beside({ 'graph.json': '{' })).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('is told to contradict itself where an edge leads nowhere or a key is there twice', () => {
    const [edge, ...edges] = graph.edges;
    const open = (changed: object) => openCorpus(fromMemory({ graph: { ...graph, ...changed }, report, sources: {} }));
    expect(() => open({ edges: [{ ...edge, target: 'place/nowhere' }, ...edges] })).toThrow(
      expect.objectContaining({ reason: 'inconsistent' }),
    );
    expect(() => open({ nodes: [...graph.nodes, graph.nodes[0]] })).toThrow(
      expect.objectContaining({ reason: 'inconsistent' }),
    );
  });
});
