import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { matchesStated, type NumberAbbreviation, parseNumberAbbreviation } from './number-abbreviation.ts';

/** Items that spell a name out, and where they stood. */
export interface Gloss {
  items: Range[];
  /** parenthesis, mark (即, 就是), colon, dash, apposition, signature. */
  form: 'parenthesis' | 'mark' | 'colon' | 'dash' | 'apposition' | 'signature';
}

const longestItem = 40;

/**
 * Finds the gloss of a number abbreviation (数字缩略语) around its mention: in brackets, after 即 or 就是, after a colon,
 * as a list of dashes, before it in apposition (甲、乙、丙“三项制度”), or as the next list whose items repeat the
 * characters that the name counts (三联三带: three with 联, three with 带).
 * @returns undefined where nothing around it can be one
 */
export function findGloss(doc: Doc, mention: InitiativeMention, words: InitiativeWords): Gloss | undefined {
  const abbreviation = abbreviationOf(mention.name.replace(/[“”‘’]/g, ''));
  if (!abbreviation || abbreviation.stated === undefined || abbreviation.stated < 2) return undefined;
  const end = mention.full?.end ?? mention.end;
  return (
    byParts(doc, end, abbreviation) ??
    after(doc, end, abbreviation, words) ??
    (mention.full ? after(doc, mention.end, abbreviation, words) : undefined) ??
    contentBefore(doc, mention.start, abbreviation) ??
    composedBefore(doc, mention.start, abbreviation) ??
    quotedBefore(doc, mention.start, abbreviation) ??
    apposition(doc, mention.start, abbreviation, words) ??
    signature(doc, end, abbreviation, words)
  );
}

/** A number abbreviation, or a row of digits that each count something (“112工程”, “1234”工作法, “1+3+N”模式): one item each. */
function abbreviationOf(name: string): NumberAbbreviation | undefined {
  const digits = /^\D{0,8}?(?!(?:19|20)\d\d)(\d{2,5})\D{0,4}$/.exec(name)?.[1];
  const terms = digits?.length ?? /^\d+(?:[+＋](?:\d+|[NXn]))+$/.exec(name)?.[0].split(/[+＋]/).length;
  if (terms === undefined) return parseNumberAbbreviation(name);
  return { parts: Array.from({ length: terms }, () => ({ count: 1, of: '' })), stated: terms };
}

function after(doc: Doc, end: number, abbreviation: NumberAbbreviation, words: InitiativeWords): Gloss | undefined {
  const { text } = doc;
  if (text[end] === '（') {
    const close = text.indexOf('）', end);
    if (close < 0 || close - end > 240 || text.slice(end, close).includes('\n')) return undefined;
    let from = end + 1;
    const mark = words.glossMarks.at(text, from);
    from += mark.length;
    if (mark !== '' && /[：，]/.test(text[from]!)) from++;
    return choose(doc, from, close, abbreviation, 'parenthesis', mark !== '');
  }
  // “三清”即…: the mark right behind the name.
  const near = words.glossMarks.at(text, end);
  if (near !== '')
    return choose(
      doc,
      end + near.length,
      sentenceEnd(text, end, lineEnd(text, end + near.length, /^[\n；]|^，(?=“)/)),
      abbreviation,
      'mark',
      true,
    );
  let at = end;
  // “六要”群众工作法（要有根、…）: words of the name may stand before the bracket.
  const bracket = /^[\u4e00-\u9fff ]{1,12}（/.exec(text.slice(end, end + 14));
  if (bracket) return after(doc, end + bracket[0].length - 1, abbreviation, words);
  // The mark may stand behind the rest of the clause: “五城联创”活动，即…; …“五有”标准，即….
  const bound = Math.min(text.length, end + 14);
  while (at < bound && !/[，：—。；\n（]/.test(text[at]!)) at++;
  if (text[at] === '：') {
    const lines = numberedLines(text, at + 1, abbreviation.stated!);
    if (lines) return { items: lines, form: 'colon' };
    const stop = lineEnd(text, at + 1, /^\n/);
    return choose(doc, at + 1, sentenceEnd(text, at + 1, stop), abbreviation, 'colon', false);
  }
  if (text[at] === '—' && text[at + 1] === '—') {
    return choose(doc, at + 2, sentenceEnd(text, at + 2, lineEnd(text, at + 2, /^\n/)), abbreviation, 'dash', false);
  }
  if (text[at] === '，') at++;
  const mark = words.glossMarks.at(text, at);
  if (mark === '') return undefined;
  let from = at + mark.length;
  if (/[：，]/.test(text[from] ?? '')) from++;
  return choose(doc, from, sentenceEnd(text, from, lineEnd(text, from, /^\n/)), abbreviation, 'mark', true);
}

const lineEnd = (text: string, from: number, stop: RegExp): number => {
  let at = from;
  while (at < text.length && at - from < 320 && !stop.test(text.slice(at, at + 2))) at++;
  return at;
};

const sentenceEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at++) if (/[。！？]/.test(text[at]!)) return at;
  return limit;
};

/**
 * Splits a stretch into items: by the strongest separator that gives the stated number, else by the strongest there is.
 * Without a mark of explanation the number must fit, or the separators must be plain enumeration.
 */
function choose(
  doc: Doc,
  start: number,
  end: number,
  abbreviation: NumberAbbreviation,
  form: Gloss['form'],
  marked: boolean,
): Gloss | undefined {
  const enumerated = /[、]/.test(doc.text.slice(start, end));
  const candidates = [/[；]/g, /[、]/g, /[，]/g, /[、，]/g, /[、，；]/g]
    .map((separator) => split(doc.text, start, end, separator))
    .filter((items) => items.length >= 2 && !isUneven(items))
    // Commas do not part what 、 lists inside.
    .filter(
      (items) =>
        !enumerated ||
        items.every(
          (item) =>
            !doc.text.slice(item.start, item.end).includes('、') || doc.text.slice(item.start, item.end).includes('，'),
        ) ||
        doc.text.slice(start, end).includes('；'),
    );
  const fitting =
    candidates.find((items) => items.length === abbreviation.stated && items.every(isItem)) ??
    candidates.find((items) => matchesStated(abbreviation, items.length) && items.every(isItem));
  if (fitting)
    return { items: alignCounted(doc.text, alignFirst(doc.text, cutTail(doc.text, fitting)), abbreviation), form };
  // The clause goes on after the list: take as many items as stated.
  const longer = candidates.find(
    (items) =>
      items.length > abbreviation.stated! &&
      items.slice(0, abbreviation.stated).every((item) => item.end - item.start <= 12),
  );
  if (marked && longer && form !== 'parenthesis') return { items: longer.slice(0, abbreviation.stated), form };
  const listed = split(doc.text, start, end, /[、；]/g);
  if ((marked || form === 'parenthesis') && listed.length >= 2 && !isUneven(listed) && listed.every(isItem))
    return { items: listed, form };
  return undefined;
}

/** 每个村有一个好班子、一个好路子、一个好阵地: the first item begins where the others' common beginning stands in it. */
function alignFirst(text: string, items: Range[]): Range[] {
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
function alignCounted(text: string, items: Range[], { parts }: NumberAbbreviation): Range[] {
  const counted = parts.map((part) => part.of[0]).filter((char) => char !== undefined);
  const has = (item: Range) => counted.some((char) => text.slice(item.start, item.end).includes(char));
  if (counted.length === 0 || items.length < 3 || !items.slice(0, -1).every(has)) return items;
  if (!has(items.at(-1)!)) return parts.length > 1 ? items.slice(0, -1) : items;
  const [char] = counted;
  if (parts.length > 1 || parts[0]!.of.length > 1) return items;
  const isPrefix = items.slice(1, -1).every((item) => text[item.start] === char);
  const isSuffix = items.slice(1, -1).every((item) => text[item.end - 1] === char);
  return items.map((item) => {
    const inside = text.slice(item.start, item.end);
    if (isPrefix) return { start: item.start + inside.indexOf(char!), end: item.end };
    if (!isSuffix) return item;
    return { start: item.start + (/^[把将]/.test(inside) ? 1 : 0), end: item.start + inside.lastIndexOf(char!) + 1 };
  });
}

/** 内容是： with the items on lines of their own behind it: 1.…； 2.…； */
function numberedLines(text: string, from: number, stated: number): Range[] | undefined {
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
  return items.length === stated ? items : undefined;
}

/** The clause may go on behind the last item: 一线代办、一事一评，累计代办…. */
function cutTail(text: string, items: Range[]): Range[] {
  const last = items.at(-1)!;
  const longest = Math.max(...items.slice(0, -1).map((item) => item.end - item.start));
  const comma = text.slice(last.start, last.end).search(/[，,]/);
  const hasComma = items.slice(0, -1).some((item) => text.slice(item.start, item.end).includes('，'));
  if (comma <= 0 || hasComma || last.end - last.start <= longest + 2) return items;
  return [...items.slice(0, -1), { start: last.start, end: last.start + comma }];
}

/** Two things of very unlike length are no pair: 即村账、村款由乡镇代管. */
const isUneven = (items: readonly Range[]) => {
  const lengths = items.map((item) => item.end - item.start);
  return items.length === 2 && Math.max(...lengths) > 2.5 * Math.min(...lengths) + 1;
};

const isItem = (item: Range) => item.end - item.start >= 1 && item.end - item.start <= longestItem;

function split(text: string, start: number, end: number, separator: RegExp): Range[] {
  const items: Range[] = [];
  let depth = 0;
  let from = start;
  const cut = (at: number) => {
    const item = trim(text, from, at);
    if (item.end > item.start && !/^(?:人称|被?称为|群众称|简称)/.test(text.slice(item.start, item.start + 3)))
      items.push(item);
    from = at + 1;
  };
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if ('“‘（《'.includes(char)) depth++;
    else if ('”’）》'.includes(char)) depth = Math.max(0, depth - 1);
    separator.lastIndex = 0;
    if (depth === 0 && separator.test(char)) cut(at);
  }
  cut(end);
  // The last item may hold a conjunction: 甲、乙和丙.
  const last = items.at(-1);
  if (last && items.length >= 2) {
    const joint = /(?:^|(?<=\S))(?:以及|和|及|与)(?=\S)/.exec(text.slice(last.start, last.end));
    const average = (items.at(-2)!.end - items[0]!.start) / (items.length - 1);
    if (joint && joint.index > 0 && last.end - last.start > average * 1.4) {
      items.pop();
      items.push(
        trim(text, last.start, last.start + joint.index),
        trim(text, last.start + joint.index + joint[0].length, last.end),
      );
    }
  }
  return items;
}

/** Without numbering, 是 and closing words around an item: 一是抓班子 → 抓班子; 有制度的 → 有制度. */
function trim(text: string, start: number, end: number): Range {
  const lead = /^\s*(?:[一二三四五六七八九十]+是|[①-⑩]|（[一二三四五六七八九十\d]+）|\d+[.、]|以及|和|及|——)?\s*/.exec(
    text.slice(start, end),
  )![0];
  let last = end;
  while (last > start && /[\s；，、。等]/.test(text[last - 1]!)) last--;
  // “红色头羊”选育优秀书记: the quoted name is the item, what it does is not.
  const quoted = /^(“[^“”]{2,12}”)[^“”]{3,}$/.exec(text.slice(start + lead.length, last));
  if (quoted) last = start + lead.length + quoted[1]!.length;
  return { start: Math.min(start + lead.length, last), end: last };
}

/** Items in front of the name: 首问负责制、限时办结制、责任追究制“三项制度”; 党员推荐、群众推荐、党内选举的“两推一选”. */
function apposition(
  doc: Doc,
  start: number,
  abbreviation: NumberAbbreviation,
  words: InitiativeWords,
): Gloss | undefined {
  const { text } = doc;
  let end = start;
  if (/[的等]/.test(text[end - 1] ?? '')) end--;
  let from = end;
  while (from > 0 && end - from < 160 && !/[。！？；：\n“”]/.test(text[from - 1]!)) from--;
  const items = split(text, from, end, /[、]/g);
  const stated = abbreviation.stated!;
  if (items.length < stated) return undefined;
  const last = items.slice(-stated);
  const first = last[0]!;
  // The clause before the list is no part of its first item: as long as the other items, cut behind a verb or comma.
  const typical = Math.max(...last.slice(1).map((item) => item.end - item.start));
  const comma = text.lastIndexOf('，', first.end - 1);
  if (comma >= first.start) first.start = comma + 1;
  if (first.end - first.start > typical + 1) {
    const head = text.slice(first.start, first.end);
    const verb = /^.*了/.exec(head)?.[0].length ?? lastIntroducing(head, words);
    if (verb === 0) return undefined;
    first.start += verb;
  }
  return last.every((item) => item.end - item.start >= 2 && item.end - item.start <= typical + 6) && typical <= 14
    ? { items: last, form: 'apposition' }
    : undefined;
}

/** 一约两会三评：一约，即…；两会，即…；三评，是…: each group explained by itself. */
function byParts(doc: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  if (parts.length < 2) return undefined;
  const { text } = doc;
  const limit = Math.min(text.length, end + 240);
  const items: Range[] = [];
  let from = end;
  for (const part of parts) {
    const marker = new RegExp(
      `[${numeralsOf(part.count)}]${escapePattern(part.of)}”?[，：]?(?:即|就是|是指|指|是|：)`,
      'g',
    );
    marker.lastIndex = from;
    const found = marker.exec(text);
    if (!found || found.index > limit) return undefined;
    from = found.index + found[0].length;
    const stop = /[；。\n]|，(?=“)/.exec(text.slice(from, from + 120));
    const itemEnd = from + (stop?.index ?? 120);
    items.push(...itemsOfPart(text, from, itemEnd, part.count));
    from = itemEnd;
  }
  return items.length === stated && items.every(isItem) ? { items, form: 'mark' } : undefined;
}

/** The items of one group: one may be the quotation that a description leads up to, two may be joined by 和. */
function itemsOfPart(text: string, start: number, end: number, count: number): Range[] {
  const quoted = /“[^“”]{2,14}”$/.exec(text.slice(start, end));
  if (count === 1 && quoted) return [{ start: start + quoted.index, end }];
  const items = split(text, start, end, /[、，]/g);
  const joint = count === 2 && items.length === 1 ? /[和与及]/.exec(text.slice(start + 1, end)) : null;
  if (!joint) return items;
  const at = start + 1 + joint.index;
  return [trim(text, start, at), trim(text, at + 1, end)];
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numeralsOf = (count: number): string => (count === 2 ? '二两双' : '〇一二三四五六七八九十'[count]!);

/** 积分由基础分、业绩分、奖惩分组成，以下统称“三分制”. */
function composedBefore(doc: Doc, start: number, abbreviation: NumberAbbreviation): Gloss | undefined {
  const from = Math.max(0, start - 90);
  const found = /由([^。；，\n]{4,70})(?:组成|构成)，[^，。；\n]{0,8}$/d.exec(doc.text.slice(from, start));
  if (!found?.indices?.[1]) return undefined;
  const items = split(doc.text, from + found.indices[1][0], from + found.indices[1][1], /[、]/g);
  return matchesStated(abbreviation, items.length) ? { items, form: 'apposition' } : undefined;
}

/** 工厂点“岗位单”，农户点“技能单”，政府点“服务单”，“三单”…: quotations before it that end in what it counts. */
function quotedBefore(doc: Doc, start: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  const [part] = parts;
  if (parts.length !== 1 || !part || part.of.length !== 1) return undefined;
  const from = Math.max(0, start - 90);
  const items = [...doc.text.slice(from, start).matchAll(/“([^“”。\n]{2,10})”/g)]
    .filter((quote) => quote[1]!.endsWith(part.of))
    .map((quote) => ({ start: from + quote.index, end: from + quote.index + quote[0].length }));
  return items.length === stated ? { items, form: 'signature' } : undefined;
}

/** Offset behind the last verb of carrying out in a clause, or 0. */
function lastIntroducing(clause: string, words: InitiativeWords): number {
  for (let end = clause.length - 1; end >= 2; end--) if (words.introducing.before(clause, end) !== '') return end;
  return 0;
}

/** 以“晒账本、问账目、评账房”为内容的“三账工作法”. */
function contentBefore(doc: Doc, start: number, abbreviation: NumberAbbreviation): Gloss | undefined {
  const found = /“([^“”\n]{4,80})”为(?:主要)?(?:内容|核心|要求|重点)的$/d.exec(
    doc.text.slice(Math.max(0, start - 96), start),
  );
  if (!found?.indices?.[1]) return undefined;
  const from = Math.max(0, start - 96);
  const items = split(doc.text, from + found.indices[1][0], from + found.indices[1][1], /[、，]/g);
  return matchesStated(abbreviation, items.length) ? { items, form: 'apposition' } : undefined;
}

/** A list close behind whose items repeat what the name counts. */
function signature(doc: Doc, end: number, abbreviation: NumberAbbreviation, words: InitiativeWords): Gloss | undefined {
  const { text } = doc;
  const stop = Math.min(text.length, end + 150);
  let from = end;
  while (from < stop) {
    let at = from;
    while (at < stop && !/[。；：\n]/.test(text[at]!)) at++;
    for (const separator of [/[、，]/g, /[、]/g]) {
      const items = split(text, from, at, separator);
      for (let first = 0; first + abbreviation.stated! <= items.length; first++) {
        const run = items.slice(first, first + abbreviation.stated!);
        if (!run.some((item) => words.glossMarks.at(text, item.start) !== '') && fitsSignature(text, run, abbreviation))
          return { items: run, form: 'signature' };
      }
    }
    from = at + 1;
  }
  return undefined;
}

function fitsSignature(text: string, items: readonly Range[], { parts }: NumberAbbreviation): boolean {
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.count; i++, at++) {
      const item = items[at];
      if (!item || part.of === '' || item.end - item.start > 20 || !holds(text.slice(item.start, item.end), part.of))
        return false;
    }
  }
  return at === items.length;
}

/** 居民点单 holds 单 of 三单对接: the counted word itself, or its first character in a short item. */
const holds = (item: string, counted: string): boolean =>
  item.includes(counted) || (item.length <= 6 && counted.length > 1 && item.includes(counted[0]!));
