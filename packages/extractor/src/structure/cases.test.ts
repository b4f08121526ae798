import { describe, expect, it } from 'vitest';
import type { Range } from '../text/doc.ts';
import { prepare } from './prepare.ts';

/** Sections as `title|author`, and entries of lists and tables as `· title|author`. */
function read(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  const of = (range: Range | undefined) => (range ? doc.text.slice(range.start, range.end) : '');
  return doc.sections.flatMap((section) => [
    `${of(section.title)}|${of(section.author)}`,
    ...section.entries.map((entry) => `· ${of(entry.title)}|${of(entry.author)}`),
  ]);
}

describe('cases', () => {
  it.each([
    [
      'numbered in brackets, with who sent them in',
      '某市治理案例汇编\n\n【案例一】“道德银行”存下好家风\n报送单位：中共某县委宣传部\n\n村里办起“道德银行”。\n\n【案例二】一杯茶开新风\n报送单位：某县民政局\n\n婚礼上只有一杯茶。\n',
      ['“道德银行”存下好家风|中共某县委宣传部', '一杯茶开新风|某县民政局'],
    ],
    [
      'parted by strokes',
      '优秀案例选\n\n1 | 兵心驿站 | 平远县退役军人事务局\n\n设立“兵心驿站”。\n\n2 | 河畔说事点 | 蕉岭县司法局\n\n设立说事点。\n',
      ['兵心驿站|平远县退役军人事务局', '河畔说事点|蕉岭县司法局'],
    ],
    [
      'with the author, body and person, under a chapter’s title',
      '经验选编\n\n第一章　一头牛的合同\n\n平远县畜牧局　佟雅琴\n\n　　企业同农户签订合同，户户养牛。\n',
      ['第一章 一头牛的合同|平远县畜牧局 佟雅琴'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('tables', () => {
  const rows = ['· “赶集议事”|平远县仁居镇人民政府', '· 河道“认养牌”|蕉岭县水务局', '· “夜灯巡线队”|大埔县茶阳镇'];

  it('drawn with strokes, with rules between the rows', () => {
    const text = `附件

优秀项目名单

┌──┬────────┬──────────┐
│类别│项目名称　　　　│申报单位　　　　　　│
├──┼────────┼──────────┤
│一类│“赶集议事”　　│平远县仁居镇人民政府│
├──┼────────┼──────────┤
│二类│河道“认养牌”　│蕉岭县水务局　　　　│
│二类│“夜灯巡线队”　│大埔县茶阳镇　　　　│
└──┴────────┴──────────┘
`;
    expect(read(text)).toEqual(['优秀项目名单|', ...rows]);
  });

  it('goes on with the row above where the first cell is empty', () => {
    const text = `优秀项目名单

│类别│项目名称　　　　　　　　　│申报单位　　│
│一类│“赶集议事”　　　　　　　│平远县仁居镇│
│二类│“三老评理”（老党员、老教│蕉岭县司法局│
│　　│师、老干部）　　　　　　　│　　　　　　│
`;
    expect(read(text).slice(1)).toEqual(['· “赶集议事”|平远县仁居镇', '· “三老评理”（老党员、老教|蕉岭县司法局']);
  });

  it('printed with blanks between the cells, under headings', () => {
    const text = `优秀项目名单

序号  项目名称        申报单位
1     “赶集议事”    平远县仁居镇人民政府
2     河道“认养牌”  蕉岭县水务局
3     “夜灯巡线队”  大埔县茶阳镇
`;
    expect(read(text).slice(1)).toEqual(rows);
  });
});

describe('misprints', () => {
  const view = (text: string) => prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' }).text;

  it.each([
    ['全县辖1 2个乡镇、419个村。', '全县辖12个乡镇、419个村。'],
    ['兴建沼气池2l口，投资l 7 80万元。', '兴建沼气池21口，投资1780万元。'],
    ['实行统—供种、统—植保。', '实行统一供种、统一植保。'],
    ['推进O2O平台建设。', '推进O2O平台建设。'],
  ])('%s', (text, expected) => {
    expect(view(text)).toBe(expected);
  });
});
