/** What is printed of the Meizhou compendium. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type MeizhouBundle, meizhouBundle } from './meizhou.ts';
import { standOn } from './stand.ts';
import { untilDrawn } from './support.ts';

let meizhou: MeizhouBundle;
const stand = standOn(() => {
  meizhou = meizhouBundle();
  return meizhou.files;
});
let page: Page;

const open = async (address: string, options = {}) => {
  page = await stand.open(address, options);
};

describe('paper', () => {
  /** What the browser does before and after it prints. */
  const print = async (begins = true) => {
    await page.evaluate((event) => window.dispatchEvent(new Event(event)), begins ? 'beforeprint' : 'afterprint');
    await page.emulateMedia({ media: begins ? 'print' : 'screen' });
  };
  const drawn = (svg: string) => svg.replace(/<[^>]+>/g, '');

  it('has every row of the table and every line of the text, not only those in sight', async () => {
    await open('#/table');
    const rows = page.getByRole('row');
    await rows.nth(3).waitFor();
    const shown = Number((await page.getByText(/^显示 \d+ \/ \d+$/).textContent())!.match(/\d+/)![0]);
    expect(await rows.count()).toBeLessThan(shown);
    await print();
    await expect.poll(() => rows.count()).toBe(shown + 1);
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    await print(false);
    await expect.poll(() => rows.count()).toBeLessThan(shown);

    await page.goto(`${stand.site.address}#/text`);
    await page.locator('[data-index]').first().waitFor();
    await print();
    const lines = meizhou.text.split('\n').filter((line) => line.trim() !== '');
    const paper = await page.evaluate(() => {
      const last = [...document.querySelectorAll('main p')].at(-1)!;
      const { bottom } = last.getBoundingClientRect();
      return { last: last.textContent, bottom, height: document.documentElement.scrollHeight };
    });
    expect(paper.last!.trim()).toBe(lines.at(-1)!.trim());
    // It is below the screen, and the page reaches down to it.
    expect(paper.bottom).toBeGreaterThan(900);
    expect(paper.height).toBeGreaterThanOrEqual(Math.floor(paper.bottom));
  });

  it('shows the graph as shapes on white, with its names, however dark the screen is', async () => {
    await open('', { colorScheme: 'dark' });
    await untilDrawn(page);
    await page.getByTestId('opening').waitFor();
    const svg = page.getByTestId('printed').locator('svg');
    await page.waitForLoadState('networkidle');
    await print();
    await svg.waitFor();
    const inside = await svg.evaluate((element) => element.outerHTML);
    expect(drawn(inside)).toContain('大埔县');
    expect(/<rect[^>]*fill="(#\w+)"/.exec(inside)![1]).toBe('#fbfaf7');
    expect(await page.getByTestId('stage').isVisible()).toBe(false);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await print(false);
    await expect.poll(() => svg.count()).toBe(0);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  it('has what the compared counties share, and all evidence of what is selected', async () => {
    const key = (label: string) => meizhou.document.nodes.find(({ attributes }) => attributes.label === label)!.key;
    await open(`#/compare?compare=${['梅江区', '大埔县'].map((name) => encodeURIComponent(key(name))).join('~')}`);
    await page.getByTestId('comparison').waitFor();
    await print();
    expect(await page.getByTestId('comparison').getByText('三级联创').first().isVisible()).toBe(true);
    expect(await page.getByRole('combobox').isVisible()).toBe(false);
    await print(false);
    await page.goto(`${stand.site.address}#/matrix?sel=${encodeURIComponent(key('梅江区'))}`);
    const { evidence } = meizhou.graph.getNodeAttributes(key('梅江区'));
    const quoted = page.getByRole('region', { name: '原文依据' }).getByTestId('evidence');
    await quoted.first().waitFor();
    expect(await quoted.count()).toBeLessThan(evidence.length);
    await print();
    await expect.poll(() => quoted.count()).toBe(evidence.length);
  });
});
