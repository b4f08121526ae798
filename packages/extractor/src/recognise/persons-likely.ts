import type { Resources } from '../resources.ts';
import { type Doc, isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { composedName, cutsAfter, endOf, isLikely, ordinary, type PersonWords, person } from './persons-names.ts';

/** What may stand between a mark and a name, and what one does who is named there. */
const beforeNames = /(?:^|[^\u4e00-\u9fff])(?:请|和|与|让|像|对|据|在|有|的|如今|当时|后来|去年|今年)?$|由$/;

/**
 * Names that only their own characters and their neighbours show: 猎手谢金宝还…, 白桑乡张铁锁家庭, 三年级的曾小慧. A common
 * surname and two characters common in given names, behind what somebody is or a place or body, where the segmenter
 * ends a word with them.
 */
export function likelyNames(
  doc: Doc,
  words: PersonWords,
  segment: Resources['segment'],
  places: readonly PlaceMention[],
  organizations: readonly OrganizationMention[],
): PersonMention[] {
  const { text } = doc;
  const found: PersonMention[] = [];
  for (let at = 0; at + 2 < text.length; at++) {
    if (words.rareStarts.has(text.charCodeAt(at))) {
      const name = rareName(at);
      if (name !== '' && leftOf(at) === 'role' && !insideName(at)) {
        found.push(person(at, name, 'behind-role', 0.7));
        at += name.length - 1;
        continue;
      }
    }
    if (
      !words.clear.has(text.charCodeAt(at)) ||
      !words.given.has(text.charCodeAt(at + 1)) ||
      !words.given.has(text.charCodeAt(at + 2)) ||
      words.notNames.at(text, at) !== ''
    )
      continue;
    const end = endOf(words, doc, at + 3);
    const left = leftOf(at);
    if (
      !left ||
      !segment ||
      (ordinary.test(text[at]!) && (left === 'open' || end !== 'verb')) ||
      (left === 'open' && ((end !== 'verb' && end !== 'word') || !words.common.has(text[at]!)))
    )
      continue;
    if (
      insideName(at) ||
      /^[(〔（[](?:19|20)/.test(text.slice(at + 3, at + 6)) ||
      words.formulas.at(text, at + 3) !== ''
    )
      continue;
    if (
      !cutsAfter(segment, text, at, at + 3, false) &&
      (left === 'open' || !isLikely(words, text, at, 3, end, segment))
    )
      continue;
    found.push(person(at, text.slice(at, at + 3), left === 'open' ? 'likely' : 'behind-role', 0.7));
  }
  return found;

  /** 德古马海拉哈: two known parts or more; 乡亲司徒博年: a compound surname and two characters common in names. */
  function rareName(at: number): string {
    if (words.compound.has(text.slice(at, at + 2)))
      return words.given.has(text.charCodeAt(at + 2)) && words.given.has(text.charCodeAt(at + 3))
        ? text.slice(at, at + 4)
        : '';
    const name = composedName(words, doc, at);
    return name.length >= 4 && words.nameParts.at(name, 0) !== name ? name : '';
  }

  function leftOf(at: number): 'role' | 'open' | undefined {
    const before = text.charCodeAt(at - 1);
    if (at > 1 && words.roleEnds.has(before) && isHan(text[at - 2]!)) return 'role';
    if (at > 2 && text[at - 1] === '的' && isHan(text[at - 2]!)) return 'role';
    if (
      places[rangeIndexAt(places, at - 1)]?.end === at ||
      organizations[rangeIndexAt(organizations, at - 1)]?.end === at
    )
      return 'role';
    return beforeNames.test(text.slice(Math.max(0, at - 3), at)) ? 'open' : undefined;
  }

  function insideName(at: number): boolean {
    const place = places[rangeIndexAt(places, at + 2)];
    const body = organizations[rangeIndexAt(organizations, at + 2)];
    return (place !== undefined && place.end > at) || (body !== undefined && body.end > at);
  }
}
