/** Usual ways of saying how alike texts are, to compare with: each gives the likeness of two texts by position. */
import type { DocRange, InitiativeInput } from './input.ts';
import type { Likeness } from './judge.ts';

/** All that is told of an initiative, as one text: what a method without fields reads. */
export function plainText(input: InitiativeInput): string {
  const ranges = [...input.titles, ...input.subtitles, ...input.definitions, ...input.body];
  const told = ranges.length > 0 ? ranges : input.names;
  const seen = new Set<string>();
  return told
    .map(({ doc, start, end }: DocRange) => doc.text.slice(start, end))
    .filter((text) => !seen.has(text) && seen.add(text))
    .join('\n');
}

const bigramsOf = (text: string): string[] => {
  const runs = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)));
};

const countOf = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

const documentCounts = (texts: readonly Map<string, number>[]): Map<string, number> =>
  countOf(texts.flatMap((counts) => [...counts.keys()]));

/** Cosine of term frequency × ln(N / document frequency). */
function tfIdf(tokens: readonly string[][]): Likeness {
  const counts = tokens.map(countOf);
  const frequency = documentCounts(counts);
  const vectors = counts.map((count) => {
    const vector = new Map(
      [...count].map(([token, n]) => [token, n * Math.log(counts.length / frequency.get(token)!)]),
    );
    const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return { vector, length };
  });
  return (a, b) => {
    const [x, y] = [vectors[a]!, vectors[b]!];
    if (x.length === 0 || y.length === 0) return 0;
    let product = 0;
    for (const [token, weight] of x.vector) product += weight * (y.vector.get(token) ?? 0);
    return product / (x.length * y.length);
  };
}

/** Okapi BM25 (k1 1.2, b 0.75), each text as the question to the other; the mean of both directions. */
function bm25(tokens: readonly string[][]): Likeness {
  const counts = tokens.map(countOf);
  const frequency = documentCounts(counts);
  const average = tokens.reduce((sum, { length }) => sum + length, 0) / tokens.length;
  const idf = (token: string) => {
    const n = frequency.get(token)!;
    return Math.log(1 + (counts.length - n + 0.5) / (n + 0.5));
  };
  const ask = (a: number, b: number) => {
    let score = 0;
    for (const token of counts[a]!.keys()) {
      const n = counts[b]!.get(token) ?? 0;
      if (n > 0) score += (idf(token) * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * tokens[b]!.length) / average));
    }
    return score;
  };
  return (a, b) => (ask(a, b) + ask(b, a)) / 2;
}

function jaccard(tokens: readonly string[][]): Likeness {
  const sets = tokens.map((list) => new Set(list));
  return (a, b) => {
    let shared = 0;
    for (const token of sets[a]!) if (sets[b]!.has(token)) shared++;
    const all = sets[a]!.size + sets[b]!.size - shared;
    return all === 0 ? 0 : shared / all;
  };
}

/**
 * The usual methods over the plain texts of initiatives.
 * @param words segments a text into words
 */
export function baselines(
  inputs: readonly InitiativeInput[],
  words: (text: string) => string[],
): Record<string, Likeness> {
  const texts = inputs.map(plainText);
  const inWords = texts.map((text) => words(text).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const inBigrams = texts.map(bigramsOf);
  return {
    'TF-IDF, words': tfIdf(inWords),
    'TF-IDF, character bigrams': tfIdf(inBigrams),
    'BM25, words': bm25(inWords),
    'Jaccard, words': jaccard(inWords),
    'Jaccard, character bigrams': jaccard(inBigrams),
  };
}
