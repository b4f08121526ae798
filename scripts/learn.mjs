// Learns from the labelled texts for tuning what decides where no rule does, and writes it to data/weights.
//
//   node scripts/learn.mjs              (needs the built packages: npm run build)
//   node scripts/learn.mjs --cross 5    also says how it does on texts it was not learnt from, in five parts
//
// Multinomial logistic regression with a quadratic penalty, by stochastic gradients whose steps adapt to each feature
// (AdaGrad; Duchi, Hazan, Singer 2011). The order of examples comes from a fixed seed: the same texts give the same file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  bodyExamples,
  figureExamples,
  nameExamples,
  pairExamples,
  quoteExamples,
  spanExamples,
  topicExamples,
} from './lib/examples.mjs';
import { crossValidated, learn, toWeights } from './lib/logistic.mjs';
import { root } from './lib/paths.mjs';

const tasks = {
  quotes: quoteExamples,
  names: spanExamples,
  bodies: bodyExamples,
  persons: nameExamples,
  topics: topicExamples,
  implements: pairExamples,
  reports: figureExamples,
};
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const parts = process.argv.includes('--cross') ? Number(process.argv[process.argv.indexOf('--cross') + 1]) : 0;

for (const [name, examplesOf] of Object.entries(tasks)) {
  if (only !== undefined && name !== only) continue;
  const { answers, examples, gates = {} } = await examplesOf(join(root, 'tests', 'gold', 'tune'));
  console.log(`${name}: ${examples.length} examples`);
  if (parts > 1) for (const line of crossValidated(answers, examples, parts)) console.log(`  ${line}`);
  const weights = toWeights(learn(answers, examples));
  const lines = Object.entries(weights).map(
    ([feature, values]) => `${JSON.stringify(feature)}:${JSON.stringify(values)}`,
  );
  const file = join(root, 'data', 'weights', `${name}.json`);
  const head = JSON.stringify({ answers, ...gates }).slice(0, -1);
  const text = `${head},"features":{\n${lines.join(',\n')}\n}}\n`;
  JSON.parse(text);
  writeFileSync(file, text);
  console.log(`  ${lines.length} features, ${Math.round(readFileSync(file).length / 1024)} kB`);
}
