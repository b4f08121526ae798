import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launch, phone, type Site, serveBundle, syntheticFiles, visit } from './support.ts';

const bundle = syntheticFiles({ counties: 3, initiatives: 9, seed: 5 });
const given = JSON.parse(bundle['graph.json'] as string) as {
  nodes: { key: string; attributes: { kind: string; level?: string } }[];
  edges: { key: string; attributes: { kind: string } }[];
};
const counties = given.nodes.filter(({ attributes }) => attributes.level === 'county').map(({ key }) => key);
const alike = given.edges.find(({ attributes }) => attributes.kind === 'similar-to')!.key;
const county = encodeURIComponent(counties[0]!);

/** Every view, with something selected in some of them. */
const addresses = {
  opening: '#/graph',
  'a county selected': `#/graph?sel=${county}`,
  'a likeness selected': `#/graph?sel=${encodeURIComponent(alike)}`,
  path: `#/graph?from=${county}&to=${encodeURIComponent(counties[1]!)}`,
  matrix: '#/matrix?matrix=topic',
  compare: `#/compare?compare=${counties.slice(0, 2).map(encodeURIComponent).join('~')}`,
  'compare three': `#/compare?compare=${counties.slice(0, 3).map(encodeURIComponent).join('~')}`,
  table: '#/table',
  'table of relations': '#/table?table=edges',
  text: `#/text?sel=${county}`,
  map: '#/map',
  time: '#/time?hide=',
} as const;

let browser: Browser;
let site: Site;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [browser, site] = await Promise.all([launch(), serveBundle(bundle)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** What axe has against the page, by the rules of WCAG 2.2 A and AA: rule, and where. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await checker.run({ runOnly: { type: 'tag', values: tags } });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
    );
  });
};

const settle = async (page: Page) => {
  await page.waitForSelector('main');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(250);
};

/** A folder for pictures of every view: to be looked at, not compared. With it both sizes are taken in both colours. */
const pictures = process.env.GUBEN_SCREENSHOTS;

const forms = [
  ['light', 'desktop', desktop],
  ['dark', 'phone', phone],
  ...(pictures
    ? ([
        ['dark', 'desktop', desktop],
        ['light', 'phone', phone],
      ] as const)
    : []),
] as const;

describe.each(forms)('every view, %s, %s', (colorScheme, size, viewport) => {
  it('has nothing against it by axe, fits its page, and leaves the console silent', async () => {
    const picture = async (page: Page, name: string) => {
      if (pictures)
        await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}-${size}-${colorScheme}.png`) });
    };
    const { page, complaints } = await visit(browser, site.address, { colorScheme, viewport });
    const found: Record<string, string[]> = {};
    for (const [name, address] of Object.entries(addresses)) {
      // A changed fragment alone loads nothing: the page is opened anew, as a link would.
      await page.goto('about:blank');
      await page.goto(site.address + address);
      await settle(page);
      const here = await violations(page);
      if (here.length > 0) found[name] = here;
      await picture(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('搜名称').fill('党');
    await page.getByTestId('hit').first().waitFor();
    const inPalette = await violations(page);
    if (inPalette.length > 0) found.palette = inPalette;
    await picture(page, 'palette');
    expect(found).toEqual({});
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
