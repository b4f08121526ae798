import { describe, expect, it } from 'vitest';
import { expandPattern, TermList } from './terms.ts';

describe('expandPattern', () => {
  it.each([
    ['社区', ['社区']],
    ['(农村|村级)党建', ['农村党建', '村级党建']],
    ['(农村|)(基层|)党建', ['农村基层党建', '农村党建', '基层党建', '党建']],
    ['村（居）干部', ['村（居）干部']],
  ])('%s', (pattern, terms) => expect(expandPattern(pattern)).toEqual(terms));

  it.each(['(农村', '农村)', '(农村)党建', '((a|b)|c)', '(a|b)(c', `${'(a|b)'.repeat(12)}`])(
    'refuses %s',
    (pattern) => {
      expect(() => expandPattern(pattern)).toThrow(RangeError);
    },
  );
});

describe('TermList', () => {
  it('drops repetitions and the empty term', () => {
    expect(TermList.parse(['(a|)', '(a|b)'])).toEqual(['a', 'b']);
  });

  it('says which pattern is wrong', () => {
    expect(TermList.safeParse(['社区', '(村']).error?.issues[0]?.message).toContain('(村');
  });
});
