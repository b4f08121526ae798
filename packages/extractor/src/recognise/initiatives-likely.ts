import type { InitiativeKind } from '@guben/graph';
import type { Resources } from '../resources.ts';
import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { probabilities, type Weights } from '../weights/weights.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import type { Quote } from './quotes.ts';
import { quoteFeatures } from './quotes-features.ts';
import { likelySpans } from './spans.ts';
import { initiativeSpans } from './spans-features.ts';

/** As likely as this a quotation that no rule decides is taken for an initiative, and a stretch without quotation marks. */
const enough = { quoted: 0.75, bare: 0.6 };
/** How often such ones are right on texts that the weights were not learnt from. */
const confidence = { quoted: 0.7, bare: 0.6 };

/** Reads quotations that no rule decides, by the weights learnt from the labelled texts; without weights none is read. */
export function likelyQuotes(
  doc: Doc,
  quotes: readonly Quote[],
  weights: Weights | undefined,
  inTitle: (at: number) => boolean,
): (quote: Quote) => InitiativeMention[] {
  if (!weights) return () => [];
  const times = countNames(doc, quotes);
  return (quote) => {
    const name = doc.text.slice(quote.inner.start, quote.inner.end);
    const setting = { repeated: times.get(name)! > 1, inTitle: inTitle(quote.start) };
    const [none, ...kinds] = probabilities(weights, quoteFeatures(doc, quote, setting)) as [number, ...number[]];
    if (1 - none < enough.quoted) return [];
    const best = kinds.indexOf(Math.max(...kinds));
    const { start, end } = quote;
    return [
      {
        kind: 'initiative',
        start,
        end,
        name,
        initiativeKind: weights.answers[best + 1] as InitiativeKind,
        rule: 'initiative/quoted-likely',
        confidence: confidence.quoted,
      },
    ];
  };
}

/** How often each name stands in quotation marks. */
export function countNames({ text }: Doc, quotes: readonly Quote[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { inner } of quotes) {
    const name = text.slice(inner.start, inner.end);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

/**
 * Names without quotation marks that no rule finds, by the weights learnt from the labelled texts; without weights none.
 * @param namedBefore what stands right before a place of the text
 * @param taken stretches that cannot be, or cannot hold, a name
 */
export function likelyNames(
  doc: Doc,
  words: InitiativeWords,
  { weights, segment }: Pick<Resources, 'weights' | 'segment'>,
  namedBefore: ReadonlyMap<number, string>,
  inTitle: (at: number) => boolean,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  const own = weights?.names;
  if (!own) return [];
  // “甲、乙、丙”的种养模式 is named by its quotation.
  const isOfQuotation = (start: number) => /”的?$/.test(doc.text.slice(Math.max(0, start - 2), start));
  const excluded = (start: number, end: number) =>
    taken(start, end) ||
    isOfQuotation(start) ||
    /\d/.test(doc.text[start]!) ||
    isOrdinary(doc.text, { start, end }, words);
  const spans = likelySpans(
    doc,
    initiativeSpans(doc, words, namedBefore, inTitle, segment),
    own,
    segment,
    enough.bare,
    excluded,
  );
  return spans.map(({ start, end, answer }) => ({
    kind: 'initiative',
    start,
    end,
    name: doc.text.slice(start, end),
    initiativeKind: answer as InitiativeKind,
    rule: 'initiative/likely',
    confidence: confidence.bare,
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
