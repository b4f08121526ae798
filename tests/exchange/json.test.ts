import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { exportedText, graph, graphDocument, survivors } from './graph.ts';
import { hasPython, readWithPython } from './programs.ts';
import { fromAttributes } from './readers.ts';
import { survives } from './table.ts';

const byId = { node: (id: string) => id, edge: (id: string) => id };

describe('JSON', () => {
  it('is opened by graphology', async () => {
    const json = JSON.parse(await exportedText('json'));
    expect(json).toEqual(graphDocument);
    const found = new MultiDirectedGraph(json.options).import(json);
    const read = fromAttributes(
      found.mapNodes((key, attributes) => ({ ...attributes, key })),
      // That similar-to is read both ways is what its kind says.
      found.mapEdges((_key, attributes, source, target) => ({
        ...attributes,
        source,
        target,
        directed: attributes.kind !== 'similar-to',
      })),
      byId,
    );
    expect(survivors(read)).toEqual(survives.json!.keeps);
  });

  it('in node-link form holds every node and edge once', async () => {
    const { nodes, links } = JSON.parse(await exportedText('node-link'));
    expect([nodes.length, links.length]).toEqual([graph.order, graph.size]);
  });

  it.runIf(hasPython('networkx'))('in node-link form is read by networkx', async () => {
    type Found = {
      nodes: ({ key: string } & Record<string, unknown>)[];
      edges: ({ source: string; target: string } & Record<string, unknown>)[];
    };
    const found = readWithPython('networkx-node-link', 'graph.json', await exportedText('node-link')) as Found;
    const edges = found.edges.map((edge) => ({ ...edge, directed: edge.kind !== 'similar-to' }));
    const values = found.nodes.map((node) => ({ ...node, key: node.key }));
    expect(survivors(fromAttributes(values, edges, byId))).toEqual(survives['node-link']!.keeps);
  });
});
