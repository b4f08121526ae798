import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

const lexicon = fileURLToPath(new URL('../../data/lexicon', import.meta.url));
const text =
  '关于实施“三级联创”活动的意见\n中共平远县委组织部\n\n平远县认真开展“三级联创”活动，共有党员4560人。\n2007年6月1日\n';
const gbkOfGu = Uint8Array.of(0xb9, 0xcc, 0xb1, 0xbe, 0xc7, 0xbf, 0xbb, 0xf9);

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (...parts: string[]) => join(folder.path, ...parts);
const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
/** Runs in the test's folder, so that paths are typed as a user types them. */
const build = (...args: string[]) => guben(['build', ...args], { cwd: folder.path });
const bundleText = () => readFileSync(at('out', 'graph.json'), 'utf8');

beforeAll(async () => {
  put('good.txt', text);
  put('empty.txt', '');
  put('blank.txt', ' \n　\n');
  put('scan.pdf.txt', '%PDF-1.4\n…');
  put(
    'program.txt',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 256),
  );
  put('english.txt', 'No Chinese at all.\n');
  put('gbk.txt', gbkOfGu);
  put('damaged.txt', Buffer.concat([Buffer.from(text), Uint8Array.of(0xe6, 0xa2), Buffer.from(text)]));
  put('no-text/readme.md', text);
  put('all-bad/a.txt', '');
  put('all-bad/b.txt', '%PDF-1.4');
  put('mixed/a.txt', text);
  put('mixed/b.txt', '');
  put('corpus-field/source.txt', text);
  put('corpus-field/corpus.yaml', 'title: 汇编\ntitel: 汇编\n');
  put('corpus-year/source.txt', text);
  put('corpus-year/corpus.yaml', 'title: 汇编\nyear: 二〇〇七年\n');
  put('corpus-yaml/source.txt', text);
  put('corpus-yaml/corpus.yaml', 'title: "汇编\nyear: 2007\n');
  cpSync(lexicon, at('lexicon-broken'), { recursive: true });
  put('lexicon-broken/topics.yaml', 'topics: 农村党建\n');
  put('lexicon-empty/notes.txt', '');
  put('documents/letter.txt', text);
  expect((await build('good.txt', '--out', 'out')).code).toBe(0);
}, 60_000);

describe('what cannot be read is refused with its own message, and the earlier bundle is left whole', () => {
  it.each([
    ['no such file', ['nowhere.txt'], /找不到文件或文件夹：nowhere\.txt/],
    ['one of several that is not there', ['good.txt', 'nowhere.txt'], /找不到文件或文件夹：nowhere\.txt/],
    ['a folder without text', ['no-text'], /文件夹 no-text 里没有 \.txt 文件/],
    ['an empty file', ['empty.txt'], /empty\.txt 是空的/],
    ['a file of white space', ['blank.txt'], /blank\.txt 是空的/],
    ['a PDF', ['scan.pdf.txt'], /scan\.pdf\.txt 不是纯文本（PDF）.*另存为 \.txt/],
    ['a binary file', ['program.txt'], /program\.txt 不是纯文本/],
    ['a text without Chinese', ['english.txt'], /english\.txt.*没有汉字.*--encoding/],
    ['the wrong encoding', ['gbk.txt', '--encoding', 'utf-8'], /gbk\.txt 的编码不是 utf-8.*--encoding/],
    ['an unknown encoding', ['gbk.txt', '--encoding', 'utf-9'], /没有“utf-9”这种编码/],
    ['damaged UTF-8', ['damaged.txt'], /damaged\.txt 是 UTF-8，但其中有损坏的字，第一处在第 6 行/],
    ['several files, none of them readable', ['all-bad'], /2 个文件都读不了：[\s\S]*a\.txt[\s\S]*b\.txt/],
    [
      'an unknown field of corpus.yaml',
      ['corpus-field'],
      /corpus-field\/corpus\.yaml:2: .*titel[\s\S]*可写的项目只有 title/,
    ],
    ['a year in words', ['corpus-year'], /corpus-year\/corpus\.yaml:2: year/],
    ['broken YAML', ['corpus-yaml'], /corpus-yaml\/corpus\.yaml:\d+: /],
    [
      'a broken lexicon',
      ['good.txt', '--lexicon', 'lexicon-broken'],
      /lexicon-broken\/topics\.yaml:1: topics[\s\S]*请按提示改正/,
    ],
    ['a lexicon without its files', ['good.txt', '--lexicon', 'lexicon-empty'], /lexicon-empty\/topics\.yaml: missing/],
    ['no such lexicon', ['good.txt', '--lexicon', 'nowhere'], /找不到词库文件夹 .*nowhere/],
  ])('%s', async (_, args, message) => {
    const before = bundleText();
    const { code, out, err } = await build(...args, '--out', 'out');
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at |undefined|\[object/m);
    expect([code, out]).toEqual([1, '']);
    expect(bundleText()).toBe(before);
  });

  it.each([
    ['a file', 'good.txt', /good\.txt 是一个文件/],
    ['a folder with other things in it', 'documents', /documents 里有别的东西.*不会覆盖/],
    ['below a file', 'good.txt/out', /good\.txt\/out 的路径中间有一段是文件/],
    ['nowhere to write', '/proc/guben/out', /\/proc\/guben\/out/],
  ])('an output that is %s', async (_, out, message) => {
    const { code, err } = await build('good.txt', '--out', out);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/内部错误|^\s+at /m);
    expect(code).toBe(1);
    expect(readFileSync(at('documents', 'letter.txt'), 'utf8')).toBe(text);
    expect(existsSync(at('documents', 'graph.json'))).toBe(false);
  });

  it('tells of the output before it reads: a long text would be read in vain', async () => {
    for (const out of ['good.txt', 'documents', 'good.txt/out']) {
      const { err } = await build('good.txt', '--out', out);
      expect(err).toMatch(/^出错：/);
    }
  });

  it('says it in English too', async () => {
    const { code, err } = await build('empty.txt', '--out', 'out', '--lang', 'en');
    expect(err).toMatch(/Error: empty\.txt is empty: there is no text in it\./);
    expect(code).toBe(1);
  });
});

it('one bad document does not stop the others: the bundle is written, and the exit code tells of it', async () => {
  const { code, out, err } = await build('mixed', '--out', 'mixed-out');
  expect(code).toBe(1);
  expect(out).toMatch(/图谱已写到 mixed-out/);
  expect(err).toMatch(/跳过了 1 个文件[\s\S]*mixed\/b\.txt 是空的/);
  expect(JSON.parse(readFileSync(at('mixed-out', 'report.json'), 'utf8')).skipped).toEqual([
    { path: 'mixed/b.txt', reason: 'mixed/b.txt is empty' },
  ]);
  expect((await guben(['verify', 'mixed-out'], { cwd: folder.path })).code).toBe(0);
});
