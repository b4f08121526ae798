import { describe, expect, it } from 'vitest';
import { gradeOf, JudgementFile } from './judgements.ts';

const file = (pairs: unknown[], ids = ['x', 'y', 'z']) =>
  JudgementFile.safeParse({ source: 's.txt', initiatives: ids.map((id) => ({ id, name: id })), pairs });

describe('JudgementFile', () => {
  it('takes a pair in either order, and every pair it does not list as unrelated', () => {
    const judgements = file([{ a: 'x', b: 'y', grade: 'same-idea' }]).data!;
    expect([gradeOf(judgements, 'y', 'x'), gradeOf(judgements, 'x', 'y')]).toEqual(['same-idea', 'same-idea']);
    expect(gradeOf(judgements, 'x', 'z')).toBe('unrelated');
  });

  it.each([
    ['an unknown initiative', [{ a: 'x', b: 'w', grade: 'same-idea' }], 'no initiative has the id w'],
    ['a thing and itself', [{ a: 'x', b: 'x', grade: 'same-idea' }], 'x is paired with itself'],
    [
      'a pair twice, turned round',
      [
        { a: 'x', b: 'y', grade: 'same-idea' },
        { a: 'y', b: 'x', grade: 'same-field' },
      ],
      'y and x are judged twice',
    ],
  ])('refuses %s', (_, pairs, message) => {
    expect(file(pairs).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('refuses an initiative listed twice', () => {
    expect(file([], ['x', 'x']).error?.issues[0]?.message).toBe('x is there twice');
  });
});
