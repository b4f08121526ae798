/** Stands for a character that the view leaves out (controls, zero-width marks). Never part of the view. */
export const DROPPED = 0;
export const NEWLINE = 0x0a;
export const SPACE = 0x20;

export const isHanCode = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
export const isDigitCode = (code: number) => code >= 0x30 && code <= 0x39;
export const codesOf = (chars: string) => new Set(Array.from(chars, (char) => char.charCodeAt(0)));
