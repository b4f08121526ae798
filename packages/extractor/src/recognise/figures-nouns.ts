import type { Resources } from '../resources.ts';
import type { Range } from '../text/doc.ts';
import { CharSet, firstWithin, lastWithin } from '../text/word-set.ts';
import { isHanAt } from './documents-bodies.ts';
import { isArabicAt } from './figures-numbers.ts';
import type { FigureTerms } from './figures-terms.ts';

/** The noun beside a number. Empty (start = end) where there is none. */
export interface NounRead extends Range {
  /** It ends in 的 and leaves out its head: 建立党组织的达204家. */
  headless: boolean;
  /** It is a verb and nothing else: 投入300万元. */
  verb: boolean;
}

/** The noun left of a number, and what stands between the two. */
export interface LeftRead extends NounRead {
  /** Where the words between noun and number begin. */
  linkStart: number;
  /** A verb of change between them: the change is counted (`of`), or its outcome (`to`). */
  change?: { kind: 'of' | 'to'; word: string; start: number };
  /** 占 stands between them: a share of something. */
  share: boolean;
  bound?: 'at-least' | 'at-most';
  approximate: boolean;
  whom?: Range;
}

const atLeast = /不少于|不得少于|不低于|不得低于|至少|最少|超过|超$|突破|逾|多于|高于/;
const notAtLeast = /不超过|不得超过/;
const atMost = /(?:^|[^不])(?:得?少于|得?低于)|不足|不满|不超过|不得超过/;
const approximately = /约|近$|将近|接近/;
const timeBefore = /(?:\d{4}|今|去|上|当)年(?:\d{1,2}月)?(?:底|末|初)?的?$/;
const timeEnds = new CharSet('年月底末初的');
const dateUnits = new CharSet('年月日');
const closingMarks = new CharSet('”）》');
const COLON = '：'.charCodeAt(0);
const OF = '的'.charCodeAt(0);
const longestNoun = 24;
const longestPlain = 12;
const longestRight = 8;

/** Reads the noun before the number at `numberStart`, not before `from`. */
export function leftNoun(
  text: string,
  numberStart: number,
  from: number,
  terms: FigureTerms,
  resources: NounResources,
): LeftRead {
  const limit = Math.max(from, numberStart - 48);
  let end = numberStart;
  let change: LeftRead['change'];
  for (let steps = 0; steps < 6 && end > limit; steps++) {
    const code = text.charCodeAt(end - 1);
    if (code === 0x20 || (code === COLON && steps === 0)) {
      end--;
      continue;
    }
    // 党员由1998年的1124人: the time between the noun and its number.
    const time = timeEnds.has(code) ? timeBefore.exec(text.slice(Math.max(limit, end - 14), end)) : null;
    if (time) {
      end -= time[0].length;
      continue;
    }
    const link = terms.links.before(text, end, limit);
    if (link === '' || isCovered(text, end - 1, limit, end, link.length, terms)) break;
    if (terms.growth.has(link)) change ??= { kind: 'of', word: link, start: end - link.length };
    else if (terms.growthTo.has(link)) change ??= { kind: 'to', word: link, start: end - link.length };
    // 建立党组织的达204家: 的 ends a noun without its head rather than linking.
    if (link === '的') break;
    end -= link.length;
  }
  const read: LeftRead = {
    start: end,
    end,
    headless: false,
    verb: false,
    linkStart: end,
    share: false,
    approximate: false,
  };
  if (change) read.change = change;
  if (end < numberStart) {
    const between = text.slice(end, numberStart);
    read.share = between.includes('占');
    read.approximate = approximately.test(between);
    if (atMost.test(between)) read.bound = 'at-most';
    else if (atLeast.test(between) && !notAtLeast.test(between)) read.bound = 'at-least';
  }

  let start = end;
  while (start > limit && end - start < longestNoun) {
    const code = text.charCodeAt(start - 1);
    if (closingMarks.has(code)) {
      const opening = code === 0x201d ? '“' : code === 0x300b ? '《' : '（';
      const open = lastWithin(text, opening, Math.max(limit, start - (code === 0x300b ? 40 : 16)), start - 1);
      if (open < 0) break;
      start = open;
      continue;
    }
    if (!isHanAt(text, start - 1)) break;
    // 1995年|人均收入
    if (dateUnits.has(code) && isArabicAt(text, start - 2)) break;
    if (terms.leftMarks.has(code)) {
      const subject = terms.subjects.before(text, start, limit);
      if (subject !== '') {
        read.whom = { start: start - subject.length, end: start };
        break;
      }
      const stop = terms.leftStops.before(text, start, limit);
      if (stop !== '' && !isCovered(text, start - 1, limit, end, stop.length, terms)) break;
    }
    start--;
  }
  if (end - start >= longestNoun)
    start = Math.max(start, lastWithin(text, '的', start, end - 1) + 1, end - longestPlain);
  return Object.assign(read, trimLeft(text, start, end, terms, resources));
}

/** Cuts a verb off the front of a noun: 选派院长 → 院长; keeps it inside a relative clause: 建立党组织的企业. */
function trimLeft(text: string, from: number, end: number, terms: FigureTerms, resources: NounResources): NounRead {
  const none = { start: end, end, headless: false, verb: false };
  if (from === end) return none;
  if (text.charCodeAt(end - 1) === OF) return { start: from, end, headless: true, verb: false };
  const relative = lastWithin(text, '的', from, end);
  let start = from;
  let ending = '';
  for (let at = end; at > Math.max(from, relative); at--) {
    const action = terms.actions.before(text, at, Math.max(from, relative + 1));
    if (action === '' || isPartOfNoun(text, at - action.length, at, end, terms)) continue;
    // One character is a verb only where the stretch begins (设党支部12个, not 建设…); 组建率 and 调解成功率 are one noun.
    if (action.length === 1 && at - 1 > from) continue;
    if (at < end && terms.ratioNouns.at(text, at, end) !== '') continue;
    if (at === end) {
      // 投入1.1亿元; 组织 of 合作组织98家 is a noun.
      if (at - action.length === from || terms.countedNouns.before(text, end, from) === '') ending = action;
      at -= action.length - 1;
      continue;
    }
    start = at;
    break;
  }
  if (relative >= start) start = afterCompleted(text, start, relative, terms);
  if (ending !== '' && (end - start === ending.length || end - start > longestRight)) {
    return { start: end - ending.length, end, headless: false, verb: true };
  }
  if (text[start] === '的') start++;
  // A single character is a noun only where it is a known one (村, 县).
  if (end - start === 1 && terms.countedNouns.before(text, end, start) === '') return none;
  if (relative < start && end - start > longestPlain && text[end - 1] !== '”')
    start = lastWords(text, start, end, resources);
  return { ...none, start };
}

/** 涌现出年收入万元以上的示范户: a verb with 出 or 了 is no part of the relative clause behind it. */
function afterCompleted(text: string, start: number, relative: number, terms: FigureTerms): number {
  for (let at = start; at < Math.min(relative, start + 8); at++) {
    const action = terms.actions.at(text, at, relative);
    if (action.length > 1 && /[出了起]$/.test(action)) return at + action.length;
  }
  return start;
}

const placeKinds = /^[省市县区旗州镇乡村街道办事处居社区、]+$/;

/** Reads the noun behind a unit, from `from` on. */
export function rightNoun(text: string, from: number, terms: FigureTerms, resources: NounResources): NounRead {
  const limit = Math.min(text.length, from + longestNoun);
  let end = from;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code === 0x201c || code === 0xff08) {
      const close = firstWithin(text, code === 0x201c ? '”' : '）', end, end + 15);
      // 1—2个县（市、区）, but not 12个镇（见附表）: a bracket goes on the noun only with a list of its kind.
      if (close < 0 || (code === 0xff08 && !placeKinds.test(text.slice(end + 1, close)))) break;
      end = close + 1;
      continue;
    }
    if (!isHanAt(text, end)) break;
    if (code === OF) {
      if (!isHanAt(text, end + 1) || end === from) break;
      end++;
      continue;
    }
    if (!terms.rightMarks.has(code)) {
      end++;
      continue;
    }
    const noun = terms.countedNouns.at(text, end, limit);
    const stop = terms.rightStops.at(text, end, limit);
    const action = terms.actions.at(text, end, limit);
    const longest = Math.max(stop.length, action.length);
    if (longest > 0 && noun.length < longest + (noun.length > 0 && noun !== action ? 0 : 1)) {
      if (!isCovered(text, end, from, limit, longest, terms, true)) break;
    }
    end += noun.length > longest ? noun.length : 1;
  }
  if (text.charCodeAt(end - 1) === OF) end--;
  // 138个行政村|的生活垃圾
  const of = firstWithin(text, '的', from + 1, end);
  if (of > 0 && of - from <= 5 && terms.countedNouns.before(text, of, from).length === of - from) {
    let head = '';
    for (let at = of + 1; at < end && head === ''; at++) head = terms.countedNouns.at(text, at, end);
    if (head === '') end = of;
  }
  if (end - from > longestRight) end = nounEnd(text, from, end, terms, resources);
  return { start: from, end: Math.max(from, end), headless: false, verb: false };
}

/** Where a long stretch behind a unit stops being a noun: after its last counted noun, else after its first words. */
function nounEnd(text: string, from: number, end: number, terms: FigureTerms, resources: NounResources): number {
  for (let at = end; at > from + 1; at--) if (terms.countedNouns.before(text, at, from).length > 1) return at;
  if (!resources.segment) return from + longestRight;
  let at = from;
  for (const word of resources.segment(text.slice(from, end))) {
    if (at - from >= 4) break;
    at += word.length;
  }
  return Math.min(at, end);
}

/** The last words of a long stretch, four characters or more. */
function lastWords(text: string, start: number, end: number, resources: NounResources): number {
  let at = end;
  if (resources.segment) {
    const words = resources.segment(text.slice(start, end));
    for (let i = words.length - 1; i >= 0 && end - at < 4; i--) at -= words[i]!.length;
  } else at = end - longestPlain;
  // Never inside brackets or quotation marks.
  const closing = Math.max(lastWithin(text, '）', start, end), lastWithin(text, '”', start, end));
  const opening = Math.max(lastWithin(text, '（', start, end), lastWithin(text, '“', start, end));
  if (closing >= at && opening < at && closing + 1 < end) at = closing + 1;
  return Math.max(start, at);
}

/** Whether a longer protected word holds the character: the 有 of 国有企业 ends no noun. */
function isCovered(
  text: string,
  at: number,
  from: number,
  limit: number,
  length: number,
  terms: FigureTerms,
  forwards = false,
): boolean {
  for (let start = Math.max(from, at - 4); start <= at; start++) {
    if (!terms.protectedWords.first.has(text.charCodeAt(start))) continue;
    const word = terms.protectedWords.at(text, start, limit);
    if (start + word.length > at && (word.length > length || (forwards && start < at))) return true;
  }
  return false;
}

/** Whether an action word is part of a counted noun that goes on: 服务 in 服务中心, 组织 at the end of 合作组织. */
function isPartOfNoun(text: string, start: number, end: number, limit: number, terms: FigureTerms): boolean {
  for (let at = Math.max(0, start - 4); at <= start; at++) {
    const noun = terms.countedNouns.at(text, at, limit);
    if (noun !== '' && at + noun.length >= end && noun.length > end - start) return true;
  }
  return false;
}

/** Words of a stretch, called only where a noun has no other boundary. */
export type NounResources = Pick<Resources, 'segment'>;
