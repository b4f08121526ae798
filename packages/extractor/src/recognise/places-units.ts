import type { PlaceLevel } from '@guben/graph';
import { isLocalName } from './places-local.ts';
import type { StemHit } from './places-stems.ts';
import type { PlaceWork } from './places-work.ts';

const levelOfUnit: Record<string, PlaceLevel> = {
  县: 'county',
  区: 'county',
  旗: 'county',
  市: 'county',
  自治县: 'county',
  自治旗: 'county',
  地区: 'prefecture',
  盟: 'prefecture',
};
const unitStarts = new Set('自地行县市旗盟区');
const unit = /^(?:自治[县旗]|地区|[县市旗盟区])/;

/** Most 地区 had become cities by then. */
const lastPrefecturesToBecomeCities = 2003;
/** Most counties that became cities had done so by then. */
const lastCountiesToBecomeCities = 1998;
const isBefore = (work: PlaceWork, year: number): boolean => work.year !== undefined && work.year <= year;

/**
 * Divisions that no revision of the gazetteer has (it begins in 2002): a known stem with another unit (宝坻县,
 * 荆州地区, 中共荆州地委), and names after 中共 or a province that have a unit and a body.
 */
export function recogniseFormerDivisions(work: PlaceWork, stems: readonly StemHit[], party: readonly number[]): void {
  for (const hit of stems) {
    if (!unitStarts.has(work.text[hit.end]!)) continue;
    const divisions = hit.form.divisions.filter((entry) => entry.kind === 'stem').map((entry) => entry.division);
    const after = work.text.slice(hit.end, hit.end + 3);
    // 荆州|地委, 荆州|行署 are bodies of 荆州地区.
    if (/^(?:地委|行署|行政公署)/.test(after) && divisions[0]!.level !== 'province') {
      const holding = divisions.filter((d) => d.name.endsWith('地区') && work.gazetteer.holds(d, work.year));
      const form = holding.length > 0 ? 'stem' : 'pattern';
      work.add(hit.start, hit.end, form, 'prefecture', holding, 'prefecture-with-body', 0.85);
      continue;
    }
    const match = unit.exec(after)?.[0];
    if (!match || hit.ordinary) continue;
    const end = hit.end + match.length;
    if (work.isCutShort(end) || !work.isFree(hit.start, end)) continue;
    const sure = work.bodyAt(end) || work.partyEndsAt(hit.start) || work.under(hit.start, divisions).length > 0;
    // 上海地区, 广东地区, 西安地区 are regions of speech, and 广州市区 is the town of 广州市.
    if (divisions[0]!.level === 'province' || (match === '区' && !sure)) continue;
    const ofItsTime = isBefore(work, lastPrefecturesToBecomeCities) && !divisions[0]!.code.endsWith('0100');
    // 海伦县 in 1987: a county that is a city today, and no other has the stem.
    const onlyOne = match === '县' && divisions.length === 1 && isBefore(work, lastCountiesToBecomeCities);
    const fits = match === '地区' ? ofItsTime : onlyOne || work.ground.best(divisions) >= 1;
    if (!sure && !(work.mayOpenAt(hit.start) && fits)) continue;
    work.add(hit.start, end, 'pattern', levelOfUnit[match], [], 'stem-with-former-unit', sure ? 0.85 : 0.6);
    // What lies there goes by the code of its successor.
    if (divisions.length === 1) work.ground.add(divisions[0]!);
  }
  for (const at of party) namedByUnit(work, at + 2, false);
  for (const { mention } of [...work.found]) {
    if (mention.level === 'province' || mention.level === 'prefecture') namedByUnit(work, mention.end, true);
  }
}

/** 中共|获鹿县|委: up to four characters and a unit, then a body (after a province also where the name closes). */
function namedByUnit(work: PlaceWork, start: number, underPlace: boolean): void {
  for (let unitStart = start + 1; unitStart <= start + 5 && unitStart < work.text.length; unitStart++) {
    if (!unitStarts.has(work.text[unitStart]!)) continue;
    const match = unit.exec(work.text.slice(unitStart, unitStart + 3))?.[0];
    if (!match) continue;
    const end = unitStart + match.length;
    if (!work.isFree(start, end) || !isLocalName(work, start, unitStart, 'county', underPlace ? 2 : 1, 4)) return;
    if (work.isCutShort(end)) return;
    const body = work.bodyAt(end);
    if (
      !body &&
      !(underPlace && match === '县' && (work.closesAt(end) || work.words.functionBefore.has(work.text[end]!)))
    )
      return;
    // 中共|滁县|地委 is of 滁县地区, a prefecture that bore the name of a county.
    if (/^(?:地委|行署|行政公署)/.test(work.text.slice(end, end + 4)))
      work.add(start, end, 'pattern', 'prefecture', [], 'prefecture-with-body', 0.8);
    else work.add(start, end, 'pattern', levelOfUnit[match], [], 'division-by-form', body ? 0.8 : 0.55);
    return;
  }
}

/** 合肥|高新区, 重庆|两江新区: zones with a body of their own, after the place they lie in. */
export function recogniseZones(work: PlaceWork, ends: readonly number[], stemEnds: ReadonlyMap<number, StemHit>): void {
  for (const end of ends) {
    const zone = work.words.zones.before(work.text, end);
    if (zone === '' || !work.isFree(end - 1, end)) continue;
    const zoneStart = end - zone.length;
    const start = zoneStart;
    const owner = work.endingAt(start);
    const stem = stemEnds.get(start);
    // 南京|江北|新区: a stem that is itself a county's elsewhere, behind the city that the zone lies in.
    const outer = stem && (work.endingAt(stem.start) ?? stemEnds.get(stem.start));
    if (!owner && stem && outer) {
      if ('form' in outer && work.mayOpenAt(outer.start) && !outer.ordinary)
        work.add(
          outer.start,
          outer.end,
          'stem',
          'prefecture',
          outer.divisions.filter(({ level }) => level === 'prefecture'),
          'stem-above-place',
          0.85,
        );
      if (work.endingAt(stem.start)) {
        work.add(stem.start, end, 'pattern', 'county', [], 'zone-by-form', 0.85);
        continue;
      }
    }
    if (!owner && !stem && namedZone(work, zoneStart, end, stemEnds)) continue;
    if (!owner && !stem) {
      // Two characters may stand between: 重庆|两江|新区.
      if (!isLocalName(work, zoneStart - 2, zoneStart, 'county', 2, 2)) continue;
      if (work.words.zoneWords.before(work.text, zoneStart) !== '') continue;
      const begin = zoneStart - 2;
      const before = work.endingAt(begin);
      if (!before && !work.partyEndsAt(begin) && !(work.opensAt(begin) && work.bodyAt(end))) continue;
      work.add(begin, end, 'pattern', 'county', [], 'zone-by-form', before ? 0.85 : 0.7);
      continue;
    }
    if (owner && (owner.mention.level === 'township' || owner.mention.level === 'village')) continue;
    if (owner) work.extend(owner, end, 'zone-of-place', 0.85);
    else if (stem && !stem.ordinary && work.mayOpenAt(stem.start)) {
      work.add(stem.start, end, 'pattern', 'county', [], 'zone-of-place', 0.8);
    }
  }
}

/** 灵武|羊绒|产业园区|管委会: a county's zone with what it makes or is called in between, before a body of its own. */
function namedZone(work: PlaceWork, zoneStart: number, end: number, stemEnds: ReadonlyMap<number, StemHit>): boolean {
  if (!work.bodyAt(end)) return false;
  for (let start = zoneStart - 4; start <= zoneStart - 2; start++) {
    const owner = work.endingAt(start);
    const stem = stemEnds.get(start);
    // 海关驻|开发区 is a body in the zone.
    if (!isLocalName(work, start, zoneStart, 'county', 2, 4) || work.text.slice(start, zoneStart).includes('驻'))
      continue;
    if (owner?.mention.level === 'county' || owner?.mention.level === 'prefecture') {
      work.extend(owner, end, 'zone-of-place', 0.8);
      return true;
    }
    if (stem && !stem.ordinary && work.mayOpenAt(stem.start)) {
      work.add(stem.start, end, 'pattern', 'county', [], 'zone-of-place', 0.8);
      return true;
    }
  }
  return false;
}

/** 我市, 全县, 本区, 该镇: bound references to a place that the discourse knows. */
export function recogniseReferences(work: PlaceWork, starts: readonly number[]): void {
  const { references } = work.words.lexicon;
  for (const start of starts) {
    const first = work.text[start]!;
    const found = work.words.referenceUnits.at(work.text, start + 1);
    if (found === '') continue;
    const end = start + 1 + found.length;
    if (start > 0 && references.otherWordBefore[first]?.includes(work.text[start - 1]!)) continue;
    if (end < work.text.length && references.otherWordAfter[found]?.includes(work.text[end]!)) continue;
    if (work.isCutShort(end)) continue;
    const level = found === '省' ? 'province' : /^(?:镇|乡|街道)$/.test(found) ? 'township' : undefined;
    const rule = references.self.includes(first)
      ? 'reference-to-self'
      : references.that.includes(first)
        ? 'reference-to-that'
        : 'reference-to-whole';
    work.add(start, end, 'reference', level, [], rule, 0.9);
  }
}
