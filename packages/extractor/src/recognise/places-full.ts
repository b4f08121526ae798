import type { Division } from '../gazetteer/gazetteer.ts';
import { stemOf } from '../gazetteer/names.ts';
import type { FormHit } from './places-scan.ts';
import type { PlaceWork } from './places-work.ts';

/** A full name found in the text, with the divisions that had it in the text's year, or else at another time. */
interface FullHit extends FormHit {
  divisions: Division[];
  current: boolean;
  short: boolean;
}

/**
 * Full names. Those that can hardly be anything else are taken first and make the ground; names that are short or
 * ordinary words (和县, 富裕县, 郊区) are then judged by where they stand and by that ground.
 */
export function recogniseFullNames(work: PlaceWork, hits: readonly FormHit[]): void {
  const weak: FullHit[] = [];
  let coveredTo = 0;
  for (const hit of hits) {
    if (hit.start < coveredTo) continue;
    const full = readFull(work, hit);
    if (!full || work.isCutShort(hit.end)) continue;
    if (isPlain(work, full)) {
      take(work, full, full.current ? 'full-name' : 'name-of-another-year', full.current ? 0.97 : 0.75);
      coveredTo = hit.end;
    } else weak.push(full);
  }
  for (const mention of work.mentions) {
    const divisions = work.divisions.get(mention)!;
    if (new Set(divisions.map((division) => division.code)).size === 1) work.ground.add(divisions[0]!);
  }
  // Twice: what the first round takes supports the same name where it stands less clearly.
  for (let round = 0; round < 2; round++) {
    for (const full of weak) {
      const confidence = weigh(work, full);
      if (confidence > 0 && work.isFree(full.start, full.end)) {
        take(work, full, full.current ? 'full-name' : 'name-of-another-year', confidence);
        if (full.divisions.length === 1) work.ground.add(full.divisions[0]!);
      }
    }
  }
}

function readFull(work: PlaceWork, hit: FormHit): FullHit | undefined {
  const all = hit.form.divisions;
  if (all.every((entry) => entry.kind === 'stem')) return undefined;
  const holding = all.filter((entry) => work.gazetteer.holds(entry.division, work.year));
  let chosen = holding.filter((entry) => entry.kind !== 'stem');
  // 梅县 in 2015: no division has that name any more, but it is the stem of one.
  if (chosen.length === 0) chosen = holding;
  const current = chosen.length > 0;
  if (!current) chosen = all.filter((entry) => entry.kind !== 'stem');
  const byCode = new Map(chosen.map((entry) => [entry.division.code, entry.division]));
  return { ...hit, divisions: [...byCode.values()], current, short: chosen.every((entry) => entry.kind === 'short') };
}

/** Whether a name needs no support: long enough and no ordinary word. */
function isPlain(work: PlaceWork, full: FullHit): boolean {
  const name = full.form.text;
  if (name.length < 3 || work.words.commonNouns.has(name)) return false;
  const stem = stemOf(name);
  return !(stem && full.divisions.every((d) => d.level === 'county') && work.words.ordinary.has(stem));
}

/** Confidence in a name that wants support, 0 for none. */
function weigh(work: PlaceWork, full: FullHit): number {
  const name = full.form.text;
  const under = work.under(full.start, full.divisions);
  if (under.length > 0) return 0.95;
  if (work.words.commonNouns.has(name)) return 0;
  if (work.partyEndsAt(full.start)) return 0.95;
  const support = work.ground.best(full.divisions);
  if (name.length > 2) {
    if (!work.mayOpenAt(full.start)) return support === 3 ? 0.7 : 0;
    return work.bodyAt(full.end) || support >= 2 ? 0.85 : 0;
  }
  if (work.opensAt(full.start)) {
    if (work.bodyAt(full.end) && support >= 1) return 0.9;
    return support >= 2 ? 0.85 : 0;
  }
  const before = work.text[full.start - 1]!;
  if ((work.words.lexicon.wordBeforeShortName[name[0]!] ?? '').includes(before)) return 0;
  if (work.words.functionBefore.has(before))
    return support >= 2 ? 0.8 : work.bodyAt(full.end) && support === 1 ? 0.7 : 0;
  return support === 3 ? 0.75 : 0;
}

function take(work: PlaceWork, full: FullHit, rule: string, confidence: number): void {
  const under = work.under(full.start, full.divisions);
  const divisions = under.length > 0 ? under : full.divisions;
  const levels = new Set(divisions.map((division) => division.level));
  const level = levels.size === 1 ? divisions[0]!.level : undefined;
  work.add(full.start, full.end, 'full', level, divisions, full.short ? 'short-name' : rule, confidence);
}
