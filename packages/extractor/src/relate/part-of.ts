import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** Components of initiatives, chapters of works, departments of bodies. Places come with their reasons: see places.ts. */
export function partOf({ initiatives, works, organizations }: Reading): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  for (const { component, whole, at } of initiatives.components) {
    edges.push({ kind: 'part-of', source: component, target: whole, rule: 'part-of/gloss', at: [at] });
  }
  for (const work of works.works) {
    if (!work.parent) continue;
    const rule = work.entry ? 'part-of/contents' : 'part-of/section';
    edges.push({ kind: 'part-of', source: work.key, target: work.parent, rule, at: [work.entry?.title ?? work.title] });
  }
  for (const { from, to, mention } of organizations.partOf) {
    edges.push({
      kind: 'part-of',
      source: from,
      target: to,
      rule: 'part-of/name',
      at: [{ start: mention.start, end: mention.end }],
    });
  }
  return edges;
}
