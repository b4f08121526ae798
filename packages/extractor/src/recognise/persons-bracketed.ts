import { type Doc, isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { firstWithin } from '../text/word-set.ts';
import { isName, type PersonWords, person } from './persons-names.ts';

/** What brackets say of a person only: （女）, （侗族）, （旅菲）, （籍贯某县）, （时任某某）, （执笔）. */
const ofPersons =
  /^(?:[男女](?:$|，)|[\u4e00-\u9fff]{1,6}族(?:$|，)|旅[\u4e00-\u9fff]{1,3}$|籍贯|现任|时任|原任|曾任|系[^，。]*人$|大学生村官|执笔$|\d{2}岁|[\u4e00-\u9fff]{2,8}籍$|[\u4e00-\u9fff]{3,16}(?:长|员|书记|主任|农民|干部|教师|医生|师傅)$)/;
/** （闵小平 芮军） below a report: two names or three and nothing else. */
const namesAlone = /^[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){1,3}$/;
const endsSentence = /[。！？”\n]/;

/**
 * Names with brackets behind them that say who somebody is (卫拴孩（郭道镇煤矿矿长）说, 蒲艾英（扶罗镇）), and names
 * alone in brackets at the end of a report.
 */
export function bracketed(
  doc: Doc,
  words: PersonWords,
  organizations: readonly OrganizationMention[],
  places: readonly PlaceMention[],
): PersonMention[] {
  const { text } = doc;
  const found: PersonMention[] = [];
  for (let open = text.indexOf('（'); open >= 0; open = text.indexOf('（', open + 1)) {
    const close = firstWithin(text, '）', open, open + 25);
    if (close < 0) continue;
    const inside = text.slice(open + 1, close);
    if (namesAlone.test(inside) && endsSentence.test(text[open - 1] ?? '\n') && !isHan(text[close + 1] ?? '\n')) {
      const names = inside.split(/[ 、]/);
      if (names.every((name) => isName(words, name, true))) {
        let at = open + 1;
        for (const name of names) {
          found.push(person(at, name, 'in-parentheses', 0.85));
          at += name.length + 1;
        }
      }
      continue;
    }
    const start = nameBefore(open);
    if (start === undefined) continue;
    const name = text.slice(start, open);
    const post = words.posts.before(text, close, open + 1);
    if (post !== '' || ofPersons.test(inside))
      found.push(person(start, name, 'before-bracket', 0.8, post ? inside : ''));
    else if (
      (name.length > 2 || words.common.has(name[0]!)) &&
      isWhole(organizations, open, close, inside) &&
      likely(start)
    )
      found.push(person(start, name, 'before-bracket', 0.7));
    else if (name.length > 2 && isWhole(places, open, close, inside) && likely(start))
      found.push(person(start, name, 'before-bracket', 0.7));
  }
  return found;

  /** Where the name begins that ends at the bracket: at a mark or space, or behind a post. */
  function nameBefore(open: number): number | undefined {
    for (const length of [3, 2, 4]) {
      const start = open - length;
      if (start < 0) continue;
      const name = text.slice(start, open);
      const isClear =
        start === 0 ||
        !isHan(text[start - 1]!) ||
        words.posts.before(text, start) !== '' ||
        words.labels.before(text, start) !== '';
      if (
        isClear &&
        isName(words, name, true) &&
        words.posts.at(text, start) === '' &&
        (length < 4 || words.compound.has(name.slice(0, 2)))
      )
        return start;
    }
    return undefined;
  }

  function likely(start: number): boolean {
    return (
      words.surnames.has(text[start]!) &&
      words.given.has(text.charCodeAt(start + 1)) &&
      (words.given.has(text.charCodeAt(start + 2)) || text[start + 2] === '（') &&
      words.notNames.at(text, start) === ''
    );
  }
}

/** Whether the brackets hold one mention from end to end. */
function isWhole(mentions: readonly { start: number; end: number }[], open: number, close: number, inside: string) {
  const mention = mentions[rangeIndexAt(mentions, open + 1)];
  return inside.length > 1 && mention !== undefined && mention.start === open + 1 && mention.end >= close - 2;
}
