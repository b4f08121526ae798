import { type NumberAbbreviation, numeralValue, parseNumberAbbreviation } from './number-abbreviation.ts';

const counting = (count: number, of: string): NumberAbbreviation => ({ parts: [{ count, of }], stated: count });

/** A number abbreviation, or a row of digits that each count something (“112工程”, “1234”工作法, “1+3+N”模式): one item each. */
export function abbreviationOf(name: string): NumberAbbreviation | undefined {
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
