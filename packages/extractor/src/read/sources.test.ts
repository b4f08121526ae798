import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GubenError } from '@guben/graph';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guben-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files below the test's folder and gives the path of the first part. */
function put(files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(folder, Object.keys(files)[0]!.split('/')[0]!);
}

const failure = (act: () => unknown): GubenError => {
  try {
    act();
  } catch (error) {
    if (error instanceof GubenError) return error;
    throw error;
  }
  throw new Error('it did not fail');
};

describe('readSources', () => {
  it('reads a file, named after it', () => {
    const file = put({ '平远县经验.txt': '平远县' });
    expect(readSources([file]).sources).toEqual([
      {
        id: '平远县经验',
        path: '平远县经验.txt',
        text: '平远县',
        encoding: 'utf-8',
        // printf 平远县 | sha256sum
        sha256: '61de0d1366e5b8d3fd6378cb36e1b00466c1e404117a800bfb27ca31246d2145',
      },
    ]);
  });

  it('reads a corpus, named after its folder, with what its corpus.yaml says', () => {
    const corpus = put({ 'meizhou/source.txt': '梅州', 'meizhou/corpus.yaml': 'title: 汇编\nyear: 2007\n' });
    const byFolder = readSources([corpus]).sources;
    expect(byFolder).toMatchObject([
      { id: 'meizhou', path: 'meizhou/source.txt', corpus: { title: '汇编', year: 2007 } },
    ]);
    expect(readSources([join(corpus, 'source.txt')]).sources).toEqual(byFolder);
  });

  it('reads a folder of corpora and of texts, by name, and gives each its own id', () => {
    const all = put({
      'all/b/source.txt': '乙',
      'all/b/corpus.yaml': '',
      'all/a/source.txt': '甲',
      'all/c/one.txt': '丙',
      'all/c/corpus.yaml': 'place: 梅州市',
      'all/one.TXT': '丁',
      'all/d/one.txt': '戊',
      'all/notes.md': '不读',
      'all/.hidden.txt': '不读',
    });
    expect(readSources([all]).sources.map(({ id, text, path }) => `${id} ${text} ${path}`)).toEqual([
      'a 甲 all/a/source.txt',
      'b 乙 all/b/source.txt',
      'c-one 丙 all/c/one.txt',
      'one 戊 all/d/one.txt',
      'one-2 丁 all/one.TXT',
    ]);
  });

  it('reads no text twice and no bundle, and comes back from a link to a folder above', () => {
    const all = put({ 'all/a.txt': '甲', 'all/out/graph.json': '{}', 'all/out/sources/a.txt': '甲' });
    symlinkSync(all, join(all, 'loop'));
    expect(readSources([all, join(all, 'a.txt')]).sources.map(({ id }) => id)).toEqual(['a']);
  });

  it('passes over what cannot be read, says so, and reads the rest', () => {
    const all = put({
      'all/a.txt': '甲',
      'all/b.txt': '',
      'all/c/source.txt': '丙',
      'all/c/corpus.yaml': 'titel: 汇编',
      'all/d.txt': '%PDF-1.4',
      'all/e/corpus.yaml': 'title: 无文',
    });
    const { sources, skipped } = readSources([all]);
    expect(sources.map(({ id }) => id)).toEqual(['a']);
    expect(skipped.map(({ path, error }) => `${path} ${error.code}`)).toEqual([
      'all/c/corpus.yaml bad-corpus',
      'all/e no-text',
      'all/b.txt empty-file',
      'all/d.txt binary-file',
    ]);
  });
});

describe('readSources refuses', () => {
  it('an input that is not there', () => {
    expect(failure(() => readSources([join(folder, 'nowhere.txt')])).code).toBe('input-not-found');
  });

  it('a folder without text', () => {
    expect(failure(() => readSources([put({ 'empty/readme.md': '梅州' })])).code).toBe('no-text');
  });

  it('the only file with its own reason, several with all of theirs', () => {
    const only = put({ 'one/a.txt': '' });
    expect(failure(() => readSources([only])).code).toBe('empty-file');
    put({ 'one/b.txt': 'no Chinese' });
    const error = failure(() => readSources([only]));
    expect(error.code).toBe('nothing-readable');
    expect(error.message).toMatch(/one\/a\.txt[\s\S]*one\/b\.txt/);
  });

  it.each([
    ['an unknown field', 'year: 2007\ntitel: 汇编\n', /corpus\.yaml:2: .*titel[\s\S]*title, editor, year, place/],
    ['a year in words', 'title: 汇编\nyear: 二〇〇七\n', /corpus\.yaml:2: year/],
    ['a year out of reach', 'year: 20007\n', /corpus\.yaml:1: year/],
    ['a list', '- 梅州\n', /corpus\.yaml:1/],
    ['broken YAML', 'title: "汇编\nyear: 2007\n', /corpus\.yaml:\d/],
    ['an empty title', 'title: ""\n', /corpus\.yaml:1: title/],
  ])('a corpus.yaml with %s, naming its line', (_, yaml, message) => {
    const error = failure(() => readSources([put({ 'c/source.txt': '梅州', 'c/corpus.yaml': yaml })]));
    expect(error.code).toBe('bad-corpus');
    expect(error.message).toMatch(message);
  });
});
