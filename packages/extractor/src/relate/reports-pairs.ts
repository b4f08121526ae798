import type { EdgeDraft } from './edges.ts';
import { nearbyPairs, type Pair, type Target } from './pairs.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** Who is named near each figure. */
export function reportingPairs(reading: Reading, subjects: Subjects, stated: readonly EdgeDraft[]): Pair[] {
  const targets = reading.mentions.figures.flatMap((mention): Target[] => {
    const key = reading.figures.of(mention);
    if (key === undefined) return [];
    const { text } = reading.doc;
    const counted = text.slice(mention.quantity.end, mention.quantity.end + 2);
    const features = [
      `unit:${mention.unit ?? ''}`,
      `first:${text.slice(mention.start, mention.start + 2)}`,
      `counted:${counted}`,
    ];
    return [{ start: mention.start, end: mention.end, key, features, date: mention.date }];
  });
  const ofOthers = stated.filter(({ rule }) => rule !== 'reports/document');
  return nearbyPairs(reading, subjects, targets, ofOthers);
}
