import { authorship, isPerson, type Rank, type Word } from './authorship.ts';
import { insideOf, lone, type Row } from './contents-rows.ts';
import { looksLikeBody } from './entry-parts.ts';

/** Where a list may print its authors. */
export type Place =
  /** 标题……作者（12） */
  | 'behind'
  /** 标题　　作者 */
  | 'tail'
  /** 标题 / 作者 */
  | 'slash'
  /** 标题（作者） */
  | 'bracket'
  /** 作者　　标题 */
  | 'head'
  /** 作者：标题 */
  | 'colon'
  /** On lines of their own, under the title or over it. */
  | 'lines'
  /** （作者） on a line of its own. */
  | 'bracketLines';

/** A row cut in two: offsets of its title and of its author. */
export interface Cut {
  title: [start: number, end: number];
  author: [start: number, end: number];
  rank: Rank;
  /** More than one blank parts them. */
  wide: boolean;
}

const noAuthor =
  /^(?:内部|试行|暂行|草案|节选|摘[要录]|代序|附[件录表：:]?|以上|[共续][一二三四五六七八九十\d之]|讨论稿|修订稿?|征求意见稿|[上中下]$|[一二三四五六七八九十\d]+(?:$|等)|(?:特等|优秀)奖)|(?:19|20)\d\d|[。；？！]|号$/;

const wordAt = ({ text }: Row['line'], word: Word): string => text.slice(word.start, word.end);

/** 标题　　作者: the row cut before the words at its end that may be an author's name. */
export function cutTail({ line, words }: Row): Cut | undefined {
  let from = words.length;
  // 某县农业局　罗布次仁: what stands behind a body is a person of it.
  if (words.length > 2 && words.at(-1)!.rank === 0 && /^[\u4e00-\u9fff]{2,4}$/.test(wordAt(line, words.at(-1)!))) {
    if (looksLikeBody(wordAt(line, words.at(-2)!))) from--;
  }
  while (from > 0 && words[from - 1]!.rank > 0) from--;
  if (from === words.length || words.length < 2) return undefined;
  // 赛福鼎　张志红: beside a person's name a short word is one.
  const beside = (at: number) => words[at]!.wide && /^[\u4e00-\u9fff]{2,3}$/.test(wordAt(line, words[at]!));
  while (from > 1 && from < words.length && isPerson(wordAt(line, words[from]!)) && beside(from - 1)) from--;
  // Where the second half of a title could be a name too, the wider gap parts title and author.
  if (from === 0 || !words[from]!.wide) {
    const wide = words.findIndex((word, index) => index >= Math.max(from, 1) && word.wide);
    if (wide > 0) from = wide;
    else if (from === 0) from = 1;
  }
  return cutAt(line.text, words, from, false);
}

/** 作者　　标题: the row cut behind the words at its start that may be an author's name. */
export function cutHead({ line, words }: Row): Cut | undefined {
  let to = 0;
  while (to < words.length && words[to]!.rank > 0) to++;
  if (to === 0 || words.length < 2) return undefined;
  if (to === words.length || !words[to]!.wide) {
    let wide = Math.min(to, words.length - 1);
    while (wide > 0 && !words[wide]!.wide) wide--;
    if (wide > 0) to = wide;
    else if (to === words.length) to = 1;
  }
  return cutAt(line.text, words, to, true);
}

/** A row cut before its last word set off by a wide gap, whatever that says: 标题　　　　巴合提别克. */
function cutWide({ line, words }: Row): Cut | undefined {
  let at = words.length - 1;
  while (at > 0 && !words[at]!.wide) at--;
  if (at <= 0) return undefined;
  const cut = cutAt(line.text, words, at, false);
  const said = line.text.slice(...cut.author);
  return said.length <= 20 && !/[“”，？！：；]/.test(said) ? cut : undefined;
}

function cutAt(text: string, words: Row['words'], at: number, authorFirst: boolean): Cut {
  const first: [number, number] = [words[0]!.start, words[at - 1]!.end];
  const second: [number, number] = [words[at]!.start, words.at(-1)!.end];
  const author = authorFirst ? first : second;
  return {
    title: authorFirst ? second : first,
    author,
    rank: authorship(text.slice(...author)),
    wide: words[at]!.wide,
  };
}

/** 标题 / 作者. */
export function cutSlash({ line: { text }, start, end }: Row): Cut | undefined {
  const at = Math.max(text.lastIndexOf('/', end - 1), text.lastIndexOf('|', end - 1), text.lastIndexOf('｜', end - 1));
  if (at <= start || end - at > 60 || /\d\s*$/.test(text.slice(start, at))) return undefined;
  let [to, from] = [at, at + 1];
  while (to > start && text[to - 1] === ' ') to--;
  while (from < end && text[from] === ' ') from++;
  if (from >= end || to <= start) return undefined;
  const rank = authorship(text.slice(from, end));
  if (rank === 0 && /[“”《》]/.test(text.slice(at, end))) return undefined;
  return { title: [start, to], author: [from, end], rank, wide: true };
}

/** 标题（作者）. */
export function cutBracket({ line: { text }, start, end }: Row): Cut | undefined {
  if (text[end - 1] !== '）') return undefined;
  let open = end - 1;
  for (let depth = 0; open > start; open--) {
    if (text[open] === '）') depth++;
    else if (text[open] === '（' && --depth === 0) break;
  }
  const inside = text.slice(open + 1, end - 1);
  if (open <= start || inside.length < 2 || inside.length > 60 || noAuthor.test(inside)) return undefined;
  let to = open;
  while (to > start && text[to - 1] === ' ') to--;
  return { title: [start, to], author: [open + 1, end - 1], rank: authorship(inside), wide: to < open };
}

/** 作者：标题. A place there is part of the title. */
export function cutColon({ line: { text }, start, end }: Row): Cut | undefined {
  const at = text.indexOf('：', start);
  if (at < start + 3 || at > start + 40 || end - at < 5) return undefined;
  const author = text.slice(start, at);
  if (/[“”《》，。]|(?:街道|镇|乡|区|县|市|旗)$/.test(author)) return undefined;
  const rank = authorship(author);
  if (rank === 0 || !author.split(/[、\s]+/).every((name) => looksLikeBody(name) || rank === 2)) return undefined;
  let from = at + 1;
  while (from < end && text[from] === ' ') from++;
  return { title: [from, end], author: [start, at], rank, wide: true };
}

/** Whether a row in brackets may name an author at all: not （试行）, （平办发〔2012〕19号）. */
export const mayBeAuthor = (row: Row): boolean => {
  const inside = row.line.text.slice(...insideOf(row));
  return inside.length >= 2 && !noAuthor.test(inside);
};

/**
 * Where a row has its author, as the list's layout allows.
 * @param has how firmly the layout has its authors at a place: whether most entries have them there
 */
export function cutRow(row: Row, has: (place: Place) => boolean): Cut | undefined {
  const bracket = cutBracket(row);
  // 标题　　张三 李四（某县农业局）: the bracket is part of what stands behind the title.
  const around = bracket && cutTailIn(row, has);
  if (around?.wide && around.rank > 0 && around.author[0] < bracket!.author[0]) return around;
  if (bracket && (has('bracket') || bracket.rank === 2 || (bracket.rank > 0 && mayStandBehind(row, bracket))))
    return bracket;
  const slash = cutSlash(row);
  if (slash && (has('slash') || slash.rank > 0)) return slash;
  const colon = cutColon(row);
  if (colon && (has('colon') || colon.rank === 2)) return colon;
  if (row.kind === 'subtitle') return cutTailIn(row, has);
  const head = cutHead(row);
  if (head && has('head')) return head;
  const tail = cutTailIn(row, has);
  if (tail) return tail;
  return head && head.rank === 2 && head.wide ? head : undefined;
}

function cutTailIn(row: Row, has: (place: Place) => boolean): Cut | undefined {
  const tail = cutTail(row);
  if (tail && (has('tail') || (tail.rank === 2 && (tail.wide || row.page !== undefined)))) return tail;
  if (tail?.wide && row.page !== undefined) return tail;
  return has('tail') ? cutWide(row) : undefined;
}

/** 标题　（张三）, 标题（县妇联）, 序（张三）: what may be an author even where most entries have theirs elsewhere. */
const mayStandBehind = ({ line: { text } }: Row, { title, author, wide }: Cut): boolean =>
  wide ||
  lone.test(text.slice(...title)) ||
  text
    .slice(...author)
    .split(/[、\s]+/)
    .every(looksLikeBody);
