import type { Doc, Range } from '../text/doc.ts';
import { firstWithin } from '../text/word-set.ts';

/** A stretch in quotation marks: `start` at the opening mark, `end` behind the closing one. */
export interface Quote extends Range {
  inner: Range;
  /** Inside another quotation. */
  nested: boolean;
}

const open = 0x201c;
const close = 0x201d;
const openSingle = 0x2018;
const closeSingle = 0x2019;
const newline = 0x0a;
const longest = 80;

/**
 * Quotations of the view, in order of their opening marks. A mark without a partner in its block, or one that would
 * hold more than 80 characters, is passed over: scanned texts lose marks.
 */
export function findQuotes(doc: Doc): Quote[] {
  const { text } = doc;
  const quotes: Quote[] = [];
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const end = closing(text, at, close, open);
    if (end < 0) continue;
    const outer = quotes.at(-1);
    quotes.push({
      start: at,
      end,
      inner: { start: at + 1, end: end - 1 },
      nested: outer !== undefined && at < outer.end,
    });
    for (let inner = at + 1; inner < end - 1; inner++) {
      if (text.charCodeAt(inner) !== openSingle) continue;
      const innerEnd = closing(text, inner, closeSingle, openSingle);
      if (innerEnd > 0 && innerEnd < end) {
        quotes.push({ start: inner, end: innerEnd, inner: { start: inner + 1, end: innerEnd - 1 }, nested: true });
        inner = innerEnd;
      }
    }
  }
  return quotes;
}

/** Offset behind the mark that closes the one at `at`, or -1. */
function closing(text: string, at: number, closer: number, opener: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + longest + 2);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === opener) depth++;
    else if (code === closer && --depth === 0) return i + 1;
    else if (code === newline) return -1;
  }
  // An opening mark read twice: take the nearest closing one.
  const nearest = firstWithin(text, String.fromCharCode(closer), at, limit);
  return nearest > 0 && !text.slice(at, nearest).includes('\n') && depth > 1 ? nearest + 1 : -1;
}
