import { within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** A document describes the initiatives that its title or subtitle names. */
export function describes(reading: Reading): EdgeDraft[] {
  const { mentions, works, documents, initiatives } = reading;
  const edges: EdgeDraft[] = [];
  for (const work of works.works) {
    const titles = [work.title, work.entry?.title, work.section?.title];
    const subtitles = [work.entry?.subtitle, work.section?.subtitle];
    for (const [ranges, rule] of [
      [titles, 'describes/title'],
      [subtitles, 'describes/subtitle'],
    ] as const) {
      for (const range of ranges) {
        for (const mention of within(mentions.initiatives, range)) {
          const target = initiatives.of(mention);
          if (target)
            edges.push({
              kind: 'describes',
              source: work.key,
              target,
              rule,
              at: [{ start: mention.start, end: mention.full?.end ?? mention.end }],
            });
        }
      }
    }
  }
  for (const mention of mentions.documents) {
    const source = documents.of(mention);
    if (!source || !mention.title) continue;
    for (const initiative of within(mentions.initiatives, mention)) {
      const target = initiatives.of(initiative);
      if (target)
        edges.push({
          kind: 'describes',
          source,
          target,
          rule: 'describes/cited-title',
          at: [{ start: mention.start, end: mention.end }],
        });
    }
  }
  return edges;
}
