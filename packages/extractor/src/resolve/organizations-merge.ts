import { zoneEnding } from '../recognise/organizations-tail.ts';
import type { ResolvedPlace } from './context.ts';
import type { Resolved } from './organizations-statements.ts';

/** The place of a body: as it goes into the body's name, and the node where there is one. */
export interface Placed {
  name: string;
  place: ResolvedPlace | undefined;
  confidence: number;
}

/** The zones named so far, for bare names: 开发区党工委 is of the development zone that the text names most. */
export class Zones {
  private readonly named = new Map<string, { placed: Placed; count: number }>();

  see({ placeName: name, place, mention }: Resolved) {
    if (mention.bare || !zoneEnding.test(name)) return;
    const zone = this.named.get(name) ?? { placed: { name, place, confidence: 0.7 }, count: 0 };
    zone.count++;
    this.named.set(name, zone);
  }

  /** The zone meant by its ending (开发区), '' for any; of zones named equally often the first. */
  meant(ending: string): Placed | undefined {
    let best: { placed: Placed; count: number } | undefined;
    for (const zone of this.named.values())
      if (zone.placed.name.endsWith(ending) && zone.count > (best?.count ?? 0)) best = zone;
    return best?.placed;
  }
}

/** A name that context could not place is the placed body of that name, where there is just one. */
export function mergePlaceless(resolved: Resolved[]) {
  const placed = new Map<string, Set<string>>();
  for (const { label, key, place } of resolved) {
    if (place === undefined) continue;
    const keys = placed.get(label) ?? new Set();
    placed.set(label, keys.add(key));
  }
  for (const item of resolved) {
    const keys = item.place === undefined ? placed.get(item.label) : undefined;
    if (keys?.size === 1) item.key = [...keys][0]!;
  }
}

/** 某市乡村振兴办 is 某市乡村振兴工作领导小组办公室, where the text names just one that it shortens. */
export function mergeShortOffices(resolved: readonly Resolved[]) {
  const offices = new Map(resolved.filter(({ label }) => label.endsWith('办公室')).map((item) => [item.key, item]));
  if (offices.size === 0) return;
  for (const item of resolved) {
    const short = /(?:工作)办公室$|(?<=[^主联])办$/.exec(item.label);
    if (!short) continue;
    const stem = item.label.slice(0, short.index) + (short[0].startsWith('工作') ? '工作' : '');
    const long = [...offices.values()].filter(
      ({ label }) =>
        label.startsWith(stem) &&
        label.length > item.label.length &&
        /(?:领导小组|委员会|指挥部|协调小组|联席会议)办公室$/.test(label),
    );
    if (long.length === 1) Object.assign(item, { key: long[0]!.key, label: long[0]!.label });
  }
}
