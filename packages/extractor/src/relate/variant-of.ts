import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** One number abbreviation extends another: 一册一证一簿一线 → 一册一证一簿. Both namings are the evidence. */
export function variantOf({ initiatives }: Reading): EdgeDraft[] {
  const first = new Map(initiatives.entities.map((entity) => [entity.key, entity.mentions[0]!]));
  return initiatives.variants.map(({ from, to }) => ({
    kind: 'variant-of',
    source: from,
    target: to,
    rule: 'variant-of/extension',
    at: [from, to].map((key) => ({ start: first.get(key)!.start, end: first.get(key)!.end })),
  }));
}
