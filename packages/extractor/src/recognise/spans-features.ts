import { type Doc, rangeIndexAt } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import type { InitiativeWords } from './initiative-heads.ts';

/** Marks that no name without quotation marks runs over. */
export const spanStops = new CharSet('，。；：！？、（）《》“”‘’\n…—【】·〔〕 ');
export const shortestSpan = 3;
export const longestSpan = 14;

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

/** What the last characters of a name say of it, and the first behind it. `stretch` is from mark to mark. */
export function endFeatures(
  { text }: Doc,
  end: number,
  stretch: { start: number; end: number },
  words: InitiativeWords,
): string[] {
  const last = text[end - 1]!;
  const behind = plain(text.slice(end, end + 3));
  const found = [`last1:${last}`, `last2:${text.slice(end - 2, end)}`, `last3:${text.slice(end - 3, end)}`];
  for (let size = 1; size <= behind.length; size++) found.push(`behind${size}:${behind.slice(0, size)}`);
  found.push(`close:${last}|${behind.slice(0, 1)}`);
  if (end === stretch.end) found.push(`stops:${text[end] ?? '$'}`);
  sorts.forEach((sort, index) => {
    if (sort.has(last.charCodeAt(0))) found.push(`sort:${index}`, `sort:${index}|${behind.slice(0, 1)}`);
  });
  const head = words.headOf.get(words.heads.before(text, end, stretch.start));
  if (head) found.push(`head:${head.kind}${head.alone}`, `headword:${head.word}`);
  return found;
}

/** What the first characters of a name say of it, and those before it. */
export function startFeatures(
  { text }: Doc,
  start: number,
  stretch: { start: number; end: number },
  named: string,
  words: InitiativeWords,
): string[] {
  const before = plain(text.slice(Math.max(0, start - 4), start));
  const found = [`first1:${text[start]}`, `first2:${text.slice(start, start + 2)}`];
  for (let size = 1; size <= before.length; size++) found.push(`before${size}:${before.slice(-size)}`);
  if (start === stretch.start) found.push(`starts:${text[start - 1] ?? '^'}`);
  if (named !== '') found.push(`named:${named}`);
  if (measured.test(before)) found.push('measured');
  const shown = /[了起出好]$/.test(before) ? start - 1 : start;
  const verb = words.introducing.before(text, shown, stretch.start);
  found.push(`introduced:${verb !== ''}`);
  if (verb !== '') found.push(`verb:${verb}`);
  if (words.determiners.at(text, start) !== '') found.push('determined');
  return found;
}

/** What a name says as a whole. */
export function insideFeatures(
  doc: Doc,
  start: number,
  end: number,
  inTitle: boolean,
  words: InitiativeWords,
): string[] {
  const { text } = doc;
  const name = plain(text.slice(start, end));
  const found = [`length:${name.length}`, `around:${name.slice(-1)}|${text[start - 1] ?? '^'}`];
  for (let at = 0; at + 1 < name.length; at++) found.push(`in:${name.slice(at, at + 2)}`);
  for (const char of '的了和与在为把是不等及对向') if (name.includes(char)) found.push(`holds:${char}`);
  if (name.includes('0')) found.push('digits');
  if (inTitle) found.push('title');
  const block = doc.blocks[rangeIndexAt(doc.blocks, start)];
  if (block) {
    const isLine = text[start - 1] === '\n' || start === block.start;
    const ends = text[end] === '\n' || end === block.end;
    found.push(`role:${block.role}`, `line:${block.role}${isLine}${ends}`);
  }
  let generic = start;
  for (let word = words.generic.at(text, generic); word !== '' && generic < end; word = words.generic.at(text, generic))
    generic += word.length;
  if (generic > start) found.push(`generic:${generic >= end - 2 ? 'whole' : 'first'}`);
  return found;
}
