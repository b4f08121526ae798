import type { PlaceEntity } from './places.ts';

/** Regions (地区) gave way to prefecture-level cities one by one; the tables begin with those of 2002. */
const lastYearOfRegions = 2002;

/**
 * Puts counties under the region of their time: where a text from before the tables names a region that they do not have
 * (零陵地区), the counties that it names with it belong there, not to the city that took its place (永州市).
 * Changes `attributes.parent` in place.
 * @param entities all places of one text
 * @param besides how often a place is named in one sentence with another, by their keys
 */
export function restoreRegions(
  entities: readonly PlaceEntity[],
  year: number | undefined,
  besides: (region: PlaceEntity, county: PlaceEntity) => number,
): void {
  if (year === undefined || year > lastYearOfRegions) return;
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  const regions = entities.filter((entity) => entity.attributes.code === undefined && /地区$/.test(entity.label));
  for (const region of regions) {
    const votes = new Map<string, number>();
    for (const county of entities) {
      if (county.attributes.level !== 'county' || !county.attributes.code) continue;
      const prefecture = String(county.attributes.code).slice(0, 4);
      votes.set(prefecture, (votes.get(prefecture) ?? 0) + besides(region, county));
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
