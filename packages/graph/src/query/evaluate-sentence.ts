/** Most characters shown on either side of what a sentence is shown for. */
const reach = 40;

/** The sentence (or contents entry) around a stretch of a source text, on one line, cut where it is long. */
export const sentenceAround = (text: string, start: number, end: number): string => {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const first = Math.max(...[...'。！？；'].map((mark) => before.lastIndexOf(mark)), paragraphEnd(before)) + 1;
  const last = after.search(/[。！？；]|\n\s*\n/);
  const cutBefore = first === 0 && start > reach ? '…' : '';
  const cutAfter = last < 0 && end + reach < text.length ? '…' : '';
  const shown = before.slice(first) + text.slice(start, end) + (last < 0 ? after : after.slice(0, last + 1));
  return cutBefore + shown.replace(/\s+/g, ' ').trim() + cutAfter;
};

/** Offset of the last character of the last empty line, or -1. */
const paragraphEnd = (text: string): number => {
  const ends = [...text.matchAll(/\n\s*\n/g)].at(-1);
  return ends ? ends.index + ends[0].length - 1 : -1;
};

interface Stretch {
  start: number;
  end: number;
}

/** Finds names in a source text as a reader does: over line breaks, spaces and punctuation that the name does not have. */
export interface Locator {
  /** The first stretch that has one of the forms, the forms tried in order; undefined where the text has none. */
  locate(forms: readonly string[]): Stretch | undefined;
  /** Where a form of the one and a form of the other stand closest; undefined where the text lacks either. */
  closest(one: readonly string[], other: readonly string[]): Stretch | undefined;
}

const ignorable = /[\s\p{P}\p{S}]/u;

export const locatorIn = (text: string): Locator => {
  const offsets: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (ignorable.test(char)) continue;
    const plain = char.normalize('NFKC');
    bare += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(i);
  }
  const occurrences = function* (forms: readonly string[]): Generator<Stretch> {
    for (const form of forms) {
      const wanted = form.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
      if (wanted === '') continue;
      for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1))
        yield { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
    }
  };
  return {
    locate: (forms) => occurrences(forms).next().value,
    closest: (one, other) => {
      const others = [...occurrences(other)];
      let best: Stretch | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const here of occurrences(one)) {
        for (const there of others) {
          const gap = Math.max(here.start, there.start) - Math.min(here.end, there.end);
          if (gap >= least) continue;
          least = gap;
          best = { start: Math.min(here.start, there.start), end: Math.max(here.end, there.end) };
        }
      }
      return best;
    },
  };
};
