import { syntheticBundle } from '@guben/graph/synthetic';
import { describe, expect, it } from 'vitest';
import { BundleError } from '../bundle/load.ts';
import { checkFiles } from './check.ts';

const file = (path: string, text = '') => ({ path, file: new File([text], path) });
const graph = JSON.stringify(syntheticBundle({ counties: 2, initiatives: 3, seed: 1 }).graph);
const noneBad = async () => [];
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe('checkFiles', () => {
  it('reads the good texts and names the bad one', async () => {
    const dropped = [
      file('甲.txt', '甲县'),
      file('图.txt', '\0'),
      file('乙.txt', '乙县'),
      file('丙.pdf'),
      file('.DS_Store'),
    ];
    const { files, refused } = await checkFiles(dropped, async () => ['图.txt']);
    expect(paths(files)).toEqual(['甲.txt', '乙.txt']);
    expect(refused.map(({ path, reason }) => [path, reason])).toEqual([
      ['丙.pdf', 'unknown'],
      ['图.txt', 'unreadableText'],
    ]);
  });

  it('gives up nothing where no file can be read', async () => {
    const { files, refused } = await checkFiles([file('图.txt', '\0')], async () => ['图.txt']);
    expect(files).toEqual([]);
    expect(paths(refused)).toEqual(['图.txt']);
    const without = await checkFiles([file('甲.txt', '甲县')], async () => {
      throw new BundleError('noExtractor');
    });
    expect(without).toMatchObject({ files: [], refused: [{ reason: 'noExtractor' }] });
  });

  it('says of an empty text that it is empty, not that it is no text', async () => {
    const dropped = [file('空.txt'), file('白.txt', '\u3000 \n'), file('甲.txt', '甲县')];
    const { files, refused } = await checkFiles(dropped, async (texts) =>
      paths(texts).filter((path) => path !== '甲.txt'),
    );
    expect(paths(files)).toEqual(['甲.txt']);
    expect(refused).toMatchObject([
      { path: '空.txt', reason: 'emptyText' },
      { path: '白.txt', reason: 'emptyText' },
    ]);
    expect((await checkFiles([file('空.txt')], noneBad)).files).toEqual([]);
  });

  it('opens a graph beside a report and a JSON that are broken', async () => {
    const dropped = [
      file('注.json', '{'),
      file('b/my.json', graph),
      file('b/report.json', '{'),
      file('b/s.txt', '甲县'),
    ];
    const { files, refused } = await checkFiles(dropped, noneBad);
    expect(paths(files)).toEqual(['b/my.json', 'b/s.txt']);
    expect(paths(refused)).toEqual(['注.json', 'b/report.json']);
  });

  it('reads the texts beside a JSON that is no graph', async () => {
    const { files, refused } = await checkFiles([file('a.json', '{}'), file('甲.txt', '甲县')], noneBad);
    expect(paths(files)).toEqual(['甲.txt']);
    expect(refused).toMatchObject([{ path: 'a.json', reason: 'foreign' }]);
  });
});
