import type { Persons } from '../lexicon/persons.ts';
import { type Doc, isHan } from '../text/doc.ts';
import type { PersonMention } from '../text/mentions.ts';
import { CharSet, WordSet } from '../text/word-set.ts';
import { FormTable, StartTable } from './organizations-forms.ts';

/** The lexicon of persons made ready for scanning. */
export interface PersonWords {
  surnames: ReadonlySet<string>;
  common: ReadonlySet<string>;
  doubtful: ReadonlySet<string>;
  compound: ReadonlySet<string>;
  never: ReadonlySet<string>;
  seldom: ReadonlySet<string>;
  middle: ReadonlySet<string>;
  /** The common surnames without the doubtful ones. */
  clear: CharSet;
  given: CharSet;
  /** First characters of parts of names without Han surnames, and of compound surnames. */
  rareStarts: CharSet;
  roleEnds: CharSet;
  notNames: WordSet;
  posts: WordSet;
  groups: ReadonlySet<string>;
  nameParts: WordSet;
  titles: WordSet;
  labels: WordSet;
  afterNames: WordSet;
  before: WordSet;
  after: WordSet;
  afterSurely: WordSet;
  formulas: WordSet;
  bylineTitles: ReadonlySet<string>;
  /** Where something may start, as `marks`. */
  starts: StartTable;
}

export const marks = { post: 1, title: 2, label: 4, paren: 8 } as const;

const compiled = new WeakMap<Persons, PersonWords>();

/** The words of a lexicon; made once for each lexicon object. */
export function personWords(lexicon: Persons): PersonWords {
  let words = compiled.get(lexicon);
  if (words === undefined) {
    words = compile(lexicon);
    compiled.set(lexicon, words);
  }
  return words;
}

function compile(lexicon: Persons): PersonWords {
  const starts = new StartTable();
  const mark = (list: readonly string[], flag: number) => {
    for (const word of list) starts.mark(word, flag);
  };
  mark([...lexicon.posts, ...lexicon.groups], marks.post);
  mark(lexicon.titles, marks.title);
  mark(lexicon.labels, marks.label);
  mark(['（'], marks.paren);
  return {
    surnames: new Set(lexicon.surnames),
    common: new Set(lexicon.surnames.slice(0, lexicon.commonSurnames)),
    doubtful: new Set(lexicon.doubtful),
    compound: new Set(lexicon.compound),
    never: new Set(lexicon.notInNames),
    seldom: new Set(lexicon.seldomInNames),
    middle: new Set(lexicon.middleOfNames),
    clear: new CharSet([...lexicon.surnames.slice(0, 200)].filter((name) => !lexicon.doubtful.includes(name)).join('')),
    given: new CharSet(lexicon.given),
    rareStarts: new CharSet([...lexicon.nameParts, ...lexicon.compound].map((part) => part[0]!).join('')),
    roleEnds: new CharSet(lexicon.roleEnds),
    notNames: new WordSet(lexicon.notNames),
    posts: new WordSet([...lexicon.posts, ...lexicon.groups]),
    groups: new Set(lexicon.groups),
    nameParts: new WordSet(lexicon.nameParts),
    titles: new WordSet(lexicon.titles),
    labels: new WordSet(lexicon.labels),
    afterNames: new WordSet(lexicon.afterNames),
    before: new WordSet(lexicon.before),
    after: new WordSet(lexicon.after),
    afterSurely: new WordSet(lexicon.afterSurely),
    formulas: new WordSet(lexicon.formulas),
    bylineTitles: new Set(lexicon.bylineTitles),
    starts,
  };
}

/** Length of the surname at `at`, 0 where there is none. */
export function surnameLength(words: PersonWords, text: string, at: number): number {
  if (words.compound.has(text.slice(at, at + 2))) return 2;
  return words.surnames.has(text[at] ?? '') ? 1 : 0;
}

/** Whether a whole stretch reads as a name: 张三, 欧阳明, 买买提·艾力. `strict` refuses characters seldom in names. */
export function isName(words: PersonWords, name: string, strict: boolean): boolean {
  if (name.includes('·')) return /^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+$/.test(name);
  const surname = surnameLength(words, name, 0);
  const given = name.length - surname;
  if (surname === 0 || given < 1 || given > 2) return false;
  if (words.notNames.at(name, 0) !== '') return false;
  for (let i = surname; i < name.length; i++) {
    const char = name[i]!;
    // 张先旺, 王全安: between surname and last character these are common enough.
    const isMiddle = given === 2 && i === surname && words.middle.has(char);
    if (!isHan(char) || words.never.has(char) || (strict && words.seldom.has(char) && !isMiddle)) return false;
  }
  return true;
}

/** Whether the source has a space before `at` that the view, joining what print spreads, has not. */
export function spacedBefore(doc: Doc, at: number): boolean {
  if (at === 0 || at >= doc.text.length || doc.map[at]! - doc.map[at - 1]! < 2) return false;
  return /^[^\S\n\r]+$/.test(doc.source.text.slice(doc.map[at - 1]! + 1, doc.map[at]!));
}

/**
 * How a name ends: at a mark, a space or the text's end; before a word that shows it; before one that may follow it;
 * else in doubt.
 */
export function endOf(words: PersonWords, doc: Doc, at: number): 'mark' | 'verb' | 'word' | undefined {
  const { text } = doc;
  if (at >= text.length || !isHan(text[at]!)) return text[at] === '·' ? undefined : 'mark';
  if (spacedBefore(doc, at)) return 'mark';
  if (words.afterSurely.at(text, at) !== '' || words.posts.at(text, at) !== '' || words.labels.at(text, at) !== '')
    return 'verb';
  return words.after.at(text, at) !== '' ? 'word' : undefined;
}

/**
 * The name at `at`, where something before it (a post) says that one stands here; '' for none or where its end is in
 * doubt. Three characters go before two; the last character of a name is none that rather follows names.
 * @param sure whether what stands before is a post that few have, so that three characters before a function word will do
 * @param segment words of a stretch; decides where only a word, no mark, ends the name
 */
export function nameAt(
  words: PersonWords,
  doc: Doc,
  at: number,
  sure: boolean,
  segment: ((text: string) => string[]) | undefined,
): string {
  const { text } = doc;
  if (words.posts.at(text, at) !== '') return '';
  const minority = /^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6})+/.exec(text.slice(at, at + 20))?.[0];
  if (minority !== undefined) return minorityName(words, doc, at, minority);
  const composed = composedName(words, doc, at);
  if (composed !== '') return composed;
  const surname = surnameLength(words, text, at);
  if (surname === 0 || words.notNames.at(text, at) !== '') return '';
  // 县委书记任组长: a post cannot follow a surname at once.
  if (words.posts.at(text, at + surname) !== '') return '';
  const doubtful = surname === 1 && words.doubtful.has(text[at]!);
  for (const length of [surname + 2, surname + 1]) {
    const name = text.slice(at, at + length);
    const end = endOf(words, doc, at + length);
    if (!isName(words, name, false)) continue;
    // 书记王慎之同志
    if (text.startsWith('同志', at + length)) return name;
    if (sure && length > 2 && !doubtful && isShown(words, text, at, length)) return name;
    // 徐敬之认为: of these 之 ends names.
    const endsInZhi = length > 2 && name.endsWith('之') && (end === 'mark' || end === 'verb');
    // 书记郑洪先强调: a verb behind it shows that 先 ends the name.
    const isEnded = length > 2 && end === 'verb' && isGiven(words, text, at + 1, length - 1);
    if (words.seldom.has(name.at(-1)!) && !endsInZhi && !isEnded) continue;
    // 书记姚鹏关于: the last character may begin the word that follows the name.
    if (length > 2 && words.afterSurely.at(text, at + length - 1).length > 1) continue;
    // After a post that few have, three characters are a name where the segmenter ends a word with them.
    const sureName =
      sure && length > 2 && !doubtful && words.given.has(text.charCodeAt(at + length - 1)) && isName(words, name, true);
    if (end === undefined && sureName && segment !== undefined && cutsAfter(segment, text, at, at + length, false))
      return name;
    if (sure && surname === 1 && isLikely(words, text, at, length, end, segment)) return name;
    if (end === undefined) continue;
    // 党员王五 may be one, 侨胞安心 is none.
    if (!sure && length === 2 && !words.common.has(text[at]!)) continue;
    if (end !== 'mark' && !endsInZhi && !isName(words, name, true)) continue;
    // 秦磊劝这…: the third is what follows names, and in few.
    const isAfter = length > 2 && !words.given.has(text.charCodeAt(at + length - 1));
    if (isAfter && end !== 'mark' && words.after.at(text, at + length - 1) !== '') continue;
    if (doubtful && length - surname < 2) continue;
    if (!doubtful && (end !== 'word' || (sure && length > 2))) return name;
    if (segment === undefined ? !doubtful : cutsAfter(segment, text, at, at + length, doubtful)) return name;
  }
  return '';
}

const speaking =
  /(?:说[，：:道]|介绍|表示|认为|告诉|坦言|回忆|强调|指出|感慨|带头|带领|带队|率领|主持|亲自|算了|笑着|今年\d)/y;

/** 局长汤以恒说：, 教授穆怀中认为: what only persons do stands behind it, so that one of its characters may be seldom in names. */
function isShown(words: PersonWords, text: string, at: number, length: number): boolean {
  speaking.lastIndex = at + length;
  if (!speaking.test(text)) return false;
  let seldom = 0;
  for (let i = at + 1; i < at + length; i++) if (words.seldom.has(text[i]!)) seldom++;
  return seldom < 2 && !words.seldom.has(text[at]!);
}

/** Whether all of some characters are common in given names. */
const isGiven = (words: PersonWords, text: string, from: number, count: number): boolean => {
  for (let i = from; i < from + count; i++) if (!words.given.has(text.charCodeAt(i))) return false;
  return true;
};

/** Surnames that are ordinary words where nothing shows that somebody is named. */
export const ordinary = /[于程高方金江田万文任安路游云包商关车水]/;
const placeEnds = /[街路道村镇乡县区市河湖山林桥庄屯组巷沟港湾坝塘]/;
const counted = /^[一二三四五六七八九十][天日年月人次家户个岁名位亩里门手本把起边样直定下同件条次]/;

/**
 * Whether the characters of a name are common in names and none of them begins the word that follows: 书记彭承碧约谈,
 * 院长殷柯三天没合眼.
 */
export function isLikely(
  words: PersonWords,
  text: string,
  at: number,
  length: number,
  end: 'mark' | 'verb' | 'word' | undefined,
  segment: ((text: string) => string[]) | undefined,
): boolean {
  if (!isGiven(words, text, at + 1, length - 1)) return false;
  if (length > 2 && (end === 'mark' || end === 'verb')) return true;
  if (segment === undefined || words.doubtful.has(text[at]!) || ordinary.test(text[at]!)) return false;
  // 某镇雷炎大街, 长白山林区
  if (placeEnds.test(text[at + length] ?? '')) return false;
  // Of three the last character begins no word that follows names; behind two a word of its own follows.
  if (length > 2)
    return (
      words.after.at(text, at + 2).length < 2 &&
      words.afterSurely.at(text, at + 2).length < 2 &&
      !counted.test(text.slice(at + 2, at + 4))
    );
  const next = segment(text.slice(at + 2, at + 6))[0] ?? '';
  return (
    end === undefined && next.length > 1 && words.common.has(text[at]!) && !words.given.has(text.charCodeAt(at + 2))
  );
}

/** 边巴顿珠: a name of two or three known parts; '' for none. */
export function composedName(words: PersonWords, doc: Doc, at: number): string {
  const { text } = doc;
  let end = at;
  let parts = 0;
  for (let part = words.nameParts.at(text, end); part !== '' && parts < 3; part = words.nameParts.at(text, end)) {
    end += part.length;
    parts++;
  }
  // 副书记朝鲁任组长: one part alone where the text goes on as behind a name.
  const after = parts === 1 ? endOf(words, doc, end) : undefined;
  return parts > 1 || (after !== undefined && end - at >= 2) ? text.slice(at, end) : '';
}

/** Whether the segmenter ends a word where the name ends; for a doubtful surname the name must be one word. */
export function cutsAfter(
  segment: (text: string) => string[],
  text: string,
  start: number,
  end: number,
  whole: boolean,
): boolean {
  let position = start;
  for (const word of segment(text.slice(start, end + 3))) {
    position += word.length;
    if (position >= end) return position === end && (!whole || word.length === end - start);
  }
  return false;
}

/** 买买提·艾力: the part after the dot ends at a mark, or before a word that may follow a name. */
function minorityName(words: PersonWords, doc: Doc, at: number, longest: string): string {
  const lastDot = longest.lastIndexOf('·');
  // 热依木江·买买提|出席: a part that is known is whole.
  const known = words.nameParts.at(doc.text, at + lastDot + 1);
  if (known.length > 1) return doc.text.slice(at, at + lastDot + 1 + known.length);
  for (let end = at + lastDot + 2; end <= at + longest.length; end++) {
    if (end - at - lastDot - 1 < 2 && end < at + longest.length) continue;
    if (endOf(words, doc, end) !== undefined) return doc.text.slice(at, end);
  }
  return '';
}

/** A mention of a name where it stands whole. */
export const person = (
  start: number,
  name: string,
  rule: string,
  confidence: number,
  post?: string,
): PersonMention => ({
  kind: 'person',
  start,
  end: start + name.length,
  name,
  rule,
  confidence,
  ...(post && { post }),
});

/** A table of known names for finding their other mentions. */
export const nameTable = (names: Iterable<string>): FormTable<true> =>
  new FormTable([...names].map((name) => [name, true] as const));
