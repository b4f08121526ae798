import type { PlaceLevel } from '@guben/graph';
import type { Division, NameForm } from '../gazetteer/gazetteer.ts';
import { stemOf } from '../gazetteer/names.ts';
import type { FormHit } from './places-scan.ts';
import type { Found, PlaceWork } from './places-work.ts';

/** A form read as a full name in a text's year: the divisions that had it then, or else at another time. */
interface FullName {
  divisions: readonly Division[];
  level: PlaceLevel | undefined;
  rule: string;
  /** A name of the text's year. */
  current: boolean;
  /** Needs no support: long enough and no ordinary word. */
  plain: boolean;
}

interface FullHit extends FormHit {
  full: FullName;
}

/**
 * Full names. Those that can hardly be anything else are taken first and make the ground; names that are short or
 * ordinary words (和县, 富裕县, 郊区) are then judged by where they stand and by that ground.
 */
export function recogniseFullNames(work: PlaceWork, hits: readonly FormHit[]): void {
  const names = new Map<NameForm, FullName | undefined>();
  const weak: FullHit[] = [];
  let coveredTo = 0;
  for (const hit of hits) {
    if (hit.start < coveredTo) continue;
    let full = names.get(hit.form);
    if (full === undefined && !names.has(hit.form)) {
      full = readFull(work, hit.form);
      names.set(hit.form, full);
    }
    if (!full || work.isCutShort(hit.end) || isElsewhere(work, hit, full)) continue;
    if (full.plain) {
      const divisions = take(work, hit, full, full.current ? 0.97 : 0.75);
      if (divisions.length === 1) work.ground.add(divisions[0]!);
      coveredTo = hit.end;
    } else weak.push({ ...hit, full });
  }
  // Twice: what the first round takes supports the same name where it stands less clearly.
  for (let round = 0; round < 2; round++) {
    for (const hit of weak) {
      if (!work.isFree(hit.start, hit.end) || isElsewhere(work, hit, hit.full)) continue;
      const confidence = weigh(work, hit, hit.full);
      if (confidence === 0) continue;
      const divisions = take(work, hit, hit.full, confidence);
      if (divisions.length === 1) work.ground.add(divisions[0]!);
    }
  }
}

function readFull(work: PlaceWork, form: NameForm): FullName | undefined {
  if (form.divisions.every((entry) => entry.kind === 'stem')) return undefined;
  const holding = form.divisions.filter((entry) => work.gazetteer.holds(entry.division, work.year));
  let chosen = holding.filter((entry) => entry.kind !== 'stem');
  // 梅县 in 2015: no division has that name any more, but it is the stem of one.
  if (chosen.length === 0) chosen = holding;
  const current = chosen.length > 0;
  if (!current) chosen = form.divisions.filter((entry) => entry.kind !== 'stem');
  const divisions = [...new Map(chosen.map((entry) => [entry.division.code, entry.division])).values()];
  const short = chosen.every((entry) => entry.kind === 'short');
  const stem = stemOf(form.text);
  return {
    divisions,
    level: commonLevel(divisions),
    rule: short ? 'short-name' : current ? 'full-name' : 'name-of-another-year',
    current,
    plain:
      form.text.length > 2 &&
      !work.words.commonNouns.has(form.text) &&
      !(stem && form.text.length === stem.length + 1 && isOrdinaryCounty(work, stem, divisions)),
  };
}

/** 富裕县, 长子县: of counties whose stem is an ordinary word. Cities of that kind (大同市) are known well enough. */
const isOrdinaryCounty = (work: PlaceWork, stem: string, divisions: readonly Division[]): boolean =>
  work.words.ordinary.has(stem) && divisions.every((division) => division.level === 'county');

const commonLevel = (divisions: readonly Division[]): PlaceLevel | undefined =>
  divisions.every((division) => division.level === divisions[0]!.level) ? divisions[0]!.level : undefined;

/** Confidence in a name that wants support, 0 for none. */
function weigh(work: PlaceWork, hit: FormHit, full: FullName): number {
  if (work.under(hit.start, full.divisions).length > 0 || work.partyEndsAt(hit.start)) return 0.95;
  if (work.words.commonNouns.has(hit.form.text)) return hasSiblingBeside(work, hit, full) ? 0.85 : 0;
  const support = work.ground.best(full.divisions);
  if (support < 2 && full.divisions.some((division) => townshipFollows(work, division, hit.end))) return 0.9;
  return hit.form.text.length > 2 ? weighOrdinary(work, hit, support) : weighShort(work, hit, full, support);
}

/** 长子县, 富裕县: a county's name whose stem is an ordinary word. */
function weighOrdinary(work: PlaceWork, hit: FormHit, support: number): number {
  const body = work.bodyAt(hit.end);
  if (!work.mayOpenAt(hit.start)) return support === 3 || (support >= 1 && body) ? 0.7 : 0;
  if (body || support >= 2) return 0.85;
  return work.words.lexicon.modifiers.includes(hit.form.text.slice(0, -1)) ? 0 : 0.75;
}

const manyWords = 8;

/** 和县, 蓟县: a county's name of two characters, the first of which may belong to the word before. */
function weighShort(work: PlaceWork, hit: FormHit, full: FullName, support: number): number {
  const { wordBeforeShortName, phraseShortName } = work.words.lexicon;
  const first = hit.form.text[0]!;
  const before = work.text[hit.start - 1] ?? '';
  const isPhrase = phraseShortName.includes(first) || full.rule === 'short-name' || !full.current;
  if (work.opensAt(hit.start)) {
    if (support >= 2) return isPhrase && work.text.startsWith('委书记', hit.end) ? 0 : 0.85;
    if (isPhrase) return work.bodyAt(hit.end) && support >= (first === '和' ? 3 : 1) && first !== '任' ? 0.8 : 0;
    return work.bodyAt(hit.end) || work.closesAt(hit.end) ? 0.85 : 0.75;
  }
  const ends = wordBeforeShortName[first] ?? '';
  if (ends.includes(before)) return 0;
  // A character that ends many words ends more than are listed.
  const isRisky = isPhrase || ends.length >= manyWords;
  if (work.words.functionBefore.has(before)) {
    if (support >= 2) return 0.8;
    return isRisky ? 0 : 0.7;
  }
  if (support === 3) return 0.75;
  return isRisky ? 0 : 0.6;
}

/**
 * A county's name right after a county of another province is not that county: 平江县|长寿区 is a rural district, not
 * 重庆市长寿区.
 */
function isElsewhere(work: PlaceWork, hit: FormHit, full: FullName): boolean {
  // 2.7|万山区: a number goes on.
  const first = hit.form.text[0]!;
  const previous = work.text[hit.start - 1] ?? '';
  if (/[万亿千百户]/.test(first) && /\d/.test(previous)) return true;
  // 说明|山区: two words meet in it.
  if (
    /^.[山城郊林矿牧老]区$/.test(hit.form.text) &&
    (work.words.lexicon.wordBeforeShortName[first] ?? '').includes(previous || '\n')
  )
    return true;
  const before = work.endingAt(hit.start);
  if (before?.mention.level !== 'county' || before.divisions.length === 0) return false;
  const provinces = new Set(before.divisions.map((division) => division.code.slice(0, 2)));
  return full.divisions.every((division) => division.level !== 'province' && !provinces.has(division.code.slice(0, 2)));
}

/** Whether a county of the same prefecture is listed right before or after: 东城区、|丰台区. */
function hasSiblingBeside(work: PlaceWork, hit: FormHit, full: FullName): boolean {
  const isSibling = (found: Found | undefined) =>
    found?.divisions.some((other) => full.divisions.some((division) => division.parent === other.parent)) ?? false;
  const left = work.words.joiners.before(work.text, hit.start);
  const right = work.words.joiners.at(work.text, hit.end);
  return (
    (left !== '' && isSibling(work.endingAt(hit.start - left.length))) ||
    (right !== '' && isSibling(work.startingAt(hit.end + right.length)))
  );
}

/** 梅县|雁洋: whether the name of one of a county's townships, or its stem, starts at a position. */
function townshipFollows(work: PlaceWork, county: Division, at: number): boolean {
  return work.gazetteer
    .children(county.code, work.year)
    .some(({ name }) => name.length > 2 && work.text.startsWith(name.replace(/(街道|镇|乡|苏木)$/, ''), at));
}

/** Adds the mention and gives the divisions it may mean: where a name above stands before it, those that lie there. */
function take(work: PlaceWork, hit: FormHit, full: FullName, confidence: number): readonly Division[] {
  const under = work.under(hit.start, full.divisions);
  const divisions = under.length > 0 ? under : full.divisions;
  const level = divisions === full.divisions ? full.level : commonLevel(divisions);
  work.add(hit.start, hit.end, 'full', level, divisions, full.rule, confidence);
  return divisions;
}
