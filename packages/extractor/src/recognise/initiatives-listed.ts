import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { numeralValue } from './number-abbreviation.ts';

const listed =
  /((?:[\u4e00-\u9fff]{1,10}、){1,6}[\u4e00-\u9fff]{1,8}?)([两三四五六七八九十])(字|大|步|级|位|方|[\u4e00-\u9fff])([\u4e00-\u9fff]{0,4}?)(工作法|机制|制度|模式|办法|工程|战略|体系|行动|计划|[法制])(?![度定造订律治])/dg;

/**
 * Names that begin with what they hold and say how many it is: 查、核、公、罚、建五字工作法, 羊进圈、草进棚、粪进田三进工程,
 * 工业强区、科教兴区、生态立区三大战略. The items are of one length, by which the first is cut from its verb.
 */
export function listedNames(
  { text }: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  return [...text.matchAll(listed)].flatMap((match): InitiativeMention[] => {
    const [listStart, listEnd] = match.indices![1]!;
    const parts = match[1]!.split('、');
    // 甲、乙、丙三项制度 are three, each with its name.
    if (match[3] === '项' || match[3] === '个') return [];
    const [length, ...others] = parts.slice(1).map((part) => part.length);
    if (length === undefined || others.some((other) => other !== length)) return [];
    const first = parts[0]!;
    const counted = match[3] === '字' ? parts.length * length : parts.length;
    if (counted !== numeralValue(match[2]) || first.length < length || (length === 1 && match[3] !== '字')) return [];
    const start = listStart + first.length - length;
    const end = match.indices![0]![1];
    const head = words.headOf.get(match[5]!);
    if (taken(start, end)) return [];
    let at = start;
    const components = [length, ...parts.slice(1).map((part) => part.length)].map((size): Range => {
      const range = { start: at, end: at + size };
      at += size + 1;
      return range;
    });
    return [
      {
        kind: 'initiative',
        start,
        end,
        name: text.slice(start, end),
        initiativeKind: head?.kind ?? 'practice',
        rule: 'initiative/listed',
        confidence: 0.8,
        statedCount: parts.length,
        ...(length > 1 && listEnd > start && { components }),
      },
    ];
  });
}
