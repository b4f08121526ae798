import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { headAtEnd, type InitiativeWords, isGeneric } from './initiative-heads.ts';
import { kindOfAbbreviation, parseNumberAbbreviation } from './number-abbreviation.ts';

/** Characters that end a name to the left: function words and punctuation. */
const boundary = new CharSet(
  '的了和与及等在是为以对把将由向从到着过其该这各每本我并也都就要不已被让使、，。；：！？“”‘’（）《》〔〕\n—… 是因而且或于给用比',
);
const longestName = 16;

/** Names without quotation marks before a head that makes names: 实施固本强基工程, 开展保持共产党员先进性教育活动. */
export function namesBeforeHeads(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
  quotedEnd: (at: number) => number,
): InitiativeMention[] {
  const { text } = doc;
  const found: InitiativeMention[] = [];
  let listEnd = -1;
  for (let at = 0; at < text.length; at++) {
    const word = words.aloneHeads.at(text, at);
    if (word === '') continue;
    const end = at + word.length;
    // 活动场所, 活动室 hold activities.
    if (word === '活动' && /^(?:场所|室|中心|阵地|站|日|广场|经费|用房)/.test(text.slice(end, end + 2))) continue;
    // 深入开展|学习实践科学发展观活动: a known name is taken as it is.
    if (words.knownNames.before(text, end) !== '') continue;
    const mention = nameBefore(doc, at, end, words, Math.max(listEnd, quotedEnd(at)));
    if (mention && !taken(mention.start, mention.end)) {
      found.push(mention);
      listEnd = mention.end;
    }
    at = end - 1;
  }
  return found;
}

function nameBefore(
  doc: Doc,
  headStart: number,
  end: number,
  words: InitiativeWords,
  listEnd: number,
): InitiativeMention | undefined {
  const { text } = doc;
  let start = headStart;
  let verb = '';
  while (start > 0 && headStart - start < longestName && !boundary.has(text.charCodeAt(start - 1))) {
    const before = words.introducing.before(text, start, Math.max(0, start - 4));
    if (before !== '') {
      verb = before;
      break;
    }
    start--;
  }
  // 开展了…活动: the verb's aspect stands between.
  if (verb === '' && start > 2 && /[了起]/.test(text[start - 1]!))
    verb = words.introducing.before(text, start - 1, start - 5);
  // 某县建立的某某制度: whose it is stands before the verb.
  const isRelative =
    verb === '' && text[start - 1] === '的' && words.introducing.before(text, start - 1, start - 5) !== '';
  // 以“…”为主要内容的某某工作法: what it holds stands before it.
  const isDescribed =
    verb === '' &&
    /为(?:主要)?(?:内容|核心|载体|特色|特征|主题|抓手|重点)的$/.test(text.slice(Math.max(0, start - 7), start));
  if (isDescribed) verb = '为';
  if (isRelative) verb = words.introducing.before(text, start - 1, start - 5);
  // 甲工程、乙行动和丙计划: what follows a name in a list is one too.
  const isListed = verb === '' && listEnd === start - 1 && /[、和与及]/.test(text[start - 1] ?? '');
  // 其三，灯长积分兑换制度，…: a point of a list that names what it is about.
  const isPoint =
    verb === '' &&
    !isListed &&
    /(?:其[一二三四五六七八九]，|[。；\n][一二三四五六七八九]是|（[一二三四五六七八九\d]）|\n\d[.、])$/.test(
      text.slice(Math.max(0, start - 4), start),
    ) &&
    /^(?:[，：（]|——)/.test(text.slice(end, end + 2));
  // 《某区老旧小区综合整治提升工程实施意见》: a document about it names it behind its place.
  const place =
    verb === '' && planFor.test(text.slice(end, end + 8))
      ? /《[^，。；《》“”]{1,10}?[省市县区州旗镇乡]([^，。；《》“”]{4,20})$/.exec(
          text.slice(Math.max(0, headStart - 32), headStart),
        )?.[1]
      : undefined;
  if (place !== undefined) start = headStart - place.length;
  else if (verb === '' && !isListed && !isPoint) return undefined;
  const isTitled = place !== undefined;
  // Adverbs between verb and name: 深入开展|…, 全面实施|….
  for (let word = words.introducing.at(text, start); word !== ''; word = words.introducing.at(text, start))
    start += word.length;
  const name = text.slice(start, headStart);
  if (
    name.length < 2 ||
    name.length > longestName ||
    words.determiners.at(text, start) !== '' ||
    isGeneric(name, words)
  )
    return undefined;
  if (/^[0-9]/.test(name) || /^(?:起|好|成|出|入|着|地|个|项|次|场)/.test(name)) return undefined;
  const head = headAtEnd(text.slice(start, end), words);
  if (
    !head ||
    (head.after && !isListed && !isRelative && !isPoint && !isDescribed && !isTitled && !head.after.includes(verb))
  )
    return undefined;
  return {
    kind: 'initiative',
    start,
    end,
    name: text.slice(start, end),
    initiativeKind: head.kind,
    rule: isListed ? 'initiative/listed-with-head' : 'initiative/named-with-head',
    confidence: isListed ? 0.65 : 0.75,
  };
}

const planFor = /^(?:建设|实施|工作|总体|三年)*(?:意见|方案|办法|规划|计划)/;

const numerals = new CharSet('一二两双三四五六七八九十');

/**
 * Number abbreviations without quotation marks: groups of one numeral and one to three characters, all of one length
 * (三提升三创新, 一册一证一簿), where a verb introduces them or a head follows.
 */
export function bareAbbreviations(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  const { text } = doc;
  const found: InitiativeMention[] = [];
  for (let at = 0; at < text.length - 3; at++) {
    if (!numerals.has(text.charCodeAt(at))) continue;
    const equal = equalGroups(text, at);
    const end = equal < 0 ? groupsBeforeHead(text, at, words) : equal;
    if (end < 0) continue;
    const name = text.slice(at, end);
    if (words.idioms.has(name) || words.ordinary.has(name) || /[和与及或比至到]/.test(name) || taken(at, end)) continue;
    const abbreviation = parseNumberAbbreviation(name);
    const headWord = words.heads.at(text, end);
    const verb = words.introducing.before(text, at, Math.max(0, at - 4));
    // “甲、乙，丙”的三包一不脱办法: what it holds stands before it.
    const edge = at === 0 || /[\n，。；：、（ ]/.test(text[at - 1]!) || text.startsWith('”的', at - 2);
    if (!abbreviation || (verb === '' && !(headWord !== '' && edge))) continue;
    found.push({
      kind: 'initiative',
      start: at,
      end,
      name,
      initiativeKind: headWord === '' ? kindOfAbbreviation(abbreviation) : words.headOf.get(headWord)!.kind,
      rule: 'initiative/bare-number',
      confidence: headWord === '' ? 0.6 : 0.75,
      ...(abbreviation.stated !== undefined && { statedCount: abbreviation.stated }),
      ...(headWord !== '' && { full: { start: at, end: end + headWord.length } }),
    });
    at = end - 1;
  }
  return found;
}

/** End of two or more groups of any length before a head: 三包一不脱办法; -1 for none. */
function groupsBeforeHead(text: string, at: number, words: InitiativeWords): number {
  for (let end = at + 4; end <= Math.min(at + 8, text.length); end++) {
    const last = text[end - 1]!;
    if (!isWordRun(text, end - 1, end) && last !== '不' && !numerals.has(last.charCodeAt(0))) return -1;
    const head = words.heads.at(text, end);
    if (head === '' || !/法$|制度?$|模式|机制/.test(head)) continue;
    const groups = parseNumberAbbreviation(text.slice(at, end))?.parts;
    return groups && groups.length > 1 && groups.every(({ count }) => count < 10) ? end : -1;
  }
  return -1;
}

/** No name has more groups; a hostile text may go on in them to its end. */
const mostGroups = 12;

/** End of two or more groups of equal length that start at `at`, or -1. Longest groups last: 三提升三创新, not 三提. */
function equalGroups(text: string, at: number): number {
  for (let size = 1; size <= 3; size++) {
    let end = at;
    let groups = 0;
    while (groups < mostGroups && numerals.has(text.charCodeAt(end)) && isWordRun(text, end + 1, end + 1 + size)) {
      end += 1 + size;
      groups++;
    }
    if (groups >= 2 && !(groups === 2 && size === 1 && text[at] === text[at + 2] && text[at] === '一')) return end;
  }
  return -1;
}

function isWordRun(text: string, start: number, end: number): boolean {
  if (end > text.length) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (numerals.has(code) || boundary.has(code) || code < 0x3400 || code > 0x9fff) return false;
  }
  return true;
}
