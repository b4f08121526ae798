import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseGraphDocument } from '@guben/graph';
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from '../cli/run-cli.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (...parts: string[]) => join(folder.path, ...parts);
const run = (...args: string[]) => guben(args, { cwd: folder.path });
const bundle = syntheticBundle({ counties: 4, initiatives: 20, seed: 3 });
const county = bundle.graph.nodes.find((n) => n.attributes.kind === 'place' && n.attributes.level === 'county')!;

beforeAll(() => writeBundle(at('out'), bundle));

describe('guben export', () => {
  it('writes the whole graph by the ending of the file', async () => {
    const { code, out, err } = await run('export', 'out', '--out', '图谱.gexf');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`${bundle.graph.nodes.length} 个节点、${bundle.graph.edges.length} 条关系`);
    expect(readFileSync(at('图谱.gexf'), 'utf8')).toContain('version="1.3"');
  });

  it('refuses an ending that no format has, and names those there are', async () => {
    const { code, err } = await run('export', 'out', '--out', '图谱.xyz');
    expect(code).toBe(1);
    expect(err).toContain('graphml');
    expect(existsSync(at('图谱.xyz'))).toBe(false);
  });

  it('writes a part to standard output', async () => {
    const { code, out } = await run('export', '--format', 'json', '--filter', 'kind:practice,program edge:similar-to');
    expect(code).toBe(0);
    const part = parseGraphDocument(out);
    expect(part.edges.length).toBeGreaterThan(3);
    expect(new Set(part.edges.map((e) => e.attributes.kind))).toEqual(new Set(['similar-to']));
  });

  it('writes projections and ego networks', async () => {
    const counties = parseGraphDocument((await run('export', '--format', 'json', '--view', 'counties')).out);
    expect(counties.nodes.map((n) => n.key)).toContain(county.key);
    expect(counties.nodes).toHaveLength(4);
    const ego = parseGraphDocument((await run('export', '--format', 'json', '--view', `ego:${county.key}`)).out);
    expect(ego.nodes.length).toBeGreaterThan(4);
    expect(ego.nodes.length).toBeLessThan(bundle.graph.nodes.length);
  });

  it('writes a format of several files side by side', async () => {
    mkdirSync(at('tables'));
    const { code } = await run(
      'export',
      'out',
      '--out',
      'tables/做法.csv',
      '--filter',
      `county:${county.attributes.label}`,
    );
    expect(code).toBe(0);
    expect(readdirSync(at('tables')).sort()).toEqual(['做法-edges.csv', '做法-nodes.csv']);
    expect(readFileSync(at('tables', '做法-nodes.csv'), 'utf8')).toContain(county.key);
  });

  it.each([
    [['--filter', 'knd:practice'], '第 1 个字起：没有“knd”这个项目。可写：kind'],
    [['--filter', 'kind:practise'], '第 6 个字起：“practise”不是可选的值。可写：practice'],
    [['--filter', 'confidence>=2'], '应在 0 到 1 之间'],
    [['--view', 'towns'], '没有“towns”这种视图'],
    [['--view', 'ego:place/0'], '没有键为 place/0 的节点'],
    [['--format', 'csv'], '有 2 个文件，不能写到标准输出'],
    [['--out', 'no/such/folder/x.gexf'], 'no/such/folder'],
  ])('refuses %j in words', async (args, message) => {
    const { code, out, err } = await run('export', 'out', ...args);
    expect([code === 0, out]).toEqual([false, '']);
    expect(err).toContain(message);
  });

  it('says that a filter names nothing, and leaves nothing half written', async () => {
    const { err } = await run('export', 'out', '--filter', 'county:无此县', '--out', 'none.gexf');
    expect(err).toContain('没有 county:无此县');
    expect(err).toContain('没有符合条件的节点');
    expect(readdirSync(folder.path).filter((name) => name.includes('writing'))).toEqual([]);
  });
});

// A disk of 1 MB that only this test sees, on Linux where a user may mount one in a namespace of its own.
const mayMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']).status === 0;
it.runIf(mayMount)('a full disk leaves no half file under the final name, and the file that was there', () => {
  mkdirSync(at('disk'));
  const entry = fileURLToPath(new URL('../../packages/cli/bin/guben.js', import.meta.url));
  const script = `mount -t tmpfs -o size=200k tmpfs disk; echo old > disk/a.nq
    "$NODE" "$ENTRY" export out --format n-quads --out disk/a.nq 2>&1; echo "exit $?"
    "$NODE" "$ENTRY" export out --format n-quads --out disk/b.nq 2>&1; echo "exit $?"
    ls -A disk; cat disk/a.nq`;
  const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', script], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, ENTRY: entry },
  });
  expect(stdout).toMatch(
    /磁盘已满，写不下 .*a\.nq[\s\S]*exit 1\n[\s\S]*磁盘已满，写不下 .*b\.nq[\s\S]*exit 1\na\.nq\nold\n$/,
  );
});

describe('guben import', () => {
  const gephi = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph><nodes>${inside}</nodes></graph></gexf>`;

  it('merges positions and colours into the layout of a bundle, which the next export has', async () => {
    const node = `<node id="${county.key}"><viz:position x="12.5" y="-7"/><viz:color r="1" g="2" b="3"/></node>`;
    writeFileSync(at('排好的.gexf'), gephi(`${node}<node id="foreign"><viz:position x="1" y="2"/></node>`));
    const { code, err } = await run('import', '排好的.gexf', '--into', 'out');
    expect(code).toBe(0);
    expect(err).toContain('读到 2 个节点，其中 1 个');
    expect(JSON.parse(readFileSync(at('out', 'layout.json'), 'utf8'))).toEqual({
      [county.key]: { x: 12.5, y: -7, color: '#010203' },
    });
    const { out } = await run('export', 'out', '--format', 'gexf');
    const element = out.split('\n').find((line) => line.startsWith(`<node id="${county.key}"`))!;
    expect(element).toContain('<viz:position x="12.5" y="-7"/>');
    expect(element).toContain('<viz:color r="1" g="2" b="3" a="1.0"/>');
  });

  it('gives the graph of a file of ours back', async () => {
    await run('export', 'out', '--out', 'ours.gexf');
    const { code } = await run('import', 'ours.gexf', '--graph', 'back.json');
    expect(code).toBe(0);
    expect(parseGraphDocument(readFileSync(at('back.json'), 'utf8'))).toEqual(bundle.graph);
  });

  it.each([
    ['malformed.gexf', '<?xml version="1.0"?>\n<gexf version="1.3">\n<graph></gexf>', '第 3 行'],
    ['bomb.gexf', '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf version="1.3">&a;</gexf>', '第 1 行'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture.svg 不是 GEXF 文件。请给出 Gephi'],
    ['text.gexf', '一册一证一簿', 'text.gexf 不是 GEXF 文件。请给出 Gephi'],
  ])('refuses %s with its line, or says what it is not', async (name, content, message) => {
    writeFileSync(at(name), content);
    const before = existsSync(at('out', 'layout.json')) && readFileSync(at('out', 'layout.json'), 'utf8');
    const { code, err } = await run('import', name, '--into', 'out');
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(existsSync(at('out', 'layout.json')) && readFileSync(at('out', 'layout.json'), 'utf8')).toBe(before);
  });

  it.each([
    [['import', 'no.gexf', '--into', 'out'], 'no.gexf'],
    [['import', '排好的.gexf'], '--into'],
    [['import', '排好的.gexf', '--graph', 'x.json'], '没有完整的图谱'],
    [['import', '排好的.gexf', '--into', 'tables'], '不是图谱文件夹'],
  ])('refuses %j in words', async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
