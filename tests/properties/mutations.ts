import fc from 'fast-check';

/** What happens to texts on their way through typing, scanning, pasting and broken software. */
export type Mutation = (text: string, at: number, size: number) => string;

const insert = (text: string, at: number, piece: string) => {
  const position = at % (text.length + 1);
  return text.slice(0, position) + piece + text.slice(position);
};
const stretch = (text: string, at: number, size: number): [number, number] => {
  const start = at % (text.length + 1);
  return [start, Math.min(text.length, start + (size % 200))];
};
/** Rewrites every character of a stretch. */
const rewrite = (text: string, at: number, size: number, change: (char: string) => string) => {
  const [start, end] = stretch(text, at, size * 7);
  return text.slice(0, start) + Array.from(text.slice(start, end), change).join('') + text.slice(end);
};
const every = (text: string, size: number, piece: string) => {
  const step = 5 + (size % 60);
  let result = '';
  for (let from = 0; from < text.length; from += step) result += text.slice(from, from + step) + piece;
  return result;
};
const pairs = [
  '，,',
  '。.',
  '；;',
  '：:',
  '（(',
  '）)',
  '！!',
  '？?',
  '“"',
  '”"',
  '《<',
  '》>',
  '〔[',
  '〕]',
  '—-',
  '、,',
  '％%',
];
const half = new Map(pairs.map((pair) => [pair[0]!, pair[1]!]));
const full = new Map(pairs.map((pair) => [pair[1]!, pair[0]!]));
const punctuation = Array.from('，。；：、（）“”‘’《》〈〉〔〕[]【】—…·！？-');

export const mutations: Record<string, Mutation> = {
  cutLine: (text, at) => insert(text, at, '\n'),
  cutParagraph: (text, at) => insert(text, at, '\n\n'),
  cutByPage: (text, at, size) => insert(text, at, `\n\n－ ${size % 400} －\n\n`),
  wrapLines: (text, _at, size) => every(text, size, '\n'),
  joinLines: (text) => text.replaceAll('\n', ''),
  oneBreakForMany: (text) => text.replace(/\n+/g, '\n'),
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  cr: (text) => text.replaceAll('\n', '\r'),
  separators: (text) => text.replaceAll('\n\n', '\u2029').replaceAll('\n', '\u2028'),
  byteOrderMark: (text) => `\ufeff${text}`,
  strayMark: (text, at) => insert(text, at, '\ufeff'),
  swapPunctuation: (text, at, size) =>
    rewrite(text, at, size, (char) => (/\p{P}/u.test(char) ? punctuation[size % punctuation.length]! : char)),
  halfWidth: (text, at, size) => rewrite(text, at, size, (char) => half.get(char) ?? char),
  fullWidth: (text, at, size) =>
    rewrite(
      text,
      at,
      size,
      (char) => full.get(char) ?? char.replace(/[!-~]/, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0)),
    ),
  openBracket: (text, at, size) => insert(text, at, '（“《〔‘〈'[size % 6]!),
  closeBracket: (text, at, size) => insert(text, at, '）”》〕’〉'[size % 6]!),
  nestQuotes: (text, at, size) => insert(insert(text, at + (size % 30), '”’》'), at, '《“‘'),
  dash: (text, at, size) => insert(text, at, ['—', '一', '―', '——', '-', '－'][size % 6]!),
  spaces: (text, at, size) => rewrite(text, at, size, (char) => `${char} `),
  wideSpace: (text, at) => insert(text, at, '\u3000\u3000'),
  zeroWidth: (text, _at, size) => every(text, size, '\u200b'),
  control: (text, at, size) => insert(text, at, String.fromCharCode(size % 0x20)),
  nul: (text, at) => insert(text, at, '\0'),
  manyNuls: (text, _at, size) => every(text, size, '\0'),
  highSurrogate: (text, at) => insert(text, at, '\ud842'),
  lowSurrogate: (text, at) => insert(text, at, '\udfb7'),
  surrogatePair: (text, at, size) => insert(text, at, ['𠮷', '😀', '𡃁', '👨‍👩‍👧'][size % 4]!),
  rareCharacters: (text, at, size) => rewrite(text, at, size, (char) => (char.charCodeAt(0) % 9 === 0 ? '𠮷' : char)),
  combining: (text, at) => insert(text, at, '\u0301\u20dd'),
  rightToLeft: (text, at) => insert(text, at, '\u202e\u2067'),
  markup: (text, at) => insert(text, at, '<script>alert(1)</script>&amp;'),
  drop: (text, at, size) => {
    const [start, end] = stretch(text, at, size);
    return text.slice(0, start) + text.slice(end);
  },
  repeat: (text, at, size) => {
    const [start, end] = stretch(text, at, size);
    return text.slice(0, end) + text.slice(start, end) + text.slice(end);
  },
  reverse: (text, at, size) =>
    rewrite(text, at, size, (char) => char)
      .split('')
      .reverse()
      .join(''),
  shuffleLines: (text, at) => {
    const lines = text.split('\n');
    const turn = at % lines.length;
    return [...lines.slice(turn), ...lines.slice(0, turn)].join('\n');
  },
  longNumber: (text, at, size) => insert(text, at, '9'.repeat(1 + (size % 400))),
  longRun: (text, at, size) => insert(text, at, '县'.repeat(1 + (size % 400))),
  manyQuotes: (text, at, size) => insert(text, at, '“'.repeat(1 + (size % 200))),
  manyTitles: (text, at, size) => insert(text, at, '《'.repeat(1 + (size % 200))),
};

/**
 * A stretch of a real or written text with up to six mutations.
 * @param texts to take stretches from
 * @param longest stretch in code units
 */
export const mutatedText = (texts: readonly string[], longest: number): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      start: fc.nat(30_000),
      length: fc.integer({ min: 0, max: longest }),
      steps: fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.nat(longest), fc.nat(10_000)), {
        minLength: 1,
        maxLength: 6,
      }),
    })
    .map(({ text, start, length, steps }) => {
      const from = text.length > 0 ? start % text.length : 0;
      return steps.reduce(
        (changed, [name, at, size]) => mutations[name]!(changed, at, size),
        text.slice(from, from + length),
      );
    });
