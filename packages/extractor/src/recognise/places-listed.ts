import { isLocalName, leftLimit } from './places-local.ts';
import type { PlaceWork } from './places-work.ts';

/**
 * Townships that no table has, beside one that is known: 甲镇、|乙乡|随后跟进; 在|甲乡|、乙镇.
 * @param ends of the units of townships
 */
export function recogniseListedTownships(work: PlaceWork, ends: readonly number[]): void {
  for (const end of ends) joinedTo(work, end, 'before');
  for (let i = ends.length - 1; i >= 0; i--) joinedTo(work, ends[i]!, 'behind');
}

function joinedTo(work: PlaceWork, end: number, side: 'before' | 'behind'): void {
  const unitStart = end - (/[道木]/.test(work.text[end - 1]!) ? 2 : 1);
  if (unitStart <= 0 || !work.isFree(unitStart, end) || work.text.startsWith('乡镇', end - 2) || work.isCutShort(end))
    return;
  const limit = leftLimit(work, unitStart);
  const isTownship = (at: ReturnType<PlaceWork['endingAt']>) =>
    at?.mention.level === 'township' && at.mention.form !== 'reference' && at.mention.form !== 'stem';
  if (side === 'before') {
    const joiner = work.words.joiners.before(work.text, limit);
    // 甲镇|至|乙乡的客车: the joiner begins the stretch.
    const through = work.text[limit] === '至' && isTownship(work.endingAt(limit));
    if (!through && (joiner === '' || !isTownship(work.endingAt(limit - joiner.length)))) return;
    const start = through ? limit + 1 : limit;
    if (isLocalName(work, start, unitStart, 'township', 2, 4))
      work.add(start, end, 'pattern', 'township', [], 'township-in-list', 0.75);
    return;
  }
  const joiner = work.words.joiners.at(work.text, end);
  if (joiner === '' || !isTownship(work.startingAt(end + joiner.length))) return;
  for (let start = Math.max(limit, unitStart - 4); start <= unitStart - 2; start++) {
    if (!work.mayOpenAt(start) || !isLocalName(work, start, unitStart, 'township', 2, 4)) continue;
    work.add(start, end, 'pattern', 'township', [], 'township-in-list', 0.7);
    return;
  }
}
