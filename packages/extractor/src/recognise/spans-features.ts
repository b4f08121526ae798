import type { Doc } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';

/** Marks that no name without quotation marks runs over. */
export const spanStops = new CharSet('，。；：！？、（）《》“”‘’\n…—【】·〔〕 ');
export const shortestSpan = 3;
export const longestSpan = 14;

const measured =
  /[0一二两三四五六七八九十几]余?(?:名|个|支|家|处|所|座|户|位|间|条|批|块|本|张|套|面|份|场|期|项|辆|台|种)$/;
const plain = (text: string): string => text.replace(/\d/g, '0');

/** What the last characters of a name say of it, and the first behind it. `stretch` is from mark to mark. */
export function endFeatures({ text }: Doc, end: number, stretch: { start: number; end: number }): string[] {
  const last = text[end - 1]!;
  const behind = plain(text.slice(end, end + 3));
  const found = [`last1:${last}`, `last2:${text.slice(end - 2, end)}`, `last3:${text.slice(end - 3, end)}`];
  for (let size = 1; size <= behind.length; size++) found.push(`behind${size}:${behind.slice(0, size)}`);
  found.push(`close:${last}|${behind.slice(0, 1)}`);
  if (end === stretch.end) found.push(`stops:${text[end] ?? '$'}`);
  return found;
}

/** What the first characters of a name say of it, and those before it. */
export function startFeatures(
  { text }: Doc,
  start: number,
  stretch: { start: number; end: number },
  named: string,
): string[] {
  const before = plain(text.slice(Math.max(0, start - 4), start));
  const found = [`first1:${text[start]}`, `first2:${text.slice(start, start + 2)}`];
  for (let size = 1; size <= before.length; size++) found.push(`before${size}:${before.slice(-size)}`);
  if (start === stretch.start) found.push(`starts:${text[start - 1] ?? '^'}`);
  if (named !== '') found.push(`named:${named}`);
  if (measured.test(before)) found.push('measured');
  return found;
}

/** What a name says as a whole. */
export function insideFeatures(doc: Doc, start: number, end: number, inTitle: boolean): string[] {
  const { text } = doc;
  const name = plain(text.slice(start, end));
  const found = [`length:${name.length}`, `around:${name.slice(-1)}|${text[start - 1] ?? '^'}`];
  for (let at = 0; at + 1 < name.length; at++) found.push(`in:${name.slice(at, at + 2)}`);
  for (const char of '的了和与在为把是不等及对向') if (name.includes(char)) found.push(`holds:${char}`);
  if (name.includes('0')) found.push('digits');
  if (inTitle) found.push('title');
  return found;
}
