/** Links that say what is not there, or what nobody can read. */
import { expect, it } from 'vitest';
import { standOn } from './stand.ts';
import { syntheticFiles, untilDrawn } from './support.ts';

const stand = standOn(() => syntheticFiles({ counties: 3, initiatives: 9, seed: 2 }));

it('a path from what is not there leaves the panel with where one can begin', async () => {
  const page = await stand.open('#/graph?from=place/nowhere');
  await untilDrawn(page);
  await page.getByTestId('opening').waitFor({ timeout: 5000 });
});

it('a condition that cannot be read is said to filter nothing', async () => {
  const page = await stand.open(`#/graph?q=${encodeURIComponent('knd:practice')}`);
  await untilDrawn(page);
  const chip = page.getByText('条件看不懂，没有起作用：knd:practice', { exact: true });
  await chip.waitFor({ timeout: 5000 });
  await page.getByRole('button', { name: /^取消.*knd:practice/ }).click();
  await expect.poll(() => page.url()).not.toContain('knd');
});
