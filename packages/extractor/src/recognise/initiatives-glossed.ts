import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { findGloss } from './glosses.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { isNoName, kindOfAbbreviation, parseNumberAbbreviation } from './number-abbreviation.ts';

const numerals = new CharSet('三四五六七八九十');
/** Before a numeral these make it part of a larger number. */
const goesOn = new CharSet('第十百千万〇0123456789');
/** Things that are merely counted: 三个村（甲村、乙村、丙村） names three villages and nothing else. */
const merelyCounted =
  /^[三四五六七八九十]{1,2}[个大项种条类]?(?:村|镇|乡|县|区|市|省|州|旗|街道|社区|组|所|站|局|处|室|厅|部门|单位|公司|企业|学校|支部|党委|党组织|人|户|家|名|位|类|批|年|月|日|天|次|级|层|岁|元|亩|里|方面|部分|阶段|步骤|环节|原因|问题|特点|条|点|种|项|个|大|工作|任务|内容|意见|建议|措施|乡镇|地方|产业|项目|民族|同志|代表|委员|领域|方向|重点|关键|层面|渠道|途径|因素)$/;
const longestCounted = 5;

/**
 * Number abbreviations without quotation marks that the text spells out at once: 做到五个到位（思想到位、组织到位、…）,
 * 四好，即…. Only where as many items as stated follow and most repeat what is counted, so that a mere enumeration of
 * counted things is none.
 */
export function glossedAbbreviations(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  const { text } = doc;
  const found: InitiativeMention[] = [];
  for (let at = 0; at < text.length - 4; at++) {
    if (!numerals.has(text.charCodeAt(at))) continue;
    const before = text.charCodeAt(at - 1);
    if (numerals.has(before) || goesOn.has(before)) continue;
    const end = nameEnd(text, at, words);
    if (end < 0) continue;
    const name = text.slice(at, end);
    if (merelyCounted.test(name) || words.ordinary.has(name) || words.idioms.has(name) || taken(at, end)) continue;
    const abbreviation = parseNumberAbbreviation(name);
    if (!abbreviation?.stated || abbreviation.stated < 3 || isNoName(abbreviation)) continue;
    const mention: InitiativeMention = {
      kind: 'initiative',
      start: at,
      end,
      name,
      initiativeKind: kindOfAbbreviation(abbreviation),
      rule: 'initiative/bare-glossed',
      confidence: 0.75,
      statedCount: abbreviation.stated,
    };
    const gloss = findGloss(doc, mention, words);
    const form = text.charCodeAt(end) === comma ? /mark|signature/ : /parenthesis|mark|colon|dash/;
    if (!gloss || gloss.items.length !== abbreviation.stated || !form.test(gloss.form)) continue;
    const counted = abbreviation.parts.map(({ of }) => of.replace(/^[个大项种条]/, '').at(-1) ?? '');
    if (counted.includes('') || !mostHold(text, gloss.items, counted)) continue;
    found.push(mention);
    at = end - 1;
  }
  return found;
}

/** Apart from the loop over the text: a function in it would cost something at every character. */
const mostHold = (text: string, items: readonly Range[], chars: readonly string[]): boolean =>
  items.filter((item) => chars.some((char) => text.slice(item.start, item.end).includes(char))).length * 2 >=
  items.length;

const bracket = 0xff08;
const colon = 0xff1a;
const comma = 0xff0c;
const dash = 0x2014;

/** Where a name ends that begins at a numeral: before a bracket, a colon, a dash or a mark of explanation; -1 for none. */
function nameEnd(text: string, at: number, words: InitiativeWords): number {
  for (let end = at + 2; end <= at + 1 + longestCounted; end++) {
    const next = text.charCodeAt(end);
    if (next === bracket || next === colon || (next === dash && text.charCodeAt(end + 1) === dash)) return end;
    // 要求是三不准，不准公款请客、…: what is counted begins what follows.
    if (next === comma)
      return words.glossMarks.at(text, end + 1) !== '' ||
        (end - at > 2 && text.startsWith(text.slice(at + 1, end), end + 1))
        ? end
        : -1;
    if (words.glossMarks.at(text, end) !== '') return end;
    if (!(next >= 0x4e00 && next <= 0x9fff)) return -1;
  }
  return -1;
}
