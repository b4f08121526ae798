import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const dir = join(folder.path, 'out');
const file = (name: string) => join(dir, name);
const verify = (...args: string[]) => guben(['verify', 'out', ...args], { cwd: folder.path });

// biome-ignore lint/suspicious/noExplicitAny: what the tests do to the file no type allows
const damage = (name: string, change: (json: any) => void) => {
  const json = JSON.parse(readFileSync(file(name), 'utf8'));
  change(json);
  writeFileSync(file(name), JSON.stringify(json));
};

beforeEach(async () => {
  rmSync(dir, { recursive: true, force: true });
  await writeBundle(dir, syntheticBundle({ counties: 3, initiatives: 6, seed: 7 }));
});

describe('guben verify', () => {
  it('finds no defect in a sound bundle and counts what it checked', async () => {
    const { code, out, err } = await verify();
    expect(out).toMatch(/^0 处缺陷：\d+ 个节点、\d+ 条关系、\d+ 条引文都与原文相符\n$/);
    expect([code, err]).toEqual([0, '']);
  });

  it.each([
    [
      'a quotation that is one character off',
      'graph.json',
      'wrong-quote',
      (g) => g.nodes[0].attributes.evidence[0].start++,
    ],
    ['an edge without evidence', 'graph.json', 'no-evidence', (g) => delete g.edges[0].attributes.evidence],
    ['an edge into nowhere', 'graph.json', 'dangling-end', (g) => (g.edges[0].target = 'place/nowhere')],
    ['an unknown kind', 'graph.json', 'schema', (g) => (g.nodes[0].attributes.kind = 'planet')],
    ['a node that is there twice', 'graph.json', 'duplicate-key', (g) => g.nodes.push(g.nodes[0])],
    ['no list of nodes', 'graph.json', 'schema', (g) => delete g.nodes],
    ['a report that is none', 'report.json', 'schema', (report) => delete report.doubts],
    // biome-ignore lint/suspicious/noExplicitAny: see above
  ] as [string, string, string, (json: any) => void][])('lists %s', async (_, name, defect, change) => {
    damage(name, change);
    const { code, out } = await verify();
    expect(out).toMatch(/\d+ 处缺陷[\s\S]*请用 guben build 重新建/);
    expect((await guben(['--lang', 'en', 'verify', 'out'], { cwd: folder.path })).out).toMatch(
      new RegExp(`^${defect}`, 'm'),
    );
    expect(code).toBe(1);
    const json = JSON.parse((await verify('--json')).out);
    expect(json.defects.map((d: { code: string }) => d.code)).toContain(defect);
  });

  it('tells a reader of Chinese in Chinese', async () => {
    damage('graph.json', (g) => {
      g.nodes[0].attributes.evidence[0].quote = '改过的字';
      g.edges[0].target = 'place/nowhere';
    });
    // The table breaks its lines where they are full.
    const out = (await verify()).out.replace(/\s+/g, '');
    expect(out).toMatch(/引文不符.*:\d+处的原文是“.+”，不是“改过的字”/);
    expect(out).toMatch(/一端落空.*没有place\/nowhere这个节点/);
    expect(out).not.toMatch(/reads|thereisno/);
  });

  it('lists a source text that was changed or is gone', async () => {
    const [id] = JSON.parse(readFileSync(file('graph.json'), 'utf8')).attributes.sources.map(
      (s: { id: string }) => s.id,
    );
    const text = readFileSync(file(`sources/${id}.txt`), 'utf8');
    writeFileSync(file(`sources/${id}.txt`), `添${text}`);
    expect((await verify('--limit', '3')).out).toMatch(/原文长短不符[\s\S]*还有 \d+ 处/);
    rmSync(file(`sources/${id}.txt`));
    expect((await verify()).out).toMatch(/缺原文/);
  });

  it.each([
    ['nothing there', () => rmSync(dir, { recursive: true }), /找不到 .*out/],
    ['a folder that is no bundle', () => rmSync(file('graph.json')), /不是图谱文件夹/],
    ['a graph.json that is no JSON', () => writeFileSync(file('graph.json'), '{"nodes": ['), /graph\.json 已损坏/],
    ['no report', () => rmSync(file('report.json')), /找不到 .*report\.json/],
    [
      'a file',
      () => {
        rmSync(dir, { recursive: true });
        writeFileSync(dir, '');
      },
      /不是图谱文件夹/,
    ],
    [
      'a folder in place of the graph',
      () => {
        rmSync(file('graph.json'));
        mkdirSync(file('graph.json'));
      },
      /graph\.json 是文件夹/,
    ],
  ])('refuses %s', async (_, change, message) => {
    change();
    const { code, out, err } = await verify();
    expect(err).toMatch(message);
    expect([code, out]).toEqual([1, '']);
  });
});
