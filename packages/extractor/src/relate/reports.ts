import { sentenceAt } from '../text/doc.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** Figures are stated of the place that the sentence is about, and by the document. */
export function reports(reading: Reading, subjects: Subjects): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  for (const mention of reading.mentions.figures) {
    const target = reading.figures.of(mention);
    const sentence = sentenceAt(reading.doc, mention.start);
    if (!target || !sentence) continue;
    const subject = subjects.at(mention.start, sentence);
    const date = mention.date === undefined ? {} : { date: mention.date };
    for (const source of subject.places)
      edges.push({ kind: 'reports', source, target, rule: `reports/${subject.how}`, at: [sentence], ...date });
    edges.push({
      kind: 'reports',
      source: reading.works.at(mention.start).key,
      target,
      rule: 'reports/document',
      at: [sentence],
      ...date,
    });
  }
  return edges;
}
