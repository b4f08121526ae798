import type { ToSimplified } from './query/names.ts';

/** The readings of each character (code point) of a text without tones, the likeliest first; other characters as they are. */
export type ToPinyin = (text: string) => string[][];

export interface Chinese {
  toPinyin: ToPinyin;
  toSimplified: ToSimplified;
}

/**
 * Pinyin and Traditional forms for search. The tables are large, so they are fetched only when this is called, and stay
 * out of the main script.
 */
export const loadChinese = async (): Promise<Chinese> => {
  const [{ pinyin, polyphonic }, { Converter }] = await Promise.all([import('pinyin-pro'), import('opencc-js/t2cn')]);
  const options = { toneType: 'none', type: 'array', v: true } as const;
  return {
    toPinyin: (text) => {
      // The first knows the word (重庆 is chóng), the second every reading of the character.
      const inContext = pinyin(text, options);
      const possible = polyphonic(text, options);
      return inContext.map((syllable, i) => [...new Set([syllable, ...(possible[i] ?? [])])]);
    },
    toSimplified: Converter({ from: 't', to: 'cn' }),
  };
};
