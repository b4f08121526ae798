import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GraphDocument } from '@guben/graph';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleAsHtml } from '../../packages/viewer/node.js';
import { launch, type Site, serveBundle, syntheticFiles, untilDrawn, visit } from './support.ts';

const hostile = '<script>window.pwned = true</script></script><img src=x onerror="window.pwned=true">';
const rightToLeft = '\u202e反向\u202c标记\u2067右\u2069';
const endless = '极长名'.repeat(3334).slice(0, 10_000);

/** A bundle whose title, names and source do their worst. */
function hostileBundle() {
  const files = syntheticFiles({ counties: 3, initiatives: 9, seed: 11 });
  const graph = JSON.parse(files['graph.json']!) as GraphDocument;
  const initiatives = graph.nodes.filter(({ attributes }) => attributes.kind === 'practice');
  const names = [hostile, rightToLeft, endless];
  for (const [i, name] of names.entries()) initiatives[i]!.attributes.label = name;
  graph.attributes.title = `${hostile}资料`;
  const id = graph.attributes.sources[0]!.id;
  const source = `${hostile}\n${rightToLeft}\n${files[`sources/${id}.txt`]}`;
  return { graph, id, source, keys: initiatives.slice(0, 3).map(({ key }) => key), names };
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'guben-single-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the single HTML file', () => {
  it('opens from disk, selects, and leads from evidence to the source', async () => {
    const files = syntheticFiles({ counties: 3, initiatives: 9, seed: 5 });
    const graph = JSON.parse(files['graph.json']!) as GraphDocument;
    const id = graph.attributes.sources[0]!.id;
    const html = await bundleAsHtml({ graph, sources: { [id]: files[`sources/${id}.txt`]! } });
    const path = join(folder, 'one.html');
    await writeFile(path, html);
    const { page, complaints } = await visit(browser, pathToFileURL(path).href);
    await untilDrawn(page);
    await page.getByTestId('opening').getByRole('button').first().click();
    const quotation = page.getByTestId('evidence').first();
    const words = await quotation.locator('mark').textContent();
    await quotation.click();
    await page.waitForSelector('[data-passage]');
    expect((await page.locator('[data-passage]').allTextContents()).join('')).toBe(words);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForSelector('[data-testid="stage"] canvas');
    // The Chinese font is inside the file.
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans SC Variable"', '县'))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is what the explorer itself exports', async () => {
    const site: Site = await serveBundle(syntheticFiles({ counties: 3, initiatives: 6, seed: 5 }));
    const { page, complaints } = await visit(browser, site.address);
    await untilDrawn(page);
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-html').click()]);
    const path = join(folder, 'exported.html');
    await download.saveAs(path);
    const opened = await page.context().newPage();
    await opened.goto(pathToFileURL(path).href);
    await opened.waitForSelector('[data-testid="stage"] canvas');
    expect(complaints).toEqual([]);
    await page.context().close();
    await site.close();
  });
});

describe('text that would be more than text', () => {
  it.each(['served', 'single'] as const)('stays text, %s', async (form) => {
    const { graph, id, source, keys, names } = hostileBundle();
    const site = await serveBundle({
      'graph.json': JSON.stringify(graph),
      'report.json': 'null',
      [`sources/${id}.txt`]: source,
    });
    const path = join(folder, `hostile-${form}.html`);
    await writeFile(path, await bundleAsHtml({ graph, sources: { [id]: source } }, { fonts: false }));
    const address = form === 'served' ? site.address : pathToFileURL(path).href;
    const { page, complaints } = await visit(browser, address);
    await untilDrawn(page);
    for (const [i, key] of keys.entries()) {
      await page.goto('about:blank');
      await page.goto(`${address}#/graph?sel=${encodeURIComponent(key)}`);
      const heading = page.getByTestId('node-panel').getByRole('heading', { level: 2 });
      const shown = await heading.textContent();
      expect(names[i]!.startsWith(shown!.replace(/…$/, ''))).toBe(true);
      // However long a name is, nothing is pushed off the page.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    }
    await page.goto('about:blank');
    await page.goto(`${address}#/text`);
    await page.getByText(hostile).first().waitFor();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
    await site.close();
  });
});

describe('the page', () => {
  it('allows no eval, and only its own scripts', async () => {
    for (const name of ['index.html', 'single.html']) {
      const html = await readFile(new URL(`../../packages/viewer/dist/${name}`, import.meta.url), 'utf8');
      const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)![1]!;
      expect(policy).not.toContain('unsafe-eval');
      expect(/script-src ([^;]+)/.exec(policy)![1]).toMatch(/^('self'|'sha256-[\w+/=]+')$/);
    }
  });
});
