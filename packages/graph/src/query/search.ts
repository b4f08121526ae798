import type { NodeKind } from '../schema/kinds.ts';
import { normalName } from './names.ts';
import type { Haystack, SearchIndex } from './search-index.ts';

/** How a text was found in a name, best first. */
export const searchMatches = ['exact', 'prefix', 'substring', 'pinyin', 'initials'] as const;
export type SearchMatch = (typeof searchMatches)[number];

export interface SearchHit {
  key: string;
  label: string;
  kind: NodeKind;
  /** The label or alias that matched, as written. */
  form: string;
  match: SearchMatch;
}

/**
 * Ranks of a match, lower is better: how it was found, within pinyin and initials whether the whole name, its
 * beginning or its middle was, and the label before an alias.
 */
const whole = 0;
const beginning = 1;
const middle = 2;
const pinyinRank = 3;
const initialsRank = 6;
const ranks = 9;

const matchOfRank = (rank: number): SearchMatch =>
  rank >= initialsRank ? 'initials' : rank >= pinyinRank ? 'pinyin' : searchMatches[rank]!;

interface Found {
  /** `rank × 2 + (alias ? 1 : 0)` of each node, 255 where it was not found. */
  score: Uint8Array;
  form: Uint32Array;
}

const scan = (
  index: SearchIndex,
  { text, syllables, starts, forms }: Haystack,
  part: string,
  base: number,
  found: Found,
) => {
  if (part === '' || starts.length === 0) return;
  let entry = 0;
  for (let at = text.indexOf(part); at !== -1; ) {
    // The entry that holds the occurrence: the last that starts at or before it.
    let low = entry;
    let high = starts.length;
    while (high - low > 1) {
      const middleEntry = (low + high) >> 1;
      if (starts[middleEntry]! <= at) low = middleEntry;
      else high = middleEntry;
    }
    entry = low;
    const start = starts[entry]!;
    const end = (starts[entry + 1] ?? text.length) - 1;
    if (syllables && !isCapital(syllables.charCodeAt(at))) {
      at = text.indexOf(part, at + 1);
      continue;
    }
    const position = at > start ? middle : part.length === end - start ? whole : beginning;
    const form = forms[entry]!;
    const node = index.nodeOfForm[form]!;
    const score = (base + position) * 2 + (index.isLabel[form] ? 0 : 1);
    if (score < found.score[node]!) {
      found.score[node] = score;
      found.form[node] = form;
    }
    at = text.indexOf(part, end);
  }
};

/** Capitals begin syllables; digits and signs, which have no capital, each stand alone. */
const isCapital = (code: number): boolean => code < 97 || code > 122;

const nothing = (size: number): Found => ({ score: new Uint8Array(size).fill(255), form: new Uint32Array(size) });

const findPart = (index: SearchIndex, part: string): Found => {
  const found = nothing(index.keys.length);
  scan(index, index.names, normalName(part, index.toSimplified), 0, found);
  const latin = part
    .toLowerCase()
    .replace(/[\s'’·]/g, '')
    .replace(/ü/g, 'v');
  if (/^[a-z0-9]+$/.test(latin)) {
    // One letter begins every syllable that its initial does: the shorter haystack says as much.
    if (latin.length > 1) scan(index, index.pinyin, latin, pinyinRank, found);
    scan(index, index.initials, latin, initialsRank, found);
  }
  return found;
};

/** Nodes found by every part, each as badly as by its worst. */
const intersect = (a: Found, b: Found): Found => {
  const both = nothing(a.score.length);
  for (let node = 0; node < a.score.length; node += 1) {
    if (a.score[node] === 255 || b.score[node] === 255) continue;
    const worse = a.score[node]! >= b.score[node]! ? a : b;
    both.score[node] = worse.score[node]!;
    both.form[node] = worse.form[node]!;
  }
  return both;
};

/** Nodes found by either, each as well as by its best. */
const unite = (a: Found, b: Found): Found => {
  const either = nothing(a.score.length);
  for (let node = 0; node < a.score.length; node += 1) {
    const better = a.score[node]! <= b.score[node]! ? a : b;
    either.score[node] = better.score[node]!;
    either.form[node] = better.form[node]!;
  }
  return either;
};

/**
 * Nodes whose label or an alias contains the text: its characters anywhere, in Traditional or Simplified form, its pinyin
 * from a syllable on, or its initials. Several words separated by spaces must all be found. Exact before prefix before
 * substring before pinyin before initials; then shorter names first.
 */
export const search = (
  index: SearchIndex,
  text: string,
  { limit = 50, kinds }: { limit?: number; kinds?: readonly NodeKind[] } = {},
): SearchHit[] => {
  const parts = text.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  let found = findPart(index, parts.join(''));
  if (parts.length > 1) {
    found = unite(found, parts.map((part) => findPart(index, part)).reduce(intersect));
  }
  const total = index.keys.length;
  const sortKeys = new Float64Array(total);
  let count = 0;
  for (let node = 0; node < total; node += 1) {
    const score = found.score[node]!;
    if (score >= ranks * 2 || (kinds && !kinds.includes(index.kinds[node]!))) continue;
    sortKeys[count] = score * total + index.order[node]!;
    count += 1;
  }
  const best = sortKeys.subarray(0, count).sort().subarray(0, limit);
  const wanted = new Map([...best].map((sortKey, place) => [sortKey % total, place]));
  const hits: SearchHit[] = [];
  for (let node = 0; node < total && wanted.size > 0; node += 1) {
    const place = wanted.get(index.order[node]!);
    if (place === undefined || found.score[node] === 255) continue;
    hits[place] = {
      key: index.keys[node]!,
      label: index.labels[node]!,
      kind: index.kinds[node]!,
      form: index.forms[found.form[node]!]!,
      match: matchOfRank(found.score[node]! >> 1),
    };
  }
  return hits;
};
