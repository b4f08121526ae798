import { CharSet } from '../text/word-set.ts';

/** A term found in a text, `[start, end)` in UTF-16 code units; `value` is what the term stands for. */
export interface TermHit<V> {
  term: string;
  value: V;
  start: number;
  end: number;
}

/** Finds the terms of a list in a text. Built once, used often. */
export interface TermScanner<V> {
  /** Hits from left to right without overlap; at each place the longest term is taken. */
  scan(text: string, start: number, end: number): TermHit<V>[];
}

/**
 * Builds a scanner over terms. Terms are kept by their first two characters, longest first, and compared in place:
 * on Chinese text few places have a candidate at all, so this runs at hundreds of megabytes a second without a
 * dependency. One-character terms are allowed. Where a term occurs twice, its first value holds.
 */
export function buildScanner<V>(terms: Iterable<readonly [term: string, value: V]>): TermScanner<V> {
  const byPrefix = new Map<number, { term: string; value: V }[]>();
  const seen = new Set<string>();
  for (const [term, value] of terms) {
    if (term === '' || seen.has(term)) continue;
    seen.add(term);
    const prefix = prefixCode(term, 0, term.length);
    const bucket = byPrefix.get(prefix);
    if (bucket) bucket.push({ term, value });
    else byPrefix.set(prefix, [{ term, value }]);
  }
  for (const bucket of byPrefix.values()) bucket.sort((a, b) => b.term.length - a.term.length);
  const single = new Map<number, { term: string; value: V }>();
  // Spare nearly all look-ups in the maps: one bit for each pair of characters by a hash, and for each single one.
  const pairs = new Uint32Array((pairMask + 1) >> 5);
  const singles = new CharSet('');
  for (const bucket of byPrefix.values()) {
    const [{ term }] = bucket as [{ term: string; value: V }];
    const first = term.charCodeAt(0);
    if (term.length === 1) {
      single.set(first, bucket[0]!);
      singles.add(first);
    } else {
      const hash = pairHash(first, term.charCodeAt(1));
      pairs[hash >> 5]! |= 1 << (hash & 31);
    }
  }

  return {
    scan(text, start, end) {
      const hits: TermHit<V>[] = [];
      if (start >= end) return hits;
      let first = text.charCodeAt(start);
      for (let at = start; at < end; ) {
        const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
        const hash = pairHash(first, second);
        const found =
          (pairs[hash >> 5]! & (1 << (hash & 31))) !== 0 || singles.has(first) ? match(text, at, end) : undefined;
        if (found === undefined) {
          first = second;
          at++;
          continue;
        }
        hits.push({ term: found.term, value: found.value, start: at, end: at + found.term.length });
        at += found.term.length;
        first = at < end ? text.charCodeAt(at) : 0;
      }
      return hits;
    },
  };

  function match(text: string, at: number, end: number) {
    if (at + 1 < end) {
      const bucket = byPrefix.get(prefixCode(text, at, end));
      if (bucket) {
        for (const candidate of bucket) {
          if (at + candidate.term.length <= end && text.startsWith(candidate.term, at)) return candidate;
        }
      }
    }
    return single.get(text.charCodeAt(at));
  }
}

const pairMask = (1 << 18) - 1;
const pairHash = (first: number, second: number): number => (first * 421 + second) & pairMask;

/** The first two code units as one 32-bit integer, which a map keeps without a number object. */
const prefixCode = (text: string, at: number, end: number): number =>
  at + 1 < end ? (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1) : text.charCodeAt(at);
