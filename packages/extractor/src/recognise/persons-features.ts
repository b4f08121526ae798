import type { Resources } from '../resources.ts';
import { type Doc, isHan } from '../text/doc.ts';
import { endOf, type PersonWords, surnameLength } from './persons-names.ts';

/** A stretch that may be a person's name: a surname and one or two characters. */
export interface NameCandidate {
  start: number;
  end: number;
  /** Length of the surname. */
  surname: number;
  /** What stands before and behind it. */
  left: string;
  right: string;
}

/** Every surname with the one or two Han characters behind it, where no ordinary word begins and something beside it may show a name. */
export function* nameCandidates(
  doc: Doc,
  words: PersonWords,
  namedBefore: ReadonlyMap<number, string>,
): Generator<NameCandidate> {
  const { text } = doc;
  for (let start = 0; start + 1 < text.length; start++) {
    const surname = surnameLength(words, text, start);
    if (surname === 0 || words.notNames.at(text, start) !== '') continue;
    const left = leftOf(text, start, words, namedBefore);
    for (let given = 1; given <= 2; given++) {
      const end = start + surname + given;
      const last = text[end - 1];
      if (!isHan(last) || words.never.has(last!)) break;
      const right = words.titles.at(text, end) !== '' ? 'title' : (endOf(words, doc, end) ?? 'doubt');
      if (left !== 'none' || right !== 'doubt') yield { start, end, surname, left, right };
    }
  }
}

/** What stands before a name: a place or body, a post, a mark, the last character of what somebody is, or none of these. */
function leftOf(text: string, start: number, words: PersonWords, namedBefore: ReadonlyMap<number, string>): string {
  const named = namedBefore.get(start);
  if (named !== undefined) return named;
  const post = words.posts.before(text, start);
  if (post !== '') return words.groups.has(post) ? 'group' : 'post';
  if (start === 0 || !isHan(text[start - 1])) return 'open';
  return words.roleEnds.has(text.charCodeAt(start - 1)) ? 'role' : 'none';
}

/** What the characters of a name, and those around it, say for and against it. */
export function nameFeatures(
  { text }: Doc,
  { start, end, surname, left, right }: NameCandidate,
  words: PersonWords,
): string[] {
  const given = text.slice(start + surname, end);
  const found = ['bias', `given:${given.length}`, `surname:${text.slice(start, start + surname)}`];
  const first = text[start]!;
  const rank = words.common.has(first) ? 'common' : words.clear.has(first.charCodeAt(0)) ? 'clear' : 'rare';
  const doubt = words.doubtful.has(first) ? 'doubtful' : rank;
  found.push(`rank:${surname > 1 ? 'compound' : doubt}${given.length}`);
  let usual = 0;
  for (let at = 0; at < given.length; at++) {
    found.push(`char${at}:${given[at]}`);
    if (words.given.has(given.charCodeAt(at))) usual++;
    if (words.seldom.has(given[at]!)) found.push('seldom');
  }
  found.push(`usual:${usual}of${given.length}`, `usual:${usual}of${given.length}${doubt}`);
  const before = text.slice(Math.max(0, start - 3), start);
  for (let size = 1; size <= before.length; size++) found.push(`before${size}:${before.slice(-size)}`);
  const behind = text.slice(end, end + 3);
  for (let size = 1; size <= behind.length; size++) found.push(`behind${size}:${behind.slice(0, size)}`);
  found.push(
    `left:${left}`,
    `right:${right}`,
    `both:${left}${right}${given.length}`,
    `sure:${left}${usual}${given.length}`,
  );
  const post = words.posts.before(text, start);
  if (post !== '') found.push(`post:${post}`);
  return found;
}

/** What the segmenter makes of a name: one word, words that end with it, or words that run over its ends. */
export function cutFeatures(
  { text }: Doc,
  { start, end }: NameCandidate,
  segment: NonNullable<Resources['segment']>,
): string[] {
  let at = Math.max(0, start - 4);
  let begins = at === start;
  let words = 0;
  let behind = '';
  for (const word of segment(text.slice(at, end + 4))) {
    if (at >= end) {
      behind = word;
      break;
    }
    if (at === start) begins = true;
    if (at >= start) words++;
    at += word.length;
  }
  const ends = at === end;
  return [`cut:${begins}${ends}${begins && ends ? Math.min(words, 3) : ''}`, `cutBehind:${ends ? behind : ''}`];
}
