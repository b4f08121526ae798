import { Converter } from 'opencc-js/t2cn';
import { codesOf, DROPPED, isDigitCode, isHanCode, NEWLINE, SPACE } from './codes.ts';
import { isMisreadOne, misreadDigits, restoreNumber } from './misread.ts';

/** Frequent characters that only Traditional texts write; a hundredth of the text suffices to tell. */
const traditionalMarks = '國黨組織縣鄉鎮區會員發關書記為個們這來時業產經濟農務實設訓體總歷結構學習導領機';

const equivalents: [string, string][] = [
  ['　\t\u00a0\u2002\u2003\u2009\u202f', ' '],
  ['\r\f\v\u2028\u2029\u0085', '\n'],
  ['「『﹁﹃〝＂｢', '“'],
  ['」』﹂﹄〞｣', '”'],
  ['―─━–', '—'],
  ['•・･‧∙●◆■□▪', '·'],
  ['~〜∼', '～'],
  ['－﹣−', '-'],
  ['﹙', '（'],
  ['﹚', '）'],
  ['﹐', '，'],
  ['﹒｡', '。'],
  ['､', '、'],
  ['﹔', '；'],
  ['﹕︰', '：'],
  ['﹖', '？'],
  ['﹗', '！'],
  ['«', '《'],
  ['»', '》'],
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['〇', '〇'],
];

let simplifying: Uint16Array | undefined;
const plain = buildTable(false);

function buildTable(simplify: boolean): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0; code < 0x20; code++) if (code !== NEWLINE) table[code] = DROPPED;
  for (let code = 0x7f; code < 0xa0; code++) table[code] = DROPPED;
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table[code] = DROPPED;
  for (let code = 0x202a; code <= 0x202e; code++) table[code] = DROPPED;
  for (let code = 0x2066; code <= 0x2069; code++) table[code] = DROPPED;
  // Full-width ASCII: digits, letters and the signs that are no punctuation of running text.
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const half = String.fromCharCode(code - 0xfee0);
    if (/[0-9A-Za-z%#&*+\-./<=>@^_`|~$\\[\]]/.test(half)) table[code] = code - 0xfee0;
  }
  for (const [from, to] of equivalents) for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
  table['～'.charCodeAt(0)] = '～'.charCodeAt(0);
  // CJK compatibility ideographs are single characters with a single canonical one.
  for (let code = 0xf900; code <= 0xfaff; code++) {
    const canonical = String.fromCharCode(code).normalize('NFKC');
    if (canonical.length === 1) table[code] = canonical.charCodeAt(0);
  }
  if (simplify) {
    const convert = Converter({ from: 't', to: 'cn' });
    for (let code = 0x3400; code <= 0x9fff; code++) {
      const simplified = convert(String.fromCharCode(code));
      if (simplified.length === 1) table[code] = simplified.charCodeAt(0);
    }
  }
  return table;
}

function isTraditional(text: string): boolean {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
  const marks = new Set(Array.from(traditionalMarks, (char) => char.charCodeAt(0)));
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (!isHanCode(code)) continue;
    han++;
    if (marks.has(code)) traditional++;
  }
  return traditional * 100 > han;
}

/**
 * Gives each code unit of a source text its normal form, one for one: simplified characters (in a Traditional text),
 * full-width punctuation, half-width digits and letters, one kind of quotation mark, dash and line break.
 * Code units that say nothing become {@link DROPPED}. The result is as long as the text, so offsets hold.
 */
export function normalise(text: string): Uint16Array {
  if (isTraditional(text)) simplifying ??= buildTable(true);
  const table = isTraditional(text) ? simplifying! : plain;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = table[text.charCodeAt(i)]!;
  punctuate(codes, text);
  return codes;
}

const code = (char: string) => char.charCodeAt(0);
const dash = code('—');
const one = code('一');
const [open, close, openSingle, closeSingle] = [code('“'), code('”'), code('‘'), code('’')];
const fullWidth = new Map<number, number>(
  (['(（', ')）', ',，', ';；', ':：', '?？', '!！'] as const).map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/** “三帮\n—教”: a dash at a line's start right before the last one or two characters of a quotation is the numeral. */
const opensLastOfQuote = (codes: Uint16Array, i: number): boolean =>
  (i === 0 || codes[i - 1] === NEWLINE || codes[i - 1] === SPACE) &&
  isHanCode(codes[i + 1] ?? 0) &&
  (codes[i + 2] === close || (isHanCode(codes[i + 2] ?? 0) && codes[i + 3] === close));

const numerals = codesOf('一二三四五六七八九十');

/** Half-width punctuation to full-width by its neighbours, and straight quotation marks to opening and closing ones. */
function punctuate(codes: Uint16Array, text: string) {
  let inQuotes = false;
  let inSingle = false;
  let breaks = 0;
  let lineStart = 0;
  for (let i = 0; i < codes.length; i++) {
    const current = codes[i]!;
    if (current === NEWLINE) {
      // An empty line ends what a missing mark left open, unless the text was cut there in the middle of a sentence.
      breaks++;
      lineStart = i + 1;
      if (breaks > 1) inQuotes = inSingle = false;
      continue;
    }
    if (current !== SPACE && current !== DROPPED) breaks = 0;
    if (current >= 0x80) {
      if (current === dash && (isMisreadOne(codes, i, lineStart) || (inQuotes && opensLastOfQuote(codes, i))))
        codes[i] = one;
      else if (current === open) inQuotes = true;
      else if (current === close) inQuotes = false;
      continue;
    }
    const previous = i > 0 ? codes[i - 1]! : NEWLINE;
    const next = i + 1 < codes.length ? codes[i + 1]! : NEWLINE;
    const full = fullWidth.get(current);
    if (full !== undefined) {
      const between = isDigitCode(previous) && isDigitCode(next) && (current === 0x2c || current === 0x3a);
      if (!between) codes[i] = full;
    } else if (current === 0x2e) {
      if (
        (isHanCode(previous) || previous === close || previous === 0xff09 || previous === 0x300b) &&
        next !== 0x2e &&
        (!isDigitCode(next) || (isHanCode(previous) && !numerals.has(previous))) &&
        !(next >= 0x61 && next <= 0x7a)
      ) {
        codes[i] = code('。');
      }
    } else if (misreadDigits.has(current) || (current === SPACE && isDigitCode(previous) && isDigitCode(next))) {
      restoreNumber(codes, i);
    } else if (current === 0x22) {
      codes[i] = inQuotes ? close : open;
      inQuotes = !inQuotes;
    } else if (current === 0x27 && (isHanCode(previous) || isHanCode(next) || inSingle)) {
      codes[i] = inSingle ? closeSingle : openSingle;
      inSingle = !inSingle;
    } else if ((current === 0x3c || current === 0x3e) && next === current && text.charCodeAt(i) === current) {
      // << and >> for 《 and 》.
      codes[i] = code(current === 0x3c ? '《' : '》');
      codes[i + 1] = DROPPED;
    }
  }
}
