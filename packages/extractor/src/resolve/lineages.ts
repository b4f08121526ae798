import type { PlaceLevel } from '@guben/graph';
import { unitOf } from '../gazetteer/names.ts';
import type { PlaceUnit, ResolvedPlace } from './context.ts';

const levels: readonly string[] = ['province', 'prefecture', 'county', 'township', 'village'];

/** Places with those above them. Every bare form of a text asks for some, so each answer is found once. */
export class Lineages {
  private readonly lines = new Map<string, ResolvedPlace[]>();
  private readonly nearestOf = new Map<PlaceUnit | PlaceLevel, Map<ResolvedPlace, ResolvedPlace | undefined>>();

  /** The unit that each place's name ends with. */
  private readonly units = new Map<ResolvedPlace, string>();

  /** @param get a place by key; a place above is known before those under it */
  constructor(private readonly get: (key: string) => ResolvedPlace | undefined) {}

  /** The place with a key and those above it, nearest first. */
  of(key: string): ResolvedPlace[] {
    const known = this.lines.get(key);
    if (known) return known;
    const line: ResolvedPlace[] = [];
    for (let place = this.get(key); place; place = place.parent ? this.get(place.parent) : undefined) line.push(place);
    if (line.length > 0) this.lines.set(key, line);
    return line;
  }

  /** Whether a place is what a bare form says: of its level, or of its unit. */
  fits(place: ResolvedPlace, wanted: PlaceUnit | PlaceLevel): boolean {
    if (levels.includes(wanted)) return place.level === wanted;
    let unit = this.units.get(place);
    if (unit === undefined) {
      unit = unitOf(place.name) ?? '';
      this.units.set(place, unit);
    }
    return unit === wanted;
  }

  /** The place itself or the nearest above it that is what a bare form says. */
  nearest(place: ResolvedPlace, wanted: PlaceUnit | PlaceLevel): ResolvedPlace | undefined {
    let found = this.nearestOf.get(wanted);
    if (!found) {
      found = new Map();
      this.nearestOf.set(wanted, found);
    }
    let nearest = found.get(place);
    if (nearest === undefined && !found.has(place)) {
      nearest = this.of(place.key).find((candidate) => this.fits(candidate, wanted));
      found.set(place, nearest);
    }
    return nearest;
  }
}
