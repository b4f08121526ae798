import { describe, expect, it } from 'vitest';
import { standOn } from './stand.ts';
import { syntheticFiles, untilDrawn } from './support.ts';

const stand = standOn(() => syntheticFiles({ counties: 3, initiatives: 6, seed: 5 }));

/** Runs in the page: keeps the first canvas of the graph, how large it is, and whether the page was there. */
function keepFirst() {
  const seen = new MutationObserver(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes');
    if (!canvas) return;
    seen.disconnect();
    const size = [canvas.width, canvas.height];
    Object.assign(window, { first: { canvas, size, alone: document.querySelector('#root > *') === null } });
  });
  seen.observe(document, { childList: true, subtree: true });
}

describe('the first picture', () => {
  it.each([
    ['desktop', { width: 1440, height: 900 }],
    ['tablet', { width: 1024, height: 768 }],
    ['phone', { width: 390, height: 844 }],
  ])('stands before the page is there, and the page takes it in as it is: %s', async (_name, viewport) => {
    const context = await stand.browser.newContext({ viewport, colorScheme: 'dark', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript(keepFirst);
    await page.goto(stand.site.address);
    await untilDrawn(page);
    const taken = await page.evaluate(() => {
      const { canvas, size, alone } = (window as unknown as { first: Record<string, unknown> }).first;
      const now = document.querySelector<HTMLCanvasElement>('#root .sigma-nodes')!;
      return { alone, same: now === canvas, size, now: [now.width, now.height] };
    });
    expect(taken).toEqual({ alone: true, same: true, size: taken.size, now: taken.size });
    await context.close();
  });

  it('is left out where the address asks for another view', async () => {
    const context = await stand.browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.addInitScript(keepFirst);
    await page.goto(`${stand.site.address}#/table`);
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => 'first' in window)).toBe(false);
    await context.close();
  });
});
