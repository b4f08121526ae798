import type { InitiativeKind } from '@guben/graph';
import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { probabilities, type Weights } from '../weights/weights.ts';
import type { Quote } from './quotes.ts';
import { quoteFeatures } from './quotes-features.ts';

/** As likely as this a quotation that no rule decides is taken for an initiative. */
const enough = 0.75;
/** How often such a one is right on texts that the weights were not learnt from. */
const confidence = 0.7;

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
    if (1 - none < enough) return [];
    const best = kinds.indexOf(Math.max(...kinds));
    const { start, end } = quote;
    const initiativeKind = weights.answers[best + 1] as InitiativeKind;
    return [{ kind: 'initiative', start, end, name, initiativeKind, rule: 'initiative/quoted-likely', confidence }];
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
