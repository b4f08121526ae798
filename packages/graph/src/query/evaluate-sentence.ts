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

/** Finds names in a source text as a reader does: over line breaks, spaces and punctuation that the name does not have. */
export interface Locator {
  /** The first stretch that has one of the forms, the forms tried in order; undefined where the text has none. */
  locate(forms: readonly string[]): { start: number; end: number } | undefined;
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
  return {
    locate: (forms) => {
      for (const form of forms) {
        const wanted = form.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
        const at = wanted === '' ? -1 : bare.indexOf(wanted);
        if (at >= 0) return { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
      }
      return undefined;
    },
  };
};
