import type { InitiativeKind } from '@guben/graph';
import { CharSet, spaces } from '../text/word-set.ts';

const digits: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
  万: 10000,
};
/** The number that one numeral stands for (两 and 双 are 2), 0 for any other character. */
export const numeralValue = (char: string | undefined): number => digits[char ?? ''] ?? 0;

const numeral = '(?:十[一二三四五六七八九]|[二三四五六七八九]?十|[一二两双三四五六七八九])';
const group = new RegExp(`(${numeral})([^一二两双三四五六七八九十百千万、，\\s“”‘’+]{1,4})`, 'g');
const allInOne = new RegExp(`^(${numeral})([^一二两双三四五六七八九十]{1,2})(?:一体|合一|归一)$`);
const onesOf = new RegExp(`^(${numeral})个一(?![一二两双三四五六七八九十])`);
const roundNumbers =
  /^(双|两个|[三四五六七八九十]个)((?:十?[百千万]|十(?!佳|强|大))(?![一二两双三四五六七八九十百千万])[^，、]{0,3})$/;
const leading = new CharSet('一二两双三四五六七八九十');
const passed = new CharSet('、，');

/** A number abbreviation (数字缩略语) taken apart: 四议两公开 is `[{ count: 4, of: '议' }, { count: 2, of: '公开' }]`. */
export interface NumberAbbreviation {
  parts: { count: number; of: string }[];
  /** How many items the name states: 六大机制 6, 四议两公开 6; undefined where the number counts something else. */
  stated: number | undefined;
}

const measures = /^[个大项条种类级名套张件步块支方]/;

const read = new Map<string, NumberAbbreviation | undefined>();
/** Rules ask for the same name one after the other, and texts name the same things again; past so many all are forgotten. */
const readingsKept = 2000;
/** Longer names are not kept: the engine may hold them as parts of a whole text. */
const longestKept = 12;
/** No name is longer: what begins like one may go on through a whole text. */
const longestName = 120;

/**
 * Reads a name as a number abbreviation.
 * @param name without quotation marks
 * @returns undefined for a name that is none
 */
export function parseNumberAbbreviation(name: string): Readonly<NumberAbbreviation> | undefined {
  // Every form begins with a numeral: most names are told from these by one look.
  let first = 0;
  while (passed.has(name.charCodeAt(first)) || spaces.has(name.charCodeAt(first))) first++;
  if (!leading.has(name.charCodeAt(first)) || name.length > longestName) return undefined;
  if (name.length > longestKept) return parse(name);
  const known = read.get(name);
  if (known || read.has(name)) return known;
  const parsed = parse(name);
  if (read.size >= readingsKept) read.clear();
  read.set(name, parsed);
  return parsed;
}

function parse(name: string): NumberAbbreviation | undefined {
  // 五统一: the numeral inside the word counts nothing.
  // But 五统一分 is five things together and one apart.
  const text = name
    .replace(/[、，\s]/g, '')
    .replace(/(?<=[一二两三四五六七八九十])统一(?![分放包]$)/g, '统①')
    // 三双语: and that of 双语.
    .replace(/(?<=[一二两三四五六七八九十])双(?=[语拥联向])/g, '②');
  // 四位一体, 三证合一: so many things made one.
  const joined = allInOne.exec(text);
  if (joined) return { parts: [{ count: countOf(joined[1]!), of: joined[2]! }], stated: countOf(joined[1]!) };
  // 五个一工程: the measured word is itself a numeral.
  const ones = onesOf.exec(text);
  if (ones) return { parts: [{ count: countOf(ones[1]!), of: '个一' }], stated: countOf(ones[1]!) };
  // 双百工程, 三个十万亩: so many round numbers, each of something.
  const rounds = roundNumbers.exec(text);
  if (rounds) {
    const count = countOf(rounds[1]!);
    return { parts: [{ count, of: rounds[2]! }], stated: count };
  }
  const parts: NumberAbbreviation['parts'] = [];
  let at = 0;
  for (const match of text.matchAll(group)) {
    if (match.index !== at) return undefined;
    at += match[0].length;
    parts.push({ count: countOf(match[1]!), of: match[2]!.replace('①', '一').replace('②', '双') });
  }
  if (parts.length === 0 || at !== text.length || parts.some((part) => part.count > 20)) {
    return undefined;
  }
  if (parts.length === 1 && /^[字届期中年月日周]/.test(parts[0]!.of)) return { parts, stated: undefined };
  return { parts, stated: parts.reduce((sum, part) => sum + part.count, 0) };
}

function countOf(text: string): number {
  if (text.endsWith('个')) return countOf(text.slice(0, -1));
  if (text.length === 1) return digits[text]!;
  const [tens, ones] = text.split('十');
  return (tens ? digits[tens]! : 1) * 10 + (ones ? digits[ones]! : 0);
}

/** What a state reached, a quality, a conviction or a ban is counted as: 四个全面, 五好, 六有, 三满意, 五不准. */
const quality =
  /^(?:无|明白|个不准|个不得|个严禁|个(?![一不必])|[好有型强新美硬高满不心意感关度性气风](?![\u4e00-\u9fff])|增强|提升|提高|满意|到位|过硬|合格|自信|意识|维护|文明|结合|明显|突破|确保|力|观|治|不[准许])/;

const result = /^(?:下降|上升|提升|提高|增强|增加|减少|满意|到位|突破|达标|不发生|无|零)/;

/** The kind of initiative a number abbreviation is by its form alone: several groups and counted actions are ways of doing. */
export function kindOfAbbreviation({ parts }: NumberAbbreviation): InitiativeKind {
  // 三下降一提升: results alone.
  if (parts.length > 1) return parts.every((part) => result.test(part.of)) ? 'slogan' : 'practice';
  const { of } = parts[0]!;
  // 双百工程, 三个十万: so much is to be reached.
  if (/^(?:十?[百千万]|十$)/.test(of)) return 'program';
  if (/联创|同创|争创/.test(of)) return 'program';
  // 五型支部, 五好党员: what is to have so many qualities.
  if (
    /^[好型强优](?:支部|班子|村党支部|村党组织|乡镇党委|镇党委|党支部|党委|党组织|党员|干部|家庭|农户|社区|村|镇|乡镇|机关|企业|学校|队伍)$/.test(
      of,
    )
  )
    return 'slogan';
  // 三个挂钩: things bound together, which is a way of doing.
  if (/^个(?:挂钩|联动|捆绑|对接|下沉|前移|延伸|直通|兼顾)/.test(of)) return 'practice';
  // 五治融合, 三社联动: things made to work together.
  if (/(?:融合|联动|共治|联治|互动|联建|联调)$/.test(of)) return 'practice';
  return quality.test(of.replace(measures, (measure) => (measure === '个' ? measure : ''))) || quality.test(of)
    ? 'slogan'
    : 'practice';
}

/** 三难, 五乱: what a text counts as troubles is no initiative; nor is what it counts as successes (七连增). */
export const isNoName = ({ parts }: NumberAbbreviation): boolean =>
  parts.length === 1 &&
  (/^(?:难|乱|差|荒|害|盲|病|弊|怕|愁|缺|靠[村乡镇县队户])$/.test(parts[0]!.of) || /^连./.test(parts[0]!.of));

/** 一盘散沙, 一票定乾坤: a single 一 counts nothing. */
export const countsNothing = ({ parts }: NumberAbbreviation): boolean => parts.length === 1 && parts[0]!.count === 1;

/** Whether a list of items may spell an abbreviation out: as many as stated, or one for each group. */
export const matchesStated = (abbreviation: NumberAbbreviation, items: number): boolean =>
  items === abbreviation.stated || (abbreviation.parts.length > 1 && items === abbreviation.parts.length);
