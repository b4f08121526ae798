import { countyMatrix, nodeKinds, toGraph } from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';
import { describe, expect, it } from 'vitest';
import { questionsOf } from './questions.ts';

const graph = toGraph(syntheticBundle({ counties: 4, initiatives: 20, seed: 5 }).graph);
const asked = (id: string) => questionsOf(graph).find((question) => question.id === id)!;

describe('questionsOf', () => {
  it('opens the matrix by topic, at a column that it has', () => {
    const { change } = asked('shared');
    expect(change).toMatchObject({ view: 'matrix', matrix: 'topic' });
    expect(countyMatrix(graph, 'topic').columns.map(({ key }) => key)).toContain(change.selected);
  });

  it('lists figures and nothing else', () => {
    const figure = graph.mergeNode('figure/1', {
      kind: 'figure',
      label: '120个',
      aliases: [],
      evidence: [{ source: 's', start: 0, end: 4, quote: '120个' }],
    } as never)[0];
    const { change } = asked('number');
    expect(change).toMatchObject({ view: 'table', table: 'nodes', selected: figure });
    const shown = nodeKinds.filter((kind) => !change.filter!.hiddenKinds.includes(kind));
    expect(shown).toEqual(['figure']);
  });
});
