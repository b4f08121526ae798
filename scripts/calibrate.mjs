// Measures how often each rule for edges is right on the labelled texts for tuning, and writes it to the lexicon.
//
//   node scripts/calibrate.mjs        (needs the built packages: npm run build)
//
// A rule's confidence is its precision with a prior of four observations at 0.8, so that a rule seen twice is not trusted
// wholly: (right + 0.8 · 4) / (right + wrong + 4), two decimals. Comments and order of confidence.yaml stay.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './lib/paths.mjs';

const { parseDocument } = createRequire(join(root, 'packages', 'extractor', 'package.json'))('yaml');
const prior = { rate: 0.8, weight: 4 };

const output = execFileSync(
  process.execPath,
  [join(root, 'packages', 'cli', 'bin', 'guben.js'), 'eval', join(root, 'tests', 'gold', 'tune'), '--json'],
  { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
);
const { texts } = JSON.parse(output);
const seen = new Map();
for (const { rules } of texts) {
  for (const [key, { right, wrong }] of Object.entries(rules)) {
    // Keys are kind/rule. What a text's topics are called is a matter of taste, and that a document states its figures is
    // not labelled everywhere: those rules keep their estimates.
    const rule = key.slice(key.indexOf('/') + 1);
    // What is learnt from these very texts says nothing by them: its estimate is that of scripts/learn.mjs --cross.
    if (rule.startsWith('addresses/') || rule === 'reports/document' || rule.endsWith('/likely')) continue;
    const counts = seen.get(rule) ?? { right: 0, wrong: 0 };
    seen.set(rule, { right: counts.right + right, wrong: counts.wrong + wrong });
  }
}
const file = join(root, 'data', 'lexicon', 'confidence.yaml');
const document = parseDocument(readFileSync(file, 'utf8'));
for (const [rule, { right, wrong }] of [...seen].sort()) {
  const confidence = (right + prior.rate * prior.weight) / (right + wrong + prior.weight);
  document.setIn(['rules', rule], Math.min(0.99, Math.round(confidence * 100) / 100));
}
writeFileSync(file, document.toString({ lineWidth: 0 }));
console.log(`${seen.size} rules measured on ${texts.length} texts`);
