import { describe, expect, it } from 'vitest';
import { toGraph } from '../graph.ts';
import { countyMatrix } from '../query/matrix.ts';
import { syntheticBundle } from '../synthetic.ts';
import { markdown } from './markdown.ts';

const made = syntheticBundle({ counties: 4, initiatives: 30, seed: 1 });
const graph = toGraph(made.graph);

describe('markdown', () => {
  const text = [...markdown(graph, 'zh', made.report)].join('');

  it('tells what was found, and of each county what it did, with a quotation of its own', () => {
    expect(text).toContain(`| 做法 | ${made.report.counts.nodes.practice} |`);
    for (const edge of made.graph.edges) {
      const { kind } = edge.attributes;
      const county = graph.getNodeAttributes(edge.source);
      if (kind !== 'implements' || county.kind !== 'place' || county.level !== 'county') continue;
      const section = text.split(`### ${county.label}\n`)[1]!.split('###')[0]!;
      const line = section.split('\n').find((l) => l.includes(`**${graph.getNodeAttribute(edge.target, 'label')}**`))!;
      // The words are those of the county or of its committee.
      expect(line).toContain(county.label.slice(0, 2));
    }
  });

  it('shows the matrix that the question gives', () => {
    const { rows, columns, cells } = countyMatrix(graph, 'family');
    expect(text).toContain(`| 县（市、区） | ${columns.map(({ label }) => label).join(' | ')} |`);
    rows.forEach(({ attributes }, i) => {
      expect(text).toContain(`| ${attributes.label} | ${cells[i]!.map((c) => c.length || '').join(' | ')} |`);
    });
  });

  it('lists doubts worst first, and escapes what Markdown would take as markup', () => {
    const confidences = [...text.split('## 存疑的说法')[1]!.matchAll(/^\| (0\.\d\d) \|/gm)].map(([, c]) => Number(c));
    expect(confidences.length).toBeGreaterThan(3);
    expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
    const copy = structuredClone(made.graph);
    copy.nodes.find((n) => n.attributes.kind === 'practice')!.attributes.label = '<script>|*一*\n#二';
    const escaped = [...markdown(toGraph(copy), 'en')].join('');
    expect(escaped).toContain('\\<script\\>\\|\\*一\\* \\#二');
    expect(escaped).not.toContain('<script>');
  });
});
