import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '../lexicon/figures.ts';
import { parseYaml } from '../lexicon/load.ts';
import { prepare } from '../structure/prepare.ts';
import type { CorpusInfo } from '../text/source.ts';
import { type FigureResources, recogniseFigures } from './figures.ts';

const path = new URL('../../../../data/lexicon/figures.yaml', import.meta.url);
const resources: FigureResources = {
  lexicon: { figures: parseYaml(Figures, readFileSync(path, 'utf8'), 'figures.yaml') },
};
const docOf = (text: string, corpus?: CorpusInfo) =>
  prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8', ...(corpus ? { corpus } : {}) });
const figures = (text: string, corpus?: CorpusInfo) => {
  const doc = docOf(text, corpus);
  return recogniseFigures(doc, resources).map((figure) => ({
    ...figure,
    surface: doc.text.slice(figure.start, figure.end),
  }));
};
/** Surface, then value, unit and what is counted. */
const read = (text: string) =>
  figures(text).map(
    ({ surface, value, valueTo, unit, of }) =>
      `${surface} = ${value}${valueTo === undefined ? '' : `…${valueTo}`} ${unit} | ${of ?? ''}`,
  );

describe('recogniseFigures', () => {
  it.each<[string, string[]]>([
    // Small numbers behind what they count; shares without a noun; people in ten thousands.
    ['两年建造校舍七幢，', ['建造校舍七幢 = 7 幢 | 建造校舍']],
    ['还有三成烂在地里。', ['三成 = 30 % | ']],
    ['把利润的一成五拿出来。', ['利润的一成五 = 15 % | 利润']],
    ['三成立刻动工。', []],
    ['二百八十多万农民受益。', ['二百八十多万农民 = 2800000 人 | 农民']],
    ['全市辖6县1区，', ['6县1区 = 6 县 | ']],
    ['东石、大柘等五个富裕乡镇带头。', ['五个富裕乡镇 = 5 个 | 富裕乡镇']],
    ['138个行政村的生活垃圾有了去处。', ['138个行政村 = 138 个 | 行政村']],
    // Names, rules and spans.
    ['八家子村党支部带头，十户联防，前十个月平安。', []],
    ['0—14岁人口下降，24小时自助书屋开放，十四届十次全会召开。', []],
    // The preface of a compendium.
    [
      '至2007年6月全市非公企业中,有党员4560人,有党组织覆盖的企业达312家,其中210家规模以上非公企业建立党组织的达204家,组建率达97.1%,符合党组织组建条件的企业100%建立党组织。',
      [
        '党员4560人 = 4560 人 | 党员',
        '党组织覆盖的企业达312家 = 312 家 | 党组织覆盖的企业',
        '210家规模以上非公企业 = 210 家 | 规模以上非公企业',
        '建立党组织的达204家 = 204 家 | 建立党组织的规模以上非公企业',
        '组建率达97.1% = 97.1 % | 组建率',
        '符合党组织组建条件的企业100% = 100 % | 符合党组织组建条件的企业',
      ],
    ],
    [
      '全市7个街道党委全部改设为党工委,196个社区居委都建立党支部。',
      ['7个街道党委 = 7 个 | 街道党委', '196个社区居委 = 196 个 | 社区居委'],
    ],
    [
      '全市7854个基层党组织,202724名党员从2005年1月开始到2006年6月,分三个批次,扎实开展活动。',
      ['7854个基层党组织 = 7854 个 | 基层党组织', '202724名党员 = 202724 名 | 党员'],
    ],
    // Norms of an opinion.
    ['村级组织要保持2—3名后备干部。', ['2—3名后备干部 = 2…3 名 | 后备干部']],
    ['有三分之二的镇党委被评为先进。', ['三分之二的镇党委 = 0.6667  | 镇党委']],
    ['有1—2个县(市、区)被省评为先进县。', ['1—2个县（市、区） = 1…2 个 | 县（市、区）']],
    [
      '使全市农村村集体经济年纯收入达到3万元以上。',
      ['农村村集体经济年纯收入达到3万元以上 = 30000 元 | 农村村集体经济年纯收入'],
    ],
    ['每年下村的时间应不少于4个月。', ['下村的时间应不少于4个月 = 4 个月 | 下村的时间']],
    ['村干部报酬每月少于300元的，应给予补贴。', ['村干部报酬每月少于300元 = 300 元 | 村干部报酬']],
    ['市每年拨出100万元。', ['拨出100万元 = 1000000 元 | 拨出']],
    ['每人要联系5户以上不同类型的农户。', ['5户以上不同类型的农户 = 5 户 | 不同类型的农户']],
    ['按照总数的2—5%的比例排查。', ['总数的2—5% = 2…5 % | 总数']],
    // Reports of other provinces and decades.
    [
      '全县农民人均纯收入达到1,286元，比上年增长8.5%。',
      ['农民人均纯收入达到1,286元 = 1286 元 | 农民人均纯收入', '比上年增长8.5% = 8.5 % | 农民人均纯收入增长'],
    ],
    [
      '集体经济收入由3.2万元增加到10.5万元。',
      ['集体经济收入由3.2万元 = 32000 元 | 集体经济收入', '增加到10.5万元 = 105000 元 | 集体经济收入'],
    ],
    [
      '共培训党员干部1.2万人次，举办培训班56期。',
      ['党员干部1.2万人次 = 12000 人次 | 党员干部', '培训班56期 = 56 期 | 培训班'],
    ],
    ['选派1200名机关干部到312个贫困村任职。', ['1200名机关干部 = 1200 名 | 机关干部', '312个贫困村 = 312 个 | 贫困村']],
    [
      '新发展党员320名，其中农民党员85名，占26.6%。',
      ['党员320名 = 320 名 | 党员', '农民党员85名 = 85 名 | 农民党员', '占26.6% = 26.6 % | 农民党员占比'],
    ],
    [
      '全旗共有嘎查村党支部98个，党员5426名。',
      ['嘎查村党支部98个 = 98 个 | 嘎查村党支部', '党员5426名 = 5426 名 | 党员'],
    ],
    [
      '累计投入资金2.3亿元，硬化道路86公里，受益群众4.5万户。',
      ['资金2.3亿元 = 230000000 元 | 资金', '道路86公里 = 86 公里 | 道路', '受益群众4.5万户 = 45000 户 | 受益群众'],
    ],
    ['该村有耕地1260亩，人均0.8亩。', ['耕地1260亩 = 1260 亩 | 耕地', '人均0.8亩 = 0.8 亩 | 人均']],
    ['百分之九十的村建起了活动室。', ['百分之九十的村 = 90 % | 村']],
    // Times, verbs and clauses beside a noun.
    ['党员由1998年的1124人发展到1562人。', ['党员由1998年的1124人 = 1124 人 | 党员', '发展到1562人 = 1562 人 | 党员']],
    ['1995年人均收入突破2000元大关。', ['人均收入突破2000元 = 2000 元 | 人均收入']],
    [
      '120个后进村中有98个村改变了面貌，占81.7%。',
      ['120个后进村 = 120 个 | 后进村', '98个村 = 98 个 | 村', '占81.7% = 81.7 % | 村占比'],
    ],
    [
      '涌现出年收入万元以上的党员示范户2160户，带动群众脱贫1.4万户。',
      [
        '年收入万元以上的党员示范户2160户 = 2160 户 | 年收入万元以上的党员示范户',
        '群众脱贫1.4万户 = 14000 户 | 群众脱贫',
      ],
    ],
    ['经党员大会三分之二以上党员同意。', ['三分之二以上党员 = 0.6667  | 党员']],
    ['编印《党员学习读本》3000册。', ['《党员学习读本》3000册 = 3000 册 | 《党员学习读本》']],
    [
      '贫困人口4.37万户18.6万人全部脱贫，贫困发生率由2014年的14.2%下降至0。',
      [
        '贫困人口4.37万户 = 43700 户 | 贫困人口',
        '18.6万人 = 186000 人 | 贫困人口',
        '贫困发生率由2014年的14.2% = 14.2 % | 贫困发生率',
      ],
    ],
    [
      '农村居民人均可支配收入由6896元增至13245元。',
      [
        '农村居民人均可支配收入由6896元 = 6896 元 | 农村居民人均可支配收入',
        '增至13245元 = 13245 元 | 农村居民人均可支配收入',
      ],
    ],
    ['2.7万山区群众结束吃水难的历史。', ['2.7万山区群众 = 27000 人 | 山区群众']],
    ['全镇党员为群众办好事2 640件。', ['群众办好事2640件 = 2640 件 | 群众办好事']],
    ['建成新时代文明实践站(所)432个。', ['新时代文明实践站（所）432个 = 432 个 | 新时代文明实践站（所）']],
    ['八成以上的党员参加了学习。', ['八成以上的党员 = 80 % | 党员']],
    [
      '全州五十多个乡镇推行此法，涉及农户三千二百户。',
      ['五十多个乡镇 = 50 个 | 乡镇', '农户三千二百户 = 3200 户 | 农户'],
    ],
    ['田口乡、红花集镇两所敬老院投入使用。', ['两所敬老院 = 2 所 | 敬老院']],
    ['全县八个乡镇建立了服务站。', ['八个乡镇 = 8 个 | 乡镇']],
    ['设立“民情驿站”11个。', ['“民情驿站”11个 = 11 个 | 民情驿站']],
    ['全年实施500万元以上项目61个。', ['500万元以上 = 5000000 元 | ', '项目61个 = 61 个 | 项目']],
    [
      '28个部门的213个审批事项集中办理，办复率100%。',
      ['28个部门 = 28 个 | 部门', '213个审批事项 = 213 个 | 审批事项', '办复率100% = 100 % | 办复率'],
    ],
    ['群众满意度由85%提高到96.5%。', ['群众满意度由85% = 85 % | 群众满意度', '提高到96.5% = 96.5 % | 群众满意度']],
    ['发电量达500千瓦时。', ['发电量达500千瓦时 = 500 千瓦时 | 发电量']],
    ['３５名村干部，１，２００名党员', ['35名村干部 = 35 名 | 村干部', '1，200名党员 = 1200 名 | 党员']],
    [
      '国有企业党组织45个、中小企业312家',
      ['国有企业党组织45个 = 45 个 | 国有企业党组织', '中小企业312家 = 312 家 | 中小企业'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    // Dates, years, lengths of years.
    '2003年7月，从2005年1月开始到2006年6月，二〇〇七年九月。',
    '提出“五年打基础,十年翻两番,2020年全面达康”的目标要求。',
    '集中六年时间整顿，历时近两年。',
    // Ordinals, congresses, plans.
    '第二批、第3名、前三名、第十六届、党的十四届四中全会、“十五”期间、十一届三中全会。',
    '20世纪90年代以来，初一至十五。',
    // Names of numbers.
    '“三个代表”重要思想，“五个好”，“六大机制”，“两委”班子，“十六字”方针，“十百千万”干部下基层。',
    '“千干扶千户”活动、“1+3”模式、“112工程”、三个代表、五个统筹、四项基本原则。',
    // Issue numbers, titles, headings, telephone numbers.
    '梅市发〔2003〕14号，(1995)12号，国务院令第392号。',
    '《关于表彰100名优秀共产党员的决定》',
    '1、加强领导。2．落实责任。（3）强化监督。',
    '举报电话12380，邮政编码514000，编号A4。',
    // Idioms and articles.
    '一批、一个、一项、一些、一把手、万众一心、千方百计、百年大计、一方面，两手抓，三位一体。',
    '选出一名党员、建立一个支部，做到两手都要硬，两级班子，这两个问题，每三户。',
    '从3个方面入手，分4个阶段。',
    '“1个党委+4个总支+23个支部”的组织体系。',
    '从3方面入手，由12部门组成，百企联百村，万人评议。',
    '按2:1的比例配备。',
    '对七星、创业、八五九四个农场进行检查，迎接成立六十周年。',
    `编码${'9'.repeat(400)}个，增长${'9'.repeat(30)}.5%，${'一亿'.repeat(60)}元`,
  ])('finds no figure in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('dates a figure by its sentence, or by 截至 in its paragraph', () => {
    expect(figures('1998年底，全县有党员3000名。今后还要发展。').map(({ date }) => date)).toEqual(['1998']);
    expect(figures('截至2012年6月，全区有社区56个。现有党员3000名。').map(({ date }) => date)).toEqual([
      '2012-06',
      '2012-06',
    ]);
    expect(figures('2001年起开展活动。现有党员3000名。').map(({ date }) => date)).toEqual([undefined]);
    expect(figures('今年新建农家书屋12家。', { year: 2010 }).map(({ date }) => date)).toEqual(['2010']);
  });

  it('says bounds, approximations and aims, and is less sure of them', () => {
    const [norm] = figures('任职率应达到80%以上。');
    expect(norm).toMatchObject({ bound: 'at-least', target: true, confidence: 0.7 });
    const [about] = figures('带动农户约3800户。');
    expect(about).toMatchObject({ approximate: true, of: '农户' });
    const [limit] = figures('每个支部不超过50人。');
    expect(limit).toMatchObject({ bound: 'at-most', value: 50 });
    const [fact] = figures('全县有党员3000名。');
    expect(fact).toMatchObject({ confidence: 0.93 });
    expect(fact).not.toHaveProperty('bound');
  });

  it('keeps the reference to whose quantity it is apart from what is counted', () => {
    const text = '我县党员3000名。';
    const [figure] = figures(text);
    expect(figure!.of).toBe('党员');
    expect(text.slice(figure!.whom!.start, figure!.whom!.end)).toBe('我县');
  });

  it('gives sorted mentions without overlap on any mixture', () => {
    const piece = fc.constantFrom(
      '党员',
      '12',
      '.',
      ',',
      '%',
      '万',
      '元',
      '三',
      '分之',
      '个',
      '达',
      '的',
      '“',
      '”',
      '《',
      '》',
      '（',
      '）',
      '—',
      '以上',
      '增长',
      '\n',
      ' ',
      '\ud800',
      '\u0000',
      '企业',
      '共有',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const doc = docOf(pieces.join(''));
        let end = 0;
        for (const figure of recogniseFigures(doc, resources)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.quantity.start).toBeGreaterThanOrEqual(figure.start);
          expect(figure.quantity.end).toBeLessThanOrEqual(figure.end);
          expect(Number.isFinite(figure.value)).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
