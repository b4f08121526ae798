import type { LevelWord } from '../lexicon/organizations.ts';
import type { Resources } from '../resources.ts';
import { isHan, type Range, rangeIndexAt } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { WordSet } from '../text/word-set.ts';
import type { Grammar } from './organizations-grammar.ts';
import { isLocal } from './organizations-tail.ts';

/**
 * Whether a level word at `at` can stand for one place of that level (市委), not for many (各县委, 市、县委) and not
 * as the end of another word (社区委员).
 * @returns how sure, 0 for no
 */
export function bareConfidence(grammar: Grammar, text: string, at: number, level: LevelWord): number {
  // 乡村振兴局 is of the countryside, not of a 乡.
  if (text.startsWith('乡村', at)) return 0;
  if (at === 0) return 0.9;
  const previous = text[at - 1]!;
  if (previous === '、' || previous === '/' || previous === '（') {
    // 省、市委 are two bodies; 市、县委 and 县（市、区）委 speak of a kind of body.
    // 各县（市）、区委: a kind of body.
    if (previous === '、' && /[县市区旗]）$/.test(text.slice(Math.max(0, at - 3), at - 1))) return 0;
    const other = grammar.levels.find(text, at - 2);
    // 出场地、市文旅局: no 地 of 地、市.
    const isWord = other?.form === '地' && isHan(text[at - 3] ?? '\n') && !'各省全每'.includes(text[at - 3]!);
    // 各区委、区公所
    if (new RegExp(`各${text[at]!}[^，。；：、\n]{0,4}、$`).test(text.slice(Math.max(0, at - 8), at))) return 0;
    if (other !== undefined && other.end === at - 1 && !isWord) return other.value.level === 'province' ? 0.6 : 0;
    return 0.9;
  }
  // 各县（市）区委: levels in brackets make a kind of it.
  if (previous === '）' && /（[省市州县区旗、]{1,5}）$/.test(text.slice(Math.max(0, at - 7), at))) return 0;
  // “五个好”镇党委 is a kind of committee.
  if (previous === '”' && isLocal(level.level)) return 0;
  if (!isHan(previous)) return 0.9;
  if (level.notAfter.includes(previous)) return 0;
  const before = grammar.before.before(text, at, Math.max(0, at - 3));
  // 各|县委, but 命名|县供电所.
  const generic = grammar.genericBefore.before(text, at, Math.max(0, at - 4));
  if (generic !== '' && generic.length >= before.length) return 0;
  if (before !== '') return 0.9;
  // 县市区委: levels in a row name a kind of body.
  if (grammar.levels.find(text, at - 1) !== undefined) return 0;
  return level.strict ? 0 : 0.75;
}

/** Where a name begins, and what stopped the way back. */
export interface LeftEdge {
  left: number;
  edge: 'place' | 'mark' | 'word' | 'limit';
  /** The place that ends where the name begins. */
  place?: PlaceMention;
}

/** Longest name, in code units, that the way back follows. */
const longestName = 18;

/**
 * Goes back from a name's last word to where the name begins: a place, punctuation, or a word that is in no name. Where
 * such a word is one character and a segmenter is there, a character inside a longer word is no boundary (华为公司).
 * @param floor where the mention before ends: no name reaches into another
 */
export function walkBack(
  grammar: Grammar,
  text: string,
  end: number,
  places: readonly PlaceMention[],
  segment: Resources['segment'],
  floor = 0,
): LeftEdge {
  const nearest = places[rangeIndexAt(places, end - 1)];
  if (nearest !== undefined && nearest.end > end) return { left: end, edge: 'limit' };
  const from = Math.max(floor, end - longestName);
  for (let at = end; at > from; at--) {
    if (nearest?.end === at) return { left: at, edge: 'place', place: nearest };
    if (!isNameChar(text.charCodeAt(at - 1))) return { left: at, edge: 'mark' };
    // 9|县中医院: the number of a table's row.
    if (/\d/.test(text[at - 1]!) && '省市县区旗镇乡'.includes(text[at] ?? '\n')) return { left: at, edge: 'mark' };
    const word = grammar.boundaries.before(text, at, from);
    if (word === '') continue;
    if (
      segment === undefined ||
      // ，由承志村党支部: the word opens the clause.
      ('由经据被把将向对在'.includes(word) && !isNameChar(text.charCodeAt(at - 2))) ||
      !grammar.boundariesInNames.has(word) ||
      !insideWord(grammar, segment, text, at - 1, end)
    )
      return { left: at, edge: 'word' };
  }
  return from === floor ? { left: floor, edge: 'mark' } : { left: from, edge: 'limit' };
}

/** Whether the segmenter puts the character at `at` into a longer word that is itself no boundary. */
function insideWord(
  grammar: Grammar,
  segment: NonNullable<Resources['segment']>,
  text: string,
  at: number,
  end: number,
): boolean {
  let start = at;
  while (start > 0 && at - start < 6 && isNameChar(text.charCodeAt(start - 1))) start--;
  let position = start;
  for (const word of segment(text.slice(start, end))) {
    const after = position + word.length;
    if (at < after) {
      // 和县 in “由县农业局和县信用社” is no place: what a level follows may well be a boundary.
      if (word.length === 1 || grammar.boundarySet.has(word) || grammar.levels.find(text, at + 1) !== undefined)
        return false;
      return !grammar.boundarySet.has(word.slice(-2));
    }
    position = after;
  }
  return false;
}

function isNameChar(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0xb7
  );
}

/** Start of the chain of places that ends with the one at `index`: 广东省梅州市平远县, each the next one's upper. */
export function chainStart(places: readonly PlaceMention[], index: number): number {
  let first = index;
  while (first > 0) {
    const upper = places[first - 1]!;
    const lower = places[first]!;
    if (upper.end !== lower.start || upper.form === 'reference' || !isAbove(upper, lower)) break;
    first--;
  }
  return places[first]!.start;
}

const order = ['province', 'prefecture', 'county', 'township', 'village'];
const isAbove = (upper: PlaceMention, lower: PlaceMention): boolean =>
  upper.level !== undefined && (lower.level === undefined || order.indexOf(upper.level) < order.indexOf(lower.level));

/** What is left of a name's stem when words that name nothing are taken away from its end, then from its start. */
export function namingPart(text: string, stem: Range, generic: WordSet): string {
  let { start, end } = stem;
  for (let word = generic.before(text, end, start); word !== ''; word = generic.before(text, end, start))
    end -= word.length;
  for (let word = generic.at(text, start, end); word !== ''; word = generic.at(text, start, end)) start += word.length;
  return text.slice(start, end);
}
