/** What single views show of the Meizhou compendium. */
import { readFile } from 'node:fs/promises';
import { countyMatrix, exportFormats, type GubenGraph, readGexf, toGraph, viewOf } from '@guben/graph';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type MeizhouBundle, meizhouBundle } from './meizhou.ts';
import { standOn } from './stand.ts';
import { serveBundle, untilDrawn } from './support.ts';

let meizhou: MeizhouBundle;
const stand = standOn(() => {
  meizhou = meizhouBundle();
  return meizhou.files;
});
let page: Page;

const open = async (address: string, options = {}) => {
  page = await stand.open(address, options);
};

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

describe('the map', () => {
  const square = (x: number, y: number) => [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  const feature = (adcode: number, x: number, y: number) => ({
    type: 'Feature',
    properties: { adcode },
    geometry: { type: 'Polygon', coordinates: [square(x, y)] },
  });
  const outlines = {
    type: 'FeatureCollection',
    features: [feature(441402, 116, 24), feature(441422, 116, 25), feature(110101, 117, 24)],
  };
  const bring = async (content: string) => {
    await page.locator('section:has([role="group"]), main').first().waitFor();
    await page.setInputFiles('main input[type="file"]', {
      name: '边界.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(content),
    });
  };

  it('draws the outlines that a reader brings, deeper where more was done, and selects by them', async () => {
    await open('#/map');
    await bring(JSON.stringify(outlines));
    const map = page.getByRole('group', { name: '地图' });
    const county = map.getByRole('button', { name: /^梅江区，\d+ 项做法/ });
    await county.waitFor();
    expect(await map.getByRole('button').count()).toBe(3);
    const [south, north] = await Promise.all(
      [county, map.getByRole('button', { name: /^大埔县/ })].map((place) => place.locator('path').boundingBox()),
    );
    expect(south!.y).toBeGreaterThan(north!.y);
    expect(south!.width).toBeGreaterThan(50);
    const fill = (name: RegExp) =>
      map
        .getByRole('button', { name })
        .locator('path')
        .evaluate((path) => getComputedStyle(path).fill);
    expect(await fill(/^梅江区/)).not.toBe(await fill(/^110101/));
    // What no text speaks of is not selected while nothing is.
    expect(await map.locator('[data-selected]').count()).toBe(0);
    await county.click();
    await page.getByTestId('node-panel').getByRole('heading', { level: 2, name: '梅江区' }).waitFor();
    expect(await county.getAttribute('data-selected')).toBe('true');
    await page.getByRole('button', { name: '回到示意图' }).click();
    await bring('{"features":[]}');
    await page.getByText('这个文件不是带行政区划代码的 GeoJSON。').waitFor();
  });

  it('says what its colours mean, and narrows down to one of them', async () => {
    await open('#/map');
    const legend = page.getByRole('list', { name: '颜色所表示的类' });
    const first = legend.getByRole('button').first();
    const color = await first.locator('i').evaluate((dot) => getComputedStyle(dot).backgroundColor);
    const count = Number((await first.textContent())!.match(/\d+$/)![0]);
    const inColor = () =>
      page.locator('main section section').evaluateAll((places, wanted) => {
        const dots = places.flatMap((place) => [...place.querySelectorAll('li i, button[title]')]);
        return new Set(dots.filter((dot) => getComputedStyle(dot).backgroundColor === wanted)).size;
      }, color);
    expect(await inColor()).toBeGreaterThanOrEqual(count);
    await page.getByRole('button', { name: '列出名称' }).first().click();
    await page.getByRole('button', { name: '收起名称' }).waitFor();
    expect(await inColor()).toBeGreaterThanOrEqual(count);
    await first.click();
    await page.getByRole('button', { name: /^取消/ }).first().waitFor();
    await expect.poll(() => legend.getByRole('button').count()).toBe(1);
    expect(await inColor()).toBeGreaterThanOrEqual(count);
  });

  it('keeps its counties, as matrix and comparison do, when only practices are asked for', async () => {
    await open('#/map');
    await page.getByRole('button', { name: '只看“做法”' }).click();
    const practices = meizhou.document.nodes.filter(({ attributes }) => attributes.kind === 'practice').length;
    await page.getByText(new RegExp(`^显示 ${practices} / \\d+$`)).waitFor();
    await page.getByRole('button', { name: /^大埔县，\d+ 项做法/ }).waitFor();
    // 三级联创 is a programme, no practice.
    expect(await page.getByRole('main').getByText('三级联创').count()).toBe(0);
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '矩阵' }).click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(8);
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '比较' }).click();
    for (const county of ['梅江区', '大埔县']) await page.getByRole('button', { name: county, exact: true }).click();
    await page.getByRole('region', { name: '两地共有' }).getByText('没有。').waitFor();
  });
});

describe('positions from elsewhere', () => {
  const layout = () =>
    Object.fromEntries(
      meizhou.document.nodes.map(({ key }, i) => [key, { x: (i % 20) * 10, y: Math.floor(i / 20) * 10 }]),
    );
  const pick = async () => {
    await page.getByRole('button', { name: /^布局/ }).click();
    await page.getByRole('menuitem', { name: 'Gephi 中排好的' }).click();
  };
  const placeOf = async () => {
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-gexf').click()]);
    const { style } = await readGexf(await readFile(await download.path(), 'utf8'));
    return style;
  };

  it('are those of the bundle where it has some', async () => {
    const placed = await serveBundle({ ...meizhou.files, 'layout.json': JSON.stringify(layout()) });
    // After the page, which may still be fetching what the reader may want next.
    onTestFinished(placed.close);
    page = await stand.openAt(placed.address);
    await untilDrawn(page);
    await pick();
    await page.waitForURL((url) => url.hash.includes('layout=imported'));
    await page.waitForTimeout(300);
    const style = await placeOf();
    const wanted = layout();
    for (const [key, { x, y }] of style) expect({ x, y }).toEqual(wanted[key]);
  });

  it('are asked for where it has none, and taken from a GEXF file', async () => {
    await open('');
    await untilDrawn(page);
    await pick();
    await page.getByText('这份资料还没有带来排好的位置').waitFor();
    const [file] = await exportFormats.gexf.files({
      graph: meizhou.graph,
      lang: 'zh',
      style: layout(),
      sources: new Map(),
    });
    const gexf = [...file!.pieces].join('');
    const bring = (content: string) =>
      page.setInputFiles('main input[type="file"]', {
        name: '排好的.gexf',
        mimeType: 'application/xml',
        buffer: Buffer.from(content),
      });
    await bring('<nothing/>');
    await page.getByText('这个文件里没有本图谱条目的位置。').waitFor();
    await bring(gexf);
    await page.getByText('这份资料还没有带来排好的位置').waitFor({ state: 'detached' });
    const wanted = layout();
    for (const [key, { x, y }] of await placeOf()) expect({ x, y }).toEqual(wanted[key]);
  });
});

describe('the export', () => {
  it('takes out the counties by how alike they are, as the command line does', async () => {
    await open('');
    await untilDrawn(page);
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByText('县际关系', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-gexf').click()]);
    expect(download.suggestedFilename()).toContain('县际');
    const { document } = await readGexf(await readFile(await download.path(), 'utf8'));
    const wanted = viewOf(meizhou.graph, { name: 'counties' });
    const weights = (graph: GubenGraph) =>
      graph.mapEdges((_key, { weight }, a, b) => `${[a, b].sort()} ${weight.toFixed(6)}`).sort();
    const found = toGraph(document!);
    expect(found.nodes().sort()).toEqual(wanted.nodes().sort());
    expect(weights(found)).toEqual(weights(wanted));
  });
});

describe('the camera', () => {
  const camera = () => Number(new URLSearchParams(page.url().split('?')[1]).get('camera')?.split('~')[2] ?? Number.NaN);

  it('comes nearer when a filter leaves little of the picture, and goes back', async () => {
    await open('');
    await untilDrawn(page);
    const county = meizhou.document.nodes.find(({ attributes }) => attributes.label === '大埔县')!.key;
    await page.evaluate((key) => {
      location.hash = `#/graph?places=${encodeURIComponent(key)}&hide=topic~figure~document~organization`;
    }, county);
    await page.waitForURL((url) => url.hash.includes('camera='));
    expect(camera()).toBeLessThan(0.9);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForURL((url) => !url.hash.includes('places='));
    await page.waitForTimeout(800);
    expect(camera()).toBe(1);
  });
});
