import { nodeKey } from '@guben/graph';
import type { TopicHit } from '../compare/topics.ts';
import type { Range } from '../text/doc.ts';
import { probabilities, type Weights } from '../weights/weights.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** As likely as this a text is about a topic that it speaks of. */
const enough = 0.45;

/** A topic that a text speaks of, and what its words and their places say of how much. */
export interface TopicCandidate {
  topic: string;
  features: string[];
}

const bucket = (value: number): number => Math.min(6, Math.ceil(Math.log2(1 + value)));

/**
 * Every topic that a text speaks of, with its features for `Weights`: how often, beside which others, in which places.
 * @param hits all terms of topics in the text
 * @param edges what titles, headings and the clauses around initiatives say of topics
 * @param telling offsets of terms in titles of whole documents and parts of a book
 */
export function topicCandidates(
  { doc, works }: Reading,
  hits: readonly TopicHit[],
  edges: readonly EdgeDraft[],
  telling: ReadonlySet<number>,
): TopicCandidate[] {
  const said = new Map<string, TopicHit[]>();
  for (const hit of hits) {
    const places = said.get(hit.topic);
    if (places) places.push(hit);
    else said.set(hit.topic, [hit]);
  }
  const order = [...said].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const opening = works.root.section?.start ?? 0;
  const about = [works.root.title, works.root.section?.title, works.root.section?.subtitle];
  const inAny = (ranges: readonly (Range | undefined)[], { start, end }: TopicHit) =>
    ranges.some((range) => range && start >= range.start && end <= range.end);
  return order.map(([topic, places], rank) => {
    const own = edges.filter(({ target }) => target === nodeKey('topic', topic));
    const rules = new Map<string, Set<number>>();
    for (const { rule, at } of own) {
      const known = rules.get(rule);
      if (known) known.add(at[0]!.start);
      else rules.set(rule, new Set([at[0]!.start]));
    }
    const terms = new Set(places.map(({ term }) => term));
    const longest = Math.max(...[...terms].map((term) => term.length));
    const next = order[rank === 0 ? 1 : 0]?.[1].length ?? 0;
    const inTitle = places.filter((hit) => inAny(about, hit));
    const title = inTitle.length === 0 ? 0 : Math.max(...inTitle.map(({ term }) => term.length));
    const share = Math.round((8 * places.length) / hits.length);
    const features = [
      'bias',
      `topic:${topic}`,
      `times:${bucket(places.length)}`,
      `rank:${Math.min(4, rank)}`,
      `share:${share}`,
      `terms:${Math.min(4, terms.size)}`,
      `longest:${Math.min(6, longest)}`,
      `lead:${rank === 0 ? bucket(places.length - next) : -bucket(next - places.length)}`,
      `title:${Math.min(6, title)}`,
      `title:${title > 0}|rank:${Math.min(4, rank)}`,
      `telling:${places.some(({ start }) => telling.has(start))}`,
      `opening:${places.filter(({ start }) => start >= opening && start < opening + 300).length > 0}`,
      `texts:${bucket(works.works.length)}`,
      `length:${bucket(doc.text.length / 250)}`,
      `share:${share}|texts:${works.works.length > 3}`,
    ];
    for (const [rule, at] of rules) features.push(`${rule}:${Math.min(4, at.size)}`);
    if (own.length === 0) features.push('unsaid');
    return { topic, features };
  });
}

/** The topics that a text is likely to be about. */
export function likelyTopics(candidates: readonly TopicCandidate[], weights: Weights): Set<string> {
  return new Set(
    candidates.filter(({ features }) => probabilities(weights, features)[1]! >= enough).map(({ topic }) => topic),
  );
}
