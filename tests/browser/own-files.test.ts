/** A reader's own files, and what is said of those that cannot be opened. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { standOn } from './stand.ts';
import { phone, syntheticFiles, untilDrawn } from './support.ts';

const stand = standOn(() => syntheticFiles({ counties: 3, initiatives: 9, seed: 2 }));

const give = (page: Page, name: string, text: string) =>
  page.setInputFiles('input[type="file"]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });

it('says that an empty text is empty, in words that can be read, and takes it once it has been mended', async () => {
  const page = await stand.open();
  await untilDrawn(page);
  await give(page, '报告.txt', '');
  await page.getByRole('alert').getByText('报告.txt：它是空的，没有文字。').waitFor();
  expect(await violations(page, 'colours')).toEqual([]);
  // A field that still holds the name would take the same file for no change.
  expect(await page.locator('input[type="file"]').inputValue()).toBe('');
  await give(page, '报告.txt', '平远县认真开展“三级联创”活动。\n');
  await page
    .getByTestId('graph-list')
    .getByRole('button', { name: '平远县', exact: true })
    .waitFor({ state: 'attached' });
});

it('leaves a phone its tabs while it says so', async () => {
  const page = await stand.open('', { viewport: phone });
  await untilDrawn(page);
  await give(page, '报告.txt', '');
  const note = page.getByRole('alert').filter({ hasText: '报告.txt' });
  await note.waitFor();
  await page.waitForTimeout(500);
  const tabs = page.getByRole('navigation', { name: '视图' });
  const [at, below] = await Promise.all([note.boundingBox(), tabs.boundingBox()]);
  expect(at!.y + at!.height).toBeLessThanOrEqual(below!.y);
});
