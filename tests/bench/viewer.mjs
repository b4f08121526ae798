// Times the explorer beside a bare sigma page with the same graph, in the same browser and run:
//   node tests/bench/viewer.mjs [NODES=1000,10000,50000] [ROUNDS=5]
// Needs the built packages (node scripts/build.mjs) and a Chromium (GUBEN_CHROMIUM or a usual place).
// The two pages take turns; of all rounds the medians are printed: time to the first picture, pictures drawn a second
// while panning, and the ratio to the bare page; and for the explorer the time until the force layout is shown, the median
// and the worst time from a key in the search to the next frame, and the longest task among these keys (0: below 50 ms).
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { open, pan, settled, typing } from './viewer/measure.mjs';
import { bundleOf, serve } from './viewer/site.mjs';

const sizes = (process.argv[2] ?? '1000,10000,50000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 5);
const keys = ['d', 'a', 'n', 'g', 'j', 'i', 'a', 'n', 'Backspace', 'Backspace'];

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env.GUBEN_CHROMIUM, ...usual].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ms = (value) => `${Math.round(value)} ms`;
const rate = (value) => value.toFixed(1);

console.log(
  'nodes/edges\tfirst picture\tbare\tratio\tpan fps\tbare\tratio\tforce settled\tkey\tworst key\tlongest task',
);
for (const size of sizes) {
  const { files, nodes, edges } = await bundleOf(size);
  const site = await serve(files);
  const pages = {
    bare: { address: `${site.address}/bare/index.html`, canvas: '.sigma-nodes', first: [], rates: [] },
    own: { address: `${site.address}/`, canvas: '[data-testid="stage"] .sigma-nodes', first: [], rates: [] },
  };
  const typed = { keys: [], task: 0 };
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? ['own', 'bare'] : ['bare', 'own']) {
      const { address, canvas, first, rates } = pages[name];
      const opened = await open(browser, address, canvas);
      first.push(opened.first);
      rates.push(await pan(opened.page, canvas));
      if (name === 'own') {
        const { keys: times, task } = await typing(opened.page, keys);
        typed.keys.push(...times);
        typed.task = Math.max(typed.task, task);
      }
      await opened.close();
    }
  }
  const force = await settled(browser, site.address, pages.own.canvas);
  site.close();
  const [own, bare] = [pages.own, pages.bare].map(({ first, rates }) => ({
    first: median(first),
    rate: median(rates),
  }));
  const cells = [`${nodes}/${edges}`, ms(own.first), ms(bare.first), (own.first / bare.first).toFixed(2)];
  cells.push(rate(own.rate), rate(bare.rate), (bare.rate / own.rate).toFixed(2), ms(force));
  cells.push(ms(median(typed.keys)), ms(Math.max(...typed.keys)), ms(typed.task));
  console.log(cells.join('\t'));
}
await browser.close();
