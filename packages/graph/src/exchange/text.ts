/** A text as UTF-8 can carry it: a lone surrogate, which is no character, replaced by U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
