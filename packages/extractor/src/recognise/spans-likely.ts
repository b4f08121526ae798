import type { InitiativeKind } from '@guben/graph';
import type { Resources } from '../resources.ts';
import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention, OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { scoresOf, softmax, type Weights } from '../weights/weights.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { endFeatures, insideFeatures, longestSpan, shortestSpan, spanStops, startFeatures } from './spans-features.ts';

/** As likely as this a stretch that no rule names is taken for an initiative. */
const enough = 0.6;
/** Where its end, or its end and start together, speak so much against a name, the rest is not looked at (log odds). */
const hopelessEnd = -5;
const hopeless = -4;
const confidence = 0.6;

/** A stretch that may be a name, with what its features add up to. */
export interface Span extends Range {
  scores: number[];
}

interface Setting {
  doc: Doc;
  words: InitiativeWords;
  /** What stands right before a place of the text: a place, a body, a person, or nothing. */
  namedBefore: ReadonlyMap<number, string>;
  inTitle: (at: number) => boolean;
  /** Stretches that cannot be, or cannot hold, a name. */
  excluded: (start: number, end: number) => boolean;
}

/**
 * Every stretch of three to fourteen characters without marks that ends as names do and starts where they may.
 * @param visit is given each with the features of its end and start, made once for all that share them
 */
export function eachSpan(
  { doc, namedBefore }: Pick<Setting, 'doc' | 'namedBefore'>,
  weights: Pick<Weights, 'ends' | 'before' | 'behind'>,
  visit: (start: number, end: number, stretch: Range) => void,
  mayEnd: (end: number, stretch: Range) => boolean = () => true,
) {
  const { text } = doc;
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
    for (let end = from + shortestSpan; end <= to; end++) {
      if (!ends.has(text.charCodeAt(end - 1)) || (end < to && !behind.has(text.charCodeAt(end)))) continue;
      if (!mayEnd(end, stretch)) continue;
      for (let start = Math.max(from, end - longestSpan); start <= end - shortestSpan; start++) {
        if (start !== from && !before.has(text.charCodeAt(start - 1)) && !namedBefore.has(start)) continue;
        visit(start, end, stretch);
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
 * Names without quotation marks that no rule finds, by the weights learnt from the labelled texts: the likeliest of those
 * that overlap, where the segmenter agrees with both of its ends. Without weights none is found.
 */
export function likelySpans(
  setting: Setting,
  weights: Weights | undefined,
  segment: Resources['segment'],
): InitiativeMention[] {
  if (!weights) return [];
  const { doc, words, namedBefore, inTitle, excluded } = setting;
  const found: (Span & { none: number })[] = [];
  const starts = new Map<number, number[]>();
  let endScores: number[] = [];
  const best = (scores: readonly number[]) => Math.max(...scores.slice(1));
  const add = (a: readonly number[], b: readonly number[]) => a.map((score, index) => score + b[index]!);
  eachSpan(
    setting,
    weights,
    (start, end, stretch) => {
      let own = starts.get(start);
      if (!own) {
        own = scoresOf(weights, startFeatures(doc, start, stretch, namedBefore.get(start) ?? '', words));
        starts.set(start, own);
      }
      const outer = add(endScores, own);
      if (best(outer) < hopeless || excluded(start, end)) return;
      const scores = add(outer, scoresOf(weights, insideFeatures(doc, start, end, inTitle(start), words)));
      const none = softmax(scores)[0]!;
      if (1 - none >= enough) found.push({ start, end, scores, none });
    },
    (end, stretch) => {
      endScores = scoresOf(weights, ['bias', ...endFeatures(doc, end, stretch, words)]);
      return best(endScores) >= hopelessEnd;
    },
  );
  found.sort((a, b) => a.none - b.none || a.start - b.start);
  const taken: Span[] = [];
  for (const span of found) {
    if (taken.some(({ start, end }) => start < span.end && end > span.start)) continue;
    if (/^\d/.test(doc.text[span.start]!) || isOrdinary(doc.text, span, words)) continue;
    if (segment && !isWhole(doc.text, span, segment)) continue;
    taken.push(span);
  }
  return taken.map(({ start, end, scores }) => ({
    kind: 'initiative',
    start,
    end,
    name: doc.text.slice(start, end),
    initiativeKind: weights.answers[scores.indexOf(Math.max(...scores.slice(1)))] as InitiativeKind,
    rule: 'initiative/likely',
    confidence,
  }));
}

/** 宣传活动, 这项制度: nothing but ordinary words before a head, or a word that points at something. */
function isOrdinary(text: string, { start, end }: Range, words: InitiativeWords): boolean {
  if (words.determiners.at(text, start) !== '') return true;
  let at = start;
  for (let word = words.generic.at(text, at); word !== '' && at < end; word = words.generic.at(text, at))
    at += word.length;
  return at >= end - 1 || words.headOf.has(text.slice(at, end));
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
