import type { FeatureField, Similarity } from '../lexicon/similarity.ts';
import type { Concept, Synonyms } from '../lexicon/synonyms.ts';
import type { Topics } from '../lexicon/topics.ts';
import { type Doc, isHan, type Range, rangeIndexAt } from '../text/doc.ts';
import { fieldsOf } from './fields.ts';
import type { CompareOptions, DocRange, InitiativeInput } from './input.ts';
import { isInside, isNumeral, type Tokens, tokenise } from './tokens.ts';
import { findTopics, type TopicHit } from './topics.ts';

/** The parts of the lexicon that comparing reads. */
export interface CompareLexicon {
  topics: Topics;
  synonyms: Synonyms;
  similarity: Similarity;
}

/** What a feature is; its label is what a reader is shown. */
export type FeatureKind = 'concept' | 'topic' | 'wording' | 'abbreviation' | 'component' | 'document';

/** A feature of one initiative before any other initiative is known. */
export interface Feature {
  kind: FeatureKind;
  /** Concept or topic by name; wording and abbreviation by their characters; component by its words; document by key. */
  name: string;
  /** Weight by field, kind and lexicon, without rarity. */
  weight: number;
  /** Where it stands best: the words that show it. */
  at: DocRange;
  /** On a concept: the words for it, each where it stands best; the first is the one at `at`. */
  terms?: Map<string, DocRange>;
  /** On a concept that is only the wider one of a concept in the text. */
  wider?: boolean;
}

/** All features of an initiative, by kind and name. */
export type Features = Map<string, Feature>;

export const featureKey = (kind: FeatureKind | 'term', name: string): string => `${kind}:${name}`;

interface Sight {
  /** How far it stays open whether the text speaks of it: 1 where nothing does, 0 where a word is sure. */
  doubt: number;
  terms: Map<string, DocRange>;
}

/** Where a thing stands best: fields come strongest first. */
const bestOf = (sight: Sight): DocRange => sight.terms.values().next().value!;

/** Which evidence the words of a field are; running text where it is not said. */
const sureIn: Partial<Record<FeatureField, 'subtitle' | 'title'>> = {
  subtitle: 'subtitle',
  title: 'title',
  name: 'title',
};

/**
 * What an initiative is about, from the stretches of text that name it and tell of it.
 * @param isNamed whether a stretch names an initiative: a clause that names another one is not context
 */
export function featuresOf(
  input: InitiativeInput,
  lexicon: CompareLexicon,
  read: Reader,
  isNamed: (stretch: DocRange) => boolean = () => false,
): Features {
  const { similarity } = lexicon;
  const index = indexOf(lexicon);
  const concepts = new Map<number, Sight>();
  const topics = new Map<string, Sight>();
  const wordings = new Map<string, { weight: number; at: DocRange }>();
  // A name used on every page, or as a title, says nothing new after the first time.
  const headings: string[] = [];
  for (const [field, ranges] of fieldsOf(input, isNamed)) {
    const fieldWeight = similarity.fields[field];
    if (fieldWeight === 0 || ranges.length === 0) continue;
    const sure = similarity.evidence[sureIn[field] ?? 'text'];
    const inField = { concepts: new Map<number, Sight>(), topics: new Map<string, Sight>() };
    for (const range of ranges) {
      if (field in sureIn && !read.ignoresIn(range)) {
        const words = range.doc.text.slice(range.start, range.end);
        if (headings.some((heading) => heading.includes(words))) continue;
        headings.push(words);
      }
      const { tokens, hits } = read(range);
      for (const token of tokens.concepts) {
        for (const concept of token.concepts) see(inField.concepts, concept, range.doc, token, token.term, sure.term);
        // A word that hints at many things hints at each but faintly.
        const hint = sure.hint / Math.sqrt(token.hints.length + token.concepts.length);
        for (const concept of token.hints) see(inField.concepts, concept, range.doc, token, token.term, hint);
      }
      for (const hit of hits) see(inField.topics, hit.topic, range.doc, hit, hit.term, sure.term);
      const { doc } = range;
      for (const { start, end } of tokens.concepts) seeWording(wordings, doc, start, end, fieldWeight);
      for (const run of tokens.runs) {
        for (let at = run.start; at + 2 <= run.end; at++) seeWording(wordings, doc, at, at + 2, fieldWeight);
      }
    }
    for (const [concept, sight] of inField.concepts) merge(concepts, concept, sight, fieldWeight);
    for (const [topic, sight] of inField.topics) merge(topics, topic, sight, fieldWeight);
  }

  const features: Features = new Map();
  const add = (feature: Feature) => {
    if (feature.weight > 0) features.set(featureKey(feature.kind, feature.name), feature);
  };
  addConcepts(features, concepts, lexicon, index.concepts);
  for (const [name, sight] of topics) {
    const weight = (1 - sight.doubt) ** similarity.focus * index.topicWeights.get(name)! * similarity.features.topic;
    add({ kind: 'topic', name, weight, at: bestOf(sight) });
  }
  for (const [name, sight] of wordings) {
    add({ kind: 'wording', name, weight: sight.weight * similarity.features.wording, at: sight.at });
  }
  const parts = abbreviationParts(input.names);
  for (const [name, at] of parts) {
    add({ kind: 'abbreviation', name, weight: similarity.features.abbreviation / Math.sqrt(parts.size), at });
  }
  for (const { label, ranges } of input.components) {
    if (ranges[0]) add({ kind: 'component', name: label, weight: similarity.features.component, at: ranges[0] });
  }
  for (const { key, ranges } of input.documents) {
    if (ranges[0]) add({ kind: 'document', name: key, weight: similarity.features.document, at: ranges[0] });
  }
  return features;
}

interface LexiconIndex {
  topicWeights: ReadonlyMap<string, number>;
  concepts: ReadonlyMap<string, Concept>;
}

const indexes = new WeakMap<CompareLexicon, LexiconIndex>();

function indexOf(lexicon: CompareLexicon): LexiconIndex {
  let index = indexes.get(lexicon);
  if (index === undefined) {
    index = {
      topicWeights: new Map(lexicon.topics.topics.map(({ name, weight }) => [name, weight])),
      concepts: new Map(lexicon.synonyms.concepts.map((concept) => [concept.name, concept])),
    };
    indexes.set(lexicon, index);
  }
  return index;
}

/** Concepts with their own weights, and the wider ones above them at `broader` of that for each step. */
function addConcepts(
  features: Features,
  sights: Map<number, Sight>,
  { synonyms, similarity }: CompareLexicon,
  byName: LexiconIndex['concepts'],
) {
  const put = (name: string, strength: number, sight: Sight, wider: boolean) => {
    const concept = byName.get(name)!;
    const weight = strength * concept.weight * similarity.facets[concept.facet] * similarity.features.concept;
    const key = featureKey('concept', name);
    const known = features.get(key);
    if (weight === 0 || (known !== undefined && (wider || !known.wider))) {
      if (known !== undefined) known.weight = Math.max(known.weight, weight);
      return;
    }
    const feature: Feature = {
      kind: 'concept',
      name,
      weight: Math.max(weight, known?.weight ?? 0),
      at: bestOf(sight),
      wider,
    };
    features.set(key, { ...feature, terms: sight.terms });
  };
  for (const [index, sight] of sights) {
    const concept = synonyms.concepts[index]!;
    let strength = (1 - sight.doubt) ** similarity.focus;
    put(concept.name, strength, sight, false);
    for (let wider = concept.broader; wider !== undefined; wider = byName.get(wider)!.broader) {
      strength *= similarity.features.broader;
      put(wider, strength, sight, true);
    }
  }
}

const see = <K>(sights: Map<K, Sight>, key: K, doc: Doc, { start, end }: Range, term: string, sureness: number) => {
  const known = sights.get(key);
  if (known === undefined) sights.set(key, { doubt: 1 - sureness, terms: new Map([[term, { doc, start, end }]]) });
  else {
    known.doubt *= 1 - sureness;
    if (!known.terms.has(term)) known.terms.set(term, { doc, start, end });
  }
};

/** A word is told where it weighs most: what titles and running text say is the same word. */
const seeWording = (
  wordings: Map<string, { weight: number; at: DocRange }>,
  doc: Doc,
  start: number,
  end: number,
  weight: number,
) => {
  const wording = doc.text.slice(start, end);
  const known = wordings.get(wording);
  if (known === undefined) wordings.set(wording, { weight, at: { doc, start, end } });
  else if (known.weight < weight) known.weight = weight;
};

/** Adds what is found in one field to what others gave: two kinds of evidence for one thing never weigh more than 1. */
const merge = <K>(sights: Map<K, Sight>, key: K, sight: Sight, fieldWeight: number) => {
  const doubt = 1 - fieldWeight * (1 - sight.doubt);
  const known = sights.get(key);
  if (known === undefined) {
    sights.set(key, { doubt, terms: sight.terms });
    return;
  }
  known.doubt *= doubt;
  for (const [term, at] of sight.terms) if (!known.terms.has(term)) known.terms.set(term, at);
};

/**
 * The parts of a name with numerals (一册一证, 册一证一, …): four characters with at least two different ones that are
 * no numerals, so that 四好 and 五好, or 三提升 and 三创新, have nothing in common by their form.
 */
export function abbreviationParts(names: readonly DocRange[]): Map<string, DocRange> {
  const parts = new Map<string, DocRange>();
  for (const { doc, start, end } of names) {
    const places: number[] = [];
    for (let at = start; at < end; at++) if (isHan(doc.text[at]!) || isNumeral(doc.text[at]!)) places.push(at);
    for (let i = 0; i + 4 <= places.length; i++) {
      const chars = places.slice(i, i + 4).map((at) => doc.text[at]!);
      const words = new Set(chars.filter((char) => !isNumeral(char)));
      if (words.size < 2 || words.size === 4) continue;
      const part = chars.join('');
      if (!parts.has(part)) parts.set(part, { doc, start: places[i]!, end: places[i + 3]! + 1 });
    }
  }
  return parts;
}

/** Reads a stretch of text for comparing. */
export interface Reader {
  (range: DocRange): Reading;
  /** Whether some of a stretch is to be ignored: else the same words there read the same elsewhere. */
  ignoresIn(range: DocRange): boolean;
}

interface Reading {
  tokens: Tokens;
  hits: TopicHit[];
}

/** Readings kept for each document: what serves several initiatives stands close together. */
const readingsKept = 10_000;

/**
 * A reader that reads each stretch once or seldom more, since sentences and titles serve several initiatives.
 * @param ignore stretches of a document whose words count for nothing: names of places and bodies
 */
export function readerOf(lexicon: CompareLexicon, ignore: NonNullable<CompareOptions['ignore']>): Reader {
  const readings = new Map<Doc, Map<number | string, Reading>>();
  const ignoresIn = ({ doc, start, end }: DocRange): boolean => {
    const ignored = ignore(doc);
    const last = ignored[rangeIndexAt(ignored, end - 1)];
    return last !== undefined && last.end > start;
  };
  const read = (range: DocRange): Reading => {
    const { doc, start, end } = range;
    let ofDoc = readings.get(doc);
    if (ofDoc === undefined) {
      ofDoc = new Map();
      readings.set(doc, ofDoc);
    }
    // A number serves quicker than a text; a string is shorter than 2^29, so this one stays exact (below 2^53).
    const length = end - start;
    const key = length < 0x1000000 ? start * 0x1000000 + length : `${start}-${end}`;
    let reading = ofDoc.get(key);
    if (reading === undefined) {
      if (ofDoc.size > readingsKept) ofDoc.clear();
      const ignored = ignore(doc);
      reading = {
        tokens: tokenise(doc.text, range, lexicon, ignored),
        hits: findTopics(doc.text, start, end, lexicon).filter((hit) => !isInside(hit, ignored)),
      };
      ofDoc.set(key, reading);
    }
    return reading;
  };
  return Object.assign(read, { ignoresIn });
}
