import type { Doc } from '../text/doc.ts';
import { rangeIndexAt } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { parseNumberAbbreviation } from './number-abbreviation.ts';
import type { Quote } from './quotes.ts';

const furthestPart = 700;

/**
 * “136”工作法 with “一核引领”, “三单对接”, “六必访” behind it: one part for each digit, in their order. Parts that were no
 * names by themselves are given back; the parts become the components of the mention.
 */
export function partsOfDigits(
  doc: Doc,
  found: readonly InitiativeMention[],
  quotes: readonly Quote[],
): InitiativeMention[] {
  const added: InitiativeMention[] = [];
  const starts = new Set(found.map((mention) => mention.start));
  for (const mention of found) {
    const digits = /^\d{2,5}$/.exec(mention.name)?.[0];
    if (!digits || mention.components) continue;
    const parts: Quote[] = [];
    for (
      let i = rangeIndexAt(quotes, mention.end) + 1;
      i < quotes.length && quotes[i]!.start < mention.end + furthestPart;
      i++
    ) {
      const { inner, nested } = quotes[i]!;
      const count = parseNumberAbbreviation(doc.text.slice(inner.start, inner.end))?.parts[0]?.count;
      if (!nested && parts.length < digits.length && count === Number(digits[parts.length])) parts.push(quotes[i]!);
    }
    if (parts.length !== digits.length) continue;
    mention.components = parts.map((part) => part.inner);
    for (const part of parts) {
      if (starts.has(part.start)) continue;
      starts.add(part.start);
      const name = doc.text.slice(part.inner.start, part.inner.end);
      added.push({
        kind: 'initiative',
        start: part.start,
        end: part.end,
        name,
        initiativeKind: 'practice',
        rule: 'initiative/part-of-digits',
        confidence: 0.8,
        ...optionalCount(name),
      });
    }
  }
  return added;
}

/**
 * “一盏灯、两本账、三把椅”：, then 两本账——急难账、微愿账: groups of a name that lines or clauses behind it begin with are
 * names of their own.
 */
export function partsRestated(doc: Doc, found: readonly InitiativeMention[]): InitiativeMention[] {
  const added: InitiativeMention[] = [];
  for (const mention of found) {
    if (!mention.name.includes('、')) continue;
    const groups = mention.name.split('、');
    if (groups.length < 2 || groups.some((group) => parseNumberAbbreviation(group)?.parts.length !== 1)) continue;
    const behind = doc.text.slice(mention.end, mention.end + furthestPart);
    const parts = groups.map((group) => {
      const at = new RegExp(`(?:^|[\\n。；，“])${group}(?=”?(?:——|，?(?:即|就是|是指|指)|：))`).exec(behind);
      return at && { start: mention.end + at.index + at[0].length - group.length, name: group };
    });
    if (!parts.every((part) => part !== null)) continue;
    for (const { start, name } of parts)
      added.push({
        kind: 'initiative',
        start,
        end: start + name.length,
        name,
        initiativeKind: mention.initiativeKind,
        rule: 'initiative/part-restated',
        confidence: 0.8,
        ...optionalCount(name),
      });
  }
  return added;
}

/** How many items a name states, where it states any. */
export const optionalCount = (name: string) => {
  const stated = parseNumberAbbreviation(name)?.stated;
  return stated === undefined ? {} : { statedCount: stated };
};
