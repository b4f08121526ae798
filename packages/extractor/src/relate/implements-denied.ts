import type { Subject } from './subjects.ts';

/** 要求各县推广…: who asks is not who does it, and who will do it is not named. */
const askedOfAll = /(?:要求|号召|责成|希望)(?:各|所有|其他|有关)[^，。；]{0,24}$|(?:建议|提议)[^，。；]{0,30}$/;
const notYet = /(?:没有|尚未|未能|拟|准备|计划于|是否|考虑|建议|力争|参观|考察|观摩|编制|归功于|入选|报道)/;

/**
 * Whether the words around a name say that nobody carries it out here: 将“…”编入《…》, 借鉴“…”, 获“…”称号; 要把“…”与…结合起来: nor yet.
 * @param before the words of the sentence before the name, up to 40 characters
 * @param after up to twelve characters behind it
 * @param how the subject is known
 */
export function isDenied(before: string, after: string, how: Subject['how']): boolean {
  return (
    (/[将把][^，。；]{0,4}$/.test(before) &&
      /^[^，。；]{0,6}(?:编入|列入|列为[^，。；]{0,8}(?:案例|典型|经验|示范)|写入|纳入|收录|收入|评为|确定为|作为典型)/.test(
        after,
      )) ||
    (how !== 'possessive' && /(?:借鉴|学习|效仿|参照|参考)[^，。；“”]{0,6}$/.test(before)) ||
    /(?:荣获|获)[^，。；“”]{0,6}$/.test(before) ||
    // 三要借鉴某省的经验，开展“…”试点: what is asked for.
    (/carried|home/.test(how) && /(?:^|[。；：])[一二三四五六]要[^。；]*$/.test(before)) ||
    (how === 'carried' && /(?:^|[，。；])要[^，。；]*$/.test(before)) ||
    notYet.test(before.slice(-8)) ||
    (how !== 'possessive' && askedOfAll.test(before))
  );
}
