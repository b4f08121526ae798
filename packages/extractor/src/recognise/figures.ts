import type { Resources } from '../resources.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import type { DateMention, FigureMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { recogniseDates } from './dates.ts';
import { ofText, sideOf } from './figures-counted.ts';
import { countsNothing } from './figures-nothing.ts';
import { leftNoun, type NounRead, rightNoun } from './figures-nouns.ts';
import { isNumeralAt } from './figures-numbers.ts';
import { isNoQuantity, isQuotedName, type Quantity, readQuantity } from './figures-quantities.ts';
import { AfterNumeral, type FigureTerms, figureTerms } from './figures-terms.ts';

export type FigureResources = Pick<Resources, 'segment'> & { lexicon: Pick<Resources['lexicon'], 'figures'> };

/** 1: an Arabic digit, 2: a Chinese numeral, 3: 《. */
const anchors = new Uint8Array(0x10000);
for (let digit = 0; digit < 10; digit++) {
  anchors[0x30 + digit] = 1;
  anchors[0xff10 + digit] = 1;
}
for (const char of '一二两三四五六七八九十百千') anchors[char.charCodeAt(0)] = 2;
anchors['《'.charCodeAt(0)] = 3;
const ONE = '一'.charCodeAt(0);
const OF = '的'.charCodeAt(0);
const TEN = '十'.charCodeAt(0);

const clauseEnds = new CharSet('，。；：\n');
const sentenceEnds = new CharSet('。；！？\n');

/** Block roles whose numbers are no statements: pages, dates, issue numbers, names. */
const silent = new Set(['title', 'entry', 'byline', 'number', 'date']);

/**
 * Finds the quantities a text states: 党员4560人, 组建率达97.1%, 7个街道党委, 三分之二的镇党委, 1.2亿元. Dates, ordinals, issue
 * numbers, numbers inside names (“五个好”) and small numbers in characters (一个, 两级) are none. Targets and norms count, with
 * less confidence.
 * @param dates of the same text: a figure holds at the date said before it in its sentence
 * @returns mentions sorted by start, without overlap; each spans what is counted and its number
 */
export function recogniseFigures(
  doc: Doc,
  resources: FigureResources,
  dates: readonly DateMention[] = recogniseDates(doc),
): FigureMention[] {
  const { text } = doc;
  const terms = figureTerms(resources.lexicon.figures);
  const found: FigureMention[] = [];
  let block = 0;
  const dated = figureDates(doc, dates);

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const anchor = anchors[code]!;
    if (anchor === 0) continue;
    if (anchor === 3) {
      i = titleEnd(text, i);
      continue;
    }
    if (anchor === 2) {
      if (!mayCount(text, i, code, terms)) continue;
    } else {
      // Most digits are of dates, issue numbers and pages: what follows them tells.
      let end = i + 1;
      while (end < text.length && anchors[text.charCodeAt(end)] === 1) end++;
      if (end === text.length || !terms.afterDigits.has(text.charCodeAt(end))) {
        i = end - 1;
        continue;
      }
    }
    const quantity = readQuantity(text, i, terms);
    if ('next' in quantity) {
      i = Math.max(i, quantity.next - 1);
      continue;
    }
    while (block + 1 < doc.blocks.length && doc.blocks[block + 1]!.start <= i) block++;
    const role = doc.blocks[block]?.role;
    i = quantity.end - 1;
    if (role !== undefined && silent.has(role) && !(role === 'title' && isRunning(text, doc.blocks[block]!))) continue;
    if (
      isNoQuantity(text, quantity) ||
      countsNothing(text, quantity) ||
      isQuotedName(text, quantity.start, quantity.end)
    )
      continue;
    const previous = found.at(-1);
    const figure = describe(doc, quantity, previous, terms, resources);
    if (!figure) continue;
    const date = dated(quantity.start);
    if (date !== undefined) figure.date = date;
    found.push(figure);
    i = Math.max(i, figure.end - 1);
  }
  return found;
}

/** Whether a numeral in characters may begin a figure: 一个, 三种 and the like are told by the next character. */
function mayCount(text: string, at: number, code: number, terms: FigureTerms): boolean {
  if (at + 1 >= text.length) return false;
  const says = terms.afterNumeral[text.charCodeAt(at + 1)]!;
  if (says === AfterNumeral.goesOn) return code !== ONE || isNumeralAt(text, at + 1);
  // 一成五
  if (code === ONE && text[at + 1] === '成') return isNumeralAt(text, at + 2);
  if (says === AfterNumeral.nothing || code === ONE) return false;
  if (code === TEN || says === AfterNumeral.smallUnit) return true;
  return (
    says === AfterNumeral.countedUnit &&
    (terms.countedNouns.at(text, at + 2) !== '' || described.test(text.slice(at + 2, at + 10)))
  );
}

/** A line that was taken for a title but runs on as a sentence does: 党员3000名，支部210个. */
function isRunning(text: string, { start, end }: Range): boolean {
  return end - start < 200 && /[，、；：]/.test(text.slice(start, end));
}

/** The end of the title that opens at `at`, or `at` itself where it is not closed soon. */
function titleEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + 160);
  for (let i = at + 1, depth = 1; i < limit; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x300a) depth++;
    else if (char === 0x300b && --depth === 0) return i;
    else if (char === 0x0a) break;
  }
  return at;
}

/** Says what a quantity counts; undefined where it is no stated quantity. */
function describe(
  doc: Doc,
  quantity: Quantity,
  previous: FigureMention | undefined,
  terms: FigureTerms,
  resources: FigureResources,
): FigureMention | undefined {
  const { text } = doc;
  const from = previous?.end ?? 0;
  const left = leftNoun(text, quantity.start, from, terms, resources);
  const right = rightNoun(text, rightStart(text, quantity), terms, resources);
  const spelled = spelledConfidence(text, quantity, left, right, terms);
  if (spelled === 0) return undefined;

  const side = sideOf(text, quantity, left, right, terms);
  const noun = side === 'left' ? left : side === 'right' ? right : undefined;
  const sameSentence = previous && isNear(text, previous.end, quantity.start) ? previous : undefined;
  const of = ofText(text, quantity, noun, left, sameSentence, side) || undefined;
  const bound = quantity.bound ?? left.bound;
  const approximate = quantity.approximate || left.approximate;
  const target = isTarget(text, quantity.start, from, terms);
  const linked = (left.change !== undefined || left.share) && side !== 'right';
  const start = side === 'left' && noun ? noun.start : linked ? (left.change?.start ?? left.linkStart) : quantity.start;
  const end = side === 'right' && noun ? noun.end : quantity.boundEnd;
  // Assigned one by one: a text has tens of thousands, and most have few of these.
  const figure: FigureMention = {
    kind: 'figure',
    start: Math.max(start, from),
    end,
    rule: side === undefined ? 'figure-bare' : side === 'left' ? 'figure-left' : 'figure-right',
    confidence: Math.min(
      spelled,
      target || bound !== undefined ? 0.7 : 1,
      side === undefined && of === undefined ? 0.75 : 1,
    ),
    value: quantity.value,
    unit: quantity.unit,
    quantity: { start: quantity.start, end: quantity.end },
    decimals: quantity.decimals,
  };
  if (quantity.valueTo !== undefined) figure.valueTo = quantity.valueTo;
  if (of !== undefined) figure.of = of;
  if (noun) figure.ofRange = { start: noun.start, end: noun.end };
  if (left.whom) figure.whom = left.whom;
  if (bound !== undefined) figure.bound = bound;
  if (approximate) figure.approximate = true;
  if (target) figure.target = true;
  return figure;
}

const rightStart = (text: string, quantity: Quantity) =>
  quantity.boundEnd + (text.charCodeAt(quantity.boundEnd) === OF ? 1 : 0);

/** How surely a number of this form and unit is a stated quantity; 0: it is none. */
function spelledConfidence(
  text: string,
  quantity: Quantity,
  left: NounRead,
  right: NounRead,
  terms: FigureTerms,
): number {
  const { info, chinese, ratio, value } = quantity;
  if (value <= 10 && terms.notCounted.has(text.slice(right.start, right.end))) return 0;
  if (!chinese || ratio || value >= Math.max(info.spelled, 10)) return info.confidence;
  // 建造校舍七幢，
  const closes = /[，。；、]/.test(text[quantity.boundEnd] ?? '。');
  if (value >= info.spelled && info.spelled <= 2 && closes && left.end > left.start && left.end === quantity.start)
    return Math.min(info.confidence, 0.7);
  if (value >= info.spelled) {
    return info.kind === 'money' || info.kind === 'percent' || right.end > right.start
      ? Math.min(info.confidence, 0.75)
      : 0;
  }
  if (!info.counted || value < 2) return 0;
  const noun = terms.countedNouns.at(text, right.start) || described.exec(text.slice(right.start, right.start + 8));
  return noun !== null && noun.length > 0 && isStated(text, quantity.start, terms) ? 0.6 : 0;
}

/** 五个|富裕乡镇, 八个|贫困乡: an adjective before a kind of place. */
const described = /^[\u4e00-\u9fff]{1,6}?(?:乡镇|乡|镇|村|街道|社区|县区|站所|农场|林场|管理区)/;

function isStated(text: string, at: number, terms: FigureTerms): boolean {
  for (let end = at; end > Math.max(0, at - 10); end--) {
    if (clauseEnds.has(text.charCodeAt(end - 1))) return false;
    if (terms.statedBy.before(text, end) !== '') return true;
  }
  return false;
}

/** Whether two places are in one sentence, close enough for the second to leave out what the first said. */
function isNear(text: string, from: number, to: number): boolean {
  if (to - from >= 40) return false;
  for (let at = from; at < to; at++) if (sentenceEnds.has(text.charCodeAt(at))) return false;
  return true;
}

function isTarget(text: string, at: number, from: number, terms: FigureTerms): boolean {
  for (let end = at; end > Math.max(from, at - 24); end--) {
    const code = text.charCodeAt(end - 1);
    if (sentenceEnds.has(code)) return false;
    if (!terms.targets.last.has(code)) continue;
    const word = terms.targets.before(text, end, from);
    if (word !== '' && !terms.protectedWords.covers(text, end - 1, from, end + 3)) return true;
  }
  return false;
}

/** As of when a quantity holds: the date before it in its sentence, or what 截至 … said earlier in its paragraph. */
function figureDates(doc: Doc, dates: readonly DateMention[]): (at: number) => string | undefined {
  const { text } = doc;
  return (at) => {
    const last = rangeIndexAt(dates, at);
    if (last < 0 || at - dates[last]!.end > 2000) return undefined;
    const sentence: Range | undefined = doc.sentences[rangeIndexAt(doc.sentences, at)];
    const from = sentence?.start ?? 0;
    let date: DateMention | undefined;
    for (let index = last; index >= 0 && dates[index]!.start >= from; index--) {
      if (!isOtherTime(text, dates[index]!, at)) return dates[index]!.date;
      date = dates[index];
    }
    if (date) return undefined;
    const earlier = dates[last]!;
    const block = doc.blocks[rangeIndexAt(doc.blocks, at)];
    if (!block || earlier.start < block.start) return undefined;
    return /(?:截至|截止|截止到|至|到)$/.test(text.slice(Math.max(block.start, earlier.start - 3), earlier.start))
      ? earlier.date
      : undefined;
  };
}

/** 比2000年净增, 由1998年的1124人发展到1562人: the date is another time's, unless the number stands right behind it. */
function isOtherTime(text: string, date: DateMention, at: number): boolean {
  const before = text[date.start - 1] ?? '';
  if (before === '比' || before === '较') return true;
  if (before !== '由' && before !== '从' && before !== '自') return false;
  return at - date.end > 2 && !/^(?:底|末|初)?(?:起|开始|以来|后)/.test(text.slice(date.end, date.end + 4));
}
