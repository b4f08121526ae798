import type { Range } from '../text/doc.ts';
import { CharSet, spaces } from '../text/word-set.ts';
import type { NumberAbbreviation } from './number-abbreviation.ts';

const longestItem = 40;

/** 每个村有一个好班子、一个好路子、一个好阵地: the first item begins where the others' common beginning stands in it. */
export function alignFirst(text: string, items: Range[]): Range[] {
  const [first, ...rest] = items;
  if (!first || rest.length < 2) return items;
  const common = text.slice(rest[0]!.start, rest[0]!.start + 2);
  if (!rest.every((item) => text.startsWith(common, item.start)) || text.startsWith(common, first.start)) return items;
  const at = text.slice(first.start, first.end).indexOf(common);
  return at > 0 ? [{ start: first.start + at, end: first.end }, ...rest] : items;
}

/**
 * Cuts items to what the name counts: 把党员卡、技能卡、爱心卡并成一张 for 三卡合一, 成员全是老党员、老干部 for 六老. A last
 * item without any of the counted characters that all others have is none: 使党支部… for 三建四带.
 */
export function alignCounted(text: string, items: Range[], abbreviation: NumberAbbreviation): Range[] {
  // 五大员 counts 员.
  const parts = abbreviation.parts.map(({ count, of }) => ({ count, of: of.replace(/^[大个项种](?=[^一])/, '') }));
  const quoted = quotedItems(text, items, parts);
  if (quoted) return quoted;
  // 骨干企业培育工程，到2010年…达到15家 for 五大工程: the name ends with what is counted.
  // 三定：定人，从…聘请136人；定课，…；定效，…: the counted character and what follows it up to the comma.
  const [only] = parts;
  const short = items.map((item) =>
    new RegExp(`^${only?.of ?? ''}[\\u4e00-\\u9fff]{1,3}(?=[，：])`).exec(text.slice(item.start, item.end)),
  );
  if (parts.length === 1 && only!.of.length === 1 && items.length > 1 && short.every((found) => found !== null))
    return items.map((item, index) => ({ start: item.start, end: item.start + short[index]![0].length }));
  const word = parts.length === 1 ? parts[0]!.of.replace(/^[个大项种条]/, '') : '';
  const named = items.map((item) => text.slice(item.start, item.end).search(/，/));
  if (
    word.length > 1 &&
    items.every((item, index) => named[index]! < 0 || text.slice(item.start, item.start + named[index]!).endsWith(word))
  )
    items = items.map((item, index) =>
      named[index]! < 0 ? item : { start: item.start, end: item.start + named[index]! },
    );
  // 寄宿生每天一个鸡蛋、一杯牛奶、一份水果 for 三个一
  if (parts.length === 1 && parts[0]!.of === '个一' && items.slice(1).every((item) => text[item.start] === '一')) {
    const own = text.slice(items[0]!.start, items[0]!.end).indexOf('一');
    if (own > 0) return [{ start: items[0]!.start + own, end: items[0]!.end }, ...items.slice(1)];
  }
  const counted = parts.map((part) => part.of[0]).filter((char) => char !== undefined);
  const has = (item: Range) => counted.some((char) => text.slice(item.start, item.end).includes(char));
  if (counted.length === 0 || items.length < 3 || !items.slice(0, -1).every(has)) return items;
  if (!has(items.at(-1)!)) return parts.length > 1 ? items.slice(0, -1) : items;
  const [char] = counted;
  if (parts.length > 1) return alignByParts(text, items, parts);
  // 对承包的水稻田实行统一供种、统一机耕 for 三统一: the first begins where the others begin.
  const { of } = parts[0]!;
  const within = text.slice(items[0]!.start, items[0]!.end).indexOf(of);
  if (of.length > 1)
    return within > 0 && items.slice(1).every((item) => text.startsWith(of, item.start))
      ? [{ start: items[0]!.start + within, end: items[0]!.end }, ...items.slice(1)]
      : items;
  const isPrefix = items.slice(1, -1).every((item) => text[item.start] === char);
  const isSuffix = items.slice(1, -1).every((item) => text[item.end - 1] === char);
  return items.map((item) => {
    const inside = text.slice(item.start, item.end);
    if (isPrefix) return { start: item.start + inside.indexOf(char!), end: item.end };
    if (!isSuffix) return item;
    return {
      start: item.start + (/^(?:其中|[把将以用凭])/.exec(inside)?.[0].length ?? 0),
      end: item.start + inside.lastIndexOf(char!) + 1,
    };
  });
}

/** 党的组织覆盖和党的工作覆盖: two things of like length joined by one conjunction. */
export function joined(text: string, start: number, end: number): Range[] | undefined {
  const stretch = text.slice(start, end);
  if (/[、，；]/.test(stretch)) return undefined;
  const pairs = [...stretch.matchAll(/(?<=\S)(?:和(?![谐睦平美解气顺善])|与|及)(?=\S)/g)]
    .map(({ index }) => [trim(text, start, start + index), trim(text, start + index + 1, end)])
    .filter((pair) => pair.every(({ start: from, end: to }) => to - from >= 2) && !isUneven(pair));
  return pairs.length === 1 ? pairs[0] : undefined;
}

/** 内容是： with the items on lines of their own behind it: 1.…； 2.…； */
export function numberedLines(
  text: string,
  from: number,
  { stated = 0, parts }: NumberAbbreviation,
): Range[] | undefined {
  const items: Range[] = [];
  let at = from;
  while (text[at] === '\n' && items.length < stated) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end < 0 ? text.length : end);
    const number = /^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）|[①-⑩]|——|[一二三四五六七八九十]是)\s*/.exec(
      line,
    );
    if (!number || line.length > 44) break;
    const tail = /[；。，]*$/.exec(line)!.index;
    items.push({ start: at + 1 + number[0].length, end: at + 1 + tail });
    at = end < 0 ? text.length : end;
  }
  if (items.length !== stated) return undefined;
  const counted = parts.map((part) => part.of.replace(/^[个大项种条]/, '').at(-1)).filter((char) => char !== undefined);
  return withoutRemarks(text, items, counted);
}

/** 先由村民投“信任票”，再由党员投“选举票” for 两票制: the one quotation in each item that holds what is counted. */
function quotedItems(text: string, items: readonly Range[], parts: NumberAbbreviation['parts']): Range[] | undefined {
  const found = items.map((item) => {
    const quotes = [...text.slice(item.start, item.end).matchAll(/“([^“”]{2,10})”/g)];
    const [quote] = quotes;
    return quotes.length === 1 && parts.some(({ of }) => of !== '' && quote![1]!.includes(of[0]!))
      ? { start: item.start + quote!.index, end: item.start + quote!.index + quote![0].length }
      : undefined;
  });
  return found.every((item) => item !== undefined) ? (found as Range[]) : undefined;
}

/** Verbs before the thing that is counted: 制订村规民约, 选好乡风监督员 for 一约两员; 接受党员评 for 双评. */
const settingUp =
  /^(?:其中|[先再后又还][^，]{0,6}?(?:开|发|建|设|立|办|填)(?:了)?(?:一[张份个本块支])?|制订|制定|选好|选聘|选出|健全|成立|建立|建好|配备|配好|设立|组建|完善|推行|实行|开展|落实|抓好|接受|组织|订立|推动|促进|加强|做好|坚持|下设|设有|内设|分设|设|(?:年初|年中|年底|年终|每年|每季度?|每月|月底)?由)(?=.{2})/;

/** 对重点信访件定领导、定专人、定时限，包到底 for 三定一包: an item begins with what is counted where the others of its part do. */
function alignByParts(text: string, items: Range[], parts: NumberAbbreviation['parts']): Range[] {
  if (items.length !== parts.reduce((sum, { count }) => sum + count, 0)) return items;
  let first = 0;
  return parts.flatMap(({ count, of }) => {
    const own = items.slice(first, first + count);
    first += count;
    // 基础薪、绩效薪、年功薪由县财政兜底: the clause goes on behind the last.
    const end = own.at(-1)!;
    const name = text.slice(end.start, end.end);
    const tail = own.length > 1 && !name.endsWith(of) ? name.indexOf(of) : -1;
    if (of !== '' && tail > 0 && own.slice(0, -1).every((item) => text.startsWith(of, item.end - of.length)))
      own[own.length - 1] = { start: end.start, end: end.start + tail + of.length };
    const isSuffix = own.every((item) => text.startsWith(of, item.end - of.length));
    if (isSuffix && of !== '')
      return own.map((item) => {
        const verb = settingUp.exec(text.slice(item.start, item.end))?.[0].length ?? 0;
        return { start: item.start + verb, end: item.end };
      });
    // 比成绩、比贡献的竞赛: what the list is of stands behind the last.
    const [before] = own.slice(-2);
    const attribute = text.slice(end.start, end.end).indexOf('的');
    if (
      of !== '' &&
      own.length > 1 &&
      attribute === before!.end - before!.start &&
      own.every((item) => text.startsWith(of, item.start))
    )
      own[own.length - 1] = { start: end.start, end: end.start + attribute };
    const isPrefix = count > 1 && own.slice(1).every((item) => text.startsWith(of, item.start));
    const at = isPrefix ? text.slice(own[0]!.start, own[0]!.end).indexOf(of) : -1;
    const aligned = at > 0 ? [{ start: own[0]!.start + at, end: own[0]!.end }, ...own.slice(1)] : own;
    // 改厕、改圈、改厨同步进行: the last is as long as the others.
    const last = aligned.at(-1)!;
    const lengths = new Set(aligned.slice(0, -1).map((item) => item.end - item.start));
    const [length] = lengths;
    return isPrefix && count > 2 && lengths.size === 1 && last.end - last.start > length! + 2
      ? [...aligned.slice(0, -1), { start: last.start, end: last.start + length! }]
      : aligned;
  });
}

/**
 * 服务卡，记录服务事项 → 服务卡; 班子好：…… → 班子好: the name of an item without what is said of it, where every item has a
 * remark and either a colon before it or one of the counted characters in its name.
 */
function withoutRemarks(text: string, items: Range[], counted: readonly string[]): Range[] {
  const names = items.map((item) => /^([^，：:]{2,12})([，：:])/.exec(text.slice(item.start, item.end)));
  const isNamed = names.every(
    (name) => name !== null && (name[2] !== '，' || counted.some((char) => name[1]!.includes(char))),
  );
  return isNamed
    ? items.map((item, index) => ({ start: item.start, end: item.start + names[index]![1]!.length }))
    : items;
}

/** The clause may go on behind the last item: 一线代办、一事一评，累计代办…. */
export function cutTail(text: string, items: Range[]): Range[] {
  const last = items.at(-1)!;
  const longest = Math.max(...items.slice(0, -1).map((item) => item.end - item.start));
  const comma = text.slice(last.start, last.end).search(/[，,；：]/);
  const hasComma = items.slice(0, -1).some((item) => text.slice(item.start, item.end).includes('，'));
  if (comma <= 0 || hasComma || last.end - last.start <= longest + 2) return items;
  return [...items.slice(0, -1), { start: last.start, end: last.start + comma }];
}

/** Two things of very unlike length are no pair: 即村账、村款由乡镇代管. */
export const isUneven = (items: readonly Range[]) => {
  const lengths = items.map((item) => item.end - item.start);
  return items.length === 2 && Math.max(...lengths) > 2.5 * Math.min(...lengths) + 1;
};

/** Without what comes of it behind the list: 已结对196名, 累计代办…, 办结率98.6%. */
export function withoutResults(text: string, items: Range[]): Range[] {
  let count = items.length;
  while (count > 0 && result.test(text.slice(items[count - 1]!.start, items[count - 1]!.end))) count--;
  return items.slice(0, count);
}
const result = /^(?:占|但|至今|沿|已|共|累计|全年|先后|目前)[^，]*$|^[^，]{0,8}\d{2,}[^，]*$/;

/** Whether a stretch is short enough to be an item. */
export const isItem = (item: Range) => item.end - item.start >= 1 && item.end - item.start <= longestItem;

const opening = new CharSet('“‘（《');
const closing = new CharSet('”’）》');
const renaming = /^(?:人称|被?称为|群众称|简称)/;
const renamed = new CharSet('人被称群简');
const conjunction = /(?:^|(?<=\S))(?:以及|和(?![谐睦平美解气顺善])|及|与)(?=\S)/;

const separatorSets = new Map<string, CharSet>();
/** The characters to split at as a set; callers use a handful of them again and again. */
function separatorsOf(chars: string): CharSet {
  let set = separatorSets.get(chars);
  if (!set) {
    set = new CharSet(chars);
    separatorSets.set(chars, set);
  }
  return set;
}

/**
 * Splits a stretch outside quotations and brackets; the last item also at a conjunction (甲、乙和丙).
 * @param separators the characters to split at
 */
export function split(text: string, start: number, end: number, separators: string): Range[] {
  const items: Range[] = [];
  const parting = separatorsOf(separators);
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end) {
      const code = text.charCodeAt(at);
      if (opening.has(code)) depth++;
      else if (closing.has(code)) depth = Math.max(0, depth - 1);
      if (depth > 0 || !parting.has(code)) continue;
    }
    const item = trim(text, from, at);
    if (
      item.end > item.start &&
      !(renamed.has(text.charCodeAt(item.start)) && renaming.test(text.slice(item.start, item.start + 3)))
    )
      items.push(item);
    from = at + 1;
  }
  if (!parting.has(comma) && items.length >= 3) items.splice(0, items.length, ...cutTail(text, items));
  // The last item may hold a conjunction: 甲、乙和丙.
  const last = items.at(-1);
  if (last && items.length >= 2) {
    const average = (items.at(-2)!.end - items[0]!.start) / (items.length - 1);
    const joint =
      last.end - last.start > average * 1.4 ? conjunction.exec(text.slice(last.start, last.end)) : undefined;
    if (joint && joint.index > 0) {
      items.pop();
      items.push(
        trim(text, last.start, last.start + joint.index),
        trim(text, last.start + joint.index + joint[0].length, last.end),
      );
    }
  }
  return items;
}

const numbering =
  /^\s*(?:第[一二三四五六七八九十][把个条项点步道类张支块面]?[，：]|[一二三四五六七八九十]+是|一[头方端边手]是(?:[^，。“”]{1,4}的)?|(?:则|就|便|乃)是指?|则指|[既又](?=[\u4e00-\u9fff]{3})|是指?(?=[\u4e00-\u9fff“]{3})|[①-⑩]|（[一二三四五六七八九十\d]+）|\d+[.、]|以及|和(?![谐睦平美解气顺善])|及|——)?\s*/;
/** What such a lead may begin with, spaces aside: to be kept in step with it. */
const numberingStart = new CharSet('第一二三四五六七八九十则就便乃既又是①②③④⑤⑥⑦⑧⑨⑩（0123456789以和及—');
const closers = new CharSet('；，、。等');
const opensQuote = 0x201c;
const comma = 0xff0c;

/** Without numbering, 是 and closing words around an item: 一是抓班子 → 抓班子; 有制度的 → 有制度. */
export function trim(text: string, start: number, end: number): Range {
  let first = start;
  while (first < end && text[first] === '：') first++;
  const code = text.charCodeAt(first);
  if (numberingStart.has(code) || spaces.has(code)) first += numbering.exec(text.slice(first, end))![0].length;
  let last = end;
  for (; last > start; last--) {
    const closer = text.charCodeAt(last - 1);
    if (!closers.has(closer) && !spaces.has(closer)) break;
  }
  // “红色头羊”选育优秀书记: the quoted name is the item, what it does is not.
  const quoted =
    text.charCodeAt(first) === opensQuote ? /^(“[^“”]{3,12}”)[^“”]{3,}$/.exec(text.slice(first, last)) : null;
  if (quoted) last = first + quoted[1]!.length;
  return { start: Math.min(first, last), end: last };
}
