import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const put = (name: string, content: string | object) => {
  const path = join(folder.path, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
};
const evaluate = (...args: string[]) => guben(['eval', ...args], { cwd: folder.path });

const labels = (split: string, extra: object[] = []) => ({
  source: 'a.txt',
  split,
  entities: [{ id: 'county', kind: 'place', name: '平远县' }, ...extra],
  relations: [],
});

beforeAll(() => {
  put('gold/a.txt', '广东省平远县召开会议，研究有关问题。\n');
  put('gold/right.json', labels('tune'));
  // Nobody of that name is in the text: a program that is right cannot find him.
  put('gold/missing.json', labels('report', [{ id: 'nobody', kind: 'person', name: '无名氏' }]));
  put('gold/pairs/pairs.json', { source: 'a.txt', initiatives: [], pairs: [] });
  put('bad/json.json', '{ "entities": ');
  put('bad/field.json', { ...labels('tune'), entities: [{ id: 'x', kind: 'county', name: '平远县' }] });
  put('bad/dangling.json', {
    ...labels('tune'),
    relations: [{ kind: 'part-of', source: 'county', target: 'province' }],
  });
  put('bad/no-text.json', { ...labels('tune'), source: 'nowhere.txt' });
  put('empty/readme.txt', '没有标注');
});

describe('guben eval', () => {
  it('measures each labelled text of a folder, and says what it missed and what it found beside the labels', async () => {
    const { code, out } = await evaluate('gold', '--json');
    expect(code).toBe(0);
    const { total, texts } = JSON.parse(out);
    expect(texts.map(({ name, split }: { name: string; split: string }) => [name, split])).toEqual([
      ['missing', 'report'],
      ['right', 'tune'],
    ]);
    expect(total.entities.person).toMatchObject({ missed: 1 });
    expect(texts[0].missedEntities).toMatchObject([{ kind: 'person', label: '无名氏', sentence: '' }]);
    // The province is named and not labelled.
    expect(texts[1].entities.place).toMatchObject({ found: 1, wrong: 1 });
    expect(texts[1].falseEntities[0]).toMatchObject({
      label: '广东省',
      sentence: '广东省平远县召开会议，研究有关问题。',
    });
  });

  it('takes one half only', async () => {
    const { out } = await evaluate('gold', '--split', 'report', '--json');
    expect(JSON.parse(out).texts).toHaveLength(1);
    const { code, err } = await evaluate('gold/right.json', '--split', 'report');
    expect([code, err]).toEqual([1, expect.stringContaining('没有属于 report 这一半的标注文件')]);
  });

  it('shows tables and findings, and writes the same page twice', async () => {
    const { out } = await evaluate('gold', '--markdown', 'accuracy.md');
    expect(out).toMatch(/准确率 +召回率 +F1/);
    expect(out).toMatch(/== missing\n(.*\n)*漏掉的\n {2}人物 {2}无名氏/);
    const page = readFileSync(join(folder.path, 'accuracy.md'), 'utf8');
    expect(page).toContain('- person: 无名氏');
    await evaluate('gold', '--markdown', 'accuracy.md', '--brief');
    expect(readFileSync(join(folder.path, 'accuracy.md'), 'utf8')).toBe(page);
  });

  it.each([
    ['bad/json.json', 'json.json 有误'],
    ['bad/field.json', 'entities.0.kind'],
    ['bad/dangling.json', 'no entity has the id province'],
    ['bad/no-text.json', 'nowhere.txt'],
    ['empty', '里没有标注文件'],
    ['nowhere', '找不到'],
  ])('refuses %s and says why', async (path, words) => {
    const { code, out, err } = await evaluate(path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });
});
