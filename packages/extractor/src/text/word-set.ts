/**
 * Words to look for at one place of a text, forwards or backwards; the longest wins. Words are kept by their first and
 * by their last character, so a place where none can stand costs one table look-up.
 */
export class WordSet {
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();
  /** Bit 1: a word starts with the code unit; bit 2: a word ends with it. */
  private readonly flags = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const last = word.charCodeAt(word.length - 1);
      push(this.byFirst, first, word);
      push(this.byLast, last, word);
      this.flags[first]! |= 1;
      this.flags[last]! |= 2;
    }
    for (const bucket of [...this.byFirst.values(), ...this.byLast.values()])
      bucket.sort((a, b) => b.length - a.length);
  }

  /** The longest word that starts at `at` and ends at or before `limit`; `''` for none. */
  at(text: string, at: number, limit = text.length): string {
    const code = text.charCodeAt(at);
    if (at >= limit || (this.flags[code]! & 1) === 0) return '';
    for (const word of this.byFirst.get(code)!) {
      if (at + word.length <= limit && text.startsWith(word, at)) return word;
    }
    return '';
  }

  /** The longest word that ends at `end` and starts at or after `from`; `''` for none. */
  before(text: string, end: number, from = 0): string {
    if (end <= from) return '';
    const code = text.charCodeAt(end - 1);
    if ((this.flags[code]! & 2) === 0) return '';
    for (const word of this.byLast.get(code)!) {
      if (end - word.length >= from && text.startsWith(word, end - word.length)) return word;
    }
    return '';
  }

  /** Whether some word covers the character at `at`, starting at or after `from`. */
  covers(text: string, at: number, from: number, limit = text.length, longest = 5): boolean {
    for (let start = Math.max(from, at - longest + 1); start <= at; start++) {
      const word = this.at(text, start, limit);
      if (word !== '' && start + word.length > at) return true;
    }
    return false;
  }
}

/** Last place of `char` in `[from, end)`, or -1. Looks no further, as `lastIndexOf` does when there is none. */
export function lastWithin(text: string, char: string, from: number, end: number): number {
  for (let at = Math.min(end, text.length) - 1; at >= from; at--) if (text[at] === char) return at;
  return -1;
}

/** First place of `char` in `[from, end)`, or -1. */
export function firstWithin(text: string, char: string, from: number, end: number): number {
  for (let at = Math.max(0, from); at < Math.min(end, text.length); at++) if (text[at] === char) return at;
  return -1;
}

function push(map: Map<number, string[]>, key: number, word: string) {
  const bucket = map.get(key);
  if (bucket) bucket.push(word);
  else map.set(key, [word]);
}
