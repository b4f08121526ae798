// Times the explorer beside a bare sigma page with the same graph, in the same browser and run:
//   node tests/bench/viewer.mjs [NODES=1000,10000,50000]
// Needs the built packages (node scripts/build.mjs) and a Chromium (GUBEN_CHROMIUM or a usual place).
// Prints, for each size: time to the first picture, frames a second while panning, and the ratio to the bare page; and for
// the explorer the longest time that a key typed into the search takes.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticBundle } from '@guben/graph/synthetic';
import { chromium } from 'playwright-core';

const viewer = fileURLToPath(new URL('../../packages/viewer', import.meta.url));
const fromViewer = createRequire(join(viewer, 'package.json'));
const sizes = (process.argv[2] ?? '1000,10000,50000').split(',').map(Number);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const barePage = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="stage" style="width:1440px;height:900px"></div>
<script src="/bare/graphology.js"></script><script src="/bare/sigma.js"></script><script>
fetch('/bundle/graph.json').then((r) => r.json()).then(({ nodes, edges }) => {
  const graph = new graphology.MultiDirectedGraph();
  const side = Math.ceil(Math.sqrt(nodes.length));
  nodes.forEach(({ key, attributes }, i) => graph.addNode(key, { x: i % side, y: Math.floor(i / side), size: 4, label: attributes.label }));
  for (const { key, source, target } of edges) graph.addEdgeWithKey(key, source, target, {});
  window.renderer = new Sigma(graph, document.getElementById('stage'));
});</script>`;

const bare = {
  '/bare/index.html': barePage,
  '/bare/sigma.js': await readFile(join(dirname(fromViewer.resolve('sigma')), 'sigma.min.js')),
  '/bare/graphology.js': await readFile(join(dirname(fromViewer.resolve('graphology')), 'graphology.umd.min.js')),
};

const serve = async (files) => {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    const body = files[path] ?? (await readFile(join(viewer, 'dist', name)).catch(() => undefined));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': types[extname(name)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Milliseconds to the first picture, and frames a second while the picture is dragged. */
async function measure(page, address, canvas) {
  const start = performance.now();
  await page.goto(address);
  await page.waitForSelector(canvas, { timeout: 300_000 });
  await page.evaluate(twoFrames);
  const first = performance.now() - start;
  await page.waitForTimeout(1500);
  const box = await page.locator(canvas).first().boundingBox();
  await page.evaluate(() => {
    window.frames_ = 0;
    const count = () => {
      window.frames_ += 1;
      requestAnimationFrame(count);
    };
    count();
  });
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.05];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const before = await page.evaluate(() => window.frames_);
  const dragged = performance.now();
  for (let i = 1; i <= 20; i++) await page.mouse.move(x + i * 6, y + i * 3);
  const frames = (await page.evaluate(() => window.frames_)) - before;
  const rate = (frames * 1000) / (performance.now() - dragged);
  await page.mouse.up();
  return { first, rate };
}

/** The longest task that a key in the search causes, in milliseconds. */
async function typing(page) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox').or(page.locator('[role=dialog] input')).first();
  await field.waitFor();
  // The tables of pinyin come once, with the first opening.
  await page.waitForTimeout(8000);
  let longest = 0;
  for (const key of ['d', 'a', 'n', 'g', 'j', 'i']) {
    const took = await field.evaluate((input, char) => {
      const start = performance.now();
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      set.call(input, input.value + char);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return new Promise((resolve) => setTimeout(() => resolve(performance.now() - start)));
    }, key);
    longest = Math.max(longest, took);
  }
  return longest;
}

const executablePath = [
  process.env.GUBEN_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
console.log('nodes/edges\tfirst picture\tbare\tratio\tpan fps\tbare\tratio\tkey');
for (const size of sizes) {
  // A synthetic initiative brings about 2.4 nodes and 8 edges.
  const { graph, sources } = syntheticBundle({
    counties: Math.max(8, Math.round(size / 130)),
    initiatives: Math.round(size / 2.4),
    seed: 1,
  });
  const files = { ...bare, '/bundle/graph.json': JSON.stringify(graph) };
  for (const [id, text] of sources) files[`/bundle/sources/${id}.txt`] = text;
  const site = await serve(files);
  const options = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' };
  const plain = await browser.newPage(options);
  const alone = await measure(plain, `${site.address}/bare/index.html`, '.sigma-nodes');
  await plain.close();
  const page = await browser.newPage(options);
  const own = await measure(page, `${site.address}/`, '[data-testid="stage"] .sigma-nodes');
  const key = await typing(page);
  await page.close();
  site.close();
  const ms = (value) => `${Math.round(value)} ms`;
  const ratios = [own.first / alone.first, alone.rate / own.rate].map((value) => value.toFixed(2));
  console.log(
    [
      `${graph.nodes.length}/${graph.edges.length}`,
      ms(own.first),
      ms(alone.first),
      ratios[0],
      own.rate.toFixed(1),
      alone.rate.toFixed(1),
      ratios[1],
      ms(key),
    ].join('\t'),
  );
}
await browser.close();
