import { expect, it } from 'vitest';
import { asCalled } from './called.ts';

const checkout = { npm_package_name: 'guben-workspace', npm_lifecycle_event: 'guben' };

it.each([
  [{}, '用 guben build --help 查看用法。', '用 guben build --help 查看用法。'],
  [checkout, '用 guben build --help 查看用法。', '用 npm run guben -- build --help 查看用法。'],
  [checkout, 'See guben --help.', 'See npm run guben -- --help.'],
  [{ ...checkout, npm_lifecycle_event: 'start' }, '先用 guben build 建', '先用 npm run guben -- build 建'],
  [{ ...checkout, npm_lifecycle_event: 'test' }, 'guben build', 'guben build'],
  [{ npm_package_name: 'another', npm_lifecycle_event: 'guben' }, 'guben build', 'guben build'],
  [checkout, 'Guben reads; guben builds', 'Guben reads; guben builds'],
])('says under %o how to type %s', (env, text, said) => {
  expect(asCalled(env, text)).toBe(said);
});
