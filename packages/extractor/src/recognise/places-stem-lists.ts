import type { Division } from '../gazetteer/gazetteer.ts';
import { numeralValue } from './number-abbreviation.ts';
import { isLocalName } from './places-local.ts';
import type { PlaceWork } from './places-work.ts';

/** What stands between a list of stems and its unit: 仁居、长田等镇, 官仁、长田两个村. */
export const closesList = /[等个二两三四五六七八九十\d]/;

/** A stem of a list; `divisions` is undefined for one that nothing knows. */
interface ListedStem {
  start: number;
  end: number;
  divisions: readonly Division[] | undefined;
}

/**
 * The bare stems of a list that ends in a unit (雁洋、丙村等镇), read backwards from that unit. One known name vouches for
 * the others.
 * @param divisionsOf what a stem is known as; undefined for nothing
 * @returns whether there was such a list
 */
export function recogniseStemList(
  work: PlaceWork,
  unitStart: number,
  divisionsOf: (stem: string) => readonly Division[] | undefined,
  level: 'township' | 'village',
): boolean {
  let end = unitStart;
  while (end > 0 && closesList.test(work.text[end - 1]!)) end--;
  const found: ListedStem[] = [];
  for (;;) {
    const item = listedStem(work, end, divisionsOf, level);
    if (!item) break;
    found.push(item);
    const joiner = work.words.joiners.before(work.text, item.start);
    if (joiner === '') break;
    end = item.start - joiner.length;
  }
  // 泰山、顶山、沿江…7个街道: as many as are said there are.
  const said = /(\d{1,2}|[二两三四五六七八九十])个?$/.exec(work.text.slice(Math.max(0, unitStart - 3), unitStart))?.[1];
  const count = said === undefined ? 0 : Number(said) || numeralValue(said);
  const isCounted = count > 1 && found.length === count;
  if (found.length < 2 || (!isCounted && found.every((item) => item.divisions === undefined))) return false;
  const unit = /^(?:街道|苏木|社区|[镇乡村])/.exec(work.text.slice(unitStart, unitStart + 2))?.[0] ?? '';
  for (const { start, end: itemEnd, divisions } of found.reverse()) {
    const mention = work.add(start, itemEnd, 'stem', level, divisions ?? [], 'stem-in-list-of-units', 0.8);
    // Known under another unit only, or not at all: the list says which it had then.
    if (mention && !divisions?.length && (level === 'township' || divisions === undefined)) mention.name += unit;
  }
  return true;
}

function listedStem(
  work: PlaceWork,
  end: number,
  divisionsOf: (stem: string) => readonly Division[] | undefined,
  level: 'township' | 'village',
): ListedStem | undefined {
  let unknown: ListedStem | undefined;
  for (let start = Math.max(0, end - 4); start <= end - 2; start++) {
    if (!work.isFree(start, end) || !work.mayOpenAt(start)) continue;
    const divisions = divisionsOf(work.text.slice(start, end));
    if (divisions) return { start, end, divisions };
    if (isLocalName(work, start, end, level, 2, 3)) unknown = { start, end, divisions: undefined };
  }
  return unknown;
}
