import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../structure/prepare.ts';
import type { CorpusInfo } from '../text/source.ts';
import { recogniseDates } from './dates.ts';
import { documentYear } from './dates-year.ts';

const docOf = (text: string, corpus?: CorpusInfo) =>
  prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8', ...(corpus ? { corpus } : {}) });
const datesOf = (text: string, year?: number) => {
  const doc = docOf(text, year === undefined ? undefined : { year });
  return recogniseDates(doc).map((date) => `${doc.text.slice(date.start, date.end)}=${date.date}`);
};

describe('recogniseDates', () => {
  it.each<[string, string[]]>([
    ['2003年7月,根据省委的部署,中共梅州市委作出了决定。', ['2003年7月=2003-07']],
    ['从2003年起,市每年拨出100万元。', ['2003年=2003']],
    ['该县于2007年9月12日召开大会。', ['2007年9月12日=2007-09-12']],
    ['自２００７年９月１２日起施行。', ['2007年9月12日=2007-09-12']],
    ['二〇〇七年九月', ['二〇〇七年九月=2007-09']],
    ['二○○七年十二月三十一日', ['二○○七年十二月三十一日=2007-12-31']],
    ['二OO七年三月印发', ['二OO七年三月=2007-03']],
    ['二00七年三月印发', ['二00七年三月=2007-03']],
    ['二零一二年十月二十日，全州动员。', ['二零一二年十月二十日=2012-10-20']],
    ['一九九八年元月', ['一九九八年元月=1998-01']],
    ['一九九二年', ['一九九二年=1992']],
    ['从2005年1月开始到2006年6月,分三个批次', ['2005年1月=2005-01', '2006年6月=2006-06']],
    ['2007年3月至9月开展集中整顿。', ['2007年3月=2007-03', '9月=2007-09']],
    ['2012年5月8日—10日，现场会召开。', ['2012年5月8日=2012-05-08', '10日=2012-05-10']],
    ['1998—2002年五年规划，', ['1998=1998', '2002年=2002']],
    ['2003、2004年连续两年被评为先进。', ['2003=2003', '2004年=2004']],
    ['制度（1998.5）规定', ['1998.5=1998-05']],
    ['会议于2003.7.15召开', ['2003.7.15=2003-07-15']],
    ['发布日期：2016-03-08，来源', ['2016-03-08=2016-03-08']],
    ['发布日期：2016/3/8，来源', ['2016/3/8=2016-03-08']],
    ['民国二十三年，县政府设教育科。', ['民国二十三年=1934']],
    ['民国元年建县', ['民国元年=1912']],
    ['1949年10月，全县解放。', ['1949年10月=1949-10']],
    ['98年底全县通电，1998年度评比', ['98年=1998', '1998年=1998']],
    ['2021年第一季度和2020年上半年', ['2021年=2021', '2020年=2020']],
    ['2007 年 9 月 12 日', ['2007年9月12日=2007-09-12']],
    // No dates.
    ['五年打基础,十年翻两番', []],
    ['历时100年，近2000年历史，有1500年的传统', []],
    ['投资1998.5万元，面积2003.7亩，占1999.5%', []],
    ['20世纪90年代，1990年代', []],
    ['电话2003-0715，邮编514000', []],
    ['35年党龄，三年前年均增长', []],
    ['1、加强领导。2、落实责任。', []],
    ['今年同年龄的党员', []],
  ])('%s', (text, expected) => {
    expect(datesOf(text)).toEqual(expected);
  });

  it.each<[string, number, string[]]>([
    [
      '今年以来,全县开展活动;去年12月建成;前年、明年如此',
      2007,
      ['今年=2007', '去年12月=2006-12', '前年=2005', '明年=2008'],
    ],
    ['2004年3月试点,同年9月推开。', 2007, ['2004年3月=2004-03', '同年9月=2004-09']],
    ['今年1月至6月，培训党员。', 2011, ['今年1月=2011-01']],
  ])('reads %s as of %i', (text, year, expected) => {
    expect(datesOf(text, year)).toEqual(expected);
  });

  it('gives relative dates a low confidence, and none where the text bears no year', () => {
    const doc = docOf('今年以来', { year: 2007 });
    expect(recogniseDates(doc)[0]).toMatchObject({ rule: 'date-relative', confidence: 0.5 });
    expect(datesOf('今年以来,去年')).toEqual([]);
  });

  it('gives sorted mentions without overlap, each with a readable date, on any mixture', () => {
    const piece = fc.constantFrom(
      '2003',
      '年',
      '7',
      '月',
      '12',
      '日',
      '—',
      '至',
      '二〇〇七',
      '.',
      '-',
      '今',
      '去',
      '同',
      '民国',
      '十',
      ' ',
      '、',
      '一九',
      '\n',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const doc = docOf(pieces.join(''), { year: 2007 });
        let end = 0;
        for (const date of recogniseDates(doc)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.date).toMatch(/^(?:18|19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
          end = date.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('documentYear', () => {
  const yearOf = (text: string, corpus?: CorpusInfo) => {
    const doc = docOf(text, corpus);
    return documentYear(doc, recogniseDates(doc));
  };
  it.each<[string, number | undefined]>([
    ['序\n基础不牢，地动山摇。2003年7月以来，全市行动。\n\n2007年9月\n', 2007],
    ['关于加强基层组织建设的意见\n\n平委〔1992〕字第36号\n\n提出2000年达到小康。', 1992],
    ['截至2012年6月，全县共有党员3万名，力争到2015年达到4万名。', 2012],
    ['1998年以来，乡里办了许多事，到2010年全面达康。', 1998],
    ['力争到2020年全面达康。', 2020],
    ['今天天气很好。', undefined],
  ])('%j', (text, expected) => {
    expect(yearOf(text)).toBe(expected);
  });
  it("takes the corpus's own year first", () => {
    expect(yearOf('2007年9月', { year: 2009 })).toBe(2009);
  });
});
