import type { Resources } from '../resources.ts';
import { type Block, type Doc, isHan, type Range, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PersonMention } from '../text/mentions.ts';
import { endOf, isName, marks, nameAt, nameTable, type PersonWords, personWords } from './persons-names.ts';

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
): PersonMention[] {
  const words = personWords(resources.lexicon.persons);
  const found = [...bylines(doc, words), ...scan(doc, words, resources.segment, organizations)];
  const first = withoutOverlaps(found);
  return withoutOverlaps([...first, ...repeated(doc, words, first)]);
}

const person = (start: number, name: string, rule: string, confidence: number, post?: string): PersonMention => ({
  kind: 'person',
  start,
  end: start + name.length,
  name,
  rule,
  confidence,
  ...(post && { post }),
});

/** One pass over the text, stopping where a post, title, label or parenthesis may start. */
function scan(
  doc: Doc,
  words: PersonWords,
  segment: Resources['segment'],
  organizations: readonly OrganizationMention[],
): PersonMention[] {
  const { text } = doc;
  const { flags } = words;
  const found: PersonMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const flag = flags[text.charCodeAt(at)]!;
    if (flag === 0) continue;
    if (flag & marks.label) {
      const listed = afterLabel(words, text, at);
      if (listed.length > 0) {
        found.push(...listed);
        at = listed.at(-1)!.end - 1;
        continue;
      }
    }
    if (flag & marks.title) {
      const named = beforeTitle(words, text, at);
      if (named) found.push(named);
    }
    if (flag & marks.paren) found.push(...inParentheses(words, text, at));
    if (flag & marks.post) {
      const post = words.posts.at(text, at);
      if (post === '') continue;
      const named = afterPost(words, text, at, post, segment, organizations);
      if (named === undefined) continue;
      found.push(named);
      at = named.end - 1;
    }
  }
  return found;
}

/** 县委书记张三, 梅州市委书记 翁永江. */
function afterPost(
  words: PersonWords,
  text: string,
  at: number,
  post: string,
  segment: Resources['segment'],
  organizations: readonly OrganizationMention[],
): PersonMention | undefined {
  let start = at + post.length;
  const spaced = text[start] === ' ';
  if (spaced) start++;
  const name = nameAt(words, text, start, !words.groups.has(post), segment);
  if (name === '') return undefined;
  const end = endOf(words, text, start + name.length);
  if (spaced && end !== 'mark') return undefined;
  if (words.formulas.at(text, start + name.length) !== '') return undefined;
  const body = organizations[rangeIndexAt(organizations, at - 1)];
  const full = body?.end === at ? body.name + post : post;
  return person(start, name, 'after-post', end === 'mark' ? 0.9 : 0.85, full);
}

/** 张三同志, 翁永江书记: the name must begin where nothing, or a word that may stand before a name, precedes it. */
function beforeTitle(words: PersonWords, text: string, at: number): PersonMention | undefined {
  const title = words.titles.at(text, at);
  if (title === '') return undefined;
  for (const length of [4, 3, 2]) {
    const start = at - length;
    if (start < 0 || (length === 2 && title !== '同志')) continue;
    const name = text.slice(start, at);
    if (!isName(words, name, true) || words.doubtful.has(name[0]!)) continue;
    if (length === 4 && !words.compound.has(name.slice(0, 2))) continue;
    const clear =
      start === 0 ||
      !isHan(text[start - 1]!) ||
      words.before.before(text, start) !== '' ||
      words.posts.before(text, start) !== '';
    if (clear) return person(start, name, 'before-title', 0.85, title === '同志' ? undefined : title);
  }
  return undefined;
}

/** 作者：张三、李四; 本报记者 王五. The label stands clear on its left; the list ends with the line. */
function afterLabel(words: PersonWords, text: string, at: number): PersonMention[] {
  if (at > 0 && isHan(text[at - 1]!)) return [];
  const label = words.labels.at(text, at);
  if (label === '') return [];
  let start = at + label.length;
  const colon = text[start] === '：' || text[start] === ':';
  if (colon) start++;
  else if (text[start] !== ' ') return [];
  const line = /^[^\n，。；！？）]*/.exec(text.slice(start, start + 200))![0];
  const names = listedNames(words, line, start, colon ? 0.95 : 0.85, label);
  return names;
}

/** Names of a list: 张三、李四　王 五. A list that holds anything else names none after that. */
function listedNames(
  words: PersonWords,
  line: string,
  offset: number,
  confidence: number,
  post: string,
): PersonMention[] {
  const found: PersonMention[] = [];
  let role = post;
  for (const part of line.matchAll(/[\u4e00-\u9fff·]+(?: [\u4e00-\u9fff](?![\u4e00-\u9fff]))?/g)) {
    const name = part[0].replace(' ', '');
    if (!isName(words, name, false)) {
      if (words.labels.at(name, 0) !== name && words.posts.at(name, 0) !== name) break;
      role = name;
      continue;
    }
    found.push({ ...person(offset + part.index, part[0], 'after-label', confidence, role), name });
  }
  return found;
}

/** （张三 整理）, （王五、赵六供稿）. */
function inParentheses(words: PersonWords, text: string, at: number): PersonMention[] {
  const close = text.indexOf('）', at);
  if (close < 0 || close - at > 30) return [];
  const inside = text.slice(at + 1, close);
  const last = words.afterNames.before(inside, inside.length);
  if (last === '') return [];
  const list = inside.slice(0, -last.length);
  const found = listedNames(words, list, at + 1, 0.9, '');
  return found.map(({ post: _, ...mention }) => ({ ...mention, rule: 'in-parentheses' }));
}

/** Names on a line of their own: under a section's title, as its author, above the date of a signature. */
function bylines(doc: Doc, words: PersonWords): PersonMention[] {
  const found: PersonMention[] = [];
  const { text, blocks } = doc;
  for (const [index, block] of blocks.entries()) {
    if (block.end - block.start > 24) continue;
    const line = text.slice(block.start, block.end);
    if (!isBylinePlace(doc, words, block, blocks[index - 1], blocks[index + 1])) continue;
    const names = listedNames(words, line, block.start, 0.9, '');
    const named = names.reduce((sum, name) => sum + name.end - name.start, 0);
    // The whole line must be names, else it is a title like any other.
    if (named === 0 || line.replace(/[ 、，]/g, '').length !== names.reduce((sum, { name }) => sum + name.length, 0))
      continue;
    for (const { post: _, ...name } of names) found.push({ ...name, rule: 'by-line' });
  }
  for (const range of authorRanges(doc)) {
    const name = text.slice(range.start, range.end).replace(/ /g, '');
    if (!isName(words, name, false) || found.some(({ start }) => start === range.start)) continue;
    found.push({ kind: 'person', ...range, name, rule: 'by-line', confidence: 0.85 });
  }
  return found;
}

function isBylinePlace(doc: Doc, words: PersonWords, block: Block, before?: Block, after?: Block): boolean {
  if (block.role === 'byline') return true;
  const title = before && doc.text.slice(before.start, before.end).replace(/ /g, '');
  if (title !== undefined && words.bylineTitles.has(title)) return true;
  return block.role === 'paragraph' && after?.role === 'date';
}

function* authorRanges(doc: Doc): Generator<Range> {
  for (const section of doc.sections) {
    if (section.author) yield { start: section.author.start, end: section.author.end };
    for (const { author } of section.entries) if (author) yield { start: author.start, end: author.end };
  }
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

/** Sorted by start; of overlapping mentions the first in the list given stays. */
function withoutOverlaps(mentions: readonly PersonMention[]): PersonMention[] {
  const order = new Map(mentions.map((mention, index) => [mention, index]));
  const sorted = [...mentions].sort((a, b) => a.start - b.start || order.get(a)! - order.get(b)!);
  const kept: PersonMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= mention.start) kept.push(mention);
    else if (order.get(mention)! < order.get(last)!) kept[kept.length - 1] = mention;
  }
  return kept;
}
