import { describe, expect, it } from 'vitest';
import { prepare } from '../structure/prepare.ts';
import { bareFormulas } from './initiatives-formulas.ts';

/** Formulas without quotation marks. */
function found(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  return bareFormulas(doc, () => false).map(({ name }) => name);
}

describe('bareFormulas', () => {
  it.each<[string, string[]]>([
    ['坚持党建引领、群众主体、规划先行的原则，稳步推进。', ['党建引领、群众主体、规划先行']],
    ['镇里喊出户养一头牛、人均千元钱的口号。', ['户养一头牛、人均千元钱']],
    ['喊出再穷不能穷教育，再苦不能苦孩子的口号。', ['再穷不能穷教育，再苦不能苦孩子']],
    ['提出再造一个绿水乡的奋斗目标。', ['再造一个绿水乡']],
    ['县委的要求是小事不出村、大事不出镇。', ['小事不出村、大事不出镇']],
    ['以群众满意、基层减负为准则，改进作风。', ['群众满意、基层减负']],
    ['工作中坚持不走过场、不搞花架子，逐户登记。', ['不走过场、不搞花架子']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '按照中央和省、市的要求，抓好落实。',
    '坚持正确的原则。',
    '完成了上级下达的目标任务。',
    '以甲村、乙村为试点。',
    '坚持不懈地抓下去。',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
