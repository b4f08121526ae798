import type { Range } from '../text/doc.ts';
import type { DocumentTerms } from './documents-terms.ts';

const OPEN = 0x300a;
const CLOSE = 0x300b;
const OPEN_INNER = 0x3008;
const CLOSE_INNER = 0x3009;
const NEWLINE = 0x0a;
const FULL_STOP = 0x3002;
/** No title of a Chinese document is longer; a 《 without its 》 is given up here. */
const longest = 160;

/** A title in 《》: `[start, end)` with its marks, `inner` without. */
export interface TitleRead extends Range {
  inner: Range;
  closed: boolean;
}

/**
 * Reads the title that the 《 at `at` opens. Inner titles may be in 〈〉 or in 《》 again; where the inner one alone is
 * closed, it alone is read. A 《 that is never closed gives what ends in a known genre before the clause ends.
 */
export function readTitle(text: string, at: number, terms: DocumentTerms): TitleRead | undefined {
  const limit = Math.min(text.length, at + longest);
  const openings: number[] = [];
  let outermostClosed: TitleRead | undefined;
  let stop = limit;
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN || code === OPEN_INNER) openings.push(i);
    else if (code === CLOSE || code === CLOSE_INNER) {
      const opened = openings.pop();
      if (opened === undefined) break;
      if (openings.length === 0) return closed(opened, i);
      outermostClosed = closed(opened, i);
    } else if (code === FULL_STOP || (code === NEWLINE && !closesSoon(text, i + 1))) {
      stop = i;
      break;
    }
  }
  if (outermostClosed !== undefined && text.charCodeAt(outermostClosed.start) === OPEN) return outermostClosed;
  // 《关于印发〈某办法〉的通知 with the outer mark lost, or 《关于…的决定 with none at all.
  const clause = clauseEnd(text, at + 1, stop);
  for (let end = clause; end > at + 4; end--) {
    if (terms.genreEndings.before(text, end, at + 3) !== '') {
      return { start: at, end, inner: { start: at + 1, end }, closed: false };
    }
  }
  return undefined;
}

/** Whether a title goes on over a line break that still parts it: 》 follows before any other mark. */
function closesSoon(text: string, from: number): boolean {
  for (let i = from; i < from + 40 && i < text.length; i++) {
    const char = text[i]!;
    if (char === '》') return true;
    if ('\n《，。；：！？'.includes(char)) return false;
  }
  return false;
}

const closed = (start: number, end: number): TitleRead | undefined =>
  end > start + 1 ? { start, end: end + 1, inner: { start: start + 1, end }, closed: true } : undefined;

function clauseEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if ('，；：！？'.includes(text[i]!)) return i;
  return limit;
}

/** A title without the spaces that type-setting left between Chinese characters. */
export const cleanTitle = (title: string): string =>
  /[ \n]/.test(title) ? title.replace(/(?<!\w)[ \n]+|[ \n]+(?!\w)/g, '') : title;
