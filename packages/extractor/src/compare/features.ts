import type { FeatureField, Similarity } from '../lexicon/similarity.ts';
import type { Concept, Synonyms } from '../lexicon/synonyms.ts';
import type { Topics } from '../lexicon/topics.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import { abbreviationParts } from './abbreviation-parts.ts';
import { fieldsOf } from './fields.ts';
import type { CompareOptions, DocRange, InitiativeInput } from './input.ts';
import { isInside, type Tokens, tokenise } from './tokens.ts';
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
  /** Weight by field, kind and lexicon, without rarity. */
  weight: number;
  /** Where it stands best: the words that show it. */
  at: DocRange;
  /** On a concept: the words for it, each where it stands best; the first is the one at `at`. */
  terms?: Map<string, DocRange>;
  /** On a concept that is only the wider one of a concept in the text. */
  wider?: boolean;
}

/** A wording as a key: two characters, as nearly all are, by their code units, since numbers are looked up quicker. */
export type Wording = string | number;

/** The wording that starts and ends there. */
const wordingAt = (text: string, start: number, end: number): Wording =>
  end - start === 2 ? (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1) : text.slice(start, end);

export const wordingOf = (text: string): Wording => wordingAt(text, 0, text.length);

export const textOfWording = (wording: Wording): string =>
  typeof wording === 'string' ? wording : String.fromCharCode(wording >>> 16, wording & 0xffff);

/**
 * All features of an initiative by kind, strongest evidence first; concept or topic by name, abbreviation by its characters,
 * component by its words, document by key.
 */
export interface Features {
  concept: Map<string, Feature>;
  topic: Map<string, Feature>;
  wording: Map<Wording, Feature>;
  abbreviation: Map<string, Feature>;
  component: Map<string, Feature>;
  document: Map<string, Feature>;
}

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
  const wordings = new Map<Wording, Feature>();
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

  const features: Features = {
    concept: new Map(),
    topic: new Map(),
    wording: wordings,
    abbreviation: new Map(),
    component: new Map(),
    document: new Map(),
  };
  addConcepts(features.concept, concepts, lexicon, index.concepts);
  for (const [name, sight] of topics) {
    const weight = (1 - sight.doubt) ** similarity.focus * index.topicWeights.get(name)! * similarity.features.topic;
    if (weight > 0) features.topic.set(name, { weight, at: bestOf(sight) });
  }
  if (similarity.features.wording > 0)
    for (const wording of wordings.values()) wording.weight *= similarity.features.wording;
  else wordings.clear();
  const parts = abbreviationParts(input.names);
  const ofAbbreviation = similarity.features.abbreviation / Math.sqrt(parts.size);
  if (ofAbbreviation > 0)
    for (const [name, at] of parts) features.abbreviation.set(name, { weight: ofAbbreviation, at });
  const { component, document } = similarity.features;
  for (const { label, ranges } of input.components) {
    if (ranges[0] && component > 0) features.component.set(label, { weight: component, at: ranges[0] });
  }
  for (const { key, ranges } of input.documents) {
    if (ranges[0] && document > 0) features.document.set(key, { weight: document, at: ranges[0] });
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
  features: Features['concept'],
  sights: Map<number, Sight>,
  { synonyms, similarity }: CompareLexicon,
  byName: LexiconIndex['concepts'],
) {
  const put = (name: string, strength: number, sight: Sight, wider: boolean) => {
    const concept = byName.get(name)!;
    const weight = strength * concept.weight * similarity.facets[concept.facet] * similarity.features.concept;
    const known = features.get(name);
    if (weight === 0 || (known !== undefined && (wider || !known.wider))) {
      if (known !== undefined) known.weight = Math.max(known.weight, weight);
      return;
    }
    features.set(name, { weight: Math.max(weight, known?.weight ?? 0), at: bestOf(sight), wider, terms: sight.terms });
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
  if (known === undefined) {
    const terms = new Map<string, DocRange>();
    terms.set(term, { doc, start, end });
    sights.set(key, { doubt: 1 - sureness, terms });
  } else {
    known.doubt *= 1 - sureness;
    if (!known.terms.has(term)) known.terms.set(term, { doc, start, end });
  }
};

/** A word is told where it weighs most: what titles and running text say is the same word. */
const seeWording = (wordings: Map<Wording, Feature>, doc: Doc, start: number, end: number, weight: number) => {
  const wording = wordingAt(doc.text, start, end);
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

/** Reads a stretch of text for comparing. */
export interface Reader {
  (range: DocRange): Reading;
  /** Whether some of a stretch is to be ignored: else the same words there read the same elsewhere. */
  ignoresIn(range: DocRange): boolean;
}

interface Reading {
  end: number;
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
  /** Of each document by where they start. */
  const readings = new Map<Doc, Map<number, Reading[]>>();
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
    const known = ofDoc.get(start);
    if (known !== undefined) for (const reading of known) if (reading.end === end) return reading;
    const ignored = ignore(doc);
    const reading: Reading = {
      end,
      tokens: tokenise(doc.text, range, lexicon, ignored),
      hits: findTopics(doc.text, start, end, lexicon).filter((hit) => !isInside(hit, ignored)),
    };
    if (known !== undefined) known.push(reading);
    else {
      if (ofDoc.size > readingsKept) ofDoc.clear();
      ofDoc.set(start, [reading]);
    }
    return reading;
  };
  return Object.assign(read, { ignoresIn });
}
