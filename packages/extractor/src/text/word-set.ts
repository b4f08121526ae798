/** Characters by code unit, in 8 kB: a look-up stays in the processor's nearest cache. */
export class CharSet {
  private readonly bits = new Uint32Array(0x10000 >> 5);

  constructor(chars: string) {
    for (let i = 0; i < chars.length; i++) this.add(chars.charCodeAt(i));
  }

  add(code: number) {
    this.bits[code >> 5]! |= 1 << (code & 31);
  }

  /** Whether the code unit is one of them; of the NaN that a place outside a text gives it is false, unless NUL is one. */
  has(code: number): boolean {
    return (this.bits[code >> 5]! & (1 << (code & 31))) !== 0;
  }
}

/** What `\s` stands for in a regular expression. */
export const spaces = new CharSet(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/**
 * Words to look for at one place of a text, forwards or backwards; the longest wins. Words are kept by their first and
 * by their last character, so a place where none can stand costs one table look-up.
 */
export class WordSet {
  private readonly byFirst = new Map<number, string[]>();
  private readonly byLast = new Map<number, string[]>();
  /** Code units that a word starts and ends with. */
  readonly first = new CharSet('');
  readonly last = new CharSet('');

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word === '') continue;
      const first = word.charCodeAt(0);
      const last = word.charCodeAt(word.length - 1);
      push(this.byFirst, first, word);
      push(this.byLast, last, word);
      this.first.add(first);
      this.last.add(last);
    }
    for (const bucket of [...this.byFirst.values(), ...this.byLast.values()])
      bucket.sort((a, b) => b.length - a.length);
  }

  /** The longest word that starts at `at` and ends at or before `limit`; `''` for none. */
  at(text: string, at: number, limit = text.length): string {
    if (at >= limit) return '';
    const code = text.charCodeAt(at);
    if (!this.first.has(code)) return '';
    const bucket = this.byFirst.get(code)!;
    for (let i = 0; i < bucket.length; i++) {
      const word = bucket[i]!;
      if (at + word.length <= limit && text.startsWith(word, at)) return word;
    }
    return '';
  }

  /** The longest word that ends at `end` and starts at or after `from`; `''` for none. */
  before(text: string, end: number, from = 0): string {
    if (end <= from) return '';
    const code = text.charCodeAt(end - 1);
    if (!this.last.has(code)) return '';
    const bucket = this.byLast.get(code)!;
    for (let i = 0; i < bucket.length; i++) {
      const word = bucket[i]!;
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
  const code = char.charCodeAt(0);
  for (let at = Math.min(end, text.length) - 1; at >= from; at--) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** First place of `char` in `[from, end)`, or -1. */
export function firstWithin(text: string, char: string, from: number, end: number): number {
  const code = char.charCodeAt(0);
  const limit = Math.min(end, text.length);
  for (let at = Math.max(0, from); at < limit; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
}

function push(map: Map<number, string[]>, key: number, word: string) {
  const bucket = map.get(key);
  if (bucket) bucket.push(word);
  else map.set(key, [word]);
}
