import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { standOn } from './stand.ts';
import { syntheticFiles, untilDrawn, viewerDist } from './support.ts';

const stand = standOn(() => syntheticFiles({ counties: 3, initiatives: 6, seed: 5 }));

describe('the first load', () => {
  it('takes less than 500 kB of compressed script, and of the font only what is on the page', async () => {
    const context = await stand.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
    await page.goto(stand.site.address);
    await untilDrawn(page);
    const files = [...loaded].filter((path) => path.startsWith('/assets/'));
    const scripts = files.filter((path) => path.endsWith('.js'));
    const size = (path: string) => gzipSync(readFileSync(join(viewerDist, path))).length;
    const total = scripts.reduce((sum, path) => sum + size(path), 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(500_000);
    // Of a hundred subsets a small corpus needs some.
    const fonts = files.filter((path) => path.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.length).toBeLessThan(60);
    await context.close();
  });
});

describe('a text that is dropped onto the page', () => {
  it('is read in the browser into a graph of its own', async () => {
    const page = await stand.open();
    await untilDrawn(page);
    const text = [
      '基层党建创新案例选编',
      '中共安州市委组织部 编',
      '目 录',
      '“一站三岗”工程——青田县农村党员发挥作用的探索',
      '..... 中共青田县委组织部(12)',
      '“流动驿站”——缙云县流动党员管理的新办法',
      '..... 中共缙云县委组织部(20)',
    ].join('\n');
    await page.setInputFiles('input[type="file"]', {
      name: '选编.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await page.getByTestId('opening').getByText('基层党建创新案例选编').waitFor({ timeout: 60_000 });
    await page
      .getByTestId('graph-list')
      .getByRole('button', { name: '青田县', exact: true })
      .waitFor({ state: 'attached' });
    // What is no text is refused in words.
    await page.setInputFiles('input[type="file"]', {
      name: '图.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    });
    await page.getByRole('alert').getByText('图.txt').waitFor();
    await page.context().close();
  });
});
