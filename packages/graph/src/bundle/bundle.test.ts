import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticBundle } from '../synthetic.ts';
import { BundleError } from './errors.ts';
import { previousOf } from './paths.ts';
import { readBundle, readBundleGraph } from './read.ts';
import { writeBundle, writeFileWhole } from './write.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'guben-bundle-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const bundle = syntheticBundle({ counties: 3, initiatives: 9, seed: 1 });
const other = syntheticBundle({ counties: 4, initiatives: 9, seed: 2 });

describe('writeBundle and readBundle', () => {
  it('give back what was written, with the same bytes each time', async () => {
    const [a, b] = [join(root, 'deep', 'a'), join(root, 'b')];
    await writeBundle(a, bundle);
    await writeBundle(b, bundle);
    expect(await readBundle(a)).toEqual(bundle);
    expect(await readFile(join(a, 'graph.json'))).toEqual(await readFile(join(b, 'graph.json')));
    expect((await readdir(a)).sort()).toEqual(['graph.json', 'layout.json', 'report.json', 'sources']);
  });

  it('replace an older bundle, its other files kept, with nothing left beside it', async () => {
    const dir = join(root, 'replaced', 'out');
    await writeBundle(dir, bundle);
    const layout = JSON.stringify({ [bundle.graph.nodes[0]!.key]: { x: 1, y: 2 } });
    await writeFile(join(dir, 'layout.json'), layout);
    await writeBundle(dir, other);
    expect((await readBundle(dir)).graph).toEqual(other.graph);
    expect(await readFile(join(dir, 'layout.json'), 'utf8')).toBe(layout);
    expect(await readdir(join(root, 'replaced'))).toEqual(['out']);
  });

  it('leave the old bundle whole when the new one cannot be written', async () => {
    const dir = join(root, 'failing', 'out');
    await writeBundle(dir, bundle);
    const broken = { ...other, sources: new Map([['../escape', 'x']]) };
    await expect(writeBundle(dir, broken)).rejects.toThrow(/no file name/);
    expect((await readBundle(dir)).graph).toEqual(bundle.graph);
    expect(await readdir(join(root, 'failing'))).toEqual(['out']);
  });

  it('put back a bundle whose replacement was interrupted between the renames', async () => {
    const dir = join(root, 'interrupted', 'out');
    await writeBundle(dir, bundle);
    await rename(dir, previousOf(dir));
    expect((await readBundle(dir)).graph).toEqual(bundle.graph);
  });

  it('keep texts as decoded, byte order mark and lone line ends included', async () => {
    const dir = join(root, 'texts');
    const text = '\uFEFF甲\r\n乙\r丙\u0000𠮷';
    const sources = new Map([...bundle.sources.keys()].map((id) => [id, text]));
    await writeBundle(dir, { ...bundle, sources });
    expect((await readBundle(dir)).sources).toEqual(sources);
  });

  it('refuse a folder that holds something else, and a file', async () => {
    const dir = join(root, 'documents');
    await mkdir(dir);
    await writeFile(join(dir, 'thesis.doc'), 'x');
    await expect(writeBundle(dir, bundle)).rejects.toThrow(/holds no bundle/);
    expect(await readdir(dir)).toEqual(['thesis.doc']);
    await expect(writeBundle(join(dir, 'thesis.doc'), bundle)).rejects.toThrow(/it is a file/);
    await expect(writeBundle(join(dir, 'thesis.doc', 'x'), bundle)).rejects.toThrow(BundleError);
  });

  it.runIf(process.getuid?.() !== 0)('say that a folder may not be written', async () => {
    const dir = join(root, 'locked');
    await mkdir(dir);
    await chmod(dir, 0o555);
    await expect(writeBundle(join(dir, 'out'), bundle)).rejects.toThrow(/may not be written/);
  });

  it.each<[string, (dir: string) => Promise<unknown>, RegExp]>([
    ['no folder', (dir) => rm(dir, { recursive: true }), /no such file/],
    ['a folder without graph', (dir) => rm(join(dir, 'graph.json')), /no graph.json/],
    ['a broken graph', (dir) => writeFile(join(dir, 'graph.json'), '{'), /graph.json: it is not JSON/],
    ['another graph', (dir) => writeFile(join(dir, 'graph.json'), '{"nodes":[]}'), /not a graph that Guben wrote/],
    [
      'a missing source',
      (dir) => rm(join(dir, 'sources'), { recursive: true }),
      /sources.synthetic-1.txt: there is no such file/,
    ],
    ['a broken report', (dir) => writeFile(join(dir, 'report.json'), '{}'), /report.json: it is not a build report/],
  ])('refuse %s in words', async (name, spoil, message) => {
    const dir = join(root, `spoiled ${name}`);
    await writeBundle(dir, bundle);
    await spoil(dir);
    await expect(readBundle(dir)).rejects.toThrow(message);
    await expect(readBundle(dir)).rejects.toThrow(BundleError);
  });

  it('refuse a source id that leads out of the folder', async () => {
    const dir = join(root, 'escaping');
    await writeBundle(dir, bundle);
    const text = await readFile(join(dir, 'graph.json'), 'utf8');
    await writeFile(join(dir, 'graph.json'), text.replace('"id":"synthetic-1"', '"id":"../graph.json"'));
    await expect(readBundle(dir)).rejects.toThrow(/no file name/);
    expect((await readBundleGraph(dir)).nodes.length).toBe(bundle.graph.nodes.length);
  });
});

describe('writeFileWhole', () => {
  it('leaves the file as it was when the pieces fail midway', async () => {
    const file = join(root, 'whole.txt');
    await writeFileWhole(file, ['a', new TextEncoder().encode('b'), 'c']);
    expect(await readFile(file, 'utf8')).toBe('abc');
    function* failing() {
      yield 'x'.repeat(1 << 19);
      throw new Error('no more');
    }
    await expect(writeFileWhole(file, failing())).rejects.toThrow('no more');
    expect(await readFile(file, 'utf8')).toBe('abc');
    expect((await readdir(root)).filter((name) => name.includes('writing'))).toEqual([]);
  });
  it('names the file that cannot be written', async () => {
    await expect(writeFileWhole(join(root, 'nowhere', 'x'), ['a'])).rejects.toThrow(
      /nowhere.x: its folder does not exist/,
    );
  });
});
