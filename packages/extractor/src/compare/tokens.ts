import type { Similarity } from '../lexicon/similarity.ts';
import type { Synonyms } from '../lexicon/synonyms.ts';
import { isHanCode, type Range, rangeIndexAt } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import { buildScanner, type TermScanner } from './scan.ts';

/** The parts of the lexicon that comparing needs to read words. */
export interface WordLexicon {
  synonyms: Synonyms;
  similarity: Similarity;
}

/** What a word stands for: indices into synonyms.yaml. */
interface Meaning {
  concepts: readonly number[];
  /** Concepts that the word only hints at. */
  hints: readonly number[];
}

/** A word of the lexicon in a text. */
export interface ConceptToken extends Range, Meaning {
  term: string;
}

/** What comparing reads in a stretch of text. */
export interface Tokens {
  concepts: ConceptToken[];
  /** Stretches of words that the lexicon does not know, without generic words, ignored names, numerals and punctuation. */
  runs: Range[];
}

const generic: Meaning = { concepts: [], hints: [] };
const scanners = new WeakMap<WordLexicon['synonyms'], TermScanner<Meaning>>();

function scannerOf({ synonyms, similarity }: WordLexicon): TermScanner<Meaning> {
  let scanner = scanners.get(synonyms);
  if (scanner === undefined) {
    const byTerm = new Map<string, { concepts: number[]; hints: number[] }>();
    const meaningOf = (term: string) => {
      let meaning = byTerm.get(term);
      if (meaning === undefined) {
        meaning = { concepts: [], hints: [] };
        byTerm.set(term, meaning);
      }
      return meaning;
    };
    synonyms.concepts.forEach((concept, index) => {
      for (const term of concept.terms) meaningOf(term).concepts.push(index);
      for (const term of concept.hints) meaningOf(term).hints.push(index);
    });
    const terms: [string, Meaning][] = [...byTerm];
    for (const term of similarity.generic) if (!byTerm.has(term)) terms.push([term, generic]);
    scanner = buildScanner(terms);
    scanners.set(synonyms, scanner);
  }
  return scanner;
}

const smallNumerals = new CharSet('一二三四五六七八九十两双');
const numerals = new CharSet('〇零一二三四五六七八九十两双百千万0123456789');
/** Numerals of number abbreviations: the form 四好, 五好 says nothing by itself. */
export const isNumeral = (code: number): boolean => numerals.has(code);

const letters = new CharSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+');
const isWordChar = (code: number): boolean => (isHanCode(code) ? !isNumeral(code) : letters.has(code));

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
    if (hit.value !== generic && !isInside(hit, ignore)) {
      const { concepts, hints } = hit.value;
      tokens.concepts.push({ start: hit.start, end: hit.end, term: hit.term, concepts, hints });
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
    const isWord = at < end && !ignored && isWordChar(text.charCodeAt(at));
    if (isWord && from < 0) from = at;
    if (!isWord && from >= 0) {
      // 级联创 of 三级联创 is no word: what a number abbreviation shares is told as a part of the name.
      const isRestOfAbbreviation = at - from <= 3 && from > start && smallNumerals.has(text.charCodeAt(from - 1));
      if (at - from >= 2 && !isRestOfAbbreviation) runs.push({ start: from, end: at });
      from = -1;
    }
  }
}
