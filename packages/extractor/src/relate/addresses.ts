import { nodeKey } from '@guben/graph';
import { findTopics, type TopicLexicon } from '../compare/topics.ts';
import { type Range, sentenceAt } from '../text/doc.ts';
import type { Entity, Mention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import { CharSet } from '../text/word-set.ts';
import type { Weights } from '../weights/weights.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import { likelyTopics, type TopicCandidate, topicCandidates } from './topics-likely.ts';

const longestDefinition = 80;
/** Longer texts are about more than one thing. */
const longestSingle = 20_000;
const clauseEnds = new CharSet('，。；');
/** So many clauses must speak of a topic that no title names. */
const fieldHits = 3;
const headingOf =
  /^(?:第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)[^。，；：\n]{2,30}/;
/** A term of so many characters in a title makes the topic; a shorter one (物业, 维权) needs company. */
const specificTerm = 4;

/** Topics that initiatives and documents address: lexicon terms in title, subtitle or the sentence that defines one. */
export function addresses(
  reading: Reading,
  lexicon: TopicLexicon,
  weights?: Weights,
): { edges: EdgeDraft[]; topics: Entity[] } {
  const { doc, works } = reading;
  const { edges, topics, telling, topic, hits } = spokenOf(reading, lexicon);
  if (weights) return keep(likelyTopics(topicsOf(reading, lexicon), weights));
  const kept = keepSpokenOf();
  return kept.topics.length > 0 ? kept : (mostSpokenOf() ?? kept);

  /** Topics by name, with what was said of them; of what no title or definition says, that it is spoken of. */
  function keep(names: ReadonlySet<string>) {
    const keys = new Set([...names].map((name) => nodeKey('topic', name)));
    const said = edges.filter((edge) => keys.has(edge.target));
    const known = new Set(said.map((edge) => edge.target));
    for (const name of names) {
      if (known.has(nodeKey('topic', name))) continue;
      const places = hits({ start: 0, end: doc.text.length }).filter((hit) => hit.topic === name);
      const at = places.slice(0, 5).map(({ start, end }) => ({ start, end }));
      let target = '';
      for (const place of places) target = topic(name, place.term, { start: place.start, end: place.end });
      said.push({ kind: 'addresses', source: works.at(at[0]!.start).key, target, rule: 'addresses/spoken-of', at });
    }
    return { edges: said, topics: [...topics.values()].filter(({ key }) => keys.has(key)) };
  }

  /** A topic that no title names and one or two clauses touch on is a word in passing. */
  function keepSpokenOf() {
    const weight = new Map<string, number>();
    const said = new Map<string, Set<number>>();
    for (const edge of edges) {
      const [at] = edge.at;
      // One stretch counts once, whatever it is said of.
      let places = said.get(edge.target);
      if (!places) {
        places = new Set();
        said.set(edge.target, places);
      }
      if (places.has(at!.start)) continue;
      places.add(at!.start);
      const isTitle = edge.rule !== 'addresses/definition';
      const isSpecific = at!.end - at!.start >= specificTerm;
      weight.set(
        edge.target,
        (weight.get(edge.target) ?? 0) +
          (telling.has(at!.start) ? fieldHits : isTitle && isSpecific ? fieldHits - 1 : 1),
      );
    }
    const kept = edges.filter((edge) => weight.get(edge.target)! >= fieldHits);
    const keys = new Set(kept.map((edge) => edge.target));
    return { edges: kept, topics: [...topics.values()].filter((entity) => keys.has(entity.key)) };
  }

  /** Where no title names a field, the one that a short text speaks of most, if it stands out. */
  function mostSpokenOf() {
    if (doc.text.length > longestSingle) return undefined;
    const said = new Map<string, { term: string; at: Range }[]>();
    for (const hit of hits({ start: 0, end: doc.text.length })) {
      if (hit.term.length < 2) continue;
      const places = said.get(hit.topic);
      const place = { term: hit.term, at: { start: hit.start, end: hit.end } };
      if (places) places.push(place);
      else said.set(hit.topic, [place]);
    }
    const [first, second] = [...said].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    if (!first || first[1].length <= fieldHits || first[1].length < 2 * (second?.[1].length ?? 0)) return undefined;
    topics.clear();
    const at = first[1].slice(0, 5).map((place) => place.at);
    let target = '';
    for (const place of first[1]) target = topic(first[0], place.term, place.at);
    const source = works.at(at[0]!.start).key;
    return {
      edges: [{ kind: 'addresses' as const, source, target, rule: 'addresses/spoken-of', at }],
      topics: [...topics.values()],
    };
  }
}

/** Topics of a text with their features, for learning which of them it is about. */
export function topicsOf(reading: Reading, lexicon: TopicLexicon): TopicCandidate[] {
  const { edges, telling, hits } = spokenOf(reading, lexicon);
  return topicCandidates(reading, hits({ start: 0, end: reading.doc.text.length }), edges, telling);
}

/** What titles, headings and the clauses around initiatives say of topics. */
function spokenOf(reading: Reading, lexicon: TopicLexicon) {
  const { doc, mentions, works, initiatives } = reading;
  const edges: EdgeDraft[] = [];
  const topics = new Map<string, Entity>();
  const otherNames = new Map(lexicon.topics.topics.map(({ name, aliases }) => [name, aliases]));
  const hits = (range: Range) => findTopics(doc.text, range.start, range.end, lexicon);
  /** Offsets of the terms in titles of whole documents and parts of a book: one such is enough. */
  const telling = new Set<number>();
  const link = (source: string, range: Range, rule: string, found = hits(range)) => {
    for (const hit of found) {
      const at = { start: hit.start, end: hit.end };
      edges.push({ kind: 'addresses', source, target: topic(hit.topic, hit.term, at), rule, at: [at] });
    }
  };
  for (const work of works.works) {
    const titles = unique([
      work.title,
      work.entry?.title,
      work.entry?.subtitle,
      work.section?.title,
      work.section?.subtitle,
    ]);
    // 乡村治理篇: what a part of the book is about, each of its chapters is about.
    const { group } = work.entry ?? {};
    if (group) {
      for (const hit of hits(group)) telling.add(hit.start);
      link(work.key, group, 'addresses/group');
    }
    for (const range of titles) {
      const found = hits(range);
      if (!work.entry) for (const hit of found) if (hit.term.length >= specificTerm) telling.add(hit.start);
      link(work.key, range, 'addresses/title', found);
      // What a chapter is about, the practice that its title names is about too.
      const named = titles.flatMap((title) =>
        within(mentions.initiatives, title).map((mention) => initiatives.of(mention)),
      );
      for (const key of new Set(named)) if (key) link(key, range, 'addresses/chapter-title', found);
    }
  }
  // （二）农村税费改革平稳推进: what a numbered heading speaks of, alone on its line or before the first stop of its paragraph.
  for (const block of doc.blocks) {
    if (block.role !== 'heading' && block.role !== 'paragraph') continue;
    const head = headingOf.exec(doc.text.slice(block.start, Math.min(block.end, block.start + 40)))?.[0];
    if (head === undefined) continue;
    const range = { start: block.start, end: block.start + head.length };
    const found = hits(range).filter((hit) => hit.term.length >= specificTerm);
    for (const hit of found) telling.add(hit.start);
    link(works.at(block.start).key, range, 'addresses/heading', found);
  }
  for (const section of doc.sections) {
    if (!section.item || !section.title) continue;
    for (const mention of within(mentions.initiatives, section.title)) {
      const key = initiatives.of(mention);
      if (key) link(key, section.title, 'addresses/chapter-title');
    }
  }
  for (const mention of mentions.initiatives) {
    const key = initiatives.of(mention);
    const sentence = sentenceAt(doc, mention.start);
    if (!key || !sentence) continue;
    link(key, clause(mention, sentence), 'addresses/definition');
  }
  return { edges, topics, telling, topic, hits };

  /** The name with the words of its clause just before and behind it. */
  function clause(mention: Range, sentence: Range): Range {
    const { text } = doc;
    const first = Math.max(sentence.start, mention.start - longestDefinition / 2);
    const last = Math.min(sentence.end, mention.end + longestDefinition / 2);
    let { start, end } = mention;
    while (start > first && !clauseEnds.has(text.charCodeAt(start - 1))) start--;
    while (end < last && !clauseEnds.has(text.charCodeAt(end))) end++;
    return { start, end };
  }

  function topic(name: string, term: string, at: Range): string {
    const key = nodeKey('topic', name);
    const mention: Mention = { start: at.start, end: at.end, rule: 'topic/term', confidence: 0.9 };
    const known = topics.get(key);
    if (!known)
      topics.set(key, {
        key,
        kind: 'topic',
        label: name,
        aliases: [...new Set([...(otherNames.get(name) ?? []), ...(term === name ? [] : [term])])],
        mentions: [mention],
        attributes: {},
      });
    else {
      if (term !== name && !known.aliases.includes(term)) known.aliases.push(term);
      known.mentions.push(mention);
    }
    return key;
  }
}

const unique = (ranges: (Range | undefined)[]): Range[] => {
  const seen = new Set<string>();
  return ranges.filter((range): range is Range => {
    if (!range || seen.has(`${range.start}-${range.end}`)) return false;
    seen.add(`${range.start}-${range.end}`);
    return true;
  });
};
