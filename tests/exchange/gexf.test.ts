import { gexf, readGexf } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { exportedText, graph, graphDocument, survivors } from './graph.ts';
import { complaintsOfXmllint, hasPython, hasXmllint, readWithPython } from './programs.ts';
import { fromAttributes, readWithGraphology, titles } from './readers.ts';
import { survives } from './table.ts';

/** graphology-gexf names attributes by the ids of their columns; of an edge the relation is `relation`. */
const byId = { node: (id: string) => id, edge: (id: string) => (id === 'kind' ? 'relation' : id) };

describe('GEXF', () => {
  it('1.3 is read by graphology-gexf', async () => {
    const read = readWithGraphology('graphology-gexf', await exportedText('gexf'), byId);
    expect(survivors(read)).toEqual(survives.gexf!.keeps);
  });

  it('1.2 is read by graphology-gexf', async () => {
    const read = readWithGraphology('graphology-gexf', await exportedText('gexf-1.2'), byId);
    expect(survivors(read)).toEqual(survives['gexf-1.2']!.keeps);
  });

  it.runIf(hasPython('networkx'))('1.2 is read by networkx', async () => {
    const found = readWithPython('networkx-gexf', 'graph.gexf', await exportedText('gexf-1.2')) as {
      directed: boolean;
      nodes: ({ key: string } & Record<string, unknown>)[];
      edges: ({ source: string; target: string } & Record<string, unknown>)[];
    };
    type Viz = { color: { r: number; g: number; b: number }; position: { x: number; y: number } };
    const drawn = ({ color: { r, g, b }, position }: Viz) => ({ color: `rgb(${r}, ${g}, ${b})`, ...position });
    const read = fromAttributes(
      found.nodes.map((node) => ({ ...node, ...drawn(node.viz as Viz) })),
      found.edges.map((edge) => ({ ...edge, directed: found.directed })),
      titles,
    );
    expect(found.directed).toBe(true);
    // networkx does not read the colours of edges.
    expect(read.nodes.map(({ color }) => color)).not.toContain(undefined);
    expect(survivors(read)).toEqual(survives['gexf-1.2 networkx']!.keeps);
  });

  it.runIf(hasXmllint)('1.3 is valid against its schema, in both languages and for every view', async () => {
    for (const lang of ['zh', 'en'] as const) {
      expect(complaintsOfXmllint([...gexf(graph, { lang })].join(''))).toBe('');
    }
  });

  it.runIf(hasXmllint)('1.3 that breaks the rules is not valid', async () => {
    const broken = (await exportedText('gexf')).replace('<viz:thickness', '<viz:size');
    expect(complaintsOfXmllint(broken)).toMatch(/fails to validate/);
  });

  it('comes back whole', async () => {
    for (const format of ['gexf', 'gexf-1.2'] as const) {
      expect((await readGexf([await exportedText(format)])).document).toEqual(graphDocument);
    }
  });
});
