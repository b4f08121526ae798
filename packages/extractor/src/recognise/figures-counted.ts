import type { FigureMention } from '../text/mentions.ts';
import type { LeftRead, NounRead } from './figures-nouns.ts';
import { isArabicAt } from './figures-numbers.ts';
import type { Quantity } from './figures-quantities.ts';
import type { FigureTerms } from './figures-terms.ts';

export type Side = 'left' | 'right' | undefined;

/** A link that says a value rather than a manner: 报酬【少于】300元, but 顶【了】40分钟. */
const valueLink = /[达为是不超至应均逾约]|少于|低于|高于|多于/;

/** On which side of a number stands what it counts; undefined where neither says it. */
export function sideOf(text: string, quantity: Quantity, left: LeftRead, right: NounRead, terms: FigureTerms): Side {
  const hasLeft = left.end > left.start;
  const hasRight = right.end > right.start;
  const standing = hasLeft && !left.verb;
  const leftOrNone = hasLeft ? 'left' : undefined;
  const { kind } = quantity.info;
  // 500万元以上项目61个: the first number only says which projects the second counts.
  if (quantity.bound !== undefined && hasRight && isArabicAt(text, right.end)) {
    return standing && left.linkStart < quantity.start ? 'left' : undefined;
  }
  if (kind === 'classifier' || quantity.unit === '户') return hasRight ? 'right' : leftOrNone;
  if (kind === 'percent') {
    const ofRight = hasRight && text[right.start - 1] === '的';
    if (hasLeft && terms.ratioNouns.before(text, left.end, left.start) !== '') return 'left';
    if (ofRight && hasLeft && terms.ratioNouns.at(text, right.start) !== '') return 'left';
    // 三分之二以上党员同意
    const counted = terms.countedNouns.before(text, right.end, right.start) !== '';
    const fraction = quantity.ratio && hasRight && counted && left.linkStart === quantity.start && !left.share;
    return ofRight || fraction ? 'right' : leftOrNone;
  }
  if (kind === 'time' || kind === 'age') {
    return standing && valueLink.test(text.slice(left.linkStart, quantity.start)) ? 'left' : undefined;
  }
  if (standing) return 'left';
  if (hasRight && (kind === 'money' || kind === 'measure') && text[right.start - 1] !== '的') return 'right';
  return leftOrNone;
}

/**
 * What is counted, in words. What the text leaves out is taken from the figure before it in the sentence: the head of
 * 建立党组织的达204家, the thing that grew by 12.3 %.
 */
export function ofText(
  text: string,
  quantity: Quantity,
  noun: NounRead | undefined,
  left: LeftRead,
  previous: FigureMention | undefined,
  side: Side,
): string | undefined {
  const change = left.change?.kind === 'of' && side !== 'right' ? bareChange(left.change.word) : '';
  if (noun === undefined) {
    // 贫困人口4.37万户18.6万人
    if (previous?.of !== undefined && previous.end === quantity.start) return previous.of;
    if (left.share && quantity.info.kind === 'percent' && previous?.of !== undefined) return wider(previous.of, '占比');
    if (left.change !== undefined && previous?.of !== undefined) return wider(previous.of, change);
    return change === '' ? undefined : change;
  }
  const own = unquote(text.slice(noun.start, noun.end));
  if (noun.headless) {
    const bare = own.replace(/的$/, '');
    // 占入驻企业的68.1%: the share of what was counted before; 总数的5%: a share of the total.
    if (quantity.info.kind === 'percent') return bare.startsWith('占') ? wider(previous?.of ?? '', bare) : bare;
    return previous?.of === undefined || previous.of.length > longestCounted ? bare : own + previous.of;
  }
  // 解决5.2万人: the unit says what is counted, the verb does not.
  if (noun.verb) return quantity.info.kind === 'people' ? undefined : own;
  return own + change;
}

/** What is counted grows by what each clause leaves out; a list without end would make names without end. */
const longestCounted = 40;

/** 收入增长: what was counted before, and what is said of it; said again, it says nothing more. */
const wider = (of: string, said: string): string => (of.endsWith(said) || of.length > longestCounted ? of : of + said);

const bareChange = (word: string) => word.replace(/^(?:比上年|同比)/, '').replace(/了$/, '');

/** A name in quotation marks without them; others keep theirs. */
const unquote = (noun: string) => (/^“[^“”]+”$/.test(noun) ? noun.slice(1, -1) : noun);
