import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet, firstWithin } from '../text/word-set.ts';
import { alikeBehind, alikeInBrackets, byCharacters, byDigits, listedInside, pairBehind } from './gloss-alike.ts';
import { apposition, composedBefore, contentBefore, quotedBefore } from './gloss-before.ts';
import { abbreviationOf } from './gloss-counts.ts';
import {
  byParts,
  byTerms,
  coreRepeated,
  countedBehind,
  fitsSignature,
  pointsBehind,
  signature,
} from './gloss-forms.ts';
import {
  alignCounted,
  alignFirst,
  cutTail,
  isItem,
  isUneven,
  joined,
  numberedLines,
  split,
  withoutResults,
} from './gloss-items.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { matchesStated, type NumberAbbreviation } from './number-abbreviation.ts';

/** Items that spell a name out, and where they stood. */
export interface Gloss {
  items: Range[];
  /** parenthesis, mark (即, 就是), colon, dash, apposition, signature. */
  form: 'parenthesis' | 'mark' | 'colon' | 'dash' | 'apposition' | 'signature';
}
/**
 * Finds the gloss of a number abbreviation (数字缩略语) around its mention: in brackets, after 即 or 就是, after a colon,
 * as a list of dashes, before it in apposition (甲、乙、丙“三项制度”), or as the next list whose items repeat the
 * characters that the name counts (三联三带: three with 联, three with 带).
 * @returns undefined where nothing around it can be one
 */
export function findGloss(doc: Doc, mention: InitiativeMention, words: InitiativeWords): Gloss | undefined {
  const gloss = glossOf(doc, mention, words);
  // 共召开听证会386场、协调会1127场: what came of it.
  const numbered = gloss?.items.filter((item) => /\d{2}/.test(doc.text.slice(item.start, item.end))) ?? [];
  const results = gloss?.form === 'signature' && numbered.length * 2 > gloss.items.length;
  return results || !gloss ? undefined : { ...gloss, items: withoutAsides(doc.text, gloss.items) };
}

/** 建3眼窖（水窖、青贮窖）, 栽4亩黄芪: what brackets say of one item among others that have none. */
function withoutAsides(text: string, items: Range[]): Range[] {
  const asides = items.map(({ start, end }) => /(?<=.{2})（[^（）]*）$/.exec(text.slice(start, end))?.[0].length ?? 0);
  return asides.every((length) => length > 0)
    ? items
    : items.map(({ start, end }, index) => ({ start, end: end - asides[index]! }));
}

/** What a name may end with behind the groups that it counts: 一诺三评制度. */
const headBehind = /(?<=[\u4e00-\u9fff]{4})(?:制度|办法|机制|模式|工作法|活动|工程|行动|计划|体系)$/;

function glossOf(doc: Doc, mention: InitiativeMention, words: InitiativeWords): Gloss | undefined {
  const whole = mention.full ? doc.text.slice(mention.full.start, mention.full.end) : '';
  const abbreviation =
    abbreviationOf(mention.name.replace(/[“”‘’]/g, '').replace(headBehind, '')) ??
    // “看算比”三步识贫法: the count stands in what follows the quotation.
    (/[两二三四五六七八九]步[^“”]*$/.test(whole) ? abbreviationOf(whole.replace(/[“”‘’]/g, '')) : undefined);
  if (!abbreviation) {
    const behind = mention.full?.end ?? mention.end;
    return (
      byCharacters(doc, behind, mention.name) ??
      listedInside(doc, mention) ??
      alikeInBrackets(doc, behind) ??
      byDigits(doc, behind, mention.name) ??
      alikeBehind(doc, behind) ??
      contentBefore(doc, mention.start, undefined) ??
      coreRepeated(doc, behind, mention.name)
    );
  }
  if (abbreviation.stated === undefined || abbreviation.stated < 2)
    return coreRepeated(doc, mention.full?.end ?? mention.end, mention.name);
  const end = mention.full?.end ?? mention.end;
  return (
    byCharacters(doc, end, mention.name) ??
    byParts(doc, end, abbreviation) ??
    byTerms(doc, end, mention.name) ??
    after(doc, end, abbreviation, words) ??
    (mention.full ? after(doc, mention.end, abbreviation, words) : undefined) ??
    contentBefore(doc, mention.start, abbreviation) ??
    composedBefore(doc, mention.start, abbreviation) ??
    quotedBefore(doc, mention.start, abbreviation) ??
    apposition(doc, mention.start, abbreviation, words) ??
    countedBehind(doc, end, abbreviation) ??
    signature(doc, end, abbreviation, words) ??
    byDigits(doc, end, mention.name) ??
    pairBehind(doc, end, abbreviation) ??
    pointsBehind(doc, end, abbreviation)
  );
}

/** Of the lists that are one short, the first with one conjunction inside an item, parted there. */
function atConjunction(text: string, lists: readonly Range[][], stated: number): Range[] | undefined {
  for (const items of lists) {
    if (items.length !== stated - 1) continue;
    const parted = items.flatMap((item) => joined(text, item.start, item.end) ?? [item]);
    if (parted.length === stated && parted.every(isItem)) return parted;
  }
  return undefined;
}

function after(doc: Doc, end: number, abbreviation: NumberAbbreviation, words: InitiativeWords): Gloss | undefined {
  const { text } = doc;
  if (text[end] === '（') {
    const close = firstWithin(text, '）', end, end + 241);
    if (close < 0 || text.slice(end, close).includes('\n')) return undefined;
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
    const lines = numberedLines(text, at + 1, abbreviation);
    if (lines) return { items: lines, form: 'colon' };
    const stop = lineEnd(text, at + 1);
    return choose(doc, at + 1, sentenceEnd(text, at + 1, stop), abbreviation, 'colon', false);
  }
  if (text[at] === '—' && text[at + 1] === '—') {
    return choose(doc, at + 2, sentenceEnd(text, at + 2, lineEnd(text, at + 2)), abbreviation, 'dash', false);
  }
  // …制度。即制订甲，选好乙: the next sentence explains it.
  if (text[at] === '，' || (text[at] === '。' && /^(?:即|也就是|具体)/.test(text.slice(at + 1, at + 4)))) at++;
  const mark = words.glossMarks.at(text, at);
  if (mark === '') return undefined;
  let from = at + mark.length;
  if (/[：，]/.test(text[from] ?? '')) from++;
  // “三考”，即…；“三评”，就是…: the next name has its own list.
  const limit = lineEnd(text, from, /^\n|^[；，](?:所谓|而)?(?=“[^“”]{2,8}”[，：]?(?:即|就是|是指|指|是))/);
  return choose(doc, from, sentenceEnd(text, from, limit), abbreviation, 'mark', true);
}

const longestGloss = 320;

/** The end of the line, or of what a gloss may take of it; where `stop` is given, what matches that ends it. */
const lineEnd = (text: string, from: number, stop?: RegExp): number => {
  const limit = Math.min(text.length, from + longestGloss);
  if (!stop) {
    const end = firstWithin(text, '\n', from, limit);
    return end < 0 ? limit : end;
  }
  let at = from;
  while (at < limit && !stop.test(text.slice(at, at + 16))) at++;
  return at;
};

const sentenceEnds = new CharSet('。！？');
const sentenceEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at++) if (sentenceEnds.has(text.charCodeAt(at))) return at;
  return limit;
};

const steps = [/^首?先/, /^(?:再|次|其次|接着)/, /^(?:后|最后|然后|终)/];

/** 先问冷暖，再问难处，后问意见，居民们…: the first items where their own form proves them, whatever follows behind. */
function proved(
  doc: Doc,
  items: readonly Range[],
  abbreviation: NumberAbbreviation,
  marked: boolean,
): Range[] | undefined {
  const run = items.slice(0, abbreviation.stated);
  if (run.length !== abbreviation.stated || run.length === items.length || run.length < 3) return undefined;
  if (abbreviation.parts.length > 1 && fitsSignature(doc.text, run, abbreviation)) return run;
  const inSteps = run.length === steps.length && run.every((item, i) => steps[i]!.test(doc.text.slice(item.start)));
  const [length, ...others] = run.map((item) => item.end - item.start);
  const alike = marked && length! >= 3 && others.every((other) => other === length);
  return inSteps || alike ? run : undefined;
}

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
  const enumerated = /、/.test(doc.text.slice(start, end).replace(/（[^（）]*）/g, ''));
  const candidates = ['；', '、', '，', '、，', '、，；']
    .map((separator) => withoutResults(doc.text, split(doc.text, start, end, separator)))
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
  // 即甲、乙、丙；以丁为重点…: the list ends where it has all.
  const first = enumerated ? doc.text.slice(start, end).indexOf('；') : -1;
  if (marked && first > 0) {
    const items = split(doc.text, start, start + first, '、');
    if (items.length === abbreviation.stated && items.length > 2 && items.every(isItem)) return { items, form };
  }
  // 随访袋和情况单、建议单、回访单: a conjunction parts the groups.
  const grouped = abbreviation.parts.length > 1 ? atConjunction(doc.text, candidates, abbreviation.stated!) : undefined;
  if (grouped) candidates.unshift(grouped);
  const pair = marked && abbreviation.stated === 2 ? joined(doc.text, start, end) : undefined;
  if (pair) candidates.push(pair);
  // “三方签字制”，即捐资人、校长、村主任三方签字: who does it, not what is done.
  if (
    /[两二三四五六七八九]方[\u4e00-\u9fff]{2,4}$/.test(doc.text.slice(start, end).replace(/[，；].*$/, '')) ||
    /[三四五六两]人(?:共同|联合|一起)/.test(doc.text.slice(start, end))
  )
    return undefined;
  const exact = candidates.find((items) => items.length === abbreviation.stated && items.every(isItem));
  // Of several groups the items must hold what each counts, else another split may.
  const sure = exact && (abbreviation.parts.length === 1 || fitsSignature(doc.text, exact, abbreviation));
  const fitting =
    (sure ? exact : undefined) ??
    proved(doc, split(doc.text, start, end, '、，'), abbreviation, marked) ??
    exact ??
    candidates.find((items) => matchesStated(abbreviation, items.length) && items.every(isItem));
  if (fitting)
    return { items: alignCounted(doc.text, alignFirst(doc.text, cutTail(doc.text, fitting)), abbreviation), form };
  // The clause goes on after the list: take as many items as stated.
  const longer = candidates.find(
    (items) =>
      items.length > abbreviation.stated! &&
      items.slice(0, abbreviation.stated).every((item) => item.end - item.start <= 12),
  );
  if (marked && longer && form !== 'parenthesis')
    return { items: cutTail(doc.text, longer.slice(0, abbreviation.stated)), form };
  // “五型支部”：学习型、服务型、…: fewer than stated, but each is one of what is counted.
  const counted = abbreviation.parts.length === 1 ? abbreviation.parts[0]!.of[0] : undefined;
  const alike = split(doc.text, start, end, '、');
  if (counted && alike.length >= 3 && alike.every((item) => isItem(item) && doc.text[item.end - 1] === counted))
    return { items: alike, form };
  const listed = split(doc.text, start, end, '、；');
  if ((marked || form === 'parenthesis') && listed.length >= 2 && !isUneven(listed) && listed.every(isItem))
    return { items: listed, form };
  return undefined;
}
