import { rangeIndexAt } from '../text/doc.ts';
import type { EdgeDraft } from './edges.ts';
import { isDenied } from './implements-denied.ts';
import { nearbyPairs, type Pair, type Target } from './pairs.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** Who is named near each initiative that may be carried out: no slogan, no component, and none that is only praised or planned. */
export function implementingPairs(reading: Reading, subjects: Subjects, stated: readonly EdgeDraft[]): Pair[] {
  const { doc, mentions, initiatives } = reading;
  const kinds = new Map(initiatives.entities.map(({ key, kind }) => [key, kind]));
  const components = new Set(initiatives.components.map(({ component }) => component));
  const targets = mentions.initiatives.flatMap((mention): Target[] => {
    const key = initiatives.of(mention);
    const sentence = doc.sentences[rangeIndexAt(doc.sentences, mention.start)];
    if (key === undefined || kinds.get(key) === 'slogan' || components.has(key)) return [];
    if (!sentence || mention.start >= sentence.end) return [];
    const end = mention.full?.end ?? mention.end;
    const before = doc.text.slice(Math.max(sentence.start, mention.start - 40), mention.start);
    if (isDenied(before, doc.text.slice(end, end + 12), subjects.at(mention.start, sentence).how)) return [];
    const features = [`initiative:${key.slice(0, key.indexOf('/'))}`, `rule:${mention.rule}`];
    return [{ start: mention.start, end, key, features }];
  });
  return nearbyPairs(reading, subjects, targets, stated);
}
