import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, uniqueIds } from './ids.ts';

describe('safeName', () => {
  it.each([
    ['meizhou-2007', 'meizhou-2007'],
    ['梅州 2007（上）', '梅州-2007-上'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a:b*c?"<>|', 'a-b-c'],
    ['.hidden', 'hidden'],
    ['con', '_con'],
    ['NUL.old', '_NUL.old'],
    ['!!!', 'text'],
    ['', 'text'],
  ])('%s becomes %s', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('gives a name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeName(name);
        expect(safe).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(245);
        expect(safe.endsWith('.')).toBe(false);
      }),
    );
  });
});

it('ids are unique without regard to case', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'b', 'a-2', '文', '文!')), (names) => {
      const ids = names.map(uniqueIds());
      expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(names.length);
    }),
  );
  expect(['a', 'A', 'a'].map(uniqueIds())).toEqual(['a', 'A-2', 'a-3']);
});
