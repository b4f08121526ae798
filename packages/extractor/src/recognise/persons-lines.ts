import { looksLikeBody } from '../structure/entry-parts.ts';
import { type Block, type Doc, isHan, type Range } from '../text/doc.ts';
import type { PersonMention } from '../text/mentions.ts';
import { CharSet, firstWithin } from '../text/word-set.ts';
import { isName, type PersonWords, person, spacedBefore } from './persons-names.ts';

/** What a by-line holds beside names: □ 张三 李四 本报记者 王五. */
const besideNames = /^[·□■○●◇▲]|(?:本[报刊网台社]|特约)(?:实习)?(?:记者|通讯员)|[ 、，]/g;

/** Names on a line of their own: under a section's title, as its author, above the date of a signature. */
export function bylines(doc: Doc, words: PersonWords): PersonMention[] {
  const found: PersonMention[] = [];
  const { text, blocks } = doc;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.end - block.start > 24 || !isBylinePlace(doc, words, block, blocks[index - 1], blocks[index + 1]))
      continue;
    const line = text.slice(block.start, block.end);
    const bullet = /^[·□■○●◇▲]\s*/.exec(line)?.[0].length ?? 0;
    const names = listedNames(words, doc, { start: block.start + bullet, end: block.end }, 0.9, '');
    // The whole line must be names, else it is a title like any other.
    const length = names.reduce((sum, { name }) => sum + name.length, 0);
    if (length === 0 || length !== line.replace(besideNames, '').length) continue;
    for (const name of names) found.push({ ...name, rule: 'by-line' });
  }
  const starts = new Set(found.map(({ start }) => start));
  for (const range of [...authorRanges(doc), ...entryLines(doc)]) {
    const names = listedNames(words, doc, range, 0.85, '');
    // 张三 李 四（县农业局）
    const written = text.slice(range.start, range.end).replace(/（[^（）]*）|[ 、，]/g, '');
    const last = names.length === 0 ? behindPlace(doc, words, range) : undefined;
    if (last && !starts.has(last.start)) found.push(last);
    if (names.length === 0 || starts.has(names[0]!.start) || names.map(({ name }) => name).join('') !== written)
      continue;
    for (const name of names) found.push({ ...name, rule: 'by-line' });
  }
  return found;
}

/** 永仁县中和镇直苴村 李成玉: the author behind the place or body he is of. */
function behindPlace(doc: Doc, words: PersonWords, range: Range): PersonMention | undefined {
  const items = [...itemsOf(doc, range)];
  const [before, last] = items.slice(-2);
  if (!before || !last || last.end !== range.end) return undefined;
  const name = doc.text.slice(last.start, last.end);
  const isOf = /[省市县区旗镇乡村委局部办府校院站社司]$/.test(doc.text.slice(before.start, before.end));
  return isOf && name.length <= 3 && isName(words, name, true) ? person(last.start, name, 'by-line', 0.8) : undefined;
}

/** Lines of a roll of honour: 盛国强　甘州区梁家墩镇党委书记; the line ends with the post of whom it begins with. */
export function rolls(doc: Doc, words: PersonWords): PersonMention[] {
  const found: PersonMention[] = [];
  for (const { start: from, end } of linesOf(doc)) {
    if (end - from < 6 || end - from > 50) continue;
    const line = doc.text.slice(from, end);
    // 巴合提别克（哈萨克族）　某乡护边员: the people named behind it shows that it is a name, whatever its form.
    const people =
      /^([\u4e00-\u9fff·]{2,10}|[\u4e00-\u9fff] [\u4e00-\u9fff])（(?:[男女]，)?[\u4e00-\u9fff]{1,6}族）/.exec(
        line,
      )?.[1];
    const last = words.posts.before(doc.text, end, from + 3) || (people && /[员长师]$/.exec(line)?.[0]) || '';
    if (last === '') continue;
    const [listed] = people
      ? [{ ...person(from, people.replace(' ', ''), 'roll', 0.85), end: from + people.length }]
      : listedNames(words, doc, { start: from, end: Math.min(end, from + 12) }, 0.85, '');
    if (listed === undefined || listed.start - from > 4 || listed.end >= end - last.length) continue;
    let start = listed.end;
    const aside = /^（[^（）]{1,12}）/.exec(doc.text.slice(start, end))?.[0];
    start += aside?.length ?? 0;
    while (doc.text[start] === ' ' || doc.text[start] === '，') start++;
    if (isHan(doc.text[listed.end] ?? '') && !spacedBefore(doc, listed.end)) continue;
    found.push({ ...listed, rule: 'roll', post: doc.text.slice(start, end) });
  }
  return found;
}

/** 部 长 张三 副部长 李四 王五: a line of posts, which print may spread, with the names of who holds them. */
export function rosters(doc: Doc, words: PersonWords): PersonMention[] {
  const found: PersonMention[] = [];
  for (const line of linesOf(doc)) {
    if (line.end - line.start < 5 || line.end - line.start > 80) continue;
    let post = '';
    let behind = line.start;
    for (let item = itemAfter(doc, line.start, line.end); item && post.length < 8; ) {
      post += doc.text.slice(item.start, item.end);
      behind = item.end;
      if (words.posts.at(post, 0) === post) break;
      item = itemAfter(doc, item.end, line.end);
    }
    if (words.posts.at(post, 0) !== post || words.groups.has(post)) continue;
    const names = listedNames(words, doc, { start: behind, end: line.end }, 0.85, post);
    const last = names.at(-1);
    // The line must be nothing else.
    if (last && doc.text.slice(last.end, line.end).replace(/（[男女][^（）]{0,6}）|[ 、]/g, '') === '')
      for (const name of names) found.push({ ...name, rule: 'roster' });
  }
  return found;
}

function isBylinePlace(doc: Doc, words: PersonWords, block: Block, before?: Block, after?: Block): boolean {
  if (block.role === 'byline') return true;
  const short = before !== undefined && before.end - before.start < 10;
  const title = short ? doc.text.slice(before.start, before.end).replace(/ /g, '') : undefined;
  if (title !== undefined && words.bylineTitles.has(title)) return true;
  return block.role === 'paragraph' && after?.role === 'date';
}

/** The lines of contents entries below their titles, which may be names. */
function* entryLines(doc: Doc): Generator<Range> {
  for (const block of doc.blocks) {
    if (block.role !== 'entry') continue;
    for (const line of linesIn(doc, block)) if (line.start > block.start) yield line;
  }
}

function* linesOf(doc: Doc): Generator<Range> {
  for (const block of doc.blocks) yield* linesIn(doc, block);
}

function* linesIn(doc: Doc, { start, end }: Range): Generator<Range> {
  for (let from = start; from < end; ) {
    const newline = doc.text.indexOf('\n', from);
    const stop = newline < 0 || newline > end ? end : newline;
    if (stop > from) yield { start: from, end: stop };
    from = stop + 1;
  }
}

function* authorRanges(doc: Doc): Generator<Range> {
  for (const section of doc.sections) {
    if (section.author) yield { start: section.author.start, end: section.author.end };
    for (const { author } of section.entries) if (author) yield { start: author.start, end: author.end };
  }
}

/** A life in a chronicle: 乌力吉巴雅尔（1938—2001） at the start of a paragraph. */
export function lives(doc: Doc, words: PersonWords): PersonMention[] {
  const found: PersonMention[] = [];
  for (const { start, end } of doc.blocks) {
    const head = /^([\u4e00-\u9fff·]{2,8})（(?:约)?\d{4}(?:年[^）]{0,8})?[—－\-~至]/.exec(
      doc.text.slice(start, Math.min(end, start + 30)),
    );
    const named = head && (words.nameParts.at(head[1]!, 0) !== '' || isName(words, head[1]!, false));
    if (named) found.push(person(start, head![1]!, 'life', 0.9));
  }
  return found;
}

/** What leads on to whom a piece of research cites: 不过黎某某（2014）批评说. */
const leadingOn = /^(?:不过|但是?|而|正如|例如|如|据|参见|按照|与|和|对此|此前|后来|相反)(?=[\u4e00-\u9fff]{2,4}$)/;
const citedYear = /（(?:19|20)\d\d）/y;
const clauseStart = new CharSet('。，；\n');
const startsClause = (text: string, at: number): boolean => at === 0 || clauseStart.has(text.charCodeAt(at - 1));
const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** 马文清（2011）认为: an author whom a piece of research cites. */
export function cited(doc: Doc, words: PersonWords): PersonMention[] {
  const { text } = doc;
  const found: PersonMention[] = [];
  const isAuthor = (name: string) => isName(words, name, true) && !words.doubtful.has(name[0]!);
  for (let at = text.indexOf('（'); at >= 0; at = text.indexOf('（', at + 1)) {
    citedYear.lastIndex = at;
    if (!citedYear.test(text)) continue;
    let start = at;
    while (start > 0 && at - start < 7 && isChinese(text.charCodeAt(start - 1))) start--;
    if (!startsClause(text, start)) continue;
    start += leadingOn.exec(text.slice(start, at))?.[0].length ?? 0;
    if (at - start < 2 || at - start > 4) continue;
    const name = text.slice(start, at);
    if (isAuthor(name)) found.push(person(start, name, 'cited', 0.8));
  }
  // 徐某某在《…》（2011）中曾断言: by the work.
  for (let at = text.indexOf('在《'); at >= 0; at = text.indexOf('在《', at + 1)) {
    const start = [3, 2].map((length) => at - length).find((from) => startsClause(text, from));
    const name = start === undefined ? '' : text.slice(start, at);
    if (start !== undefined && isAuthor(name)) found.push(person(start, name, 'cited', 0.8));
  }
  return found;
}

/** 有位老党员叫阿依古丽，: somebody introduced by name alone, before a mark. */
export function introduced(doc: Doc, words: PersonWords): PersonMention[] {
  const naming =
    /(?:有[个位名][^，。；“”\n]{1,16}?名?|[\u4e00-\u9fff](?:名|名字)|(?<=[，。；\n“])[她他])叫([\u4e00-\u9fff·]{2,5})(?=[，。（])/g;
  return [...doc.text.matchAll(naming)].flatMap((found) => {
    const name = found[1]!;
    return isName(words, name, true) || isComposed(words, name) || words.nameParts.before(name, name.length) !== ''
      ? [person(found.index + found[0].length - name.length, name, 'introduced', 0.75)]
      : [];
  });
}

const name = '[\\u4e00-\\u9fff]{2,5}';
const appointing = new RegExp(
  [
    `(?:任命|免去|选举|增补|补选)(${name})(?=(?:同志)?(?:为|的|中共|[省市县区]|副|原))`,
    `(?<=[：，；。\\n由]|^)((?:${name}、){0,4}${name})(?:同志)?(?:任|担任)(?=[^，。；\\n]{0,24}(?:长|书记|主任|委员|主席|专员|代表|主编|编委|编辑|顾问))`,
    // 由闫梅、巴图那生采写
    `(?<=由)((?:${name}、){0,4}${name})(?=执笔|撰写|编写|采写|撰稿|整理|统稿|审定|校对|草拟|起草|摄影|接任|主编|约谈)`,
    // 籍守业、庞三丑两位代表
    `(?<=[，。；：、\\n“”]|^)((?:${name}、){1,4}${name})(?=(?:等)?[两二三四五六七八九十]位)`,
    // 何 苗／文 杨拥措／图
    `(?<=[ \\n、]|^)(${name}|[\\u4e00-\\u9fff] [\\u4e00-\\u9fff])(?=[／/](?:文|图|摄|摄影|报道)(?![\\u4e00-\\u9fff]))`,
    // 参见罗义群《…》
    `(?<=参见|引自|参阅)(${name})(?=[：:]?《)`,
  ].join('|'),
  'dg',
);

/** 任命何正川为副县长, 免去向德怀书记职务, ：蒲元祥任县委书记, 由钟伟琴执笔: who is given a post or a work. */
export function appointed(doc: Doc, words: PersonWords): PersonMention[] {
  return [...doc.text.matchAll(appointing)].flatMap((found) => {
    const range = found.indices!.slice(1).find((each) => each !== undefined);
    if (!range) return [];
    const named = found.slice(1).find((each) => each !== undefined)!;
    let at = range[0];
    return named.split('、').flatMap((each) => {
      const start = at;
      at += each.length + 1;
      const whole = each.replace(' ', '');
      return isName(words, whole, false) || isComposed(words, whole)
        ? [{ ...person(start, whole, 'appointed', 0.85), end: start + each.length }]
        : [];
    });
  });
}

/** Names of a list: 张三、李四　王 五. Where something else stands, the list has ended. */
export function listedNames(
  words: PersonWords,
  doc: Doc,
  list: Range,
  confidence: number,
  post: string,
): PersonMention[] {
  const found: PersonMention[] = [];
  let role = post;
  let skipTo = 0;
  for (let { start, end } of itemsOf(doc, list)) {
    if (start < skipTo) continue;
    const first = doc.text.slice(start, end);
    // 王 五: of two characters a space apart the second is the given name.
    const next = itemAfter(doc, end, list.end);
    if (first.length === 1 && next !== undefined && next.end - next.start === 1) {
      // 肖 复 礼: of three alone all are one name.
      const third = itemAfter(doc, next.end, list.end);
      const fourth = third && itemAfter(doc, third.end, list.end);
      const isSingle = (item: Range | undefined) => item !== undefined && item.end - item.start === 1;
      end = isSingle(third) && !isSingle(fourth) ? third!.end : next.end;
      skipTo = end;
    } else if (first.length === 1 && found.at(-1)?.end === end) continue;
    const name = doc.text.slice(start, end).replace(/ /g, '');
    const add = (own: string, ownEnd: number) =>
      found.push({ ...person(start, own, 'after-label', confidence, role), end: ownEnd });
    if (isName(words, name, false) || isComposed(words, name)) {
      add(name, end);
      continue;
    }
    // 通讯员 余少谦整理: what the person did stands right behind.
    const done = words.afterNames.before(name, name.length).length;
    const own = name.slice(0, name.length - done);
    if (done > 0 && isName(words, own, false)) {
      add(own, end - done);
      break;
    }
    // 执笔：旗委办公室 乌日娜: whose people the list names stands first.
    if (found.length === 0 && looksLikeBody(name)) continue;
    if (words.labels.at(name, 0) !== name && words.posts.at(name, 0) !== name) break;
    role = name;
  }
  return found;
}

/** 旦增伦珠, 斯琴: a name that begins with a part of names of peoples without Han surnames. */
const isComposed = (words: PersonWords, name: string): boolean =>
  name.length <= 6 && words.nameParts.at(name, 0) !== '' && !/[道镇乡村区县旗市局委办]$/.test(name);

/** Runs of Han characters that marks, spaces or spaces of the source divide. */
function* itemsOf(doc: Doc, list: Range): Generator<Range> {
  for (let item = itemAfter(doc, list.start, list.end); item; item = itemAfter(doc, item.end, list.end)) yield item;
}

function itemAfter(doc: Doc, from: number, limit: number): Range | undefined {
  const inItem = (at: number) => at < limit && (isHan(doc.text[at]!) || doc.text[at] === '·');
  let start = from;
  while (start < limit && !inItem(start)) {
    const close = doc.text[start] === '（' ? firstWithin(doc.text, '）', start, limit) : -1;
    start = close > 0 ? close + 1 : start + 1;
  }
  if (start >= limit) return undefined;
  let end = start + 1;
  while (inItem(end) && !spacedBefore(doc, end)) end++;
  return { start, end };
}
