import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet, firstWithin } from '../text/word-set.ts';
import { apposition, composedBefore, contentBefore, quotedBefore } from './gloss-before.ts';
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
import {
  matchesStated,
  type NumberAbbreviation,
  numeralValue,
  parseNumberAbbreviation,
} from './number-abbreviation.ts';

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
      listedInside(doc, mention) ??
      alikeInBrackets(doc, behind) ??
      alikeBehind(doc, behind) ??
      contentBefore(doc, mention.start, undefined) ??
      coreRepeated(doc, behind, mention.name)
    );
  }
  if (abbreviation.stated === undefined || abbreviation.stated < 2)
    return coreRepeated(doc, mention.full?.end ?? mention.end, mention.name);
  const end = mention.full?.end ?? mention.end;
  return (
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
    pairBehind(doc, end, abbreviation) ??
    pointsBehind(doc, end, abbreviation)
  );
}

/** “双报备”，办席前向村上报规模、办完后向镇里报开支: two things behind the comma, each with what is counted. */
function pairBehind({ text }: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  const [char] = parts[0]!.of;
  const found =
    /^[\u4e00-\u9fff]{0,4}，(?:组织|即|做到|实行)?([^，。；\n]{4,40}、[^，。；、\n]{4,40})(?=[，。；])/d.exec(
      text.slice(end, end + 96),
    );
  const range = found?.indices?.[1];
  if (stated !== 2 || parts.length > 1 || char === undefined || !range) return undefined;
  const items = split(text, end + range[0], end + range[1], '、');
  return items.length === 2 &&
    !isUneven(items) &&
    items.every((item) => text.slice(item.start, item.end).includes(char))
    ? { items, form: 'signature' }
    : undefined;
}

/** “支部推荐、镇上初审、信用社放款”的三关审核: a name that is itself the list which the words behind it count. */
function listedInside({ text }: Doc, { name, start }: InitiativeMention): Gloss | undefined {
  if (!name.includes('、') || text[start] !== '“') return undefined;
  const close = text.indexOf('”', start);
  const counted = /^的?[\u4e00-\u9fff]{0,3}?([三四五六七八九])(?:[步关级层道项大个环段步])/.exec(
    text.slice(close + 1, close + 8),
  );
  if (!counted) return undefined;
  const items = split(text, start + 1, close, '、');
  const fits = items.length === numeralValue(counted[1]);
  return fits && items.every((item) => item.end - item.start >= 4 && isItem(item))
    ? { items, form: 'apposition' }
    : undefined;
}

/** “零钱罐”微基金（居民捐一点、商户赞一点、街道补一点）: three things or more of one build, whatever the name counts. */
function alikeInBrackets(doc: Doc, at: number): Gloss | undefined {
  const inside = /^（([^（）\n“”]{8,60})）/.exec(doc.text.slice(at, at + 64))?.[1];
  if (inside === undefined) return undefined;
  const items = split(doc.text, at + 1, at + 1 + inside.length, '、');
  const texts = items.map((item) => doc.text.slice(item.start, item.end));
  const isAlike =
    texts.length >= 3 &&
    texts.every(
      (text) =>
        text.length >= 4 && text.length <= 9 && (text.slice(-2) === texts[0]!.slice(-2) || text[0] === texts[0]![0]),
    ) &&
    new Set(texts.map((text) => text.length)).size <= 2;
  return isAlike ? { items, form: 'parenthesis' } : undefined;
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

/**
 * “红石榴”工作法，即党员带头学、邻里互相帮、节日一起过，…; “赶节气”：春分议种子，芒种帮困户，处暑看水情: three things or more of one length,
 * or with one beginning, behind a mark of explanation.
 */
function alikeBehind(doc: Doc, at: number): Gloss | undefined {
  const mark =
    /^[\u4e00-\u9fff]{0,6}(?:，(?:即|就是|也就是|核心是[^，。：]{0,6}：|内容是：?|具体是：?)|——|：)/.exec(
      doc.text.slice(at, at + 24),
    )?.[0].length ?? 0;
  if (mark === 0) return undefined;
  const from = at + mark;
  const end = from + /^[^。；\n]*/.exec(doc.text.slice(from, from + 110))![0].length;
  for (const separator of ['、', '、，']) {
    const items = split(doc.text, from, end, separator);
    const texts = items.map((item) => doc.text.slice(item.start, item.end));
    const [first] = texts;
    if (!first || first.length < 4 || first.length > 12 || /[“”（）\d]/.test(first)) continue;
    let count = 1;
    while (
      count < texts.length &&
      (texts[count]!.length === first.length ||
        (texts[count]![0] === first[0] && Math.abs(texts[count]!.length - first.length) <= 2))
    )
      count++;
    if (count >= 3 && !texts.slice(0, count).some((text) => /[“”]/.test(text)))
      return { items: items.slice(0, count), form: 'mark' };
  }
  return undefined;
}

const counting = (count: number, of: string): NumberAbbreviation => ({ parts: [{ count, of }], stated: count });

/** A number abbreviation, or a row of digits that each count something (“112工程”, “1234”工作法, “1+3+N”模式): one item each. */
function abbreviationOf(name: string): NumberAbbreviation | undefined {
  const digits = /^\D{0,8}?(?!(?:19|20)\d\d)(\d{2,5})\D{0,4}$/.exec(name)?.[1];
  // “十百千”计划: one thing of ten, one of a hundred, one of a thousand.
  const rising = /^[十百千万]{2,4}$/.test(name) && name !== '千万' && name !== '百万' ? name.length : undefined;
  const terms = digits?.length ?? rising ?? /^\d+(?:[+＋](?:\d+|[NXn]))+$/.exec(name)?.[0].split(/[+＋]/).length;
  // 板凳议事四步工作法, 三链式党建工作法: the count stands inside the name.
  const inner = /([两二三四五六七八九])(步|环|段|级|联|链|维|单|色)式?[^，。]{0,4}(?:工作法|法|机制|模式|流程)$/.exec(
    name,
  );
  if (terms === undefined && inner && !/^[一二两三四五六七八九十]/.test(name))
    return counting(numeralValue(inner[1]), '');
  // 议事三就: the count behind what it is about.
  const behind = /^(?!第)[^一二两双三四五六七八九十\d，、]{1,5}([三四五六七八九])[大个项]?([\u4e00-\u9fff]{1,2})$/.exec(
    name,
  );
  if (terms === undefined && behind) {
    return counting(numeralValue(behind[1]), behind[2]!);
  }
  // “四一”接访法: so many that each begin with 一.
  const ones = /^([二两三四五六七八九])一$/.exec(name);
  if (ones) return counting(numeralValue(ones[1]), '一');
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
