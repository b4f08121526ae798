import { describe, expect, it } from 'vitest';
import { exportedText, survivors } from './graph.ts';
import { hasPython, readWithPython } from './programs.ts';
import { fromAttributes, readWithGraphology, titles } from './readers.ts';
import { survives } from './table.ts';

type Found = {
  directed: boolean;
  nodes: ({ key: string } & Record<string, unknown>)[];
  edges: ({ source: string; target: string } & Record<string, unknown>)[];
};

const readPython = async (reader: string) => {
  const found = readWithPython(reader, 'graph.graphml', await exportedText('graphml')) as Found;
  const edges = found.edges.map((edge) => ({ ...edge, directed: found.directed }));
  return fromAttributes(found.nodes, edges, titles);
};

describe('GraphML', () => {
  it('is read by graphology-graphml', async () => {
    const read = readWithGraphology('graphology-graphml', await exportedText('graphml'), titles);
    expect(survivors(read)).toEqual(survives.graphml!.keeps);
  });

  it.runIf(hasPython('networkx'))('is read by networkx', async () => {
    expect(survivors(await readPython('networkx-graphml'))).toEqual(survives['graphml networkx']!.keeps);
  });

  it.runIf(hasPython('igraph'))('is read by igraph', async () => {
    expect(survivors(await readPython('igraph-graphml'))).toEqual(survives['graphml igraph']!.keeps);
  });
});
