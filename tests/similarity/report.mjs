// Measures similarity on both halves of the judgements and writes the tables into docs/similarity.md.
//
//   node tests/similarity/report.mjs          (needs the built packages)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateHalf, own, root } from './evaluate.mjs';

const path = join(root, 'docs/similarity.md');
const marks = ['<!-- measured: written by tests/similarity/report.mjs -->', '<!-- /measured -->'];

const of = (part, whole) => `${part} of ${whole} (${whole === 0 ? '—' : `${Math.round((100 * part) / whole)} %`})`;

const table = (results) =>
  [
    '| method | nearest is of the same idea | mean average precision, same idea | … same idea or field | joined pairs of the same idea or field |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...Object.entries(results).map(
      ([method, r]) =>
        `| ${method === own ? `**${own}**` : method} | ${of(r.nearestSameIdea, r.withIdea)} | ${r.meanPrecisionIdea.toFixed(3)} | ${r.meanPrecisionField.toFixed(3)} | ${of(r.goodEdges, r.edges)} |`,
    ),
  ].join('\n');

const misses = ({ missing, misses: wrong, falseEdges }) =>
  [
    ...missing.map((name) => `- not found in the text: ${name}`),
    ...wrong.map(({ name, nearest, grade }) => `- ${name}: nearest is ${nearest} (${grade})`),
    ...falseEdges.map(({ a, b, score }) => `- joined though unrelated: ${a} and ${b} (${score.toFixed(2)})`),
  ].join('\n');

const report = await evaluateHalf('report');
const tune = await evaluateHalf('tune');
const measured = `### The reported half

${table(report)}

What goes wrong there:

${misses(report[own])}

### The half that weights and words were tuned on

${table(tune)}
`;
const text = readFileSync(path, 'utf8');
const [start, end] = marks.map((mark) => text.indexOf(mark));
if (start < 0 || end < start) throw new Error(`${path} has no place for the tables: ${marks.join(' … ')}`);
writeFileSync(path, `${text.slice(0, start + marks[0].length)}\n\n${measured}\n${text.slice(end)}`);
console.log(table(report));
