import type { PlaceMention } from '../text/mentions.ts';
import { isLocalName, leftLimit, longestLocal } from './places-local.ts';
import { minorityStart } from './places-peoples.ts';
import { closesList, recogniseStemList } from './places-stem-lists.ts';
import { isHanUnit, type LocalKind, type PlaceWork } from './places-work.ts';

/**
 * Villages and communities, by form: after a township's name; after a county's, or where a name can begin, if some
 * village bears the name; in a list that begins so; then the same names elsewhere in the text.
 */
export function recogniseVillages(work: PlaceWork, ends: readonly number[]): void {
  const waiting: { limit: number; unitStart: number; end: number }[] = [];
  const names = new Set<string>();
  const accept = (mention: PlaceMention | undefined): boolean => {
    if (mention) names.add(mention.name);
    return mention !== undefined;
  };
  for (const end of ends) {
    const community = work.text[end - 1] === '区';
    const unitStart = end - unitLength(work.text, end);
    const kind = community ? 'community' : 'village';
    // In 余村村 the last one is the unit.
    if (unitStart <= 0 || !work.isFree(unitStart, end) || (kind === 'village' && isInnerUnit(work.text, end))) continue;
    if (!community && estate(work, unitStart, end)) continue;
    if (closesList.test(work.text[unitStart - 1]!)) {
      const isName = (stem: string) => (work.gazetteer.isVillageName(stem, kind) ? [] : undefined);
      if (recogniseStemList(work, unitStart, isName, 'village')) continue;
    }
    const known = (start: number) => work.gazetteer.isVillageName(work.text.slice(start, unitStart), kind);
    const doubled = kind === 'village' && work.text[unitStart - 1] === '村';
    // Most ends of 村 are 农村, 行政村, 、村: told by what stands right before.
    if (cannotEndName(work, doubled ? unitStart - 1 : unitStart, kind)) {
      accept(villageOfTownship(work, unitStart, end, kind));
      continue;
    }
    const limit = leftLimit(work, unitStart);
    if (limit >= unitStart) continue;
    const referred = afterReference(work, limit, unitStart, kind);
    if (referred !== undefined) {
      accept(work.add(referred, end, 'pattern', 'village', [], 'village-after-reference', 0.8));
      continue;
    }
    const before = work.endingAt(limit)?.mention;
    const nameEnd = doubled ? unitStart - 1 : unitStart;
    // 妙峰山镇炭厂村|落地: a known village under a township is not cut short.
    if (work.isCutShort(end) && !(before?.level === 'township' && known(limit))) continue;
    if (before && before.level !== 'village' && isLocalName(work, limit, nameEnd, kind, 1, 5)) {
      const near = before.level === 'township' || before.form === 'pattern';
      const length = unitStart - limit;
      const likely =
        known(limit) ||
        (near && length <= 3) ||
        (work.bodyAt(end) && length <= (community ? 6 : 4)) ||
        (community && length >= 3 && work.closesAt(end)) ||
        minorityStart(work, limit, unitStart, end, kind) === limit;
      if (likely) accept(work.add(limit, end, 'pattern', 'village', [], 'village-after-place', near ? 0.92 : 0.8));
      continue;
    }
    if (doubled || accept(villageOfTownship(work, unitStart, end, kind))) continue;
    const listed = listedStart(work, limit);
    if (listed !== undefined && isLocalName(work, listed, unitStart, kind, 1, 5)) {
      accept(work.add(listed, end, 'pattern', 'village', [], 'village-in-list', 0.85));
      continue;
    }
    const start =
      villageStart(work, limit, unitStart, kind) ??
      startByEnding(work, limit, unitStart, kind) ??
      minorityStart(work, limit, unitStart, end, kind);
    const behind = work.text.slice(end, end + 3);
    // ，由|某村党支部书记先签
    const opened = !community && /[由在请让]/.test(work.text[limit]!) ? limit + 1 : limit;
    const acts = community
      ? work.opensAt(limit) && actsBehind.test(behind)
      : isPause(work, limit) &&
        (actsBehind.test(behind) || villagersBehind.test(behind)) &&
        !/[省市县区镇乡]/.test(work.text.slice(limit, unitStart));
    if (start === undefined && acts && isLocalName(work, opened, unitStart, kind, 2, community ? 5 : 3))
      accept(work.add(opened, end, 'pattern', 'village', [], 'village-form', 0.6));
    else if (start !== undefined)
      accept(work.add(start, end, 'pattern', 'village', [], 'village-form', work.bodyAt(end) ? 0.8 : 0.7));
    else waiting.push({ limit, unitStart, end });
  }
  for (const { limit, unitStart, end } of waiting) {
    for (let start = limit; start < unitStart; start++) {
      if (!names.has(work.text.slice(start, end))) continue;
      work.add(start, end, 'pattern', 'village', [], 'village-named-elsewhere', 0.8);
      break;
    }
  }
}

/** 该镇|石坡村: a name of up to three characters behind a town that is only referred to. */
function afterReference(work: PlaceWork, limit: number, unitStart: number, kind: 'village' | 'community') {
  const said = /[该本我](?:镇|乡|街道|县|市|区)(?=[\u4e00-\u9fff]{1,3}$)/.exec(work.text.slice(limit, unitStart));
  if (!said) return undefined;
  const start = limit + said.index + said[0].length;
  return isLocalName(work, start, unitStart, kind, 2, 3) ? start : undefined;
}

/** 市光四村, 民星一村: a numbered estate of a city, before its committee or where its name stands clear. */
function estate(work: PlaceWork, unitStart: number, end: number): boolean {
  const start = unitStart - 3;
  if (start < 0 || !/[一二三四五六七八九十]/.test(work.text[unitStart - 1]!) || !work.mayOpenAt(start)) return false;
  if (
    !isLocalName(work, start, unitStart - 1, 'village', 2, 2) ||
    /[省市县区镇乡村道]/.test(work.text.slice(start, unitStart - 1))
  )
    return false;
  if (!/^(?:居|社区|党|[的把、，。“]|试点|小区|业主|设|推|建|办|与|和)/.test(work.text.slice(end, end + 2)))
    return false;
  return work.add(start, end, 'pattern', 'village', [], 'numbered-estate', 0.7) !== undefined;
}

/** What a community does right behind its name. */
const actsBehind =
  /^(?:建起|建成|建立|设立|成立|推行|推出|组建|办起|探索|实行|创新|开设|打造|率先|首创|党委|党总支|党支部|居委)/;

/** Who in a village acts, or what is done to it. */
const villagersBehind =
  /^(?:村民|牧民|党员|群众|老支书|老党员|老人|支书|支部|党支部|党总支|组长|主任|妇女主任|村委|两委|“两委”|是|把|将|从|针对|引导|发动|投入|投资|的)/;

/** 余村|村, but 锦花村|村民委员会 and 皇宫村|村民; nor is a place 第六村|民小组. */
const isInnerUnit = (text: string, end: number): boolean =>
  text.startsWith('民小组', end) ||
  (text[end] === '村' && !text.startsWith('村民', end)) ||
  (text[end - 2] === '村' && text.startsWith('村民', end - 1));

/** 村: 1, 社区 and 嘎查: 2, 居民区: 3. */
const unitLength = (text: string, end: number): number =>
  text[end - 1] === '村' ? 1 : text.startsWith('居民区', end - 3) ? 3 : 2;

/** Where a village's name of two to four characters begins that some village bears, the longest first. */
function villageStart(work: PlaceWork, limit: number, unitStart: number, kind: 'village' | 'community') {
  for (let start = Math.max(limit, unitStart - 4); start <= unitStart - 2; start++) {
    if (!work.mayOpenAt(start) || !isLocalName(work, start, unitStart, kind, 2, 4)) continue;
    if (work.gazetteer.isVillageName(work.text.slice(start, unitStart), kind)) return start;
  }
  return undefined;
}

/**
 * A village whose name is an ordinary word or holds a function character (水各村, 红旗村): right after its township's name,
 * if some village bears it.
 */
function villageOfTownship(work: PlaceWork, unitStart: number, end: number, kind: 'village' | 'community') {
  const limit = leftLimit(work, unitStart);
  const length = unitStart - limit;
  if (length < 2 || length > 4) return undefined;
  // After a pause 等 is taken for part of a short name that some village bears: ，门等村首创.
  const pause = length <= 3 && work.text[unitStart - 1] === '等' && isPause(work, limit);
  if (work.endingAt(limit)?.mention.level !== 'township' && !pause) return undefined;
  const name = work.text.slice(limit, unitStart);
  if (!work.gazetteer.isVillageName(name, kind)) return undefined;
  if (endsInStop(work, unitStart, kind) && !work.words.lexicon.villageWords.includes(name)) return undefined;
  return work.add(limit, end, 'pattern', 'village', [], 'village-after-place', 0.85);
}

const isPause = (work: PlaceWork, at: number): boolean => at === 0 || /[，。；：、？！”\s]/.test(work.text[at - 1]!);

/** Where a name begins that a list joins to a village's: 官仁村、|长田村, 堤北里社区和|园荫北里社区. */
function listedStart(work: PlaceWork, limit: number): number | undefined {
  const before = work.words.joiners.before(work.text, limit);
  if (before !== '') {
    return work.endingAt(limit - before.length)?.mention.level === 'village' ? limit : undefined;
  }
  if (work.endingAt(limit)?.mention.level !== 'village') return undefined;
  const after = work.words.joiners.at(work.text, limit);
  return after === '' ? undefined : limit + after.length;
}

/** Where a name begins that no table has, told by its ending: 迎水东里社区, 西郭家店村. */
function startByEnding(
  work: PlaceWork,
  limit: number,
  unitStart: number,
  kind: 'village' | 'community',
): number | undefined {
  const endings = kind === 'community' ? work.words.communityEndings : work.words.villageEndings;
  if (endings.before(work.text, unitStart, limit) === '') return undefined;
  const longest = kind === 'community' ? 6 : 4;
  for (let start = limit; start <= unitStart - 3; start++) {
    if (work.mayOpenAt(start) && isLocalName(work, start, unitStart, kind, 3, longest)) return start;
  }
  return undefined;
}

/** Whether what stands right before a unit rules out any name of that kind. */
function cannotEndName(work: PlaceWork, unitStart: number, kind: LocalKind): boolean {
  const last = work.text[unitStart - 1]!;
  if (work.words.parts.has(last) || !isHanUnit(work.text.charCodeAt(unitStart - 1))) return true;
  return endsInStop(work, unitStart, kind);
}

const endsInStop = (work: PlaceWork, unitStart: number, kind: LocalKind): boolean =>
  work.words.localStops[kind].endings.before(work.text, unitStart, Math.max(0, unitStart - longestLocal)) !== '';
