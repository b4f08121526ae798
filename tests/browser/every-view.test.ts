/**
 * Every view of the Meizhou compendium on a desk and on a phone, by day and by night: axe has nothing against it, it fits its
 * page, the console is silent, and a picture of it is kept in .guben/pictures (or GUBEN_SCREENSHOTS) to be looked at.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { bundleAsHtml } from '../../packages/viewer/node.js';
import { violations } from './axe.ts';
import { type MeizhouBundle, meizhouBundle } from './meizhou.ts';
import { desktop, launch, phone, type Site, serveBundle, visit } from './support.ts';

const pictures = process.env.GUBEN_SCREENSHOTS ?? fileURLToPath(new URL('../../.guben/pictures', import.meta.url));

let meizhou: MeizhouBundle;
let browser: Browser;
let site: Site;
let folder: string;

beforeAll(async () => {
  meizhou = meizhouBundle();
  [browser, site, folder] = await Promise.all([
    launch(),
    serveBundle(meizhou.files),
    mkdtemp(join(tmpdir(), 'guben-views-')),
    mkdir(pictures, { recursive: true }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const keyOf = (label: string) =>
  encodeURIComponent(meizhou.document.nodes.find(({ attributes }) => attributes.label.includes(label))!.key);
const alike = () => {
  const edges = meizhou.document.edges.filter(({ attributes }) => attributes.kind === 'similar-to');
  return encodeURIComponent(edges.sort((a, b) => b.attributes.weight - a.attributes.weight)[0]!.key);
};
const counties = (...names: string[]) => names.map(keyOf).join('~');

/** What is done in a view before its picture is taken. */
type Deed = (page: Page) => Promise<void>;
interface Sight {
  address: () => string;
  deed?: Deed;
}

const raise: Deed = async (page) => {
  const grip = page.getByRole('button', { name: '展开详情' });
  if (await grip.isVisible()) await grip.click();
};
const search =
  (words: string): Deed =>
  async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('搜名称').fill(words);
    await page.getByTestId('hit').first().waitFor();
  };

const sights: Record<string, Sight> = {
  opening: { address: () => '' },
  graph: { address: () => `#/graph?sel=${keyOf('大埔县')}` },
  families: { address: () => '#/graph?color=family&layout=force' },
  path: { address: () => `#/graph?from=${keyOf('梅江区')}&to=${keyOf('大埔县')}` },
  evidence: {
    address: () => `#/graph?sel=${keyOf('三级联创')}`,
    deed: async (page) => {
      await raise(page);
      await page.getByTestId('evidence').first().scrollIntoViewIfNeeded();
    },
  },
  likeness: { address: () => `#/graph?sel=${alike()}`, deed: raise },
  matrix: { address: () => '#/matrix?matrix=family' },
  'matrix of topics': { address: () => '#/matrix?matrix=topic' },
  compare: { address: () => `#/compare?compare=${counties('梅江区', '大埔县')}` },
  'compare three': { address: () => `#/compare?compare=${counties('梅江区', '大埔县', '梅县')}` },
  'compare none': { address: () => '#/compare' },
  table: { address: () => '#/table' },
  'table of relations': { address: () => '#/table?table=edges' },
  text: { address: () => `#/text?sel=${keyOf('大埔县')}` },
  map: { address: () => '#/map' },
  time: { address: () => '#/time?hide=' },
  palette: { address: () => '', deed: search('ldd') },
};

/** Waits until nothing is being loaded or worked out any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('main');
  await page.waitForFunction(
    () => document.fonts.status === 'loaded' && !document.querySelector('[role=status], .mantine-Loader-root'),
  );
  await page.waitForTimeout(250);
}

// Both sizes at once: most of the time a page waits.
describe.concurrent.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('on a %s', (size, viewport) => {
  /** Takes pictures of the page by day and by night, and gives what is wrong with it. */
  const look = async (page: Page, name: string): Promise<string[]> => {
    const picture = (scheme: string) =>
      page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}-${size}-${scheme}.png`) });
    await picture('light');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const wrong = [...(await violations(page)), ...(wide > viewport.width ? [`${wide} pixels wide`] : [])];
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(150);
    await picture('dark');
    wrong.push(...(await violations(page, 'colours')));
    await page.emulateMedia({ colorScheme: 'light' });
    return wrong;
  };

  it('every view is in order', async ({ expect }) => {
    const { page, complaints } = await visit(browser, site.address, { viewport });
    const found: Record<string, string[]> = {};
    for (const [name, { address, deed }] of Object.entries(sights)) {
      // Only the fragment changes: the page stays, and follows its address.
      await page.goto(site.address + address());
      await settle(page);
      if (deed) {
        await deed(page);
        await page.waitForTimeout(250);
      }
      const wrong = [...(await look(page, name)), ...complaints.splice(0)];
      if (wrong.length > 0) found[name] = wrong;
    }
    expect(found).toEqual({});
    await page.context().close();
  }, 300_000);

  it('so is the single file, from disk', async ({ expect }) => {
    const id = meizhou.document.attributes.sources[0]!.id;
    const path = join(folder, `meizhou-${size}.html`);
    await writeFile(path, await bundleAsHtml({ graph: meizhou.document, sources: { [id]: meizhou.text } }));
    const { page, complaints } = await visit(browser, pathToFileURL(path).href, { viewport });
    await settle(page);
    expect([...(await look(page, 'single file')), ...complaints]).toEqual([]);
    await page.context().close();
  });
});
