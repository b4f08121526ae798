import type { PlaceLevel } from '@guben/graph';
import { isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { walkBack } from './organizations-left.ts';
import type { Scan } from './organizations-names.ts';
import { readTail, type Tail } from './organizations-tail.ts';

/** A mention from its start to the end of a tail. */
export function fromTail(
  scan: Scan,
  start: number,
  tail: Tail,
  rule: string,
  confidence: number,
  place: PlaceMention | undefined,
  bare: boolean,
): OrganizationMention {
  const { end, parts } = tail;
  const { role } = parts.at(-1)!.value;
  const name = scan.text.slice(start, end);
  const mention: OrganizationMention = { kind: 'organization', start, end, name, role, rule, confidence, bare };
  if (place !== undefined) mention.place = { start: place.start, end: place.end };
  const level = tail.level === undefined ? place?.level : scan.grammar.levels.find(tail.level, 0)?.value.level;
  if (level !== undefined) mention.level = level;
  return mention;
}

/** 伊克昭盟盟委: a level said twice shows that a place's name goes before it, though no place mention covers it. */
export function doubledName(
  scan: Scan,
  at: number,
  end: number,
  tail: Tail,
  level: PlaceLevel | undefined,
): OrganizationMention | undefined {
  const { left, edge } = walkBack(scan.grammar, scan.text, at, scan.places, scan.segment);
  if (edge === 'limit' || edge === 'place' || at - left < 1 || at - left > longestPlace) return undefined;
  const from = scan.text[left] === '原' ? left + 1 : left;
  const found = fromTail(scan, from, tail, 'unknown-place-body', 0.7, undefined, false);
  return { ...found, place: { start: from, end }, ...(level && { level }) };
}

/** Longest place name, in code units, that 中共X委 may hold where the places do not know it. */
const longestPlace = 12;

/** 中共X县委 with a place that no place mention covers: a county of another time, a misprint. */
export function findUnknownPlace(scan: Scan, at: number): OrganizationMention | undefined {
  const { grammar, text, places } = scan;
  const prefix = grammar.prefixes.find(text, at);
  if (prefix === undefined) return undefined;
  const from = prefix.end;
  if (places[rangeIndexAt(places, from)]?.start === from) return undefined;
  for (let end = from + 1; end <= from + longestPlace && isHan(text[end - 1] ?? ''); end++) {
    const level = grammar.levels.find(text, end);
    const kind = level ? 'division' : /[镇乡]$/.test(text.slice(from, end)) ? 'township' : undefined;
    if (kind === undefined) continue;
    const nameEnd = level && level.form !== '地' ? level.end : end;
    const tail = readTail(grammar, text, level?.end ?? end, kind, prefix.value);
    if (tail === undefined || grammar.boundaries.before(text, end, from) !== '') continue;
    const name = text.slice(from, nameEnd);
    if (name.length < 2) continue;
    const place = { start: from, end: nameEnd };
    const found = fromTail(scan, at, tail, 'unknown-place-body', 0.8, undefined, false);
    return { ...found, place, ...(level?.value.level && { level: level.value.level }) };
  }
  return undefined;
}
