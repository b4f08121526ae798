/**
 * A stranger's tasks on the Meizhou compendium, through the visible interface only. Each says how many clicks it took;
 * more than the number that is asserted is a step back.
 */
import { readFile } from 'node:fs/promises';
import { readGexf, toGraph } from '@guben/graph';
import type { Locator, Page } from 'playwright-core';
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
let clicks = 0;

const click = async (target: Locator) => {
  await target.click();
  clicks += 1;
};

/** Types into the search that has just been opened. */
const type = async (words: string) => {
  // For a moment there are two: one takes the keys while the palette comes.
  await page.getByPlaceholder('搜名称').first().waitFor();
  await page.keyboard.type(words);
};

const start = async () => {
  page = await stand.open();
  await untilDrawn(page);
  clicks = 0;
};

const panel = () => page.getByTestId('node-panel');
const keyOf = (label: RegExp) => meizhou.document.nodes.find(({ attributes }) => label.test(attributes.label))!.key;

describe('the Meizhou compendium in the explorer', () => {
  it('opens with its counties, chapters and bodies', async () => {
    await start();
    const sentence = await page.getByTestId('opening').textContent();
    expect(sentence).toMatch(/涉及 8 个县/);
    const row = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    expect(Number((await row('机构').textContent())!.match(/\d+/)![0])).toBeGreaterThanOrEqual(19);
    for (const county of ['梅江区', '兴宁市', '梅县', '平远县', '蕉岭县', '大埔县', '丰顺县', '五华县']) {
      await page
        .getByTestId('graph-list')
        .getByRole('button', { name: county, exact: true })
        .waitFor({ state: 'attached' });
    }
  });

  it('finds 一册一证一簿 by its initials', async () => {
    await start();
    await click(page.getByRole('button', { name: /^搜索/ }));
    await type('ycyzyb');
    await click(page.getByTestId('hit').filter({ hasText: '一册一证一簿' }).first());
    expect(await panel().getByRole('heading', { level: 2 }).textContent()).toContain('一册一证一簿');
    expect(clicks).toBeLessThanOrEqual(2);
  });

  it('lists counties with a similar practice and says why', async () => {
    await start();
    await click(page.getByRole('button', { name: /^搜索/ }));
    await type('一册一证一簿一线');
    await click(page.getByTestId('hit').first());
    const similar = panel().getByRole('region', { name: '相似的做法' });
    await click(similar.getByRole('button', { name: /^为何这样说/ }).first());
    // The parts of the bar add up to the similarity that is said above them.
    const said = Number((await similar.getByText(/各项之和即相似度 \d+%/).textContent())!.match(/\d+/)![0]);
    const parts = await similar.getByTestId('reason-weight').allTextContents();
    const sum = parts.reduce((total, part) => total + Number.parseInt(part, 10), 0);
    expect(Math.abs(sum - said)).toBeLessThanOrEqual(parts.length / 2 + 1);
    // Both sides are quoted, each in the words of the source.
    const quoted = await similar.getByTestId('evidence').locator('mark').allTextContents();
    expect(quoted.length).toBeGreaterThanOrEqual(2);
    for (const quote of quoted) expect(meizhou.text).toContain(quote);
    expect(clicks).toBeLessThanOrEqual(3);
  });

  it('compares 梅江区 and 大埔县', async () => {
    await start();
    await click(page.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '比较' }));
    for (const county of ['梅江区', '大埔县']) {
      await click(page.getByRole('button', { name: county, exact: true }));
    }
    const comparison = page.getByTestId('comparison');
    await comparison.getByRole('heading', { name: '梅江区', exact: true }).waitFor();
    const [shared, alike] = ['两地共有', '相近'].map((name) => comparison.getByRole('region', { name, exact: true }));
    await shared!.getByText('三级联创').first().waitFor();
    const pairs = await alike!.getByRole('listitem').count();
    expect(pairs).toBeGreaterThan(0);
    // The sentence counts what the list shows.
    expect(await comparison.textContent()).toContain(`相近的有${pairs}对`);
    expect(clicks).toBe(3);
  });

  it('opens the sentence that says 204 enterprises', async () => {
    await start();
    await click(page.getByRole('button', { name: /^搜索/ }));
    await type('204家');
    await click(page.getByTestId('passage-hit').first());
    await page.waitForSelector('[data-passage]');
    const line = page.locator('p', { has: page.locator('[data-passage]') });
    expect(await line.textContent()).toContain('210家规模以上非公企业建立党组织的达204家');
    expect(clicks).toBe(2);
  });

  it('exports the filtered graph, which reads back as what was shown', async () => {
    await start();
    await click(page.getByRole('button', { name: '只看“做法”' }));
    await page.getByText(/^显示 \d+ \/ \d+$/).waitFor();
    await click(page.getByRole('button', { name: '导出' }));
    const [download] = await Promise.all([page.waitForEvent('download'), click(page.getByTestId('export-gexf'))]);
    const { document: read } = await readGexf(await readFile(await download.path(), 'utf8'));
    const graph = toGraph(read!);
    const practices = meizhou.document.nodes.filter(({ attributes }) => attributes.kind === 'practice');
    expect(graph.nodes().sort()).toEqual(practices.map(({ key }) => key).sort());
    const between = meizhou.document.edges.filter((edge) => graph.hasNode(edge.source) && graph.hasNode(edge.target));
    expect(graph.size).toBe(between.length);
    expect(clicks).toBe(3);
  });

  it('shows the shortest path between two picks with its evidence', async () => {
    await start();
    const [from, to] = [keyOf(/^流动堡垒|^“流动堡垒”/), keyOf(/^特色居委创建/)];
    await page.goto(`${stand.site.address}#/graph?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
    await page.reload();
    const path = page.getByTestId('path');
    await path.getByTestId('evidence').first().waitFor();
    expect(await path.textContent()).toMatch(/\d 步相连/);
  });

  it('takes a link to the same picture, and every step back', async () => {
    await start();
    await click(page.getByRole('button', { name: /^在“.+”上，各县各有什么做法/ }));
    await page.getByRole('table').waitFor();
    await page.getByRole('rowheader').first().getByRole('button').click();
    const address = page.url();
    const name = await panel().getByRole('heading', { level: 2 }).textContent();
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByTestId('node-panel').getByRole('heading', { level: 2, name: name! }).waitFor();
    await other.close();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByTestId('opening').waitFor();
    await page.getByRole('button', { name: '重做' }).click();
    await page.getByRole('table').waitFor();
  });
});
