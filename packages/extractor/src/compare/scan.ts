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
  const byPrefix = new Map<number, Term<V>[]>();
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
  const single = new Map<number, Term<V>>();
  // Many names may begin alike (“三): those are told apart by their third character too.
  const byThird = new Map<number, Map<number, Term<V>[]>>();
  // Spare nearly all look-ups in the maps: one bit for each pair of characters by a hash, and for each single one.
  const pairs = new Uint32Array((pairMask + 1) >> 5);
  const singles = new CharSet('');
  for (const [prefix, bucket] of byPrefix) {
    const [{ term }] = bucket as [Term<V>];
    if (bucket.length > longestBucket) byThird.set(prefix, partedByThird(bucket));
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
      const prefix = prefixCode(text, at, end);
      let bucket = byPrefix.get(prefix);
      if (bucket && bucket.length > longestBucket)
        bucket =
          byThird.get(prefix)!.get(at + 2 < end ? text.charCodeAt(at + 2) : none) ?? byThird.get(prefix)!.get(none);
      if (bucket) {
        for (const candidate of bucket) {
          if (at + candidate.term.length <= end && text.startsWith(candidate.term, at)) return candidate;
        }
      }
    }
    return single.get(text.charCodeAt(at));
  }
}

interface Term<V> {
  term: string;
  value: V;
}

/** A bucket with more terms is parted. */
const longestBucket = 6;
/** In place of a third character where there is none. */
const none = -1;

/** The terms of a bucket by their third character, each list with the term that has none at its end. */
function partedByThird<V>(bucket: readonly Term<V>[]): Map<number, Term<V>[]> {
  const parted = new Map<number, Term<V>[]>();
  const ends = bucket.filter(({ term }) => term.length === 2);
  for (const each of bucket) {
    const third = each.term.length > 2 ? each.term.charCodeAt(2) : none;
    const list = parted.get(third);
    if (list) list.push(each);
    else parted.set(third, [each]);
  }
  for (const [third, list] of parted) if (third !== none) list.push(...ends);
  return parted;
}

const pairMask = (1 << 18) - 1;
const pairHash = (first: number, second: number): number => (first * 421 + second) & pairMask;

/** The first two code units as one 32-bit integer, which a map keeps without a number object. */
const prefixCode = (text: string, at: number, end: number): number =>
  at + 1 < end ? (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1) : text.charCodeAt(at);
