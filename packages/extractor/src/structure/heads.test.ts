import { describe, expect, it } from 'vitest';
import type { Range } from '../text/doc.ts';
import { isCredit, issueAtEnd, namesMakers } from './credits.ts';
import { prepare } from './prepare.ts';

/** Title and author of a text's first section. */
function head(text: string) {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  const read = (range: Range | undefined) => range && doc.text.slice(range.start, range.end);
  const [section] = doc.sections;
  return [read(section!.title), read(section!.author)];
}

const body = '\n\n　　全县各乡镇认真学习，结合实际抓好落实，年底前报告结果。\n';

describe('the head of a document', () => {
  it.each<[string, string, string, string | undefined]>([
    [
      'bodies on lines of their own over 关于',
      '中共青石县委政法委员会\n青石县公安局\n关于印发《青石县网格建设规范》的函',
      '中共青石县委政法委员会 青石县公安局 关于印发《青石县网格建设规范》的函',
      undefined,
    ],
    [
      'spread bodies over 转发',
      '中共青石县委组织部\n青 石 县 财 政 局\n转发《白水市村级账本办法》的通知',
      '中共青石县委组织部 青石县财政局 转发《白水市村级账本办法》的通知',
      undefined,
    ],
    ['a bulletin and its issue', '青石县乡镇企业局简讯　第11期', '青石县乡镇企业局简讯', undefined],
    ['an issue in brackets', '青石县水利局2013年信息（第15号）', '青石县水利局2013年信息', undefined],
    ['a bulletin behind its body', '青石县总工会《工会动态》　一九八八年第四期', '工会动态', '青石县总工会'],
    ['编 before the bulletin', '青石县石铺区公所编《石铺农情》一九九〇年第三期', '石铺农情', '青石县石铺区公所'],
    ['the hour of a report', '青石县防汛指挥部《抗洪快报》（9月30日22时）', '抗洪快报', '青石县防汛指挥部'],
    ['an author in brackets', '驻村日记一则（青石县老君山镇　海应成）', '驻村日记一则', '青石县老君山镇 海应成'],
    ['no author in brackets', '青石县农业局年度报告（2003年 修订）', '青石县农业局年度报告（2003年 修订）', undefined],
    [
      'reporters below',
      '马背上的板凳课\n青石日报记者　李青山\n青石县融媒体中心　何　苗／文　杨树林／图',
      '马背上的板凳课',
      '青石日报记者 李青山\n青石县融媒体中心 何 苗/文 杨树林/图',
    ],
    ['a group below', '村民自治调查\n课题组：余未文（执笔）　侯天江', '村民自治调查', '课题组：余未文（执笔） 侯天江'],
    ['who asks, not who answers', '三代人一把锹\n受访人：李树\n采访人：孟青', '三代人一把锹', '采访人：孟青'],
    [
      'who told it and who wrote it down',
      '板凳上的民主\n李青山口述　王小梅整理',
      '板凳上的民主',
      '李青山口述 王小梅整理',
    ],
    ['what each did before the name', '板凳上的民主\n文／李青山　图／王小梅', '板凳上的民主', '文/李青山 图/王小梅'],
    ['a bulletin alone in 《》', '《青石动态》第12期\n青石县委办公室主办', '青石动态', '青石县委办公室主办'],
    ['a newspaper over its piece', '青石日报\n板凳上的民主\n——青石县见闻', '板凳上的民主', undefined],
    [
      'bodies over the number, the title below',
      '中共青石县委员会\n青石县人民政府\n\n青发〔2003〕5号\n\n关于加强农机管理的决定',
      '关于加强农机管理的决定',
      '中共青石县委员会\n青石县人民政府',
    ],
    [
      'a masthead over number, bodies and title',
      '中共青石县委文件\n青发〔2003〕5号\n\n中共青石县委\n青石县人民政府\n关于加强农机管理的决定',
      '中共青石县委 青石县人民政府 关于加强农机管理的决定',
      '中共青石县委文件',
    ],
    ['a page of a larger book', '第四节　基层组织建设', '第四节 基层组织建设', undefined],
    ['the day of a diary', '驻村日记\n三月廿二　阴', '驻村日记', undefined],
  ])('%s', (_name, text, title, author) => {
    expect(head(text + body)).toEqual([title, author]);
  });

  it('takes 【…】 at the start of a yearbook’s entry as its title', () => {
    expect(head('【文明村建设】　1999年，青石县推进文明村建设，全县建成文明村十二个。\n')).toEqual([
      '文明村建设',
      undefined,
    ]);
  });

  it('signs a list of cases below the last of them as a whole', () => {
    const cases =
      '一、“板凳会”\n报送单位：青石县司法局\n　　群众评议。\n二、“账本会”\n报送单位：青石县民政局\n　　群众评议。';
    const doc = prepare({
      id: 't',
      path: 't.txt',
      text: `青石县治理案例\n\n　　现予公布。\n${cases}\n　　说明：名单以得票为序。\n\n青石县委政法委\n2019年3月5日\n`,
      sha256: '',
      encoding: 'utf-8',
    });
    const read = (range: Range | undefined) => range && doc.text.slice(range.start, range.end);
    expect(doc.sections.map(({ title, author }) => [read(title), read(author)])).toEqual([
      ['青石县治理案例', '青石县委政法委'],
      ['“板凳会”', '青石县司法局'],
      ['“账本会”', '青石县民政局'],
      [undefined, undefined],
    ]);
  });

  it('tells credits from titles', () => {
    expect(['主　　编：李青山', '封面题字：李青山', '青石报评论员　李青山'].map(isCredit)).toEqual([true, true, true]);
    expect(['治沙人访谈：三代人一把锹', '编辑部的一天', '记者在线'].map(isCredit)).toEqual([false, false, false]);
    expect(namesMakers('顾问：李青山')).toBe(false);
  });

  it('reads an issue at a title’s end', () => {
    expect(issueAtEnd('工会动态 2015年第11期（总第63期）')).toBe('  2015年第11期（总第63期）'.length - 1);
    expect(issueAtEnd('第三期工程')).toBe(0);
  });
});
