// Extraction beside nodejieba's bare cut of the same text, and how both grow.
//
//   node tests/bench/extract.mjs [MEGABYTES…]        (default: 1 10 50; needs the built packages, tsc -b)
//
// The text is made of real ones (extract-text.mjs). Each size runs in a process of its own, so that its peak memory is
// its own. Dictionary, lexicon and gazetteer are loaded before the clock starts. Times are wall clock; the processor's own
// stand beside them, since other work on the machine moves the former. Up to 10 MB the better of two runs counts for both.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { extract } from '@guben/extractor';
import { compileLate, readResources } from '@guben/extractor/node';
import nodejieba from 'nodejieba';
import { longText } from './extract-text.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const megabyte = 1_000_000;

/** Wall and processor time in seconds, and what the work gave. */
function timed(work) {
  const cpu = process.cpuUsage();
  const since = performance.now();
  const result = work();
  const wall = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1e6, result };
}

/** The quicker of some runs. */
function best(runs, work) {
  let quickest;
  for (let run = 0; run < runs; run++) {
    const outcome = timed(work);
    if (quickest === undefined || outcome.wall < quickest.wall) quickest = outcome;
  }
  return quickest;
}

function measure(megabytes) {
  compileLate(); // as `guben build` does
  nodejieba.load();
  const resources = readResources(`${root}/data`);
  resources.segment('预热');
  const { text, copies } = longText(root, resources.gazetteer, megabytes * megabyte);
  const source = { id: 'long', path: 'long.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' };
  const runs = megabytes > 10 ? 1 : 2;
  const before = process.memoryUsage.rss();
  const extraction = best(runs, () => extract([source], resources));
  const { graph, report } = extraction.result;
  const peak = process.resourceUsage().maxRSS * 1024;
  const cut = best(runs, () => nodejieba.cut(text).length);
  return {
    megabytes,
    characters: text.length,
    copies,
    extract: extraction.wall,
    extractCpu: extraction.cpu,
    cut: cut.wall,
    cutCpu: cut.cpu,
    words: cut.result,
    nodes: graph.nodes.length,
    edges: graph.edges.length,
    memory: (peak - before) / megabyte,
    timings: report.timings,
  };
}

if (process.argv[2] === '--measure') {
  process.stdout.write(JSON.stringify(measure(Number(process.argv[3]))));
} else {
  const sizes = process.argv.slice(2).map(Number);
  const rows = (sizes.length > 0 ? sizes : [1, 10, 50]).map((size) => {
    const json = execFileSync(
      process.execPath,
      ['--max-old-space-size=8192', fileURLToPath(import.meta.url), '--measure', `${size}`],
      { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return JSON.parse(json);
  });
  const seconds = (value) => value.toFixed(2);
  print(
    [
      'MB',
      'characters',
      'extract s',
      '(cpu)',
      'cut s',
      '(cpu)',
      'ratio',
      '(cpu)',
      's/MB',
      'memory MB',
      'MB/MB',
      'nodes',
      'edges',
    ],
    rows.map((row) => [
      `${row.megabytes}`,
      `${row.characters}`,
      seconds(row.extract),
      seconds(row.extractCpu),
      seconds(row.cut),
      seconds(row.cutCpu),
      (row.extract / row.cut).toFixed(2),
      (row.extractCpu / row.cutCpu).toFixed(2),
      (row.extract / row.megabytes).toFixed(3),
      row.memory.toFixed(0),
      (row.memory / row.megabytes).toFixed(1),
      `${row.nodes}`,
      `${row.edges}`,
    ]),
  );
  const steps = Object.keys(rows[0].timings);
  console.log('\nSteps of the extraction in milliseconds (last run)');
  print(
    ['MB', ...steps],
    rows.map((row) => [`${row.megabytes}`, ...steps.map((step) => `${row.timings[step] ?? 0}`)]),
  );
  console.log('\nAim: ratio ≤ 0.5 at 10 MB; s/MB and MB/MB level from 1 to 50 MB.');
}

function print(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => cells.map((cell, column) => cell.padStart(widths[column])).join('  ');
  console.log(line(head));
  for (const row of rows) console.log(line(row));
}
