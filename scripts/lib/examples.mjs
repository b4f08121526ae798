// Examples for scripts/learn.mjs, from labelled texts: the product's own features, with what the labels say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const extractor = (path) => import(pathToFileURL(join(root, 'packages', 'extractor', 'dist', path)).href);
const bare = (text) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const kinds = ['program', 'practice', 'slogan'];

/** Every labelled text of a folder, read by the product. */
async function* readings(folder) {
  const [{ readDocument }, { readResources }] = await Promise.all([extractor('pipeline.js'), extractor('node.js')]);
  const { weights: _, ...resources } = readResources(join(root, 'data'));
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const path = join(folder, gold.source);
    const text = readFileSync(path, 'utf8');
    const source = { id: 't', path, text, sha256: '0'.repeat(64), encoding: 'utf-8' };
    yield { file, gold, reading: readDocument(source, resources) };
  }
}

/** Quotations: what kind of initiative each is, or none. Those that are optional are left out. */
export async function quoteExamples(folder) {
  const [
    { findQuotes },
    { quoteFeatures },
    { countNames },
    { titleTest },
    { readQuote },
    { initiativeWords },
    { readResources },
  ] = await Promise.all(
    ['quotes', 'quotes-features', 'initiatives-likely', 'initiatives', 'initiatives-quoted', 'initiative-heads']
      .map((name) => extractor(`recognise/${name}.js`))
      .concat(extractor('node.js')),
  );
  const words = initiativeWords(readResources(join(root, 'data')).lexicon.initiatives);
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
