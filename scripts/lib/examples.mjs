// Examples for scripts/learn.mjs, from labelled texts: the product's own features, with what the labels say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const extractor = (path) => import(pathToFileURL(join(root, 'packages', 'extractor', 'dist', path)).href);
const bare = (text) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const kinds = ['program', 'practice', 'slogan'];

/** Every labelled text of a folder, read by the product; with what was learnt of `use` alone. */
async function* readings(folder, use = []) {
  const [{ extract, readDocument }, { readResources }] = await Promise.all([
    extractor('pipeline.js'),
    extractor('node.js'),
  ]);
  const { weights, ...rest } = readResources(join(root, 'data'));
  const resources = { ...rest, weights: Object.fromEntries(use.map((name) => [name, weights[name]])) };
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const path = join(folder, gold.source);
    const text = readFileSync(path, 'utf8');
    const source = { id: 't', path, text, sha256: '0'.repeat(64), encoding: 'utf-8' };
    const graph = () => extract([source], resources).graph;
    yield { file, gold, reading: readDocument(source, resources), graph, lexicon: resources.lexicon };
  }
}

/** The product's words of initiatives. */
async function initiativeWords() {
  const [{ initiativeWords: prepare }, { readResources }] = await Promise.all([
    extractor('recognise/initiative-heads.js'),
    extractor('node.js'),
  ]);
  return prepare(readResources(join(root, 'data')).lexicon.initiatives);
}

/** Quotations: what kind of initiative each is, or none. Those that are optional are left out. */
export async function quoteExamples(folder) {
  const [{ findQuotes }, { quoteFeatures }, { countNames }, { titleTest }, { readQuote }] = await Promise.all(
    ['quotes', 'quotes-features', 'initiatives-likely', 'initiatives', 'initiatives-quoted'].map((name) =>
      extractor(`recognise/${name}.js`),
    ),
  );
  const words = await initiativeWords();
  const examples = [];
  for await (const { file, gold, reading } of readings(folder)) {
    const { doc } = reading;
    const labels = new Map();
    for (const { kind, name, aliases = [], optional } of gold.entities) {
      if (!kinds.includes(kind)) continue;
      for (const form of [name, ...aliases].map(bare)) {
        if (!labels.has(form) || labels.get(form) === 'optional') labels.set(form, optional ? 'optional' : kind);
      }
    }
    const quotes = findQuotes(doc);
    const times = countNames(doc, quotes);
    const inTitle = titleTest(doc);
    for (const quote of quotes) {
      const name = doc.text.slice(quote.inner.start, quote.inner.end);
      const form = bare(name);
      if (form === '') continue;
      // “甲”工作法 may be labelled as a whole only.
      const behind = bare(doc.text.slice(quote.start, quote.end + 24));
      const longer = [...labels.keys()].find((label) => label.startsWith(form) && behind.startsWith(label));
      const answer = labels.get(form) ?? (longer === undefined ? 'none' : labels.get(longer));
      if (answer === 'optional') continue;
      const setting = { repeated: times.get(name) > 1, inTitle: inTitle(quote.start) };
      examples.push({
        text: file,
        answer,
        features: quoteFeatures(doc, quote, setting),
        undecided: !quote.nested && readQuote(doc, quote, words, setting.inTitle) === undefined,
      });
    }
  }
  return { answers: ['none', ...kinds], examples };
}

/** Where a labelled form stands in a text. */
function* placesOf(text, form) {
  for (let at = text.indexOf(form); at >= 0 && form !== ''; at = text.indexOf(form, at + 1)) {
    yield { start: at, end: at + form.length };
  }
}

/** Characters that labelled names end with, have before them and behind them: where names are looked for. */
function gatesOf(texts, spanStops) {
  const count = (of) => {
    const times = new Set();
    for (const { doc, named } of texts) {
      for (const range of named.values()) {
        if ([...doc.text.slice(range.start, range.end)].some((char) => spanStops.has(char.charCodeAt(0)))) continue;
        const char = of(doc.text, range);
        if (char) times.add(char);
      }
    }
    return [...times].sort().join('');
  };
  return {
    ends: count((text, { end }) => text[end - 1]),
    before: count((text, { start }) => text[start - 1]),
    behind: count((text, { end }) => text[end]),
  };
}

/** Examples of stretches: each text with its labelled names, its features and what is left out. */
async function examplesOfSpans(texts, answers) {
  const { eachSpan, spanStops } = await extractor('recognise/spans.js');
  const gates = gatesOf(texts, spanStops);
  const examples = [];
  for (const { file, doc, named, features, leftOut, byRule } of texts) {
    eachSpan(doc, features, gates, (start, end, stretch) => {
      const answer = named.get(`${start} ${end}`)?.kind ?? 'none';
      if (leftOut(start, end, answer)) return;
      examples.push({
        text: file,
        answer,
        undecided: !byRule.meets(start, end),
        features: [
          'bias',
          ...features.end(end, stretch),
          ...features.start(start, stretch),
          ...features.inside(start, end),
        ],
      });
    });
  }
  return { answers, examples, gates };
}

/**
 * Stretches without quotation marks: what kind of initiative each names, or none. Those that meet an optional name, a component
 * or a part of a longer name are left out; so are stretches that cannot be names, as in the product.
 */
export async function spanExamples(folder) {
  const [{ endsOfNames }, { initiativeSpans }, { findQuotes }, { titleTest }] = await Promise.all(
    ['spans', 'spans-features', 'quotes', 'initiatives'].map((name) => extractor(`recognise/${name}.js`)),
  );
  const { Ranges } = await extractor('text/ranges.js');
  const words = await initiativeWords();
  const { segment } = (await extractor('node.js')).readResources(join(root, 'data'));
  const texts = [];
  for await (const { file, gold, reading } of readings(folder)) {
    const { doc, mentions } = reading;
    const parts = new Set(gold.relations.filter(({ kind }) => kind === 'part-of').map(({ source }) => source));
    const quotes = new Ranges(findQuotes(doc));
    const [named, unsure] = [new Map(), []];
    for (const { id, kind, name, aliases = [], optional } of gold.entities) {
      if (!kinds.includes(kind)) continue;
      const forms = [...new Set([name, ...aliases].map((form) => form.replace(/[“”]/g, '')))];
      for (const form of forms.filter(({ length }) => length > 1)) {
        for (const range of placesOf(doc.text, form)) {
          if (optional || parts.has(id) || (form !== forms[0] && form.length < 4)) unsure.push(range);
          else if (!quotes.meets(range.start, range.end)) named.set(`${range.start} ${range.end}`, { ...range, kind });
        }
      }
    }
    const { places, organizations, persons, initiatives } = mentions;
    const blocked = new Ranges([...organizations, ...persons]);
    const doubtful = new Ranges(unsure);
    texts.push({
      file,
      doc,
      named,
      features: initiativeSpans(
        doc,
        words,
        endsOfNames([...places, ...organizations, ...persons]),
        titleTest(doc),
        segment,
      ),
      byRule: new Ranges(initiatives.map(({ start, end, full }) => ({ start, end: full?.end ?? end }))),
      leftOut: (start, end, answer) =>
        quotes.meets(start, end) ||
        blocked.holding(start, end) !== undefined ||
        (answer === 'none' && doubtful.meets(start, end)),
    });
  }
  return examplesOfSpans(texts, ['none', ...kinds]);
}

/** Stretches: whether they name a body. A part of a longer name of a body, and what is optional, is left out. */
export async function bodyExamples(folder) {
  const [{ bodySpans }, { grammarOf }, { Ranges }, { readResources }] = await Promise.all(
    ['recognise/spans-features.js', 'recognise/organizations-grammar.js', 'text/ranges.js', 'node.js'].map(extractor),
  );
  const { lexicon, segment } = readResources(join(root, 'data'));
  const grammar = grammarOf(lexicon.organizations);
  const texts = [];
  for await (const { file, gold, reading } of readings(folder)) {
    const { doc, mentions } = reading;
    const [all, unsure] = [[], []];
    for (const { kind, name, aliases = [], optional } of gold.entities) {
      if (kind !== 'organization') continue;
      for (const form of new Set([name, ...aliases])) {
        for (const range of placesOf(doc.text, form)) (optional ? unsure : all).push({ ...range, kind: 'body' });
      }
    }
    const forms = new Ranges([...all, ...unsure]);
    const isWhole = ({ start, end }) =>
      !forms.someHolding(start, end, (other) => other.end - other.start > end - start);
    const named = new Map(all.filter(isWhole).map((range) => [`${range.start} ${range.end}`, range]));
    texts.push({
      file,
      doc,
      named,
      features: bodySpans(doc, grammar, mentions.places, segment),
      byRule: new Ranges(mentions.organizations),
      leftOut: (start, end, answer) => answer === 'none' && forms.holding(start, end) !== undefined,
    });
  }
  return examplesOfSpans(texts, ['none', 'body']);
}

async function collect(items) {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Pairs of somebody and what may be theirs: whether the labels say so. Pairs with an end that is not labelled are left out where it is optional. */
async function* pairsOf(folder, relation, statementsOf, pairsOfText) {
  const { Subjects } = await extractor('relate/subjects.js');
  const { matchEntities } = await import(
    pathToFileURL(join(root, 'packages', 'graph', 'dist', 'query', 'evaluate-entities.js')).href
  );
  const { GoldFile } = await import(pathToFileURL(join(root, 'packages', 'graph', 'dist', 'index.js')).href);
  for await (const { file, gold, reading, graph, lexicon } of readings(folder, [
    'quotes',
    'names',
    'bodies',
    'persons',
  ])) {
    const labelled = GoldFile.parse(gold);
    const { matched, confused, ignored } = matchEntities(labelled.entities, graph().nodes, (text) => text);
    const labelOf = (key) => (matched.get(key) ?? confused.get(key))?.id;
    const relations = new Map(
      labelled.relations
        .filter(({ kind }) => kind === relation)
        .map(({ source, target, optional }) => [`${source} ${target}`, optional ? 'optional' : 'yes']),
    );
    const subjects = new Subjects(reading);
    const stated = statementsOf(reading, subjects, lexicon);
    const known = new Set(stated.map(({ source, target }) => `${source} ${target}`));
    for (const { source, target, features } of pairsOfText(reading, subjects, stated)) {
      if (ignored.has(source) || ignored.has(target)) continue;
      const [from, to] = [labelOf(source), labelOf(target)];
      if (to === undefined) continue;
      const answer = (from && relations.get(`${from} ${to}`)) ?? 'no';
      if (answer === 'optional') continue;
      yield { text: file, answer, features: features(), undecided: !known.has(`${source} ${target}`) };
    }
  }
}

/** Who may carry an initiative out. */
export async function pairExamples(folder) {
  const [{ implementing }, { implementingPairs }] = await Promise.all(
    ['implements', 'implements-pairs'].map((name) => extractor(`relate/${name}.js`)),
  );
  return {
    answers: ['no', 'yes'],
    examples: await collect(pairsOf(folder, 'implements', implementing, implementingPairs)),
  };
}

/** Whose a figure is. */
export async function figureExamples(folder) {
  const [{ reports }, { reportingPairs }] = await Promise.all(
    ['reports', 'reports-pairs'].map((name) => extractor(`relate/${name}.js`)),
  );
  return { answers: ['no', 'yes'], examples: await collect(pairsOf(folder, 'reports', reports, reportingPairs)) };
}

/** Surnames with the characters behind them: whether they name a person. Those inside places and bodies, or optional, are left out. */
export async function nameExamples(folder) {
  const [
    { nameCandidates, nameFeatures, cutFeatures },
    { personWords },
    { endsOfNames },
    { Ranges },
    { readResources },
  ] = await Promise.all(
    [
      'recognise/persons-features.js',
      'recognise/persons-names.js',
      'recognise/spans.js',
      'text/ranges.js',
      'node.js',
    ].map(extractor),
  );
  const { lexicon, segment } = readResources(join(root, 'data'));
  const words = personWords(lexicon.persons);
  const examples = [];
  for await (const { file, gold, reading } of readings(folder)) {
    const { doc, mentions } = reading;
    const [named, unsure] = [new Set(), []];
    for (const { kind, name, aliases = [], optional } of gold.entities) {
      if (kind !== 'person') continue;
      for (const form of new Set([name, ...aliases].map((each) => each.replace(/\s/g, '')))) {
        for (let at = doc.text.indexOf(form); at >= 0 && form !== ''; at = doc.text.indexOf(form, at + 1)) {
          if (optional || form.length < 2) unsure.push({ start: at, end: at + form.length });
          else named.add(`${at} ${at + form.length}`);
        }
      }
    }
    const apart = new Ranges([...mentions.places, ...mentions.organizations]);
    const ends = endsOfNames([...mentions.places, ...mentions.organizations]);
    const doubtful = new Ranges(unsure);
    const byRule = new Ranges(mentions.persons);
    for (const candidate of nameCandidates(doc, words, ends)) {
      const { start, end } = candidate;
      if (apart.meets(start, end) || doubtful.meets(start, end)) continue;
      examples.push({
        text: file,
        answer: named.has(`${start} ${end}`) ? 'person' : 'none',
        undecided: !byRule.meets(start, end),
        features: [...nameFeatures(doc, candidate, words), ...cutFeatures(doc, candidate, segment)],
      });
    }
  }
  return { answers: ['none', 'person'], examples };
}

/** Topics that a text speaks of: whether the labels say that it is about them. Optional topics are left out. */
export async function topicExamples(folder) {
  const { topicsOf } = await extractor('relate/addresses.js');
  const examples = [];
  for await (const { file, gold, reading, lexicon } of readings(folder)) {
    const aliases = new Map(
      lexicon.topics.topics.map((topic) => [topic.name, [topic.name, ...topic.aliases].map(bare)]),
    );
    const labelled = gold.entities
      .filter(({ kind }) => kind === 'topic')
      .map(({ name, aliases: others = [], optional }) => ({ optional, forms: [name, ...others].map(bare) }));
    for (const { topic, features } of topicsOf(reading, lexicon)) {
      const label = labelled
        .filter(({ forms }) => aliases.get(topic).some((form) => forms.includes(form)))
        .sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))[0];
      if (label?.optional) continue;
      examples.push({ text: file, answer: label ? 'about' : 'none', undecided: true, features });
    }
  }
  return { answers: ['none', 'about'], examples };
}
