import type { Resources } from '../resources.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import type { Grammar } from './organizations-grammar.ts';
import type { SpanFeatures } from './spans.ts';

const measured =
  /[0一二两三四五六七八九十几]余?(?:名|个|支|家|处|所|座|户|位|间|条|批|块|本|张|套|面|份|场|期|项|辆|台|种)$/;

/** What names end with, by what they are: bodies, people, papers, money, ways, times, rooms, vehicles, contests, deeds. */
const sorts = [
  '会社队组团站盟协班部厂园场区市店田',
  '员长师户人手民家友客',
  '卡单簿册账证券票书牌榜栏图表信码本纸函约',
  '金款贷险费薪奖',
  '制法式度规则策略化例',
  '日周月节年季夜',
  '室厅堂院所校馆屋廊庭台角墙窗亭点岗哨',
  '车船箱机网线',
  '赛演展评选考核审查',
  '访谈议诊巡帮扶包联结教办育养种售购管治防',
].map((chars) => new CharSet(chars));

const plain = (text: string): string => text.replace(/\d/g, '0');

/** What the last characters of a name say of it, and the first behind it. */
function endFeatures(text: string, end: number, stretch: Range): string[] {
  const last = text[end - 1]!;
  const behind = plain(text.slice(end, end + 3));
  const found = [`last1:${last}`, `last2:${text.slice(end - 2, end)}`, `last3:${text.slice(end - 3, end)}`];
  for (let size = 1; size <= behind.length; size++) found.push(`behind${size}:${behind.slice(0, size)}`);
  found.push(`close:${last}|${behind.slice(0, 1)}`);
  if (end === stretch.end) found.push(`stops:${text[end] ?? '$'}`);
  return found;
}

/** What the first characters of a name say of it, and those before it. */
function startFeatures(text: string, start: number, stretch: Range, named: string): string[] {
  const before = plain(text.slice(Math.max(0, start - 4), start));
  const found = [`first1:${text[start]}`, `first2:${text.slice(start, start + 2)}`];
  for (let size = 1; size <= before.length; size++) found.push(`before${size}:${before.slice(-size)}`);
  if (start === stretch.start) found.push(`starts:${text[start - 1] ?? '^'}`);
  if (named !== '') found.push(`named:${named}`);
  if (measured.test(before)) found.push('measured');
  return found;
}

/** What a name says as a whole. */
function insideFeatures(text: string, start: number, end: number): Set<string> {
  const name = plain(text.slice(start, end));
  const found = new Set([`length:${name.length}`, `around:${name.slice(-1)}|${text[start - 1] ?? '^'}`]);
  for (let at = 0; at + 1 < name.length; at++) found.add(`in:${name.slice(at, at + 2)}`);
  for (const char of '的了和与在为把是不等及对向') if (name.includes(char)) found.add(`holds:${char}`);
  if (name.includes('0')) found.add('digits');
  return found;
}

/** Features of names of initiatives: three to fourteen characters. */
export function initiativeSpans(
  doc: Doc,
  words: InitiativeWords,
  namedBefore: ReadonlyMap<number, string>,
  inTitle: (at: number) => boolean,
  segment?: Resources['segment'],
): SpanFeatures {
  const { text, blocks } = doc;
  return { shortest: 3, longest: 14, namedBefore, end, start, inside };

  function end(at: number, stretch: Range): string[] {
    const found = endFeatures(text, at, stretch);
    const behind = plain(text.slice(at, at + 1));
    sorts.forEach((sort, index) => {
      if (sort.has(text.charCodeAt(at - 1))) found.push(`sort:${index}`, `sort:${index}|${behind}`);
    });
    const head = words.headOf.get(words.heads.before(text, at, stretch.start));
    if (head) found.push(`head:${head.kind}${head.alone}`, `headword:${head.word}`);
    return found;
  }

  function start(at: number, stretch: Range): string[] {
    const found = startFeatures(text, at, stretch, namedBefore.get(at) ?? '');
    const shown = /[了起出好]/.test(text[at - 1] ?? '') ? at - 1 : at;
    const verb = words.introducing.before(text, shown, stretch.start);
    found.push(`introduced:${verb !== ''}`);
    if (verb !== '') found.push(`verb:${verb}`);
    if (words.determiners.at(text, at) !== '') found.push('determined');
    return found;
  }

  function inside(from: number, to: number): string[] {
    const found = insideFeatures(text, from, to);
    if (inTitle(from)) found.add('title');
    const block = blocks[rangeIndexAt(blocks, from)];
    if (block) {
      const isLine = text[from - 1] === '\n' || from === block.start;
      const ends = text[to] === '\n' || to === block.end;
      found.add(`role:${block.role}`).add(`line:${block.role}${isLine}${ends}`);
    }
    let generic = from;
    for (
      let word = words.generic.at(text, generic);
      word !== '' && generic < to;
      word = words.generic.at(text, generic)
    )
      generic += word.length;
    if (generic > from) found.add(`generic:${generic >= to - 2 ? 'whole' : 'first'}`);
    if (segment) for (const feature of wordFeatures(text, from, to, segment)) found.add(feature);
    return [...found];
  }
}

/** The words that the segmenter makes of a name and its neighbours: the first and last in it, those beside it. */
function wordFeatures(text: string, from: number, to: number, segment: NonNullable<Resources['segment']>): string[] {
  let at = Math.max(0, from - 8);
  const found: string[] = [];
  let before = '';
  const inside: string[] = [];
  let behind = '';
  let crosses = false;
  for (const word of segment(text.slice(at, to + 6))) {
    const end = at + word.length;
    if (end <= from) before = word;
    else if (at >= to) {
      behind = word;
      break;
    } else if (at >= from && end <= to) inside.push(word);
    else crosses = true;
    at = end;
  }
  if (crosses) return ['crosses'];
  found.push(`wordBefore:${before}`, `wordBehind:${behind}`, `words:${Math.min(5, inside.length)}`);
  found.push(`firstWord:${inside[0] ?? ''}`, `lastWord:${inside.at(-1) ?? ''}`);
  for (const word of inside) if (word.length > 1) found.push(`word:${word}`);
  return found;
}

/** Features of names of bodies: three to twenty characters, which may begin with the name of their place or its level. */
export function bodySpans(
  doc: Doc,
  grammar: Grammar,
  places: readonly PlaceMention[],
  segment?: Resources['segment'],
): SpanFeatures {
  const { text } = doc;
  const placeAt = new Map(places.map((place) => [place.start, place]));
  const namedBefore = new Map(places.map(({ end, kind }) => [end, kind as string]));
  const levelAt = (at: number) => grammar.levels.find(text, at);
  return { shortest: 3, longest: 20, namedBefore, mayStart: (at) => placeAt.has(at), end, start, inside };

  function end(at: number, stretch: Range): string[] {
    const found = endFeatures(text, at, stretch);
    for (let size = 4; size <= 5; size++)
      if (at - size >= stretch.start) found.push(`last${size}:${text.slice(at - size, at)}`);
    return found;
  }

  function start(at: number, stretch: Range): string[] {
    const found = startFeatures(text, at, stretch, namedBefore.get(at) ?? '');
    const place = placeAt.get(at);
    const level = levelAt(at);
    if (place) found.push(`place:${place.level ?? ''}`, `place:${place.level ?? ''}|${text[at - 1] ?? '^'}`);
    if (level && !place) {
      found.push(`level:${level.form}`, `level:${level.form}|${text[at - 1] ?? '^'}`);
      found.push(`levelled:${/[^\u4e00-\u9fff]/.test(text[at - 1] ?? '\n')}`);
    }
    if (grammar.boundaries.before(text, at, stretch.start) !== '') found.push('behindBoundary');
    return found;
  }

  function inside(from: number, to: number): string[] {
    const found = insideFeatures(text, from, to);
    const place = placeAt.get(from);
    const level = place ? undefined : levelAt(from);
    const rest = place && place.end < to ? place.end : level && level.end < to ? level.end : from;
    const what = place ? `place${place.level ?? ''}` : level ? level.form : 'none';
    found
      .add(`of:${what}`)
      .add(`of:${what}|${text[to - 1]}`)
      .add(`of:${what}|${text.slice(to - 2, to)}`);
    found.add(`rest:${Math.min(8, to - rest)}`).add(`restOf:${what}|${Math.min(8, to - rest)}`);
    found.add(`begins:${text.slice(rest, rest + 2)}`);
    const field = grammar.fields.at(text, rest, to);
    if (field !== '') found.add(`field:${rest + field.length === to ? 'whole' : 'first'}`);
    if (segment) for (const feature of wordFeatures(text, from, to, segment)) found.add(feature);
    return [...found];
  }
}
