import type { Resources } from '../resources.ts';
import type { Doc, Range } from '../text/doc.ts';
import type { OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { preferred } from '../text/overlaps.ts';
import { CharSet } from '../text/word-set.ts';
import { scoresOf, softmax, type Weights } from '../weights/weights.ts';

/** Marks that no name without quotation marks runs over. */
export const spanStops = new CharSet('，。；：！？、（）《》“”‘’\n…—【】·〔〕 ');

/** The features of stretches that may be names of some kind. `stretch` is what lies between two marks. */
export interface SpanFeatures {
  /** Fewest and most characters of such a name. */
  shortest: number;
  longest: number;
  /** What stands right before a place of the text: a place, a body, a person. */
  namedBefore: ReadonlyMap<number, string>;
  /** Where else such a name may start, whatever stands before it. */
  mayStart?: (start: number) => boolean;
  end(end: number, stretch: Range): string[];
  start(start: number, stretch: Range): string[];
  inside(start: number, end: number): string[];
}

/** A stretch taken for a name: what it is likeliest to name, and how sure that is (0–1). */
export interface Span extends Range {
  answer: string;
  probability: number;
}

/** Where its end, or its end and start together, speak so much against a name, the rest is not looked at (log odds). */
const hopelessEnd = -2.5;
const hopeless = -2;
/** As likely as this the segmenter is not asked. */
const sure = 0.85;

/** Every stretch without marks that ends as names do and starts where they may. */
export function eachSpan(
  { text }: Doc,
  { shortest, longest, namedBefore, mayStart }: SpanFeatures,
  weights: Pick<Weights, 'ends' | 'before' | 'behind'>,
  visit: (start: number, end: number, stretch: Range) => void,
  mayEnd: (end: number, stretch: Range) => boolean = () => true,
) {
  const ends = new CharSet(weights.ends ?? '');
  const before = new CharSet(weights.before ?? '');
  const behind = new CharSet(weights.behind ?? '');
  for (let from = 0; from < text.length; ) {
    if (spanStops.has(text.charCodeAt(from))) {
      from++;
      continue;
    }
    let to = from;
    while (to < text.length && !spanStops.has(text.charCodeAt(to))) to++;
    const stretch = { start: from, end: to };
    for (let end = from + shortest; end <= to; end++) {
      if (!ends.has(text.charCodeAt(end - 1)) || (end < to && !behind.has(text.charCodeAt(end)))) continue;
      if (!mayEnd(end, stretch)) continue;
      for (let start = Math.max(from, end - longest); start <= end - shortest; start++) {
        const starts =
          start === from || before.has(text.charCodeAt(start - 1)) || namedBefore.has(start) || mayStart?.(start);
        if (starts) visit(start, end, stretch);
      }
    }
    from = to;
  }
}

/** What stands right before each place where a place, body or person ends. */
export function endsOfNames(
  mentions: readonly (OrganizationMention | PersonMention | PlaceMention)[],
): Map<number, string> {
  const ends = new Map<number, string>();
  for (const { end, kind } of mentions) ends.set(end, kind);
  return ends;
}

/**
 * The likeliest of the stretches that overlap, by learnt weights, where the segmenter agrees with both ends.
 * @param enough least probability
 * @param excluded whether a stretch cannot be a name
 */
export function likelySpans(
  doc: Doc,
  features: SpanFeatures,
  weights: Weights,
  segment: Resources['segment'],
  enough: number,
  excluded: (start: number, end: number) => boolean,
): Span[] {
  const found: Span[] = [];
  const starts = new Map<number, number[]>();
  let endScores: number[] = [];
  const best = (scores: readonly number[]) => Math.max(...scores.slice(1));
  const add = (a: readonly number[], b: readonly number[]) => a.map((score, index) => score + b[index]!);
  eachSpan(
    doc,
    features,
    weights,
    (start, end, stretch) => {
      let own = starts.get(start);
      if (!own) {
        own = scoresOf(weights, features.start(start, stretch));
        starts.set(start, own);
      }
      const outer = add(endScores, own);
      if (best(outer) < hopeless || excluded(start, end)) return;
      const scores = add(outer, scoresOf(weights, features.inside(start, end)));
      const probability = 1 - softmax(scores)[0]!;
      if (probability >= enough)
        found.push({ start, end, probability, answer: weights.answers[scores.indexOf(best(scores), 1)]! });
    },
    (end, stretch) => {
      endScores = scoresOf(weights, ['bias', ...features.end(end, stretch)]);
      return best(endScores) >= hopelessEnd;
    },
  );
  found.sort((a, b) => b.probability - a.probability || a.start - b.start);
  const isName = (span: Span) => !segment || span.probability >= sure || isWhole(doc.text, span, segment);
  return preferred(found, doc.text.length, isName).sort((a, b) => a.start - b.start);
}

/** Whether the segmenter begins a word where a stretch begins and ends one where it ends. */
function isWhole(text: string, { start, end }: Range, segment: (text: string) => string[]): boolean {
  let at = Math.max(0, start - 8);
  let begins = at === start;
  for (const word of segment(text.slice(at, end + 6))) {
    at += word.length;
    if (at === start) begins = true;
    if (at >= end) return begins && at === end;
  }
  return false;
}
