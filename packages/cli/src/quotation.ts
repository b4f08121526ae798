import type { Span } from '@guben/graph';

/** A quotation of this many characters speaks for itself; a shorter one is shown in its sentence. */
const speaksForItself = 16;
/** Longest quotation shown; more can be read in the source. */
const longest = 140;
/** How far a sentence is looked for on either side. */
const reach = 100;

/** On one line: a line break within a Chinese text is only the end of a printed line. */
const onOneLine = (text: string): string =>
  text
    .replace(/(?<=[^\x20-\x7e])\s*\n\s*(?=[^\x20-\x7e])/g, '')
    .replace(/\s+/g, ' ')
    // List marks and dot leaders.
    .replace(/^[-–.…·•\s]+/, '')
    .trim();

/**
 * The words of a span as a table shows them: the span itself where it says enough, else the line or sentence around it.
 * @param text of the span's source
 */
export function quotation(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  if (end - start < speaksForItself) {
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    from = start - (before.length - 1 - Math.max(...[...'。！？；\n'].map((mark) => before.lastIndexOf(mark))));
    const stop = after.search(/[。！？；\n]/);
    to = end + (stop < 0 ? after.length : stop + 1);
  }
  const shown = onOneLine(text.slice(from, to));
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}

/** Where a span stands, short enough for a table: source and offset. */
export const placeOfSpan = ({ source, start }: Span): string => `${source}:${start}`;
