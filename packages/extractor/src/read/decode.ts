import { GubenError } from '@guben/graph';
import chardet from 'chardet';
import { binaryFormat } from './signatures.ts';

export interface Decoded {
  /** Exactly the characters of the bytes; only a byte order mark, which is no character of the text, is left out. */
  text: string;
  /** As TextDecoder names it: utf-8, utf-16le, utf-16be, gb18030, big5, … */
  encoding: string;
}

/** Legacy encodings that Chinese texts come in, the likelier first. GB18030 takes in GBK and GB 2312. */
const legacyEncodings = ['gb18030', 'big5'] as const;

/** chardet reads this many bytes: enough to tell two encodings apart, and quick on a 50 MB file. */
const detectionSample = 100_000;

/** Share of characters that must be Chinese or ASCII before an encoding without any mark of its own is believed. */
const plausibleShare = 0.9;

/** In one UTF-8 file of a hundred broken characters most others are whole: then it is UTF-8 with damage, not another encoding. */
const damageShare = 0.1;

/**
 * Decodes a text file: by its byte order mark, else as strict UTF-8, else in the likeliest encoding that Chinese texts
 * come in. Nothing is guessed into shape: bytes that an encoding does not allow are an error, never a replacement mark.
 * @param asked an encoding that the user named: nothing else is tried
 * @throws GubenError empty-file, binary-file, unknown-encoding, wrong-encoding, broken-utf8, no-chinese
 */
export function decode(bytes: Uint8Array, path: string, asked?: string): Decoded {
  if (bytes.length === 0) throw new GubenError('empty-file', `${path} is empty`, { path });
  const decoded = asked === undefined ? detect(bytes, path) : decodeAs(bytes, path, asked);
  if (decoded.text.trim() === '') throw new GubenError('empty-file', `${path} holds nothing but white space`, { path });
  if (!/\p{Script=Han}/u.test(decoded.text)) {
    throw new GubenError('no-chinese', `${path} holds no Chinese character`, { path, encoding: decoded.encoding });
  }
  return decoded;
}

function decodeAs(bytes: Uint8Array, path: string, asked: string): Decoded {
  const encoding = encodingNamed(asked);
  const text = tryDecode(bytes, encoding);
  if (text === undefined) {
    throw new GubenError('wrong-encoding', `${path} is not in the encoding ${asked}: name another with --encoding`, {
      path,
      encoding: asked,
    });
  }
  return { text, encoding };
}

/** The usual name of an encoding that may be called by another one (gbk, cp936). */
function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new GubenError(
      'unknown-encoding',
      `there is no encoding “${label}”; there are utf-8, utf-16le, gb18030, big5, …`,
      {
        encoding: label,
      },
    );
  }
}

function detect(bytes: Uint8Array, path: string): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, path, marked);
  const bare = bareUtf16(bytes);
  if (bare) return bare;
  const format = binaryFormat(bytes);
  if (format)
    throw new GubenError('binary-file', `${path} is no plain text (${format}): save it as .txt first`, {
      path,
      format,
    });
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const damage = utf8Damage(bytes);
  if (damage) {
    throw new GubenError(
      'broken-utf8',
      `${path} is UTF-8 with damaged characters, the first in line ${damage.line}: save it as UTF-8 again`,
      { path, line: damage.line },
    );
  }
  const legacy = legacyText(bytes);
  if (legacy) return legacy;
  throw new GubenError(
    'encoding-not-found',
    `the encoding of ${path} could not be found out: name it with --encoding (utf-8, gb18030, big5, utf-16le, …)`,
    { path },
  );
}

/** @param cut whether the bytes are only the beginning, which may end within a character */
function tryDecode(bytes: Uint8Array, encoding: string, cut = false): string | undefined {
  try {
    // Strips one byte order mark; another one behind it would be stripped by whoever reads our UTF-8 copy.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut }).replace(/^\uFEFF+/, '');
  } catch {
    return undefined;
  }
}

function markedEncoding([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Share of a text's characters that are Han, ASCII, or punctuation of Chinese typesetting. */
function plausibility(text: string): number {
  let plausible = 0;
  let count = 0;
  for (const char of text) {
    count++;
    if (/[\p{Script=Han}\n\r\t -~\u00b7\u2010-\u2027\u2030-\u203b\u3000-\u301f\uff01-\uff5e①-⒛ⅰ-ⅹⅠ-Ⅻ]/u.test(char))
      plausible++;
  }
  return count === 0 ? 0 : plausible / count;
}

/** UTF-16 without its mark: only where one byte order gives nearly nothing but Chinese and ASCII, with Chinese in it. */
function bareUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 20_000);
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const part = tryDecode(sample, encoding, true);
    // Bytes of ASCII read in pairs look Chinese too (䝕䉅丠): a text in Chinese has its own punctuation or line breaks.
    if (part === undefined || !/[，。、：；《》“”\n]/.test(part) || plausibility(part) < plausibleShare) continue;
    if (!sample.includes(0) && tryDecode(sample, 'utf-8', true) !== undefined) continue;
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

/** Where a file that is UTF-8 for the most part breaks; undefined for a file that is no UTF-8 at all. */
function utf8Damage(bytes: Uint8Array): { line: number } | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (broken === 0 || broken > whole * damageShare) return undefined;
  return { line: text.slice(0, text.indexOf('\uFFFD')).split('\n').length };
}

/**
 * The text in the likeliest legacy encoding. chardet knows the byte statistics of both on texts of some length; on a few
 * words it abstains, and the order of `legacyEncodings` decides.
 */
function legacyText(bytes: Uint8Array): Decoded | undefined {
  const confidence = new Map<string, number>();
  for (const match of chardet.analyse(bytes.subarray(0, detectionSample))) {
    confidence.set(match.name.toLowerCase(), match.confidence);
  }
  const candidates = legacyEncodings
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding), confidence: confidence.get(encoding) ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence);
  for (const { encoding, text } of candidates) {
    if (text !== undefined && plausibility(text.slice(0, detectionSample)) >= plausibleShare) return { text, encoding };
  }
  return undefined;
}
