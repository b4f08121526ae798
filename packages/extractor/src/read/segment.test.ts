import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodejiebaSegmenter } from './segment.ts';

const segment = nodejiebaSegmenter();

it('cuts Chinese into words', () => {
  expect(segment('大力推行基层组织建设')).toContain('建设');
  expect(segment('')).toEqual([]);
});

it('gives words that add up to the text, with NUL and unpaired surrogates in it', () => {
  const char = fc.oneof(
    fc.constantFrom('党', '建', '组织', '\0', '\ud83d', '\ude00', '\ufeff', ' ', '😀'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(char), (chars) => {
      const text = chars.join('');
      expect(segment(text).join('')).toBe(text);
    }),
  );
});
