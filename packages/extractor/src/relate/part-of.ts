import { ofThisWork } from './cites.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** Components of initiatives, chapters of works, departments of bodies. Places come with their reasons: see places.ts. */
export function partOf({ initiatives, works, organizations, documents, mentions }: Reading): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  for (const { component, whole, at } of initiatives.components) {
    edges.push({ kind: 'part-of', source: component, target: whole, rule: 'part-of/gloss', at: [at] });
  }
  for (const work of works.works) {
    if (!work.parent) continue;
    const rule = work.entry ? 'part-of/contents' : 'part-of/section';
    edges.push({ kind: 'part-of', source: work.key, target: work.parent, rule, at: [work.entry?.title ?? work.title] });
  }
  for (const mention of mentions.documents) {
    const source = ofThisWork(mention) ? documents.of(mention) : undefined;
    const work = works.at(mention.start);
    // A postscript's chapters are the book's, as it is itself.
    const target = mention.rule === 'document-chapter' ? works.root.key : work.key;
    if (source && source !== target && works.works.every(({ key, parent }) => key !== source || !parent))
      edges.push({ kind: 'part-of', source, target, rule: 'part-of/section', at: [mention] });
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
