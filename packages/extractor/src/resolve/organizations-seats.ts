import { type Doc, sentenceAt } from '../text/doc.ts';
import type { OrganizationMention } from '../text/mentions.ts';
import type { PlaceContext, PlaceUnit } from './context.ts';
import type { Placed } from './organizations-merge.ts';
import type { Resolved } from './organizations-statements.ts';

/** 某乡成立果业协会, 县委成立某某领导小组, 市里成立…: of the place that the sentence names, or of the founder's. */
export function founderOf(
  doc: Doc,
  places: PlaceContext,
  mention: OrganizationMention,
  last: Resolved | undefined,
): Placed {
  const lead = doc.text.slice(
    Math.max(sentenceAt(doc, mention.start)?.start ?? mention.start, mention.start - 200),
    mention.start,
  );
  const level = /(?:^|[，。；：])([市县区旗镇乡村])里[^，。；]{0,6}$/.exec(lead)?.[1] as PlaceUnit | undefined;
  const before = last !== undefined && mention.start - last.mention.end <= lead.length ? last : undefined;
  const place = mention.place ? places.placeAt(mention.place) : level && places.homeAt(mention.start, level)?.place;
  if (place !== undefined) return { name: place.name, place, confidence: 0.7 };
  return { name: before?.placeName ?? '', place: before?.place, confidence: 0.6 };
}

/** A department without a place is of the county or city that the text speaks for: a town has none. */
export function seatAt(places: PlaceContext, position: number): Placed | undefined {
  const home = places.speakerAt(position);
  const seat = home && places.lineage(home.key).find(({ level }) => level !== 'township' && level !== 'village');
  if (seat === undefined || seat.level === 'province') return undefined;
  return { name: seat.name, place: seat, confidence: 0.6 };
}

/** 地委 in a county's text of the time: of the region where the county's prefecture-level city is now (某市: 某地区). */
export function regionOver(places: PlaceContext, position: number): Placed | undefined {
  const home = places.speakerAt(position);
  const above = home && places.lineage(home.key).find(({ level }) => level === 'prefecture');
  if (above === undefined || !/(?:市|地区)$/.test(above.name)) return undefined;
  return { name: above.name.replace(/市$/, '地区'), place: undefined, confidence: 0.65 };
}
