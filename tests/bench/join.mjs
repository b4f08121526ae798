// The join over all pairs of initiatives, by size: time and memory, and brute force on a sample.
//
//   node tests/bench/join.mjs [SIZE…]        (default: 1000 10000 100000; needs the built packages, tsc -b)
//
// Initiatives are 80 characters long: a name, a subtitle and a sentence, of words drawn by their frequency in the Meizhou
// text and from the lexicon (Zipf). Each size runs in a process of its own, so that its peak memory is its own.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { featuresOf, joinAbove, joinByBruteForce, joinWithNeighbours, readerOf, vectorsOf } from '@guben/extractor';
import { readLexicon } from '@guben/extractor/node';
import nodejieba from 'nodejieba';

const root = fileURLToPath(new URL('../..', import.meta.url));
const characters = 80;
const sampleSize = 2000;

/** mulberry32: the same draws on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Real words with the weights they are drawn by. */
function vocabulary(lexicon) {
  const weights = new Map();
  const text = readFileSync(`${root}/data/corpora/meizhou-2007/source.txt`, 'utf8');
  for (const word of nodejieba.cut(text)) {
    if (/^[\u4e00-\u9fff]{2,}$/.test(word)) weights.set(word, (weights.get(word) ?? 0) + 1);
  }
  // Three words in ten are the lexicon's, since the text at hand is of one field of work only. Concepts are as unequal as
  // words are (their ranks are drawn; the commonest is in one initiative of six), and the first words of a concept are its
  // usual ones.
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const random = randomFrom(11);
  const concepts = lexicon.synonyms.concepts.map(({ terms }) => ({ terms, draw: random() }));
  concepts.sort((x, y) => x.draw - y.draw);
  const added = new Map();
  concepts.forEach(({ terms }, rank) => {
    terms.forEach((term, i) => {
      if (/^[\u4e00-\u9fff]{2,}$/.test(term)) added.set(term, 1 / (rank + 20) / (i + 1));
    });
  });
  const scale = (total * (0.3 / 0.7)) / [...added.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [term, weight] of added) weights.set(term, (weights.get(term) ?? 0) + weight * scale);
  const words = [...weights.keys()].sort();
  let sum = 0;
  const cumulative = words.map((word) => {
    sum += weights.get(word);
    return sum;
  });
  return { words, cumulative, sum };
}

function draw({ words, cumulative, sum }, random) {
  const target = random() * sum;
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > target) high = middle;
    else low = middle + 1;
  }
  return words[low];
}

function initiatives(size, lexicon) {
  const random = randomFrom(7);
  const words = vocabulary(lexicon);
  const lines = Array.from({ length: size }, () => {
    let line = '';
    while (line.length < characters) line += draw(words, random);
    return line.slice(0, characters);
  });
  const text = lines.join('\n');
  const doc = { text, source: { id: 'bench', text }, map: new Uint32Array(0) };
  return lines.map((_, i) => {
    const start = i * (characters + 1);
    const range = (from, to) => [{ doc, start: start + from, end: start + to }];
    return {
      key: `practice/${String(i).padStart(6, '0')}`,
      kind: 'practice',
      label: lines[i].slice(0, 8),
      names: range(0, 8),
      titles: range(0, 8),
      subtitles: range(8, 30),
      definitions: range(30, characters),
      body: [],
      components: [],
      documents: [],
    };
  });
}

const seconds = (from) => (performance.now() - from) / 1000;
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);
const firstRows = ({ offsets, columns, weights, width }, count) => ({
  offsets: offsets.slice(0, count + 1),
  columns: columns.slice(0, offsets[count]),
  weights: weights.slice(0, offsets[count]),
  width,
});

function* featuresOfEach(inputs, lexicon, reader) {
  for (const input of inputs) yield featuresOf(input, lexicon, reader);
}

async function measure(size) {
  const lexicon = await readLexicon(`${root}/data/lexicon`);
  const { threshold, neighbours, floor } = lexicon.similarity;
  const inputs = initiatives(size, lexicon);
  let at = performance.now();
  const reader = readerOf(lexicon, () => []);
  const { rows } = vectorsOf(featuresOfEach(inputs, lexicon, reader), lexicon.similarity);
  const readTime = seconds(at);
  globalThis.gc?.();
  at = performance.now();
  const cpu = process.cpuUsage();
  const pairs = joinAbove(rows, threshold);
  const joinTime = seconds(at);
  const joinCpu = process.cpuUsage(cpu).user / 1e6;
  const joinPeak = process.resourceUsage().maxRSS * 1024;

  // Brute force on the first rows; its whole time grows with the square of the size.
  const sample = firstRows(rows, Math.min(size, sampleSize));
  const count = sample.offsets.length - 1;
  at = performance.now();
  const brute = joinByBruteForce(sample, threshold);
  const bruteTime = seconds(at);
  const same = pairs.b.reduce((n, b, i) => n + (b < count && pairs.a[i] < count ? 1 : 0), 0);
  const matches = same === brute.a.length && isSubset(brute, pairs);
  const bruteWhole = (bruteTime * (size * (size - 1))) / (count * (count - 1));

  at = performance.now();
  const both = joinWithNeighbours(rows, threshold, neighbours, floor);
  const bothTime = seconds(at);
  return {
    size,
    threshold,
    cells: rows.columns.length,
    readTime,
    joinTime,
    joinCpu,
    pairs: pairs.a.length,
    bruteTime,
    bruteRows: count,
    bruteWhole,
    matches,
    joinPeak,
    bothTime,
    bothPairs: both.a.length,
    peak: process.resourceUsage().maxRSS * 1024,
  };
}

function isSubset(few, many) {
  const known = new Map();
  for (let i = 0; i < many.a.length; i++) {
    if (many.b[i] < sampleSize) known.set(many.a[i] * sampleSize + many.b[i], many.score[i]);
  }
  return few.a.every((a, i) => known.get(a * sampleSize + few.b[i]) === few.score[i]);
}

if (process.argv[2] === '--one') {
  console.log(JSON.stringify(await measure(Number(process.argv[3]))));
} else {
  const sizes = process.argv.slice(2).map(Number);
  const script = fileURLToPath(import.meta.url);
  console.log(
    '| initiatives | cells a row | read s | join s (processor) | pairs | peak MB | brute force s (whole) | same on sample | join and nearest s (pairs) |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |');
  let failed = false;
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) {
    const line = execFileSync(process.execPath, ['--expose-gc', script, '--one', String(size)], { encoding: 'utf8' });
    const r = JSON.parse(line);
    failed ||= !r.matches;
    console.log(
      `| ${r.size} | ${(r.cells / r.size).toFixed(1)} | ${r.readTime.toFixed(2)} | ${r.joinTime.toFixed(2)} (${r.joinCpu.toFixed(2)}) | ${r.pairs} | ${megabytes(r.joinPeak)} | ${r.bruteWhole.toFixed(1)} | ${r.matches ? 'yes' : 'NO'} (${r.bruteRows}) | ${r.bothTime.toFixed(2)} (${r.bothPairs}) |`,
    );
  }
  if (failed) process.exitCode = 1;
}
