export interface Context {
  before: string;
  quote: string;
  after: string;
}

const ends = /[。！？；\n]/;

/** Characters of context at most on each side. */
const reach = 60;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * A quotation with the rest of its sentence on the same line, at most 60 UTF-16 code units each side.
 */
export function contextOf(text: string, start: number, end: number): Context {
  let from = start;
  while (from > 0 && start - from < reach && !ends.test(text[from - 1]!)) from--;
  if (isLowSurrogate(text.charCodeAt(from))) from++;
  let to = end;
  while (to < text.length && to - end < reach && !ends.test(text[to]!)) to++;
  // The full stop belongs to its sentence.
  if (to < text.length && text[to] !== '\n' && ends.test(text[to]!)) to++;
  if (isLowSurrogate(text.charCodeAt(to))) to--;
  const cutBefore = from > 0 && start - from >= reach;
  const cutAfter = to < text.length && to - end >= reach;
  return {
    before: (cutBefore ? '…' : '') + text.slice(from, start).trimStart(),
    quote: text.slice(start, end),
    after: text.slice(end, Math.max(to, end)).trimEnd() + (cutAfter ? '…' : ''),
  };
}
