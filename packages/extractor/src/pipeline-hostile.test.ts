import { describe, expect, it } from 'vitest';
import { extract } from './pipeline.ts';
import { readResources } from './read/resources.ts';

const resources = readResources(new URL('../../../data', import.meta.url).pathname);
const extractFrom = (text: string) =>
  extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);

/** Each would take a minute and more, or all memory, where reading one piece meant reading the rest of the text again. */
describe('a text of one piece over and over', () => {
  it.each([
    '1　标题\n',
    '一、标题\n',
    'A\n',
    '王小明 李小红\n',
    '1 ',
    'l',
    '张 三',
    '一甲',
    '增长3%，',
    '不坚持不丙丁戊、',
    '“三清”（',
    '作者：（（（（',
  ])('is read in seconds: %j', (piece) => {
    const started = performance.now();
    extractFrom(piece.repeat(Math.ceil(120_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
