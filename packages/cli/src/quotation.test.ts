import { expect, it } from 'vitest';
import { quotation } from './quotation.ts';

const text = `目录
- 扎实开展“三级联创”活动
..... 中共梅江区委(17)

平远县推行“一册一证”制度。各支部共有党员4560人，组织
覆盖率大为提高；其余从略。`;

const spanOf = (quote: string) => {
  const start = text.indexOf(quote);
  return { source: 'a', start, end: start + quote.length, quote };
};

it.each([
  ['三级联创', '扎实开展“三级联创”活动'],
  ['中共梅江区委', '中共梅江区委(17)'],
  ['一册一证', '平远县推行“一册一证”制度。'],
  ['从略', '其余从略。'],
  ['目录', '目录'],
  ['各支部共有党员4560人，组织\n覆盖率大为提高', '各支部共有党员4560人，组织覆盖率大为提高'],
])('%j is shown as %s', (quote, shown) => {
  expect(quotation(text, spanOf(quote))).toBe(shown);
});

it('is cut where it is long', () => {
  const long = '党'.repeat(400);
  expect(quotation(long, { source: 'a', start: 0, end: 400, quote: long })).toBe(`${'党'.repeat(140)}…`);
  expect(quotation(long, { source: 'a', start: 200, end: 201, quote: '党' }).length).toBe(141);
});
