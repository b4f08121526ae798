import { type Doc, rangeIndexAt } from '../text/doc.ts';
import type { PlaceEntity } from './places.ts';

/** Regions (地区) gave way to prefecture-level cities one by one; the tables begin with those of 2002. */
const lastYearOfRegions = 2002;

/**
 * Puts counties under the region of their time: where a text from before the tables names a region that they do not have
 * (零陵地区), the counties that it names with it belong there, not to the city that took its place (永州市).
 * Changes `attributes.parent` in place.
 * @param entities all places of the text
 */
export function restoreRegions(doc: Doc, entities: readonly PlaceEntity[]): void {
  if (doc.year === undefined || doc.year > lastYearOfRegions) return;
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const regions = entities.filter((entity) => entity.attributes.code === undefined && /地区$/.test(entity.label));
  for (const region of regions) {
    const votes = new Map<string, number>();
    for (const county of entities) {
      if (county.attributes.level !== 'county' || !county.attributes.code) continue;
      const prefecture = String(county.attributes.code).slice(0, 4);
      votes.set(prefecture, (votes.get(prefecture) ?? 0) + sharedSentences(doc, region, county));
    }
    const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!first || first[1] === 0 || (second && second[1] * 2 > first[1])) continue;
    const city = byKey.get(`place/${first[0]}00`);
    for (const county of entities) {
      const isThere =
        String(county.attributes.code ?? '').startsWith(first[0]) || (city && county.attributes.parent === city.key);
      if (county.attributes.level === 'county' && isThere) {
        county.attributes.parent = region.key;
      }
    }
    // The city that bears the region's later code is a county-level city of the region then.
    if (city) {
      region.attributes.parent ??= city.attributes.parent;
      city.attributes.parent = region.key;
      city.attributes.level = 'county';
      delete city.attributes.code;
    }
    region.attributes.parent ??= byKey.has(`place/${first[0].slice(0, 2)}0000`)
      ? `place/${first[0].slice(0, 2)}0000`
      : undefined;
  }
}

/** In how many sentences two places are named together; the text's title and signature count for all of it. */
function sharedSentences(doc: Doc, one: PlaceEntity, other: PlaceEntity): number {
  const sentences = new Set(one.mentions.map((mention) => rangeIndexAt(doc.sentences, mention.start)));
  const isHome = doc.sections.some((section) =>
    [section.title, section.author].some(
      (range) => range && one.mentions.some((mention) => mention.start >= range.start && mention.end <= range.end),
    ),
  );
  return other.mentions.filter((mention) => isHome || sentences.has(rangeIndexAt(doc.sentences, mention.start))).length;
}
