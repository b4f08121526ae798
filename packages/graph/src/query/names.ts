/** Turns Traditional into Simplified characters; injected because its tables are large (`loadChinese`). */
export type ToSimplified = (text: string) => string;

const quotes = /[“”‘’"'「」『』《》〈〉【】]/g;

/**
 * A name as names are compared: full-width letters and digits made half-width (NFKC), lower case, without quotation
 * marks, title marks and spaces, Simplified where a converter is given.
 */
export const normalName = (text: string, toSimplified: ToSimplified = (t) => t): string =>
  toSimplified(text.normalize('NFKC').replace(quotes, '').replace(/\s+/g, '').toLowerCase());

/** The bigrams of a text, each once; a single character stands for itself. */
export const bigrams = (text: string): Set<string> => {
  const characters = [...text];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((c, i) => characters[i] + c));
};

/** Dice coefficient of two sets: twice what they share over the sum of their sizes. */
export const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
};

/** Levenshtein distance in characters (code points). */
export const editDistance = (left: string, right: string): number => {
  const a = [...left];
  const b = [...right];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
};

/** How alike two names are, 0–1: the better of shared bigrams and of edit distance over length. */
export const nameLikeness = (a: string, b: string): number => {
  const longest = Math.max([...a].length, [...b].length);
  if (longest === 0) return 0;
  return Math.max(dice(bigrams(a), bigrams(b)), 1 - editDistance(a, b) / longest);
};
