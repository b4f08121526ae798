/** What single views show of the Meizhou compendium. */
import { countyMatrix } from '@guben/graph';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MeizhouBundle, meizhouBundle } from './meizhou.ts';
import { launch, type Site, serveBundle, visit } from './support.ts';

let meizhou: MeizhouBundle;
let browser: Browser;
let site: Site;
let page: Page;
let complaints: string[];

const open = async (address: string, options = {}) => {
  ({ page, complaints } = await visit(browser, site.address + address, options));
};

beforeAll(async () => {
  meizhou = meizhouBundle();
  [browser, site] = await Promise.all([launch(), serveBundle(meizhou.files)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

describe('the matrix', () => {
  it('says of each county what is in no column, and how much it is altogether', async () => {
    await open('#/matrix?matrix=family');
    const { rows, columns, cells, rest } = countyMatrix(meizhou.graph, 'family');
    const table = page.getByRole('table');
    await table.waitFor();
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(heads).toEqual([...columns.map(({ label }) => label), '其他', '合计']);
    const lines = await table.locator('tbody tr').all();
    expect(lines).toHaveLength(rows.length);
    for (const [i, line] of lines.entries()) {
      const said = await line.getByRole('cell').allTextContents();
      const counts = [...cells[i]!, rest[i]!].map((cell) => (cell.length > 0 ? String(cell.length) : ''));
      expect(said).toEqual([...counts, String(new Set([...cells[i]!.flat(), ...rest[i]!]).size)]);
    }
    const row = rest.findIndex((keys) => keys.length > 1);
    const county = rows[row]!.attributes.label;
    await page.getByRole('button', { name: `${county}，其他：${rest[row]!.length} 项` }).click();
    for (const key of rest[row]!) {
      await page.getByRole('button', { name: meizhou.graph.getNodeAttribute(key, 'label') }).waitFor();
    }
  });
});
