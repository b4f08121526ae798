import type { Similarity } from '../lexicon/similarity.ts';
import type { Synonyms } from '../lexicon/synonyms.ts';
import { isHan, type Range, rangeIndexAt } from '../text/doc.ts';
import { buildScanner, type TermScanner } from './scan.ts';

/** The parts of the lexicon that comparing needs to read words. */
export interface WordLexicon {
  synonyms: Synonyms;
  similarity: Similarity;
}

/** A word of the lexicon in a text: `concepts` are indices into synonyms.yaml. */
export interface ConceptToken extends Range {
  term: string;
  concepts: readonly number[];
}

/** What comparing reads in a stretch of text. */
export interface Tokens {
  concepts: ConceptToken[];
  /** Stretches of words that the lexicon does not know, without generic words, ignored names, numerals and punctuation. */
  runs: Range[];
}

const generic: readonly number[] = [];
const scanners = new WeakMap<WordLexicon['synonyms'], TermScanner<readonly number[]>>();

function scannerOf({ synonyms, similarity }: WordLexicon): TermScanner<readonly number[]> {
  let scanner = scanners.get(synonyms);
  if (scanner === undefined) {
    const byTerm = new Map<string, number[]>();
    synonyms.concepts.forEach((concept, index) => {
      for (const term of concept.terms) {
        const owners = byTerm.get(term);
        if (owners === undefined) byTerm.set(term, [index]);
        else owners.push(index);
      }
    });
    const terms: [string, readonly number[]][] = [...byTerm];
    for (const term of similarity.generic) if (!byTerm.has(term)) terms.push([term, generic]);
    scanner = buildScanner(terms);
    scanners.set(synonyms, scanner);
  }
  return scanner;
}

const smallNumerals = new Set('一二三四五六七八九十两双');
const numerals = new Set('〇零一二三四五六七八九十两双百千万0123456789');
/** Numerals of number abbreviations: the form 四好, 五好 says nothing by itself. */
export const isNumeral = (char: string): boolean => numerals.has(char);

const isLetter = (char: string): boolean =>
  (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z') || char === '+';
const isWordChar = (char: string): boolean => (isHan(char) ? !isNumeral(char) : isLetter(char));

/**
 * Reads a stretch of a view.
 * @param ignore stretches whose words count for nothing, sorted by start
 */
export function tokenise(text: string, range: Range, lexicon: WordLexicon, ignore: readonly Range[]): Tokens {
  const tokens: Tokens = { concepts: [], runs: [] };
  let runStart = range.start;
  for (const hit of scannerOf(lexicon).scan(text, range.start, range.end)) {
    pushRuns(tokens.runs, text, runStart, hit.start, ignore);
    runStart = hit.end;
    if (hit.value.length > 0 && !isInside(hit, ignore)) {
      tokens.concepts.push({ start: hit.start, end: hit.end, term: hit.term, concepts: hit.value });
    }
  }
  pushRuns(tokens.runs, text, runStart, range.end, ignore);
  return tokens;
}

/** Whether a stretch lies within one of others, which are sorted by start and free of overlaps. */
export const isInside = (range: Range, ranges: readonly Range[]): boolean => {
  const around = ranges[rangeIndexAt(ranges, range.start)];
  return around !== undefined && range.end <= around.end;
};

function pushRuns(runs: Range[], text: string, start: number, end: number, ignore: readonly Range[]) {
  if (start >= end) return;
  let next = Math.max(0, rangeIndexAt(ignore, start));
  let from = -1;
  for (let at = start; at <= end; at++) {
    while (next < ignore.length && ignore[next]!.end <= at) next++;
    const ignored = next < ignore.length && ignore[next]!.start <= at;
    const isWord = at < end && !ignored && isWordChar(text[at]!);
    if (isWord && from < 0) from = at;
    if (!isWord && from >= 0) {
      // 级联创 of 三级联创 is no word: what a number abbreviation shares is told as a part of the name.
      const isRestOfAbbreviation = at - from <= 3 && from > start && smallNumerals.has(text[from - 1]!);
      if (at - from >= 2 && !isRestOfAbbreviation) runs.push({ start: from, end: at });
      from = -1;
    }
  }
}
