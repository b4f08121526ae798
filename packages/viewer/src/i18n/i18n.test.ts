import { describe, expect, it } from 'vitest';
import { languageFor } from './i18n.ts';

describe('the language of the page', () => {
  it.each([
    ['a browser in Chinese', null, ['zh-CN', 'zh', 'en'], 'zh'],
    ['a browser in traditional characters', null, ['zh-TW'], 'zh'],
    ['a browser in English', null, ['en-US', 'en', 'zh-CN'], 'en'],
    ['a reader of German who reads English, too', null, ['de-DE', 'de', 'en'], 'en'],
    ['neither', null, ['de-DE'], 'zh'],
    ['no language at all', null, [], 'zh'],
    ['English chosen in a Chinese browser', 'en', ['zh-CN'], 'en'],
    ['Chinese chosen in an English browser', 'zh', ['en-GB'], 'zh'],
    ['something else remembered', 'fr', ['en-GB'], 'en'],
  ])('for %s', (_who, chosen, wanted, language) => {
    expect(languageFor(chosen, wanted)).toBe(language);
  });
});
