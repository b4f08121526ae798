import { describe, expect, it } from 'vitest';
import { isAim, isCalledOut, isListOfNext, isSpelledOut } from './quotes-aims.ts';

describe('isSpelledOut', () => {
  it.each<[string, string, boolean]>([
    ['红白喜事三限', '：限牛头、限酒桌、限礼金。', true],
    ['红白喜事三限', '：限牛头、限酒桌。', false],
    ['红白喜事三限', '，限牛头、限酒桌、限礼金。', false],
    ['红白喜事从简', '：限牛头、限酒桌、限礼金。', false],
  ])('%s%s', (name, behind, expected) => {
    expect(isSpelledOut(name, name + behind, name.length)).toBe(expected);
  });
});

describe('isListOfNext', () => {
  it.each<[string, string, boolean]>([
    ['甲好、乙好、丙好', '的“三好”目标', true],
    ['甲帮、乙帮、丙帮', '的三帮法，群众欢迎', true],
    ['甲好、乙好', '的“三好”目标', false],
    ['甲好', '的三帮法，', false],
  ])('“%s”%s', (name, after, expected) => {
    expect(isListOfNext(name, after)).toBe(expected);
  });
});

describe('isAim', () => {
  it.each<[string, string, string, boolean]>([
    ['生态水乡、宜居山城', '加快建设', '，', true],
    ['显山、露水', '围绕', '做文章', true],
    ['不让群众跑腿', '把', '作为工作理念', true],
    ['多予少取放活', '这里', '，是一条原则，', true],
    ['板凳夜话', '把', '作为载体', false],
    ['板凳夜话', '建设', '，', false],
  ])('%s', (name, clause, after, expected) => {
    expect(isAim(name, clause, after)).toBe(expected);
  });
});

describe('isCalledOut', () => {
  it.each<[string, string, string, boolean]>([
    ['户户有账本', '总要求是', '。', true],
    ['和合善治', '以', '为主线', true],
    ['东岭茶叶之乡', '打造', '，', true],
    ['山路弯弯也要走到', '喊出', '。', true],
    ['板凳夜话会', '喊出', '。', false],
    ['板凳夜话', '以', '为抓手', false],
  ])('%s', (core, clause, after, expected) => {
    expect(isCalledOut(core, core.length, clause, clause, after)).toBe(expected);
  });
});
