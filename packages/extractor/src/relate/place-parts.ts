import type { Entity } from '../text/mentions.ts';
import type { Reading } from './reading.ts';

/** A place and the one above it that the text names; the gazetteer, or the context for a place it lacks, says so. */
export interface PlacePart {
  child: Entity;
  parent: Entity;
  rule: 'part-of/gazetteer' | 'part-of/context';
}

export function placeParts({ places }: Reading): PlacePart[] {
  const byKey = new Map(places.entities.map((entity) => [entity.key, entity]));
  return places.entities.flatMap((child) => {
    const parent = byKey.get(String(child.attributes.parent ?? ''));
    return parent
      ? [{ child, parent, rule: child.attributes.code ? 'part-of/gazetteer' : 'part-of/context' } as const]
      : [];
  });
}
