import type { Doc } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import type { Quote } from './quotes.ts';

/** What the rest of the document says of a quotation. */
export interface QuoteSetting {
  /** The same words stand in quotation marks elsewhere too. */
  repeated: boolean;
  /** In a title, a subtitle or a line of contents. */
  inTitle: boolean;
}

const stops = new CharSet('，。；：！？（）《》“”\n');
const measure =
  /[0一二两三四五六七八九十百几]余?多?(?:名|个|支|家|处|所|座|户|位|间|条|批|块|本|张|套|面|份|场|期|项|辆|台)$/;
const reachBefore = 30;
const reachBehind = 24;

/**
 * Features of a quotation by which `Weights` tell an initiative from emphasis, speech and ordinary words: its own
 * characters and build, the words before it in its clause and those behind it. Digits are written 0.
 */
export function quoteFeatures({ text }: Doc, quote: Quote, { repeated, inTitle }: QuoteSetting): string[] {
  const name = text.slice(quote.inner.start, quote.inner.end).replace(/[“”‘’]/g, '');
  const found = new Set<string>(['bias']);
  const add = (kind: string, value: string | number = '') => found.add(`${kind}${value}`);
  add('last1:', name.slice(-1));
  add('last2:', name.slice(-2));
  add('first1:', name.slice(0, 1));
  add('first2:', name.slice(0, 2));
  add(
    'length:',
    name.length <= 6 ? name.length : name.length <= 8 ? 7 : name.length <= 12 ? 9 : name.length <= 16 ? 13 : 17,
  );
  if (name.includes('、')) add('lists');
  const parts = name.split(/[、，]/);
  const commas = name.split('，').length - 1;
  if (commas > 0) add('commas:', Math.min(commas, 2));
  if (parts.length > 1 && parts.every((part) => part.length === parts[0]!.length))
    add('parallel:', `${Math.min(parts.length, 4)}-${Math.min(parts[0]!.length, 7)}`);
  if (/[+＋]/.test(name)) add('joined');
  if (/^[一二两双三四五六七八九十]/.test(name)) add('numeral');
  if (/\d/.test(name)) add('digits');
  for (const char of '的了我你不是就要') if (name.includes(char)) add('holds:', char);
  if (repeated) add('repeated');
  if (inTitle) add('title');

  const before = text.slice(Math.max(0, quote.start - reachBefore), quote.start).replace(/\d[\d.,]*/g, '0');
  let from = before.length;
  while (from > 0 && !stops.has(before.charCodeAt(from - 1))) from--;
  const clause = before.slice(from);
  const stop = from > 0 ? before[from - 1]! : '^';
  add('stop:', stop);
  add('clause:', Math.min(4, Math.ceil(clause.length / 4)));
  if (clause === '') for (const size of [2, 3]) add(`open${size}:`, before.slice(-size));
  for (let size = 1; size <= Math.min(4, clause.length); size++) add(`before${size}:`, clause.slice(-size));
  for (let at = 0; at + 2 < clause.length && at < 20; at++) add('near:', clause.slice(at, at + 2));
  add('around:', `${clause.slice(-1)}…${name.slice(-1)}`);
  if (measure.test(before)) add('measured');

  const behind = text.slice(quote.end, quote.end + reachBehind).replace(/\d[\d.,]*/g, '0');
  for (let size = 1; size <= 3; size++) add(`behind${size}:`, behind.slice(0, size));
  let to = 0;
  while (to < behind.length && !stops.has(behind.charCodeAt(to))) to++;
  for (let at = 0; at + 1 < Math.min(to, 8); at++) add('then:', behind.slice(at, at + 2));
  add('rest:', Math.min(4, Math.ceil(to / 3)));
  add('closes:', behind[to] ?? '$');
  return [...found];
}
