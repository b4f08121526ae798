/** The explorer under fingers, on a phone: real touch events, not a mouse that is called one. */
import { type GraphDocument, nodeKinds } from '@guben/graph';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { standOn } from './stand.ts';
import { phone, syntheticFiles, untilDrawn } from './support.ts';

const bundle = syntheticFiles({ counties: 4, initiatives: 16, seed: 3 });
const given = JSON.parse(bundle['graph.json']!) as GraphDocument;
const topic = given.nodes.find(({ attributes }) => attributes.kind === 'topic')!;
/** One topic in the very middle, and little else. */
const alone = new URLSearchParams({
  hide: nodeKinds.filter((kind) => kind !== 'topic').join('~'),
  pins: `0.5,0.5,${topic.key}`,
  camera: '0.5~0.5~1',
});

type Point = readonly [x: number, y: number];

const stand = standOn(() => bundle);
let page: Page;
let fingers: CDPSession;

const open = async (address: string) => {
  page = await stand.open(address, { viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  await untilDrawn(page);
  fingers = await page.context().newCDPSession(page);
};

/** Moves fingers from where they are to where they go, in steps. */
const swipe = async (from: readonly Point[], to: readonly Point[], steps = 8) => {
  const at = (step: number) =>
    from.map(([x, y], i) => ({
      x: x + ((to[i]![0] - x) * step) / steps,
      y: y + ((to[i]![1] - y) * step) / steps,
      id: i,
    }));
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1) {
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
    await page.waitForTimeout(20);
  }
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

const parameter = (name: string) => new URLSearchParams(page.url().split('?')[1]).get(name);
const camera = async () => {
  await page.waitForURL((url) => url.hash.includes('camera='));
  const [x, y, ratio] = parameter('camera')!.split('~').map(Number);
  return { x: x!, y: y!, ratio: ratio! };
};
const middle = async (): Promise<Point> => {
  const box = (await page.getByTestId('stage').boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
};

describe('a finger', () => {
  it('drags a node, which stays where it is let go', async () => {
    await open(`#/graph?${alone}`);
    const [x, y] = await middle();
    await swipe([[x, y]], [[x + 80, y - 40]]);
    await page.waitForURL((url) => !url.hash.includes('0.5%2C0.5'));
    const [across, up] = parameter('pins')!.split(',').map(Number);
    expect(across).toBeGreaterThan(0.6);
    expect((across! - 0.5) / (up! - 0.5)).toBeCloseTo(2, 0);
    // The picture did not go along, and nothing was selected by the way.
    expect(parameter('sel')).toBeNull();
    expect(parameter('camera')).toBe('0.5~0.5~1');
  });

  it('selects what it taps, and the sheet says what that is', async () => {
    await open(`#/graph?${alone}`);
    const [x, y] = await middle();
    await page.touchscreen.tap(x, y);
    await page.getByTestId('node-panel').getByRole('heading', { level: 2, name: topic.attributes.label }).waitFor();
    // The sheet leaves what was tapped in sight.
    const sheet = (await page.getByTestId('node-panel').boundingBox())!;
    expect(sheet.y).toBeGreaterThan(y);
  });

  it('moves the picture where it takes hold of the ground', async () => {
    await open('');
    const [x, y] = await middle();
    const [left, low] = [x - 150, y + 150];
    await swipe([[left, low]], [[left + 90, low - 60]]);
    const moved = await camera();
    expect(moved.x).toBeLessThan(0.45);
    expect(moved.y).toBeLessThan(0.5);
    expect(moved.ratio).toBeCloseTo(1, 2);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});

describe('two fingers', () => {
  it('draw the picture nearer and push it away', async () => {
    await open('');
    const [x, y] = await middle();
    await swipe(
      [
        [x - 30, y],
        [x + 30, y],
      ],
      [
        [x - 110, y],
        [x + 110, y],
      ],
    );
    const near = await camera();
    expect(near.ratio).toBeLessThan(0.6);
    await swipe(
      [
        [x - 110, y],
        [x + 110, y],
      ],
      [
        [x - 30, y],
        [x + 30, y],
      ],
    );
    await page.waitForTimeout(700);
    expect((await camera()).ratio).toBeGreaterThan(near.ratio * 1.5);
    // The page itself is as large as it was.
    expect(await page.evaluate(() => window.visualViewport!.scale)).toBe(1);
  });
});

describe('the phone', () => {
  it('swipes the matrix and opens the views and the sheet by tapping', async () => {
    await open('');
    await page.getByRole('button', { name: '展开详情' }).tap();
    await page.getByRole('button', { name: '收起详情' }).tap();
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '矩阵' }).tap();
    const matrix = page.getByRole('region', { name: '矩阵' });
    await matrix.getByRole('table').waitFor();
    const box = (await matrix.boundingBox())!;
    const wide = await matrix.evaluate((element) => element.scrollWidth > element.clientWidth);
    if (wide) {
      // What is still gliding takes a tap for a wish to stop.
      await swipe([[box.x + 300, box.y + 220]], [[box.x + 120, box.y + 220]]);
      await expect.poll(() => matrix.evaluate((element) => element.scrollLeft)).toBeGreaterThan(60);
      await page.waitForTimeout(800);
    }
    await page.getByRole('button', { name: '更多' }).tap();
    await page.getByRole('menuitem', { name: '原文' }).tap();
    await page.getByRole('region', { name: '原文' }).waitFor();
  });

  it('shows the words that a quotation in the raised sheet leads to', async () => {
    await open(`#/graph?sel=${encodeURIComponent(topic.key)}`);
    await page.getByRole('button', { name: '展开详情' }).tap();
    await page.getByTestId('evidence').last().tap();
    const words = page.locator('[data-passage]').first();
    await words.waitFor();
    await page.waitForTimeout(600);
    const [at, sheet] = await Promise.all([words.boundingBox(), page.locator('[data-sheet]').boundingBox()]);
    expect(at!.y + at!.height).toBeLessThan(sheet!.y);
  });
});
