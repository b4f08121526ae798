// How well similarity agrees with the judgements of tests/gold/similar, beside usual methods. Needs the built packages.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  agreementOf,
  agreementOfAll,
  baselines,
  featureLikeness,
  initiativeInputs,
  namesOfPlaces,
  readDocument,
  scoreOfPair,
} from '@guben/extractor';
import { readResources } from '@guben/extractor/node';
import { JudgementFile } from '@guben/graph';
import nodejieba from 'nodejieba';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const gold = join(root, 'tests/gold/similar');

/** Name of Guben's own method in the table. */
export const own = 'Guben';

/**
 * Agreement of each method with the judgements of one half, over all its texts.
 * @param half `tune` or `report`
 * @returns {Promise<Record<string, import('@guben/extractor').Agreement>>} by the method's name
 */
export async function evaluateHalf(half) {
  const resources = await readResources(join(root, 'data'));
  const byMethod = {};
  for (const name of readdirSync(join(gold, half)).sort()) {
    if (!name.endsWith('.json')) continue;
    const path = join(gold, half, name);
    const judgements = JudgementFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const text = readFileSync(resolve(dirname(path), judgements.source), 'utf8');
    const source = { id: name, path: name, text, sha256: '', encoding: 'utf-8', corpus: judgements.corpus };
    const reading = readDocument(source, resources);
    const inputs = initiativeInputs([reading]);
    const ignored = namesOfPlaces(reading);
    const { threshold } = resources.lexicon.similarity;
    const ours = featureLikeness(inputs, resources.lexicon, () => ignored);
    const agreement = agreementOf(judgements, inputs, ours, threshold);
    add(byMethod, own, agreement);
    // Others have no threshold of their own: they join as many pairs as Guben does.
    for (const [method, likeness] of Object.entries(baselines(inputs, (t) => nodejieba.cut(t)))) {
      const joined = scoreOfPair(judgements, inputs, likeness, agreement.edges);
      add(byMethod, method, agreementOf(judgements, inputs, likeness, joined));
    }
  }
  return Object.fromEntries(Object.entries(byMethod).map(([method, parts]) => [method, agreementOfAll(parts)]));
}

function add(byMethod, method, agreement) {
  byMethod[method] ??= [];
  byMethod[method].push(agreement);
}
