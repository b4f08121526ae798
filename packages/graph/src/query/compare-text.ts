import type { GubenGraph } from '../graph.ts';
import type { Reason, Span } from '../schema/evidence.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { attributesOf, inEdges, outEdges } from './access.ts';
import { alikePairs, type CountyComparison, countsOf, type InitiativeMatch } from './compare.ts';
import { type CompareLanguage, compareMessages } from './compare-messages.ts';
import { countyOf } from './places.ts';

export interface ComparisonText {
  /** Sentences to read one after the other: what is compared, what is shared, what is alike and why, what only one has. */
  paragraphs: string[];
  /** The spans of everything that is quoted, in the order of the text. */
  quotations: Span[];
}

export interface ComparisonTextOptions {
  language: CompareLanguage;
  /** The sentence around a span, where the sources are at hand. */
  quote?: (span: Span) => string;
  /** How many reasons are told for each pair. */
  reasons?: number;
}

/** Where an initiative of a county is told of: the words to quote. */
interface Saying {
  quote: string;
  page: number | undefined;
  span: Span;
  /** Title of the work it stands in. */
  work: string | undefined;
}

/** A comparison as text that can be cited: every pair with its quotations, pages and reasons. */
export function explainComparison(
  graph: GubenGraph,
  comparison: CountyComparison,
  { language, quote, reasons = 3 }: ComparisonTextOptions,
): ComparisonText {
  const m = compareMessages[language];
  const [a, b] = [comparison.a.attributes.label, comparison.b.attributes.label];
  const { shared, alike, alsoA, alsoB, onlyA, onlyB } = comparison;
  const [countA, countB] = countsOf(comparison);
  const why = ({ because }: InitiativeMatch) =>
    because
      .slice(0, reasons)
      .map((reason) => reasonText(m, reason))
      .join(m.reasonSeparator);
  const said: Saying[] = [];
  const say = (initiative: GraphNode, county: GraphNode): string => {
    const saying = sayingOf(graph, initiative, county.key, quote);
    said.push(saying);
    const quoted = fill(m.quote, { text: inner(m, saying.quote) });
    return saying.page === undefined
      ? fill(m.saying, { quote: quoted })
      : fill(m.sayingPage, { quote: quoted, page: saying.page });
  };
  const sharedText = shared.map((node) =>
    fill(m.sharedOne, {
      name: named(m, node),
      a,
      b,
      sayingA: say(node, comparison.a),
      sayingB: say(node, comparison.b),
    }),
  );
  const alikeText = alike.map((match) =>
    fill(m.alikeOne, {
      a,
      b,
      nameA: named(m, match.a),
      nameB: named(m, match.b),
      sayingA: say(match.a, comparison.a),
      sayingB: say(match.b, comparison.b),
      weight: match.weight.toFixed(2),
      reasons: why(match),
    }),
  );
  const alsoText = [...alsoA, ...alsoB].map((match) =>
    fill(m.also, {
      a,
      b,
      nameA: named(m, match.a),
      nameB: named(m, match.b),
      weight: match.weight.toFixed(2),
      reasons: why(match),
    }),
  );
  const works = [...new Set(said.flatMap(({ work }) => work ?? []))];
  const counts = fill(m.counts, {
    a,
    b,
    countA,
    countB,
  });
  const opening =
    works.length === 0
      ? counts
      : fill(m.works, { works: works.map((title) => fill(m.work, { title })).join(m.list) }) + counts;
  const common = shared.length + alike.length;
  const pairs = alikePairs(comparison).length;
  const summary =
    common === 0
      ? m.none
      : fill(pairs > alike.length ? m.summaryAlso : m.summary, {
          shared: shared.length,
          pairs,
          alike: alike.length,
          score: comparison.score.toFixed(2),
        });
  const list = (nodes: readonly GraphNode[]) => nodes.map((node) => named(m, node)).join(m.list);
  const paragraphs = [
    opening + summary,
    sharedText.join(m.sentenceSeparator),
    [...alikeText, ...alsoText].join(m.sentenceSeparator),
    [
      ...(onlyA.length > 0 ? [fill(m.onlyA, { a, b, names: list(onlyA) })] : []),
      ...(onlyB.length > 0 ? [fill(m.onlyB, { a, b, names: list(onlyB) })] : []),
    ].join(m.sentenceSeparator),
  ].filter((paragraph) => paragraph !== '');
  return {
    paragraphs,
    quotations: [...said.map(({ span }) => span), ...alikePairs(comparison).flatMap(reasonSpans(reasons))],
  };
}

type Catalogue = (typeof compareMessages)[CompareLanguage];

/** Why two are alike, in words. */
export const reasonText = (m: Catalogue, { kind, label, targetLabel }: Reason): string =>
  fill(m[kind === 'synonym' && targetLabel === undefined ? 'term' : kind], {
    label: kind === 'document' ? label : fill(m.quote, { text: inner(m, label) }),
    targetLabel: fill(m.quote, { text: inner(m, targetLabel ?? label) }),
  });

const reasonSpans =
  (count: number) =>
  ({ because }: InitiativeMatch): Span[] =>
    because.slice(0, count).flatMap((reason) => [...reason.sourceEvidence, ...reason.targetEvidence]);

const named = (m: Catalogue, { attributes }: GraphNode): string => fill(m.quote, { text: inner(m, attributes.label) });

/** Quotation marks within a quotation become single ones; those around the whole of it go. */
function inner(m: Catalogue, text: string): string {
  const bare = /^“[^“”]*”$/.test(text) ? text.slice(1, -1) : text;
  return bare.replace(/“([^“”]*)”/g, (_, quoted: string) => fill(m.innerQuote, { text: quoted }));
}

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/**
 * The words that tell of an initiative in a county: the subtitle, or title, of the chapter by a body of that county that
 * describes it; else the statement that a body there carries it out; else where the initiative is named.
 */
function sayingOf(graph: GubenGraph, initiative: GraphNode, county: string, quote?: (span: Span) => string): Saying {
  const described = inEdges(graph, initiative.key, 'describes').sort((x, y) => (x.key < y.key ? -1 : 1));
  const byCounty = (document: string) =>
    outEdges(graph, document, 'authored-by').some((edge) => countyOf(graph, edge.target) === county);
  for (const edge of described) {
    const document = attributesOf(graph, edge.source, 'document');
    if (document === undefined || !byCounty(edge.source)) continue;
    return {
      quote: document.subtitle ?? document.title,
      page: document.page,
      span: document.evidence[0]!,
      work: workOf(graph, edge.source),
    };
  }
  const stated = inEdges(graph, initiative.key, 'implements')
    .sort((x, y) => y.attributes.confidence - x.attributes.confidence || (x.key < y.key ? -1 : 1))
    .find((edge) => countyOf(graph, edge.source) === county);
  const span = stated?.attributes.evidence?.[0] ?? initiative.attributes.evidence[0]!;
  return { quote: quote?.(span) ?? span.quote, page: undefined, span, work: sourceTitle(graph, span.source) };
}

/** Title of the work that a chapter is part of. */
function workOf(graph: GubenGraph, document: string): string | undefined {
  let key = document;
  for (const seen = new Set<string>(); !seen.has(key); ) {
    seen.add(key);
    key = outEdges(graph, key, 'part-of')[0]?.target ?? key;
  }
  return key === document ? undefined : attributesOf(graph, key, 'document')?.title;
}

const sourceTitle = (graph: GubenGraph, id: string): string | undefined =>
  graph.getAttribute('sources').find((source) => source.id === id)?.title;
