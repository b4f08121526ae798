import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { isItem, isUneven, split } from './gloss-items.ts';
import type { Gloss } from './glosses.ts';
import { type NumberAbbreviation, numeralValue } from './number-abbreviation.ts';

/** “双报备”，办席前向村上报规模、办完后向镇里报开支: two things behind the comma, each with what is counted. */
export function pairBehind({ text }: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
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

const charactersOf = (numeral: string): number =>
  numeral.startsWith('十') && numeral.length > 1 ? 10 + numeralValue(numeral.slice(1)) : numeralValue(numeral);

/** The digits of a name that is a row of them: 321, 四三二一; not 三三制, whose digits do not differ, nor a year. */
const digitRow = /^(?!(?:19|20)\d\d$)(?:\d{2,5}|[一二三四五六七八九]{3,5})$/;

/** “321”驻村制，每周三天驻村、两天入户、一天学习; “四三二一”分配制：四成…，三成…: one item for each digit, in which it stands. */
export function byDigits({ text }: Doc, end: number, mentioned: string): Gloss | undefined {
  const name = mentioned.replace(/[“”]/g, '');
  if (!digitRow.test(name)) return undefined;
  const found = /^[\u4e00-\u9fff]{0,8}[，：（]([^。；\n）]{8,80})/d.exec(text.slice(end, end + 100));
  const range = found?.indices?.[1];
  if (!range) return undefined;
  for (const separator of ['、', '，', '、，']) {
    const items = split(text, end + range[0], end + range[1], separator).slice(0, name.length);
    const holds = (item: { start: number; end: number }, digit: string) => {
      const head = text.slice(item.start, Math.min(item.end, item.start + 8)).replace(/[两双]/g, '二');
      const value = /\d/.test(digit) ? Number(digit) : numeralValue(digit);
      return new RegExp(`(?<![十百第\\d])(?:${value}(?!\\d)|${'零一二三四五六七八九'[value]}(?![十百千万]))`).test(
        head,
      );
    };
    if (items.length === name.length && items.every((item, at) => holds(item, name[at]!)))
      return { items, form: 'signature' };
  }
  return undefined;
}

/** “望闻问切”工作法：望，看家境；“闻”，就是听反映；…: what stands behind each character of the name, in order. */
export function byCharacters({ text }: Doc, end: number, name: string): Gloss | undefined {
  const characters = name.replace(/[、“”]/g, '');
  if (!/^[\u4e00-\u9fff]{3,6}$/.test(characters) || new Set(characters).size < characters.length) return undefined;
  const lead = /^[^。；\n]{0,14}?[：:。，]\n?\s*/.exec(text.slice(end, end + 18))?.[0].length;
  if (lead === undefined) return undefined;
  const items: { start: number; end: number }[] = [];
  let at = end + lead;
  for (const character of characters) {
    const item = new RegExp(
      `^“?${character}”?(?:，(?:就是|即)?|：|——|就是|即)([^；。\\n]{3,40})(?:[；。\\n]+|$)`,
      'd',
    ).exec(text.slice(at, at + 64));
    const range = item?.indices?.[1];
    if (!item || !range) return undefined;
    // 认，新官认旧账，由现任班子签字: the clause that holds the character is what it stands for.
    const [first] = item[1]!.split('，');
    items.push({ start: at + range[0], end: at + (first!.includes(character) ? range[0] + first!.length : range[1]) });
    at += item[0].length;
  }
  return { items, form: 'colon' };
}

/** “支部推荐、镇上初审、信用社放款”的三关审核: a name that is itself the list which the words behind it count. */
export function listedInside({ text }: Doc, { name, start }: InitiativeMention): Gloss | undefined {
  if (!name.includes('、') || text[start] !== '“') return undefined;
  const close = text.indexOf('”', start);
  const counted = /^的?[\u4e00-\u9fff]{0,3}?([三四五六七八九])(?:[步关级层道项大个环段步])/.exec(
    text.slice(close + 1, close + 8),
  );
  // “管住、管好、管活、管严”八字方针: the characters are counted.
  const written = /^的?(十?[一二四五六八]|十)字/.exec(text.slice(close + 1, close + 5))?.[1];
  if (!counted && written === undefined) return undefined;
  const items = split(text, start + 1, close, '、');
  const fits = counted
    ? items.length === numeralValue(counted[1])
    : name.replace(/[、“”]/g, '').length === charactersOf(written!);
  return fits && items.every((item) => item.end - item.start >= (counted ? 3 : 2) && isItem(item))
    ? { items, form: 'apposition' }
    : undefined;
}

/** “零钱罐”微基金（居民捐一点、商户赞一点、街道补一点）: three things or more of one build, whatever the name counts. */
export function alikeInBrackets(doc: Doc, at: number): Gloss | undefined {
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

/**
 * “红石榴”工作法，即党员带头学、邻里互相帮、节日一起过，…; “赶节气”：春分议种子，芒种帮困户，处暑看水情: three things or more of one length,
 * or with one beginning, behind a mark of explanation.
 */
export function alikeBehind(doc: Doc, at: number): Gloss | undefined {
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
