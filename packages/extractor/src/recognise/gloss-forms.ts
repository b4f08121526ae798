import type { Doc, Range } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import { alignCounted, isItem, split, trim } from './gloss-items.ts';
import type { Gloss } from './glosses.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { type NumberAbbreviation, numeralValue } from './number-abbreviation.ts';

/** 一约两会三评：一约，即…；两会，即…；三评，是…: each group explained by itself, near or under a heading of its own. */
export function byParts(doc: Doc, end: number, abbreviation: NumberAbbreviation): Gloss | undefined {
  if (abbreviation.parts.length < 2) return undefined;
  return groupsWithin(doc, end, abbreviation, 240, false) ?? groupsWithin(doc, end, abbreviation, 1600, true);
}

/** @param heading whether each group must stand at the head of a line: 一、三促：… */
function groupsWithin(
  doc: Doc,
  end: number,
  { parts, stated }: NumberAbbreviation,
  reach: number,
  heading: boolean,
): Gloss | undefined {
  const { text } = doc;
  const limit = Math.min(text.length, end + reach);
  const items: Range[] = [];
  let from = end;
  for (const [index, part] of parts.entries()) {
    // A marker may begin up to the limit; what is searched ends where the longest such marker would.
    const searched = text.slice(from, limit + part.of.length + 6);
    if (!searched.includes(part.of)) return undefined;
    const found = markerOf(part.count, part.of).exec(searched);
    if (!found || from + found.index > limit) return undefined;
    if (
      heading &&
      !/(?:^|\n)[^\n，。；：]{0,6}$/.test(text.slice(Math.max(0, from + found.index - 8), from + found.index))
    )
      return undefined;
    from += found.index + found[0].length;
    const stretch = text.slice(from, from + 120);
    const stop = /[；。）\n]|，(?=“)/.exec(stretch)?.index ?? 120;
    // 两长指甲和乙，八员指丙、丁…: a comma alone may part the groups.
    const next = parts[index + 1];
    const nextAt = next ? markerOf(next.count, next.of).exec(stretch)?.index : undefined;
    const itemEnd =
      from + Math.min(stop, nextAt !== undefined && /[，、；]/.test(stretch[nextAt - 1] ?? '') ? nextAt - 1 : stop);
    items.push(...itemsOfPart(text, from, itemEnd, part.count));
    from = itemEnd;
  }
  return items.length === stated && items.every(isItem) ? { items, form: 'mark' } : undefined;
}

/** “1+3+N”：“1”是党委领导，“3”是三方联动，“N”是多元参与: what each term of the sum stands for. */
export function byTerms(doc: Doc, end: number, name: string): Gloss | undefined {
  const terms = /^(?:\d+|[NXn])(?:[+＋](?:\d+|[NXn]))+$/.exec(name)?.[0].split(/[+＋]/);
  if (!terms) return undefined;
  const items: Range[] = [];
  let from = end;
  for (const term of terms) {
    const found = new RegExp(
      `“${term}”(?:就是|是指|是|指|即|为|：)([^。；\\n]{2,40}?)(?=[，；。](?:“|$)|[。；\\n]|$)`,
      'd',
    ).exec(doc.text.slice(from, from + 160));
    const range = found?.indices?.[1];
    if (!range) return undefined;
    // “3”是业委会、物业公司、居民代表 says who, not what is done: only 居委会、业委会、物业三方联动 would be a part.
    const each = split(doc.text, from + range[0], from + range[1], '、');
    if (each.length > 1 && each.length === Number(term) && !/[联共合互分].{1,3}$/.test(found[1]!)) {
      from += range[1];
      continue;
    }
    const quoted = /“([^“”]{2,14})”/.exec(found[1]!);
    const at = quoted ? from + range[0] + quoted.index : from + range[0];
    items.push({ start: at, end: quoted ? at + quoted[0].length : from + range[1] });
    from += range[1];
  }
  return items.length === 0 ? undefined : { items, form: 'mark' };
}

const markers = new Map<string, RegExp>();
/** Markers are the same for every mention of a name; past this many names they are made anew. */
const markersKept = 1000;

/** What explains a group: 一约，即; 两会就是; 三评：. */
function markerOf(count: number, of: string): RegExp {
  const key = `${count}${of}`;
  let marker = markers.get(key);
  if (!marker) {
    if (markers.size >= markersKept) markers.clear();
    marker = new RegExp(`[${numeralsOf(count)}]${escapePattern(of)}”?[，：]?(?:即|就是|是指|指|是|：)`);
    markers.set(key, marker);
  }
  return marker;
}

/** The items of one group: one may be the quotation that a description leads up to, two may be joined by 和. */
function itemsOfPart(text: string, start: number, end: number, count: number): Range[] {
  const quoted = /“[^“”]{2,14}”$/.exec(text.slice(start, end));
  if (count === 1 && quoted) return [{ start: start + quoted.index, end }];
  const items = split(text, start, end, '、，');
  const joint = count === 2 && items.length === 1 ? /[和与及]/.exec(text.slice(start + 1, end)) : null;
  if (!joint) return items;
  const at = start + 1 + joint.index;
  return [trim(text, start, at), trim(text, at + 1, end)];
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numeralsOf = (count: number): string => (count === 2 ? '二两双' : '〇一二三四五六七八九十'[count]!);

/**
 * 打通“三条通道”…一是资金通道，…；二是人才通道，…；三是政策通道: points behind it, in the next paragraph too, that each begin
 * with one of what is counted.
 */
export function pointsBehind(doc: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  const of = parts[0]!.of.replace(/^[个大项种条张道块类本](?=.)/, '');
  if (parts.length !== 1 || of === '' || stated === undefined || stated < 2 || stated > 9) return undefined;
  const stretch = doc.text.slice(end, end + 160 * stated);
  if (!stretch.includes(`一是`)) return undefined;
  const items: Range[] = [];
  let from = 0;
  for (let n = 0; n < stated; n++) {
    const lead = `${'一二三四五六七八九'[n]}是`;
    const at = stretch.indexOf(lead, from);
    if (at < 0) return undefined;
    const rest = /^[^，。：；\n]{1,10}(?=[，。：；\n])/.exec(
      stretch.slice(at + lead.length, at + lead.length + 12),
    )?.[0];
    if (!rest || !(rest.endsWith(of) || rest.startsWith(of[0]!))) return undefined;
    items.push({ start: end + at + lead.length, end: end + at + lead.length + rest.length });
    from = at + lead.length;
  }
  return { items, form: 'signature' };
}

const counting =
  /([^。；：\n]{6,100}?)(?:这)?([两二三四五六七八九])(?:个|道|大|项)?(?:步骤|环节|程序|阶段|步|工序|关口|流程)(?=[，。；]|进行|办理|操作|实施|规范)/d;

/** “五步工作法”…都要经过甲、乙、丙、丁、戊五个步骤: a list behind it that is counted as the name says. */
export function countedBehind(doc: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  if (parts.length !== 1 || (parts[0]!.of !== '' && !/^[步环段]/.test(parts[0]!.of))) return undefined;
  const stretch = /^[^\n]{0,220}/.exec(doc.text.slice(end, end + 220))![0];
  const found = counting.exec(stretch);
  const range = found?.indices?.[1];
  if (!range || numeralValue(found![2]) !== stated) return undefined;
  const items = split(doc.text, end + range[0], end + range[1], '、').slice(-stated!);
  const [first] = items;
  if (!first || items.length !== stated) return undefined;
  const lead = /^.*(?:经过|按照|分为|包括|通过|履行|遵循|走好|实行|严格|按)/.exec(
    doc.text.slice(first.start, first.end),
  );
  first.start += lead?.[0].length ?? 0;
  return items.every((item) => item.end - item.start <= 14) ? { items, form: 'signature' } : undefined;
}

const heads = /(?:工作法|工作机制|机制|制度|模式|行动|活动|工程)$/;

/** “一线工作法”，做到情况在一线掌握，问题在一线解决，…: three clauses or more behind it that repeat what the name is about. */
export function coreRepeated(doc: Doc, end: number, name: string): Gloss | undefined {
  const core = name.replace(/[“”‘’]/g, '').replace(heads, '');
  if (core.length < 2 || core.length > 4 || !/[，：（]/.test(doc.text[end] ?? '')) return undefined;
  const stretch = /^[^。；\n]{8,120}/.exec(doc.text.slice(end + 1, end + 122))?.[0];
  if (stretch === undefined) return undefined;
  const items = split(doc.text, end + 1, end + 1 + stretch.length, '，、');
  let count = 0;
  while (count < items.length && doc.text.slice(items[count]!.start, items[count]!.end).includes(core)) count++;
  if (count < 3) return undefined;
  const [first, ...rest] = items.slice(0, count);
  const verb = /^(?:做到|实行|即|坚持|实现|就是|让|使)/.exec(doc.text.slice(first!.start, first!.end))?.[0].length ?? 0;
  return { items: [{ start: first!.start + verb, end: first!.end }, ...rest], form: 'signature' };
}

const clauseEnds = new CharSet('。；：\n');

/** A list close behind whose items repeat what the name counts. */
export function signature(
  doc: Doc,
  end: number,
  abbreviation: NumberAbbreviation,
  words: InitiativeWords,
): Gloss | undefined {
  const { text } = doc;
  const stop = Math.min(text.length, end + 150);
  // Each item must hold what is counted: most stretches do not have it at all.
  const stretch = text.slice(end, stop);
  for (const { of } of abbreviation.parts)
    if (of === '' || !(stretch.includes(coreOf(of)) || stretch.includes(of[0]!))) return undefined;
  let from = end;
  while (from < stop) {
    let at = from;
    while (at < stop && !clauseEnds.has(text.charCodeAt(at))) at++;
    for (const separator of ['、，', '、']) {
      const items = split(text, from, at, separator);
      // 四联四帮: four things each of which has both.
      const [count] = abbreviation.parts.map((part) => part.count);
      const isTwofold =
        abbreviation.parts.length > 1 && abbreviation.parts.every((part) => part.count === count) && count! > 2;
      for (let first = 0; isTwofold && first + count! <= items.length; first++) {
        const run = items.slice(first, first + count!);
        const texts = run.map((item) => text.slice(item.start, item.end));
        if (
          texts.every(
            (item) => item.length <= 16 && abbreviation.parts.every(({ of }) => of !== '' && item.includes(of)),
          )
        )
          return { items: run, form: 'signature' };
      }
      for (let first = 0; first + abbreviation.stated! <= items.length; first++) {
        const run = items.slice(first, first + abbreviation.stated!);
        if (!run.some((item) => words.glossMarks.at(text, item.start) !== '') && fitsSignature(text, run, abbreviation))
          return { items: alignCounted(text, run, abbreviation), form: 'signature' };
      }
    }
    from = at + 1;
  }
  return oneGroup(text, end, stop, abbreviation);
}

/** “一池三改”工程，带动改厨、改厕、改圈: the items of one group of several, each beginning with what it counts. */
function oneGroup(text: string, start: number, stop: number, { parts }: NumberAbbreviation): Gloss | undefined {
  if (parts.length < 2) return undefined;
  for (const { count, of } of parts) {
    if (count < 3 || of.length !== 1) continue;
    const item = `${escapePattern(of)}[\\u4e00-\\u9fff]{1,4}`;
    const list = new RegExp(`${item}(?:、${item}){${count - 1}}(?=[，。；：（]|$)`).exec(text.slice(start, stop));
    if (list)
      return { items: split(text, start + list.index, start + list.index + list[0].length, '、'), form: 'signature' };
  }
  return undefined;
}

export function fitsSignature(text: string, items: readonly Range[], { parts }: NumberAbbreviation): boolean {
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.count; i++, at++) {
      const item = items[at];
      const name = item && text.slice(item.start, item.end);
      // A quotation in an item is this name again, or another.
      if (
        !name ||
        part.of === '' ||
        name.length > 20 ||
        /“(?:[^“”]{3,}”|[^”]*$|(?!两委|两新|三农)[一二两三四五六七八九十])/.test(name) ||
        !holds(name, part.of)
      )
        return false;
    }
  }
  return at === items.length;
}

const endings = new CharSet('式型制化');
const measures = new CharSet('个大项种条');
/** What is counted, without the measure before it and an ending that says nothing: 单 of 个单, 积分 of 积分制. */
function coreOf(counted: string): string {
  const end =
    counted.length > 1 && endings.has(counted.charCodeAt(counted.length - 1)) ? counted.length - 1 : counted.length;
  return counted.slice(end > 1 && measures.has(counted.charCodeAt(0)) ? 1 : 0, end);
}

/** 居民点单 holds 单 of 三单对接: the counted word itself, or its first character in a short item. */
const holds = (item: string, counted: string): boolean =>
  item.includes(coreOf(counted)) || (item.length <= 6 && counted.length > 1 && item.includes(counted[0]!));
