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

/** “支部推荐、镇上初审、信用社放款”的三关审核: a name that is itself the list which the words behind it count. */
export function listedInside({ text }: Doc, { name, start }: InitiativeMention): Gloss | undefined {
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
