import type { Division } from '../gazetteer/gazetteer.ts';
import { ethnicStart, minorityStart, peopleBehind } from './places-peoples.ts';
import type { FormHit } from './places-scan.ts';
import { closesList, recogniseStemList } from './places-stem-lists.ts';
import { isHanUnit, type LocalKind, type PlaceWork } from './places-work.ts';

/** How far back from its unit character a local name may begin. */
export const longestLocal = 8;

/** The stretch before a unit character in which its name may begin: back to punctuation or to a name already found. */
export function leftLimit(work: PlaceWork, unitStart: number): number {
  let start = unitStart;
  while (start > 0 && unitStart - start < longestLocal) {
    if (!work.isFree(start - 1, start) || work.opensAt(start)) break;
    start--;
  }
  return start;
}

/**
 * Townships: those that the gazetteer has under a county of the text's ground, and others by their form (merged or
 * renamed since the gazetteer's year): after a county's name, or where a name can begin.
 */
export function recogniseTownships(
  work: PlaceWork,
  ends: readonly number[],
  stemEnds: ReadonlyMap<number, FormHit>,
): void {
  for (const end of ends) {
    const unitStart = end - (/[道木]/.test(work.text[end - 1]!) ? 2 : 1);
    if (unitStart <= 0 || !work.isFree(unitStart, end)) continue;
    // 乡镇 is two units; what stands before it is read at 乡.
    if (work.text.startsWith('乡镇', end - 2)) continue;
    // 湖镇|镇 is one name.
    if (work.text[end] === '镇' && work.text[end - 1] === '镇' && isKnownWith(work, unitStart, end + 1)) continue;
    // 等五个富裕|乡镇
    const described = /(?:富裕|贫困|试点|重点|山区|沿海|沿江|边远|后进|先进|中心)$/.exec(
      work.text.slice(Math.max(0, unitStart - 2), unitStart),
    );
    const listEnd = unitStart - (described?.[0].length ?? 0);
    if (closesList.test(work.text[listEnd - 1] ?? '')) {
      const known = (stem: string) => {
        const divisions = withOtherUnit(work, stem);
        if (divisions.length === 0) return undefined;
        // 李店等乡: a 镇 since, but then and there a 乡.
        const unit = work.text.slice(unitStart, end);
        if (!/^(?:[乡镇]|街道)$/.test(unit) || work.text[end] === '镇') return divisions;
        return divisions.filter(({ name }) => name === stem + unit);
      };
      if (recogniseStemList(work, listEnd, known, 'township')) continue;
    }
    // 河镇|彝族苗族乡: a 镇 inside the name of a 民族乡.
    if (peopleBehind.test(work.text.slice(end, end + 14))) continue;
    const limit = leftLimit(work, unitStart);
    if (limit >= unitStart) continue;
    const cut = work.isCutShort(end);
    if (!knownTownship(work, limit, unitStart, end, cut, stemEnds) && !cut) townshipByForm(work, limit, unitStart, end);
  }
}

/** Whether the last of two units is that of a township the gazetteer has. */
const isKnownWith = (work: PlaceWork, unitStart: number, end: number): boolean =>
  [1, 2, 3].some((length) => work.gazetteer.townships(work.text.slice(unitStart - length, end)).length > 0);

function knownTownship(
  work: PlaceWork,
  limit: number,
  unitStart: number,
  end: number,
  cut: boolean,
  stemEnds: ReadonlyMap<number, FormHit>,
): boolean {
  const { endings, whole } = work.words.localStops.township;
  const isCommon = (start: number) =>
    whole.has(work.text.slice(start, unitStart)) ||
    endings.before(work.text, unitStart, start).length === unitStart - start;
  let fallback: number | undefined;
  for (let start = limit; start < unitStart; start++) {
    const townships = work.gazetteer.townships(work.text.slice(start, end));
    if (townships.length === 0) continue;
    const counties = townships.map((township) => countyOf(work, township));
    const at = (county: Division | undefined) => (county ? work.ground.support(county) : 0);
    const before = work.endingAt(start);
    if (before) {
      const outer = before.divisions;
      const inside = townships.filter((_, i) =>
        outer.some((o) => counties[i] && (o.code === counties[i].code || inRange(counties[i], o))),
      );
      const { level } = before.mention;
      if (level === 'township' || level === 'village') return false;
      if (inside.length === 0 && (cut || isCommon(start))) return false;
      work.add(start, end, inside.length > 0 ? 'full' : 'pattern', 'township', inside, 'township-after-county', 0.95);
      return true;
    }
    const stem = stemEnds.get(start);
    if (stem) {
      const stemDivisions = stem.form.divisions.map((entry) => entry.division);
      const inside = townships.filter((_, i) => counties[i] && stemDivisions.some((o) => o.code === counties[i]!.code));
      if (inside.length > 0) {
        const owners = stemDivisions.filter((o) => inside.some((t) => countyOf(work, t)?.code === o.code));
        work.add(stem.start, stem.end, 'stem', 'county', owners.slice(0, 1), 'stem-before-township', 0.9);
        work.add(start, end, 'full', 'township', inside, 'township-after-county', 0.95);
        return true;
      }
    }
    const named = townships.filter((_, i) => at(counties[i]) === 3);
    const short = unitStart - start === 1;
    if (named.length > 0 && (work.mayOpenAt(start) || !short)) {
      if (cut && !work.opensAt(start)) continue;
      work.add(start, end, 'full', 'township', named, 'township-of-named-county', work.mayOpenAt(start) ? 0.9 : 0.75);
      return true;
    }
    if (cut || isCommon(start) || short || !work.mayOpenAt(start)) continue;
    const near = townships.filter((_, i) => at(counties[i]) === 2);
    if (near.length > 0) {
      work.add(start, end, 'full', 'township', near, 'township-of-named-prefecture', 0.8);
      return true;
    }
    fallback ??= start;
  }
  if (fallback === undefined) return false;
  return work.add(fallback, end, 'pattern', 'township', [], 'township-known-elsewhere', 0.65) !== undefined;
}

const inRange = (county: Division, outer: Division): boolean =>
  outer.level === 'province'
    ? county.code.startsWith(outer.code.slice(0, 2))
    : outer.level === 'prefecture' && county.code.startsWith(outer.code.slice(0, 4));

/** The county of a township, as of the text's year. */
export function countyOf(work: PlaceWork, township: Division): Division | undefined {
  const latest = township.parent ? work.gazetteer.byCode(township.parent) : undefined;
  return latest && (work.gazetteer.asOf(latest, work.year) ?? latest);
}

/**
 * A township the gazetteer does not have: after a county's name, or where a name can begin if villages or townships
 * elsewhere bear it (a township that was merged away mostly left its name to a village).
 */
function townshipByForm(work: PlaceWork, limit: number, unitStart: number, end: number): void {
  const before = work.endingAt(limit)?.mention;
  if (before && isLocalName(work, limit, unitStart, 'township', 1, 4)) {
    if (before.level === 'township' || before.level === 'village') return;
    const renamed = withOtherUnit(work, work.text.slice(limit, unitStart));
    work.add(limit, end, 'pattern', 'township', renamed, 'township-form-after-county', 0.85);
    return;
  }
  for (let start = limit; start <= unitStart - 2; start++) {
    const renamed = work.mayOpenAt(start) ? withOtherUnit(work, work.text.slice(start, unitStart)) : [];
    if (renamed.length === 0) continue;
    work.add(start, end, 'pattern', 'township', renamed, 'township-with-former-unit', 0.85);
    return;
  }
  const minority = minorityStart(work, limit, unitStart, end, 'township');
  if (minority !== undefined) {
    work.add(minority, end, 'pattern', 'township', [], 'township-form', 0.75);
    return;
  }
  const ofPeople = ethnicStart(work, unitStart);
  if (ofPeople !== undefined) {
    work.add(ofPeople, end, 'pattern', 'township', [], 'township-of-people', 0.85);
    return;
  }
  if (opensSentence(work, limit, unitStart, end)) {
    work.add(limit, end, 'pattern', 'township', [], 'township-form', 0.6);
    return;
  }
  // 该区|站前街道
  const referred = /[该本我](?:[县市区旗])(?=[\u4e00-\u9fff]{2,3}$)/.exec(work.text.slice(limit, unitStart));
  const inner = referred ? limit + referred.index + 2 : undefined;
  if (inner !== undefined && isLocalName(work, inner, unitStart, 'township', 2, 3)) {
    work.add(inner, end, 'pattern', 'township', [], 'township-after-reference', 0.75);
    return;
  }
  // 确定甲乡、乙镇: the first of a list whose next is one.
  const listed = /^、([\u4e00-\u9fff]{2,3}[镇乡])/.exec(work.text.slice(end, end + 5))?.[1];
  const next =
    listed &&
    work.gazetteer.townships(listed).some((other) => {
      const county = countyOf(work, other);
      return county && work.ground.support(county) === 3;
    });
  if (
    next &&
    work.words.localStops.township.endings.before(work.text, unitStart - 2) !== '' &&
    isLocalName(work, unitStart - 2, unitStart, 'township', 2, 2)
  ) {
    work.add(unitStart - 2, end, 'pattern', 'township', [], 'township-form', 0.6);
    return;
  }
  const start = nameStart(work, limit, unitStart, 'township');
  if (start === undefined) return;
  if (
    work.gazetteer.isVillageName(work.text.slice(start, unitStart), 'village') ||
    work.partyEndsAt(start) ||
    work.bodyAt(end) ||
    villageBehind(work, end) ||
    // 某厂（在牛头山镇）
    (/（[在属]$/.test(work.text.slice(Math.max(0, start - 2), start)) && work.text[end] === '）') ||
    (/[，。；：\n在]/.test(work.text[start - 1] ?? '\n') && isVillageForm(work, end))
  ) {
    work.add(start, end, 'pattern', 'township', [], 'township-form', 0.6);
  }
}

/** What a township does right behind its name, or whose bodies stand there. */
const acts =
  /^(?:党委|党政|政府|人民政府|靠|随后|推行|推出|实行|实施|探索|创新|采取|建立|坚持|立足|依托|充分|成立|组织|开展|结合|率先|创办|把|则|还|也|首创|试行|成功|先行|针对|党员|党总支|全镇|全乡|利用|制定|制订|发动|引导|投入|投资|召开|聘请|聘用|规定|要求|每|是|从)/;

/** 某镇推行…: a whole name at the beginning of a sentence, and behind it what one does. */
const opensSentence = (work: PlaceWork, start: number, unitStart: number, end: number): boolean =>
  /^[。；！？\n]?$/.test(work.text[start - 1] ?? '') &&
  work.text[unitStart - 1] !== '全' &&
  isLocalName(work, start, unitStart, 'township', 2, 4) &&
  acts.test(work.text.slice(end, end + 4));

/** Townships of the text's counties with this stem and any unit: a 乡 became a 镇, a 镇 a 街道. */
function withOtherUnit(work: PlaceWork, stem: string): readonly Division[] {
  for (const unit of ['镇', '街道', '乡']) {
    const found = work.gazetteer.townships(stem + unit).filter((township) => {
      const county = countyOf(work, township);
      return county && work.ground.support(county) === 3;
    });
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Until the 1990s some counties had districts (区公所) above their townships: 峦庄区 in a county that has a 峦庄镇.
 * @param ends of 区
 */
export function recogniseRuralDistricts(work: PlaceWork, ends: readonly number[]): void {
  if (work.year === undefined || work.year > lastRuralDistricts) return;
  for (const end of ends) {
    if (!work.isFree(end - 1, end) || work.isCutShort(end) || work.text[end - 2] === '山') continue;
    for (let start = end - 4; start <= end - 3; start++) {
      if (start < 0 || !work.mayOpenAt(start) || !work.isFree(start, end)) continue;
      const townships = withOtherUnit(work, work.text.slice(start, end - 1));
      const county = work.endingAt(start)?.mention.level === 'county';
      if (townships.length === 0 && !(county && isLocalName(work, start, end - 1, 'county', 2, 3))) continue;
      work.add(start, end, 'pattern', 'township', townships, 'rural-district', 0.75);
      break;
    }
  }
}

/** The last rural districts were dissolved by 2001. */
const lastRuralDistricts = 2001;

/** 哈曲乡|解放村: a village that some village bears the name of, or after a pause any of such a form. */
const villageBehind = (work: PlaceWork, end: number): boolean =>
  [2, 3].some(
    (length) =>
      work.text[end + length] === '村' && work.gazetteer.isVillageName(work.text.slice(end, end + length), 'village'),
  );

/** Where a name of two or three characters may begin: at the limit, or after a function word within it. */
function nameStart(work: PlaceWork, limit: number, unitStart: number, kind: LocalKind): number | undefined {
  for (let start = unitStart - 2; start >= Math.max(limit, unitStart - 3); start--) {
    if (work.mayOpenAt(start) && isLocalName(work, start, unitStart, kind, 2, 3)) return start;
  }
  return undefined;
}

/** Whether the characters before a unit can be a name: of the right length, no function character, no common word. */
export function isLocalName(
  work: PlaceWork,
  start: number,
  unitStart: number,
  kind: LocalKind,
  shortest: number,
  longest: number,
): boolean {
  const length = unitStart - start;
  if (length < shortest || length > longest) return false;
  for (let i = start; i < unitStart; i++) {
    const char = work.text[i]!;
    // 甲镇|达坂河村: a name may begin with 达 where nothing else can.
    if (char === '达' && i === start && work.opensAt(start)) continue;
    if (work.words.parts.has(char) || !isHanUnit(work.text.charCodeAt(i))) return false;
  }
  const stops = work.words.localStops[kind];
  if (length === 1) return !stops.whole.has(work.text[start]!);
  return stops.endings.before(work.text, unitStart, start) === '';
}

/** 某镇|大石岛村的: what stands behind may be a village's name. */
const isVillageForm = (work: PlaceWork, end: number): boolean =>
  [2, 3].some(
    (length) => work.text[end + length] === '村' && isLocalName(work, end, end + length, 'village', length, length),
  );
