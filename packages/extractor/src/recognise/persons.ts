import type { Resources } from '../resources.ts';
import { type Doc, isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { withoutOverlaps } from '../text/overlaps.ts';
import { firstWithin } from '../text/word-set.ts';
import { bracketed } from './persons-bracketed.ts';
import { learntNames } from './persons-learnt.ts';
import { likelyNames } from './persons-likely.ts';
import { appointed, bylines, cited, introduced, listedNames, lives, rolls, rosters } from './persons-lines.ts';
import {
  endOf,
  isName,
  marks,
  nameAt,
  nameTable,
  type PersonWords,
  person,
  personWords,
  spacedBefore,
} from './persons-names.ts';

/**
 * Finds the persons that a document names, sorted by start, without overlaps: after a post (县委书记张三), before a title
 * (张三同志), after a label (作者：张三、李四), in parentheses (（张三 整理）), on a by-line; then the other mentions of names
 * of three characters and more. A name whose end is in doubt is left out.
 * @param organizations makes posts fuller where given: 平远县委 + 书记
 */
export function recognisePersons(
  doc: Doc,
  resources: Resources,
  organizations: readonly OrganizationMention[] = [],
  places: readonly PlaceMention[] = [],
): PersonMention[] {
  const words = personWords(resources.lexicon.persons);
  const found = [
    ...bylines(doc, words),
    ...rolls(doc, words),
    ...rosters(doc, words),
    ...lives(doc, words),
    ...cited(doc, words),
    ...introduced(doc, words),
    ...appointed(doc, words),
    ...besideBodies(doc, words, organizations),
    ...bracketed(doc, words, organizations, places),
    ...ofVillages(doc, words, resources.segment, places),
    ...scan(doc, words, resources.segment, organizations),
    ...likelyNames(doc, words, resources.segment, places, organizations),
  ];
  const byRule = withoutOverlaps(found);
  const first = withoutOverlaps([...byRule, ...learntNames(doc, words, resources, places, organizations)]);
  return withoutOverlaps([...first, ...repeated(doc, words, first)]);
}

/** One pass over the text, stopping where a post, title, label or parenthesis may start. */
function scan(
  doc: Doc,
  words: PersonWords,
  segment: Resources['segment'],
  organizations: readonly OrganizationMention[],
): PersonMention[] {
  const { text } = doc;
  const { starts } = words;
  const found: PersonMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const flag = starts.at(text.charCodeAt(at), text.charCodeAt(at + 1));
    if (flag === 0) continue;
    if (flag & marks.label) {
      const listed = afterLabel(words, doc, at);
      if (listed.length > 0) {
        found.push(...listed);
        at = listed.at(-1)!.end - 1;
        continue;
      }
    }
    if (flag & marks.title) {
      const several = severalBeforeTitle(words, text, at);
      const named = several.length > 1 ? undefined : beforeTitle(words, text, at, organizations);
      found.push(...(named ? [named] : several));
    }
    if (flag & marks.paren) found.push(...inParentheses(words, doc, at));
    if (flag & marks.post) {
      const post = words.posts.at(text, at);
      // 地处长江: no 处长.
      if (post === '' || (post === '处长' && text[at - 1] === '地')) continue;
      const named = afterPost(words, doc, at, post, segment, organizations);
      if (named === undefined) continue;
      found.push(named, ...joined(words, doc, named, segment));
      at = found.at(-1)!.end - 1;
    }
  }
  return found;
}

/** 县委书记张三, 梅州市委书记 翁永江. */
function afterPost(
  words: PersonWords,
  doc: Doc,
  at: number,
  post: string,
  segment: Resources['segment'],
  organizations: readonly OrganizationMention[],
): PersonMention | undefined {
  const { text } = doc;
  let start = at + post.length;
  const spaced = text[start] === ' ';
  if (spaced) start++;
  const name = nameAt(words, doc, start, !words.groups.has(post), segment);
  if (name === '') return undefined;
  const end = endOf(words, doc, start + name.length);
  if (spaced && end !== 'mark') return undefined;
  if (words.formulas.at(text, start + name.length) !== '') return undefined;
  const body = organizations[rangeIndexAt(organizations, at - 1)];
  const full = body?.end === at ? body.name + post : post;
  return person(start, name, 'after-post', end === 'mark' ? 0.9 : 0.85, full);
}

/** 副主编庞小蓉、向以清: the names after 、 are of the same post. */
function joined(words: PersonWords, doc: Doc, first: PersonMention, segment: Resources['segment']): PersonMention[] {
  const found: PersonMention[] = [];
  let end = first.end;
  // （通讯员邓小勇 柏秀莲）: reporters stand side by side.
  const mayBeSpaced = /记者|通讯员|实习生/.test(first.post ?? '');
  while (doc.text[end] === '、' || (mayBeSpaced && (doc.text[end] === ' ' || spacedBefore(doc, end)))) {
    const isSpace = doc.text[end] !== '、';
    const start = doc.text[end] === ' ' || !isSpace ? end + 1 : end;
    const name = nameAt(words, doc, start, true, segment) || doubtfulName(words, doc, start);
    const ending = name && endOf(words, doc, start + name.length);
    if (isSpace && ending !== 'mark') break;
    if (!ending || (ending === 'word' && (name.length < 3 || !isName(words, name, true)))) break;
    found.push(person(start, name, 'after-post', 0.8, first.post));
    end = start + name.length;
  }
  return found;
}

/** Three characters before a mark, in a list of names: there 向以清 is a name like any other. */
function doubtfulName(words: PersonWords, doc: Doc, at: number): string {
  const name = doc.text.slice(at, at + 3);
  return isName(words, name, false) && endOf(words, doc, at + 3) === 'mark' ? name : '';
}

/** 区国税局党支部　翟红叶: a name in the column after a body's, between spaces. */
function besideBodies(doc: Doc, words: PersonWords, organizations: readonly OrganizationMention[]): PersonMention[] {
  const found: PersonMention[] = [];
  // 市委组织部张建功、县委党校李秀萍两位同志
  const isAmongNames = (end: number) =>
    words.given.has(doc.text.charCodeAt(end + 1)) &&
    words.given.has(doc.text.charCodeAt(end + 2)) &&
    /^(?:、|[两二三四五六七八九]位|同志|等同志)/.test(doc.text.slice(end + 3, end + 6));
  for (const { end, name: body } of organizations) {
    const spaced = doc.text[end] === ' ';
    if (!spaced && !spacedBefore(doc, end)) {
      // 执笔人：县统计局邱绍英。 right behind the body, and nothing behind it.
      const name = doc.text.slice(end, end + 3);
      if (
        words.common.has(name[0] ?? '') &&
        isName(words, name, true) &&
        (/^[。）\n]/.test(doc.text[end + 3] ?? '\n') || isAmongNames(end))
      )
        found.push({ ...person(end, name, 'beside-body', 0.75), post: body });
      continue;
    }
    const [listed] = listedNames(words, doc, { start: end, end: Math.min(doc.text.length, end + 8) }, 0.8, '');
    if (listed === undefined || listed.start > end + 1 || doc.text.slice(end, listed.start).trim() !== '') continue;
    // 某镇侨联 颜呈祥撰文
    if (endOf(words, doc, listed.end) !== 'mark' && words.labels.at(doc.text, listed.end) === '') continue;
    // 某研究室 尹邦杰 欧阳国栋: the names behind the first, on the same line.
    const line = /^[^\n，。；（]*/.exec(doc.text.slice(end, end + 24))![0];
    const all = listedNames(words, doc, { start: end, end: end + line.length }, 0.8, '');
    for (const name of all) found.push({ ...name, rule: 'beside-body', post: body });
  }
  return found;
}

/** 奇奇里村的刘爱平: somebody of a village, of three characters with one of the common surnames. */
function ofVillages(
  doc: Doc,
  words: PersonWords,
  segment: Resources['segment'],
  places: readonly PlaceMention[],
): PersonMention[] {
  return places.flatMap((place) => {
    const start = place.end + 1;
    if (place.level !== 'village' || doc.text[place.end] !== '的' || !words.common.has(doc.text[start] ?? ''))
      return [];
    const name = nameAt(words, doc, start, true, segment);
    return name.length === 3 && isName(words, name, true) ? [person(start, name, 'of-village', 0.75)] : [];
  });
}

/** 张三同志, 翁永江书记: the name must begin where nothing, or a word that may stand before a name, precedes it. */
function beforeTitle(
  words: PersonWords,
  text: string,
  at: number,
  organizations: readonly OrganizationMention[],
): PersonMention | undefined {
  const title = words.titles.at(text, at);
  if (title === '') return undefined;
  for (const length of [4, 3, 2]) {
    const start = at - length;
    if (start < 0) continue;
    // 法律顾问钱浩律师: two characters only behind a post.
    if (length === 2 && title !== '同志' && words.posts.before(text, start) === '') continue;
    const name = text.slice(start, at);
    if (!isName(words, name, true) || words.doubtful.has(name[0]!)) continue;
    if (length === 4 && !words.compound.has(name.slice(0, 2))) continue;
    const clear =
      start === 0 ||
      !isHan(text[start - 1]!) ||
      words.before.before(text, start) !== '' ||
      words.posts.before(text, start) !== '' ||
      // 县审计局张三同志.
      organizations[rangeIndexAt(organizations, start - 1)]?.end === start;
    if (clear) return person(start, name, 'before-title', 0.85, title === '同志' ? undefined : title);
  }
  return undefined;
}

/** 叶秀凤、潘河清两位同志, 陈礼恒、宁秀芳同志: names that 、 parts before a title. */
function severalBeforeTitle(words: PersonWords, text: string, at: number): PersonMention[] {
  const title = words.titles.at(text, at);
  if (title === '') return [];
  const found: PersonMention[] = [];
  let end =
    at -
    (/(?:[两二三四五六七八九十几诸各]位|(?<=[\u4e00-\u9fff])[两二三四五])$/.exec(
      text.slice(Math.max(0, at - 2), at),
    )?.[0].length ?? 0);
  for (;;) {
    const length = [3, 2, 4].find(
      (size) =>
        isName(words, text.slice(end - size, end), false) &&
        (size < 4 || words.compound.has(text.slice(end - size, end - size + 2))) &&
        (!isHan(text[end - size - 1] ?? '') || words.before.before(text, end - size) !== ''),
    );
    if (length === undefined) break;
    found.unshift(person(end - length, text.slice(end - length, end), 'before-title', 0.8));
    if (text[end - length - 1] !== '、') break;
    end -= length + 1;
  }
  // One name alone needs the stricter look of beforeTitle.
  return found.length > 1 || end < at ? found : [];
}

/** 作者：张三、李四; 本报记者 王五. Without a colon the label stands clear on its left; the list ends with the line. */
function afterLabel(words: PersonWords, doc: Doc, at: number): PersonMention[] {
  const { text } = doc;
  const label = words.labels.at(text, at);
  if (label === '') return [];
  let start = at + label.length;
  const colon = text[start] === '：' || text[start] === ':';
  if (at > 0 && isHan(text[at - 1]!) && !colon) return [];
  if (colon) start++;
  else if (text[start] !== ' ' && !spacedBefore(doc, start)) return [];
  // 课题组：甲（执笔） 乙 丙: what brackets say of one does not end the list.
  const line = /^(?:[^\n，。；！？（）]|（[^（）\n]{0,20}）)*/.exec(text.slice(start, start + 200))![0];
  const named = listedNames(words, doc, { start, end: start + line.length }, colon ? 0.95 : 0.85, label);
  return named.length > 0 || !colon ? named : onLinesBelow(words, doc, start + line.length, label);
}

/** 倡议人： over 吴奇（县农业局） and 蒲艾英（扶罗镇）: lines that hold names and what brackets say of them. */
function onLinesBelow(words: PersonWords, doc: Doc, from: number, label: string): PersonMention[] {
  const found: PersonMention[] = [];
  for (let at = from, line = 0; doc.text[at] === '\n' && line < 6; line++) {
    const newline = doc.text.indexOf('\n', at + 1);
    const end = newline < 0 ? doc.text.length : newline;
    if (end - at > 60) break;
    const names = listedNames(words, doc, { start: at + 1, end }, 0.85, label);
    const rest = doc.text.slice(at + 1, end).replace(/（[^（）]*）|[ 、]/g, '').length;
    if (names.length === 0 || names.reduce((sum, { name }) => sum + name.length, 0) !== rest) break;
    found.push(...names);
    at = end;
  }
  return found;
}

/** （张三 整理）, （王五、赵六供稿）. */
function inParentheses(words: PersonWords, doc: Doc, at: number): PersonMention[] {
  const { text } = doc;
  const close = firstWithin(text, '）', at, at + 31);
  if (close < 0) return [];
  const inside = text.slice(at + 1, close);
  const last = words.afterNames.before(inside, inside.length);
  if (last === '') return [];
  const found = listedNames(words, doc, { start: at + 1, end: close - last.length }, 0.9, '');
  return found.map((mention) => ({ ...mention, rule: 'in-parentheses' }));
}

/** The other mentions of names of three characters and more: 关长河 after 副镇长关长河. Formulas are none: 邓小平理论. */
function repeated(doc: Doc, words: PersonWords, known: readonly PersonMention[]): PersonMention[] {
  const names = new Set(known.filter(({ name }) => name.length >= 3).map(({ name }) => name));
  if (names.size === 0) return [];
  const table = nameTable(names);
  const { text } = doc;
  const found: PersonMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const hit = table.find(text, at);
    if (hit === undefined) continue;
    if (words.formulas.at(text, hit.end) === '') found.push(person(at, hit.form, 'repeated-name', 0.85));
    at = hit.end - 1;
  }
  return found;
}
