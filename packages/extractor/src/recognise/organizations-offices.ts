import { isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention } from '../text/mentions.ts';
import { startsWithAny } from './organizations-grammar.ts';
import { bareConfidence, chainStart } from './organizations-left.ts';
import { mention, type Scan } from './organizations-names.ts';

/** 县农经局, 旗茶产业中心: a field that the lexicon does not know behind a level alone. */
function bareOffice(scan: Scan, at: number, end: number, role: string): OrganizationMention | undefined {
  const { grammar, text } = scan;
  if (grammar.officeNotAfter.has(text[at - 1]!)) return undefined;
  for (let left = at - 2; left >= Math.max(0, at - farthestBareField); left--) {
    const level = grammar.levels.find(text, left);
    if (level === undefined || level.end >= at || bareConfidence(grammar, text, left, level.value) < 0.9) continue;
    if (!isPlain(scan, level.end, at, undefined)) return undefined;
    const found = mention(scan, left, end, { role, rule: 'field-unknown', confidence: 0.6, bare: true });
    return { ...found, level: level.value.level };
  }
  return undefined;
}

/** Farthest, in code units, that an office may stand from its place when its field is unknown to the lexicon. */
const farthestOffice = 8;
/** The same behind a level alone. */
const farthestBareField = 8;
/** The same for a leading group, whose names are long. */
const farthestGroup = 26;

/**
 * An office at `at` whose field the lexicon does not know: 自治州茶叶局. The place must stand right before the field. A
 * leading group may have any field: 市固本强基工程领导小组办公室; the head is then a place, a level or a committee.
 * @param previous the mention found last, which may be the group's committee (县委农村工作领导小组)
 */
export function findOffice(
  scan: Scan,
  at: number,
  previous: OrganizationMention | undefined,
): OrganizationMention | undefined {
  const { grammar, text } = scan;
  const hit = grammar.offices.find(text, at, ({ notBefore }, end) => !startsWithAny(text, end, notBefore));
  if (hit === undefined) return undefined;
  const { role } = hit.value.office;
  const index = rangeIndexAt(scan.places, at - 1);
  // A place inside the mention before has given that one its name.
  const place = (scan.places[index]?.start ?? 0) >= (previous?.end ?? 0) ? scan.places[index] : undefined;
  if (role !== 'leading-group') {
    if (!hit.value.office.anyField) return undefined;
    const bare = bareOffice(scan, at, hit.end, role);
    if (bare !== undefined) return bare;
    if (place === undefined || place.form === 'reference' || place.level === 'village') return undefined;
    if (at - place.end < 1 || at - place.end > farthestOffice || grammar.officeNotAfter.has(text[at - 1]!))
      return undefined;
    if (!isPlain(scan, place.end, at, undefined)) return undefined;
    const start = chainStart(scan.places, index);
    return mention(scan, start, hit.end, { role, rule: 'field-unknown', confidence: 0.6, bare: false, place });
  }
  if (previous !== undefined && isPlain(scan, previous.end, at, grammar.groupWords))
    return {
      ...previous,
      end: hit.end,
      name: text.slice(previous.start, hit.end),
      role,
      rule: 'leading-group',
      confidence: 0.7,
    };
  if (place !== undefined && place.form !== 'reference' && isPlain(scan, place.end, at, grammar.groupWords))
    return mention(scan, chainStart(scan.places, index), hit.end, {
      role,
      rule: 'leading-group',
      confidence: 0.7,
      bare: false,
      place,
    });
  for (let left = at - 2; left >= Math.max(0, at - farthestGroup); left--) {
    const level = grammar.levels.find(text, left);
    if (level === undefined || level.end >= at || bareConfidence(grammar, text, left, level.value) < 0.9) continue;
    if (!isPlain(scan, level.end, at, grammar.groupWords)) continue;
    return mention(scan, left, hit.end, { role, rule: 'leading-group', confidence: 0.6, bare: true });
  }
  return undefined;
}

/** Whether a stretch is one run of name characters and quotes without boundary words, save those allowed. */
export function isPlain(scan: Scan, start: number, end: number, allowed: ReadonlySet<string> | undefined): boolean {
  if (end <= start || end - start > farthestGroup) return false;
  for (let at = start; at < end; at++) {
    const char = scan.text[at] ?? '';
    if (!isHan(char) && !(allowed !== undefined && (char === '“' || char === '”'))) return false;
  }
  for (let at = end; at > start; at--) {
    const word = scan.grammar.boundaries.before(scan.text, at, start);
    if (word === '' || allowed?.has(word)) continue;
    // In a group's long name only these single characters mark an end: 固本强基 holds 本.
    if (allowed !== undefined && word.length === 1 && (!'的了由等把被'.includes(word) || scan.text[at - 2] === '党'))
      continue;
    return false;
  }
  return true;
}
