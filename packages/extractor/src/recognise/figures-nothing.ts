import type { Quantity } from './figures-quantities.ts';

/** 八家子村, 八家户农场: the numeral begins a name. */
const inName = /^(?:子|户|庄|屯|沟|铺|店|营|坪|湾)(?:村|镇|乡|农场|社区|林场)/;
/** 十户联防, 每十户推一个: a rule of organizing. */
const oneEach = /^(?:联防|联保|一[\u4e00-\u9fff]|联[\u4e00-\u9fff]$)/;

/** Numerals in characters and spans that count nothing, told by what stands around them. */
export function countsNothing(text: string, { start, end, unit, value, valueTo, chinese, info }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 6);
  // 0—14岁人口: a group by age.
  if (unit === '岁' && valueTo !== undefined) return true;
  // 24小时自助书屋
  if (unit === '小时' && value === 24 && /^[\u4e00-\u9fff]/.test(after)) return true;
  if (!chinese) return false;
  if (info.kind === 'time' && /(?:前|近|最近|过去|有|用|用了|共用)$/.test(before)) return true;
  if (unit === '家' || unit === '户') {
    if (inName.test(unit === '户' ? unit + after : after)) return true;
    if (unit === '户' && (oneEach.test(after) || before.endsWith('每'))) return true;
  }
  // 十四届十次全会
  return unit === '次' && /^(?:全会|全委|全体)/.test(after);
}
