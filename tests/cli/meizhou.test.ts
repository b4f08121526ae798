import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EdgeKind, type GraphDocument, GraphDocument as GraphDocumentSchema } from '@guben/graph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, type Outcome, temporaryFolder } from './run-cli.ts';

// The way of the README through the command line, over the compendium that comes with Guben.
const corpus = fileURLToPath(new URL('../../data/corpora/meizhou-2007', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);
const ask = (...args: string[]) => guben(args, { cwd: folder.path, columns: 160 });
const json = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).out);
const bytes = (bundle: string, name: string) => readFileSync(join(folder.path, bundle, name));

let built: Outcome;
let graph: GraphDocument;
beforeAll(async () => {
  built = await ask('build', corpus, '--out', 'out');
  graph = GraphDocumentSchema.parse(JSON.parse(bytes('out', 'graph.json').toString()));
}, 120_000);

const labels = (kind: string) => graph.nodes.filter((n) => n.attributes.kind === kind).map((n) => n.attributes.label);

describe('guben build', () => {
  it('reads the compendium and sums up by kind what it found', () => {
    expect([built.code, built.err]).toEqual([0, expect.stringMatching(/^读取文本 …\n/)]);
    expect(built.out).toMatch(/^图谱已写到 out：\d+ 个节点，\d+ 条关系，来自 1 个文本（7551 字）\n/);
    for (const [name, kind] of [
      ['地方', 'place'],
      ['机构', 'organization'],
      ['做法', 'practice'],
    ] as const) {
      expect(built.out).toMatch(new RegExp(`^${name} +${labels(kind).length} `, 'm'));
    }
    expect(built.out).toMatch(/存疑 \d+ 处，最可疑的在前|没有存疑之处/);
  });

  it('writes no path and no clock, and the same bytes each time, in whatever language it speaks', async () => {
    expect((await ask('build', corpus, '--out', 'again', '--lang', 'en')).code).toBe(0);
    for (const name of ['graph.json', ...readdirSync(join(folder.path, 'out', 'sources')).map((n) => `sources/${n}`)]) {
      expect(bytes('again', name).equals(bytes('out', name)), name).toBe(true);
    }
    expect(bytes('out', 'graph.json').toString()).not.toContain(folder.path);
    expect(bytes('out', 'sources/meizhou-2007.txt').equals(readFileSync(join(corpus, 'source.txt')))).toBe(true);
  });

  it('finds the 38 chapters, the eight counties with their codes of 2007, and who wrote what', () => {
    // The opinion of 2003 is one of the 38 that the contents list.
    const chapters = graph.nodes.filter(({ attributes: a }) => a.kind === 'document' && a.page !== undefined);
    expect(chapters).toHaveLength(38);
    const counties = graph.nodes.flatMap(({ attributes: a }) =>
      a.kind === 'place' && a.level === 'county' ? [`${a.code} ${a.label}`] : [],
    );
    expect(counties.sort()).toEqual([
      '441402 梅江区',
      '441421 梅县',
      '441422 大埔县',
      '441423 丰顺县',
      '441424 五华县',
      '441426 平远县',
      '441427 蕉岭县',
      '441481 兴宁市',
    ]);
    const authored = new Set(graph.edges.filter((e) => e.attributes.kind === 'authored-by').map((e) => e.source));
    expect(chapters.filter(({ key }) => !authored.has(key))).toEqual([]);
    expect(labels('organization').length).toBeGreaterThanOrEqual(19);
  });

  it('makes a sound bundle', async () => {
    const { code, out } = await ask('verify', 'out');
    expect(out).toMatch(/^0 处缺陷：/);
    expect(code).toBe(0);
  });
});

describe('guben query', () => {
  it('counties names those whose chapter says so, each with its quotation', async () => {
    const { code, out, err } = await ask('query', 'counties', '三级联创');
    expect([code, err]).toEqual([0, expect.stringMatching(/^图谱：.*out\n/)]);
    expect(out).toMatch(/^“三级联创”(?:活动)?：\d+ 个县（市、区）\n/);
    for (const [county, quotation] of [
      ['梅江区', '扎实开展“三级联创”活动'],
      ['梅县', '开展“三级联创”'],
      ['大埔县', '着力打造“三级联创”新亮点'],
      ['五华县', '深入推进“三级联创”活动'],
    ]) {
      expect(out).toMatch(new RegExp(`^${county} .*${quotation}.*meizhou-2007:\\d+$`, 'm'));
    }
    const found = await json('query', 'counties', '三级联创');
    for (const county of found.counties) {
      for (const { evidence } of county.statements) {
        for (const { start, end, quote } of evidence) {
          expect(bytes('out', 'sources/meizhou-2007.txt').toString().slice(start, end)).toBe(quote);
        }
      }
    }
  });

  it('similar puts the other practices for floating members first', async () => {
    const { code, out } = await ask('query', 'similar', '一册一证一簿一线');
    expect(code).toBe(0);
    const names = ['一册一证一簿制度', '流动堡垒', '外建堡垒内设家', '流入党员的家'];
    const listed = out.split('\n').filter((line) => /^0\.\d\d /.test(line));
    for (const line of listed.slice(0, 3)) {
      const bare = line.replaceAll(/[“”]/g, '');
      expect(
        names.filter((name) => bare.includes(name)),
        out,
      ).toHaveLength(1);
    }
    expect(listed.length).toBeGreaterThanOrEqual(3);
  });

  it('node shows what a place is, and its edges in both directions', async () => {
    const { out } = await ask('query', 'node', '441426', '--quotations', '1');
    expect(out).toMatch(/^平远县 {2}（地方） {2}\[place\/441426\]\n {2}级别：县级\n {2}行政区划代码：441426\n/);
    expect(out).toMatch(/列出 1 处/);
    expect(out).toMatch(/^→ 隶属 +梅州市/m);
    expect(out).toMatch(/^← 管辖 +中共平远县委/m);
    const { node, edges } = await json('query', 'node', '平远縣');
    expect(node.key).toBe('place/441426');
    for (const { source, target } of edges) expect([source, target]).toContain('place/441426');
  });

  it('path leads from one county to another, each step with its words', async () => {
    const { out } = await ask('query', 'path', '梅江区', '大埔县', '--avoid', 'place', 'topic');
    expect(out).toMatch(/^\d 步：\n梅江区\n {2}[—←].+meizhou-2007:\d+\n/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('大埔县  （地方）');
    const steps = await json('query', 'path', '梅江区', '大埔县');
    expect(steps[0].from.attributes.label).toBe('梅江区');
    const none = await ask('query', 'path', '梅江区', '大埔县', '--only', 'cites' satisfies EdgeKind);
    expect([none.code, none.out, none.err]).toEqual([1, '', expect.stringContaining('没有这样的联系')]);
  });

  it.each([
    ['梅江', '梅江区'],
    ['meijiang', '梅江区'],
    ['mjq', '梅江区'],
    ['流動黨員', '流动党员管理'],
  ])('search finds %s', async (text, label) => {
    expect((await ask('query', 'search', text)).out).toMatch(new RegExp(`^${label} `, 'm'));
  });

  it.each([
    [['query', 'node', '梅江县'], /没有“梅江县”。相近的有：[\s\S]*梅江区 {2}\[place\/441402\]/],
    [['query', 'counties', '三级联动'], /没有“三级联动”[\s\S]*三级联创/],
    [['query', 'node', '委'], /“委”可以指好几个[\s\S]*\[organization\//],
    [['query', 'search', 'zzzz'], /没有找到“zzzz”/],
    [['query', 'node', '梅州市', '--bundle', 'nowhere'], /找不到 .*nowhere/],
    [['query', 'counties', '   '], /没有“ {3}”/],
  ])('%j says why it has no answer', async (args, message) => {
    const { code, out, err } = await ask(...args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/内部错误|^\s+at /m);
    expect([code, out]).toEqual([1, '']);
  });
});
