import { GubenError } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const sentence = '为落实“三级联创”活动，平远县印发了《关于实施固本强基工程的意见》，共有党员4560人。\n';
const traditional = '為落實基層組織建設，本縣訂定實施辦法，計有黨員四千五百人。\n';

/** Encodes by turning the decoder round: every two-byte sequence of a legacy encoding is tried. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (!bytesOf.has(char)) bytesOf.set(char, [lead, trail]);
      } catch {
        // Not a character of this encoding.
      }
    }
  }
  return (text) => Uint8Array.from([...text].flatMap((char) => bytesOf.get(char) ?? [char.charCodeAt(0)]));
}

const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const concat = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const codeOf = (bytes: Uint8Array, asked?: string): string => {
  try {
    decode(bytes, 'a.txt', asked);
  } catch (error) {
    if (error instanceof GubenError) return error.code;
    throw error;
  }
  return 'decoded';
};

const gbk = encoder('gb18030');
const big5 = encoder('big5');

describe('decode finds the encoding of a Chinese text', () => {
  it.each([
    ['UTF-8', utf8(sentence), sentence, 'utf-8'],
    ['UTF-8 with a mark', concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(sentence)), sentence, 'utf-8'],
    ['UTF-16 with a mark', concat(Uint8Array.of(0xff, 0xfe), utf16(sentence)), sentence, 'utf-16le'],
    ['big-endian UTF-16 with a mark', concat(Uint8Array.of(0xfe, 0xff), utf16(sentence, true)), sentence, 'utf-16be'],
    ['UTF-16 without a mark', utf16(sentence), sentence, 'utf-16le'],
    ['big-endian UTF-16 without a mark', utf16(sentence, true), sentence, 'utf-16be'],
    ['one sentence in GBK', gbk(sentence), sentence, 'gb18030'],
    ['a long text in GBK', gbk(sentence.repeat(400)), sentence.repeat(400), 'gb18030'],
    ['one sentence in Big5', big5(traditional), traditional, 'big5'],
    ['a long text in Big5', big5(traditional.repeat(400)), traditional.repeat(400), 'big5'],
    [
      'a four-byte character of GB18030',
      concat(gbk(sentence), Uint8Array.of(0x81, 0x39, 0xee, 0x39)),
      undefined,
      'gb18030',
    ],
  ])('%s', (_, bytes, text, encoding) => {
    const decoded = decode(bytes, 'a.txt');
    expect(decoded.encoding).toBe(encoding);
    if (text !== undefined) expect(decoded.text).toBe(text);
  });

  it('keeps every character: line ends, full-width spaces, NUL, characters beyond the basic plane', () => {
    const text = `\r\n　第一章\t\u{20000}好\0了\r${sentence}`;
    expect(decode(utf8(text), 'a.txt').text).toBe(text);
  });

  it('leaves no mark at the beginning, which a reader of the UTF-8 copy would drop', () => {
    expect(decode(utf8(`\uFEFF\uFEFF${sentence}`), 'a.txt').text).toBe(sentence);
  });

  it('takes the user’s word for the encoding, under any of its names', () => {
    expect(decode(gbk(sentence), 'a.txt', 'gbk')).toEqual({ text: sentence, encoding: 'gbk' });
    expect(decode(gbk(sentence), 'a.txt', 'GB18030').text).toBe(sentence);
  });
});

describe('decode refuses what is no Chinese text', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', utf8(' \n　\t\r\n'), 'empty-file'],
    ['a text in English', utf8('Not a word of Chinese in it.\n'), 'no-chinese'],
    ['a PDF', utf8('%PDF-1.4 一'), 'binary-file'],
    ['a DOCX', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 8, 0), 'binary-file'],
    ['bytes of all values', Uint8Array.from({ length: 4096 }, (_, i) => (i * 31) % 256), 'binary-file'],
    ['UTF-8 with a character cut in two', concat(utf8(sentence).subarray(0, -2), utf8(`\n${sentence}`)), 'broken-utf8'],
    [
      'Latin-1 prose',
      Uint8Array.from('été déjà vu, ça et là, où êtes-vous'.repeat(9), (c) => c.charCodeAt(0)),
      'encoding-not-found',
    ],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('says the line in which UTF-8 is damaged', () => {
    const bytes = concat(utf8(sentence.repeat(3)), Uint8Array.of(0xe6, 0xa2), utf8(sentence));
    expect(() => decode(bytes, 'a.txt')).toThrow(/line 4/);
  });

  it.each([
    ['a wrong encoding', 'utf-8', 'wrong-encoding'],
    ['an unknown encoding', 'utf-9', 'unknown-encoding'],
  ])('with %s named', (_, asked, code) => {
    expect(codeOf(gbk(sentence), asked)).toBe(code);
  });
});
