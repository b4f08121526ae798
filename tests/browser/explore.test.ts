import { readFile } from 'node:fs/promises';
import { type GraphDocument, isInitiative, nodeKinds, toGraph } from '@guben/graph';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BundleFiles, launch, type Site, serveBundle, syntheticFiles, untilDrawn, visit } from './support.ts';

const bundle: BundleFiles = syntheticFiles({ counties: 4, initiatives: 16, seed: 3 });
const given = JSON.parse(bundle['graph.json'] as string) as GraphDocument;
const graph = toGraph(given);

/** An initiative that a county carries out, and that county. */
const [implementing] = graph.filterEdges((_edge, { kind }, source) => {
  return kind === 'implements' && graph.getNodeAttribute(source, 'kind') === 'place';
});
const [county, initiative] = graph
  .extremities(implementing!)
  .map((key) => ({ label: graph.getNodeAttribute(key, 'label') })) as [{ label: string }, { label: string }];

let browser: Browser;
let site: Site;
let complaints: string[] = [];
let page: Page;

const open = async (address = '', options = {}) => {
  const visited = await visit(browser, site.address + address, options);
  complaints = visited.complaints;
  page = visited.page;
  await untilDrawn(page);
};

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveBundle(bundle)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const search = async (words: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').or(page.getByPlaceholder('搜名称')).first().fill(words);
};

describe('the explorer', () => {
  it('shows the graph and says what the corpus holds', async () => {
    await open();
    const initiatives = given.nodes.filter(({ attributes }) => isInitiative(attributes.kind)).length;
    const opening = page.getByTestId('opening');
    await opening.getByRole('heading', { level: 2, name: given.attributes.title }).waitFor();
    expect(await opening.textContent()).toContain(`写到 ${initiatives} 项`);
    // Every county is in the list that stands for the picture.
    const list = page.getByTestId('graph-list');
    for (const { attributes } of given.nodes) {
      if (attributes.kind !== 'place' || attributes.level !== 'county') continue;
      expect(await list.getByRole('button', { name: attributes.label, exact: true }).count()).toBe(1);
    }
    // The picture is not empty: some pixel of the nodes' layer is drawn.
    const drawn = await page.evaluate(() => {
      const names = document.querySelector<HTMLCanvasElement>('canvas.sigma-names')!;
      const { data } = names.getContext('2d')!.getImageData(0, 0, names.width, names.height);
      return data.some((value) => value > 0);
    });
    expect(drawn).toBe(true);
  });

  it('finds by characters and by initials, selects, and shows what is next to it', async () => {
    await open();
    await search(county.label);
    await page.getByTestId('hit').first().click();
    const panel = page.getByTestId('node-panel');
    await panel.getByRole('heading', { level: 2, name: county.label }).waitFor();
    await panel
      .getByRole('region', { name: '实施的做法' })
      .getByText(initiative.label, { exact: true })
      .first()
      .waitFor();
    expect(page.url()).toContain('sel=');

    await page.getByPlaceholder('搜名称').waitFor({ state: 'hidden' });
    const { loadChinese } = await import('@guben/graph');
    const { toPinyin } = await loadChinese();
    const initials = toPinyin(county.label)
      .map(([reading]) => reading![0])
      .join('');
    await search(initials);
    await page.getByTestId('hit').filter({ hasText: county.label }).first().waitFor();
  });

  it('opens the source at the words that say so', async () => {
    await open();
    await search(initiative.label);
    await page.getByTestId('hit').first().click();
    const quotation = page.getByTestId('node-panel').getByTestId('evidence').first();
    const words = await quotation.locator('mark').textContent();
    await quotation.click();
    await page.waitForSelector('[data-passage]');
    const lit = await page.locator('[data-passage]').allTextContents();
    expect(lit.join('')).toBe(words);
    const inView = await page.locator('[data-passage]').first().boundingBox();
    expect(inView!.y).toBeGreaterThan(56);
    expect(inView!.y).toBeLessThan(900);
  });

  it('holds the members of each family together with a hull, those that are shown', async () => {
    const related = structuredClone(given);
    const initiatives = related.nodes.filter(({ attributes }) => isInitiative(attributes.kind));
    // Three and four of a family, and a family of two, which has no hull.
    initiatives.slice(0, 9).forEach(({ attributes }, i) => {
      const family = i < 3 ? '甲' : i < 7 ? '乙' : '丙';
      Object.assign(attributes, { kind: 'practice', family: `family/${family}`, familyLabel: `${family}类做法` });
    });
    const families = await serveBundle({ ...bundle, 'graph.json': JSON.stringify(related) });
    ({ complaints, page } = await visit(browser, `${families.address}#/graph?color=family`));
    await untilDrawn(page);
    const hulls = page.locator('canvas.sigma-hulls');
    expect(await hulls.getAttribute('data-hulls')).toBe('2');
    const drawn = await hulls.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.some((value) => value > 0);
    });
    expect(drawn).toBe(true);
    await page.getByRole('checkbox', { name: /^做法/ }).click();
    await page.waitForFunction(() => {
      return document.querySelector<HTMLElement>('canvas.sigma-hulls')?.dataset.hulls === '0';
    });
    // The page fetches parts ahead of their use: it goes before its server does.
    await page.context().close();
    await families.close();
  });

  it('fills the room that the filters leave when they are put away, and makes room for the legend', async () => {
    await open();
    const widths = () =>
      page.evaluate(() => {
        const [view, canvas] = [document.querySelector('[data-tour=graph]'), document.querySelector('.sigma-nodes')];
        return [view, canvas].map((element) => element!.getBoundingClientRect().width);
      });
    const [before] = await widths();
    await page.getByRole('button', { name: '收起筛选' }).click();
    await expect.poll(async () => (await widths())[1]).toBeGreaterThan(before!);
    const [view, canvas] = await widths();
    expect(canvas).toBe(view);
    await page.getByRole('button', { name: /^颜色/ }).click();
    await page.getByRole('menuitem', { name: '按县' }).click();
    await expect.poll(async () => (await widths())[1]).toBeLessThan(view!);
    const legend = (await page.locator('details[open]').boundingBox())!;
    const picture = (await page.getByTestId('stage').boundingBox())!;
    expect(legend.x + legend.width).toBeLessThanOrEqual(picture.x);
  });

  it('colours by a metric and says which end is much, from the palette too', async () => {
    await open();
    await page.getByRole('button', { name: /^颜色/ }).click();
    await page.getByRole('menuitem', { name: '按 PageRank' }).click();
    await page.getByText('少', { exact: true }).waitFor();
    expect(page.url()).toContain('color=pagerank');
    await search('布局');
    await page
      .getByRole('option', { name: /环形/ })
      .or(page.getByRole('button', { name: /布局 · 环形/ }))
      .first()
      .click();
    await page.waitForURL((url) => url.hash.includes('layout=circular'));
  });

  it('keeps a node where it was dragged to, under every layout, until it is let go', async () => {
    const topic = given.nodes.find(({ attributes }) => attributes.kind === 'topic')!;
    const others = nodeKinds.filter((kind) => kind !== 'topic').join('~');
    const address = new URLSearchParams({ hide: others, pins: `0.5,0.5,${topic.key}`, camera: '0.5~0.5~1' });
    await open(`#/graph?${address}`);
    const names = page.locator('canvas.sigma-names');
    expect(await names.getAttribute('data-pins')).toBe('1');
    const pins = () => new URLSearchParams(page.url().split('?')[1]).get('pins');
    const stage = (await page.getByTestId('stage').boundingBox())!;
    const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 30, { steps: 4 });
    await page.mouse.move(x + 120, y - 60, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => !url.hash.includes('0.5%2C0.5'));
    const [across, up] = pins()!.split(',').map(Number);
    expect(across).toBeGreaterThan(0.6);
    expect(up).toBeGreaterThan(0.55);
    // To the side twice as far as up.
    expect((across! - 0.5) / (up! - 0.5)).toBeCloseTo(2, 0);

    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForURL((url) => url.hash.includes('0.5%2C0.5'));
    await page.getByRole('button', { name: '重做' }).click();
    await page.waitForURL((url) => !url.hash.includes('0.5%2C0.5'));
    await page.getByRole('button', { name: /^布局/ }).click();
    await page.getByRole('menuitem', { name: '环形' }).click();
    expect(pins()).toContain(`${across},${up},`);
    // It is where it was put: a click there selects it.
    await page.waitForTimeout(500);
    await page.mouse.click(x + 120, y - 60);
    const panel = page.getByTestId('node-panel');
    await panel.getByRole('heading', { level: 2, name: topic.attributes.label }).waitFor();
    await panel.getByRole('button', { name: '放开' }).click();
    expect(pins()).toBeNull();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '全部放开（1）' }).click();
    expect(await names.getAttribute('data-pins')).toBe('0');
  });

  it('filters by kind, says so in chips, and takes it back', async () => {
    await open();
    const toggle = page.getByRole('checkbox', { name: /^地方/ });
    const before = await page.getByText(/^显示 \d+ \/ \d+$/).textContent();
    await toggle.click();
    expect(await toggle.getAttribute('aria-checked')).toBe('false');
    const places = given.nodes.filter(({ attributes }) => attributes.kind === 'place').length;
    const [shown] = before!.match(/\d+/)!;
    await page.getByText(`显示 ${Number(shown) - places} /`).waitFor();
    await page.getByRole('button', { name: '取消“隐藏：地方”' }).click();
    await page.getByText(before!).waitFor();
    // Undo and redo walk the same steps.
    await page.keyboard.press('Control+z');
    expect(await toggle.getAttribute('aria-checked')).toBe('false');
    await page.getByRole('button', { name: '重做' }).click();
    await page.getByText(before!).waitFor();
  });

  it('exports what is shown as GEXF, and as a picture', async () => {
    await open();
    await page.getByRole('checkbox', { name: /^文献/ }).click();
    const save = async (format: string) => {
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId(`export-${format}`).click(),
      ]);
      return readFile(await download.path());
    };
    const gexf = (await save('gexf')).toString('utf8');
    const shown = given.nodes.filter(({ attributes }) => !['document', 'figure'].includes(attributes.kind));
    expect(gexf.match(/<node /g)).toHaveLength(shown.length);
    expect(gexf).toContain(`label="${county.label}"`);
    const png = await save('png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
  });

  it('is walked with the arrow keys', async () => {
    await open();
    const picture = page.getByRole('application');
    await picture.focus();
    await page.keyboard.press('ArrowRight');
    const first = await page.getByTestId('node-panel').getByRole('heading', { level: 2 }).textContent();
    const seen = new Set([first]);
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      await picture.focus();
      await page.keyboard.press(key);
      seen.add(await page.getByTestId('node-panel').getByRole('heading', { level: 2 }).textContent());
    }
    expect(seen.size).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await page.getByTestId('opening').waitFor();
  });

  it('speaks English, and remembers it', async () => {
    await open();
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Legend and filter' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Legend and filter' }).waitFor();
  });

  it('speaks English to a browser that asks for it', async () => {
    await open('', { locale: 'en-US' });
    await page.getByRole('heading', { name: 'Legend and filter' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('brings a section of filters into sight when it is opened at the lower edge', async () => {
    await open();
    await page.getByRole('button', { name: '更多筛选' }).click();
    const field = page.getByRole('textbox', { name: '用一句条件筛选' });
    await page.waitForTimeout(600);
    const [at, rail] = await Promise.all([field.boundingBox(), page.locator('[data-tour="rail"]').boundingBox()]);
    expect(at!.y + at!.height).toBeLessThan(rail!.y + rail!.height);
  });

  it('says what to do where there is no bundle', async () => {
    const empty = await serveBundle({});
    const visited = await visit(browser, empty.address);
    page = visited.page;
    await page.getByRole('alert').getByText('没有找到资料文件').waitFor();
    await empty.close();
    // The missing file is the browser's own complaint.
    complaints = visited.complaints.filter((complaint) => !complaint.includes('404'));
  });
});
