import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recogniseInitiatives } from './initiatives.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Initiatives as `kind name`, and the parts that a gloss gives them as `· name`. */
function found(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  const seen = new Set<string>();
  for (const mention of recogniseInitiatives(doc, resources)) {
    const { start, end } = mention.full ?? mention;
    seen.add(`${mention.initiativeKind} ${doc.text.slice(start, end)}`);
    for (const item of mention.components ?? []) seen.add(`· ${doc.text.slice(item.start, item.end)}`);
  }
  return [...seen];
}

describe('how a text leads up to a name', () => {
  it.each<[string, string[]]>([
    ['今年，该镇设“火塘议事桌”十二张。', ['practice “火塘议事桌”']],
    ['镇里组织“护河队”，每周巡查。', ['practice “护河队”']],
    ['把每月五日定为“说事日”。', ['practice “说事日”']],
    ['村里把“板凳课”开到了田间。', ['practice “板凳课”']],
    ['“屋场会”就是大家坐在一起说事。', ['practice “屋场会”']],
    ['“邻里说和”由司法所承办，先行试点。', ['practice “邻里说和”']],
    ['该县2020年上线“惠企码”，群众点赞。', ['practice “惠企码”']],
    ['街道搭建两个平台：“村民理事会”和“乡贤参事会”。', ['practice “村民理事会”', 'practice “乡贤参事会”']],
    ['街道推出“门铃一响，楼长到场”。', ['practice “门铃一响，楼长到场”']],
    ['建立日排查、周研判、月通报制度。', ['practice 日排查、周研判、月通报制度']],
    ['夜里在桥上开讲，取名廊桥夜话。', ['practice 廊桥夜话']],
    ['建立了党员设岗定责、党员星级管理、流动党员建档三项制度。', ['practice 党员设岗定责', 'practice 流动党员建档']],
    ['广泛开展“五好家庭”、“文明村镇”等活动。', ['program “五好家庭”', 'program “文明村镇”']],
    ['坚持“四不唯、四看重”，选拔人才。', ['slogan “四不唯、四看重”']],
    ['以“三权归位、五股共享”为路径推进改革。', ['slogan “三权归位、五股共享”']],
    ['念好“山水茶竹药”五字经。', ['slogan “山水茶竹药”五字经']],
    ['争创“三无乡镇”（无特困户、无文盲、无案件）。', ['slogan “三无乡镇”', '· 无文盲']],
    ['印发《青山县老旧小区整治提升工程实施意见》。', ['program 老旧小区整治提升工程']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    '村组织“小马拉大车”的状况没有改变。',
    '机关党建“灯下黑”的现象要纠正。',
    '山里来了“新章法”。',
    '街道受理“12345”热线工单9600件。',
    '村级活动场所已经建成。',
    '人们管这些沟叫“井的皱纹”。',
  ])('finds none in %s', (text) => {
    expect(found(text).filter((name) => !name.startsWith('·'))).toEqual([]);
  });
});

describe('how a text spells a number abbreviation out', () => {
  it.each<[string, string[]]>([
    ['实行“1+3”机制，“1”是党委领导，“3”是三方联动。', ['· 党委领导', '· 三方联动']],
    ['提出“班子好、队伍好、业绩好”的“三好”目标。', ['· 班子好', '· 业绩好']],
    ['所谓“两个覆盖”，是指组织覆盖和工作覆盖。', ['· 组织覆盖', '· 工作覆盖']],
    ['建强“五型支部”：学习型、服务型、创新型、和谐型。', ['· 学习型', '· 和谐型']],
    [
      '做实“一证三卡”：\n——身份证，亮明身份；\n——承诺卡，写明承诺；\n——服务卡，记录事项；\n——评议卡，接受评议。',
      ['· 承诺卡', '· 评议卡'],
    ],
    ['首创“一室三员”（一室即谈心室，三员即宣传员、调解员、监督员）。', ['· 谈心室', '· 监督员']],
    [
      '对信访件定领导、定专人、定时限，包到底，这叫“三定一包”。推行“三定一包”：对信访件定领导、定专人、定时限，包到底。',
      ['· 定领导', '· 包到底'],
    ],
    ['开展清财务、清承包、清宅基，建立民主制度的“三清一建”活动。', ['· 清财务', '· 建立民主制度']],
    ['推广由化粪池、厌氧池、氧化池和生态渠组成的“三池一渠”模式。', ['· 化粪池', '· 生态渠']],
    ['推行“一约两员”制度。即制订村规民约，选好监督员、保洁员。', ['· 村规民约', '· 监督员', '· 保洁员']],
    ['实行“五统一”，即统一制度、统一票据、统一审核、统一记帐、统一建档。', ['· 统一制度', '· 统一建档']],
    [
      '推行“四联四帮”。领导联乡帮发展，部门联村帮项目，干部联户帮增收，企业联寨帮就业。',
      ['· 领导联乡帮发展', '· 企业联寨帮就业'],
    ],
    ['归纳为“议事三就”工作法，即就近、就便、就实。', ['· 就近', '· 就实']],
    [
      '推行“一线工作法”，做到情况在一线掌握，问题在一线解决，干部在一线锻炼。',
      ['· 情况在一线掌握', '· 干部在一线锻炼'],
    ],
    ['把学文化、学技术、学法律合成“三学一堂课”，群众欢迎。', []],
    [
      '形成了以“问、议、办、评”为主要内容的板凳议事四步工作法——入户问需、围坐议题、分类办理、居民评效。',
      ['· 入户问需', '· 居民评效'],
    ],
    ['设“零钱罐”微基金（居民捐一点、商户赞一点、街道补一点）。', ['· 居民捐一点', '· 街道补一点']],
    ['开展以扶持专业户、扶持贫困户、发展联合体为内容的“两户一体”活动。', ['· 扶持专业户', '· 发展联合体']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
  });

  it('names the groups of a name that the text goes on to restate', () => {
    expect(found('概括起来就是“一盏灯、两本账”：\n一盏灯，即楼道灯。\n两本账——急难账、微愿账。')).toEqual(
      expect.arrayContaining(['practice 一盏灯', 'practice 两本账', '· 急难账', '· 微愿账']),
    );
  });
});
