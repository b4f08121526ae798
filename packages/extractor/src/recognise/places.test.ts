import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { PlacesLexicon } from '../lexicon/places.ts';
import { readGazetteer } from '../read/gazetteer.ts';
import type { Resources } from '../resources.ts';
import { prepare } from '../structure/prepare.ts';
import type { CorpusInfo } from '../text/source.ts';
import { recognisePlaces } from './places.ts';

const data = (path: string) => fileURLToPath(new URL(`../../../../data/${path}`, import.meta.url));
const places = parseYaml(PlacesLexicon, readFileSync(data('lexicon/places.yaml'), 'utf8'), 'places.yaml');
const resources = { gazetteer: readGazetteer(data('gazetteer')), lexicon: { places } } as unknown as Resources;

function find(text: string, year?: number, corpus: CorpusInfo = {}) {
  const doc = prepare({
    id: 't',
    path: 't.txt',
    text,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    corpus: { ...corpus, ...(year && { year }) },
  });
  return recognisePlaces(doc, resources);
}
const names = (text: string, year?: number, corpus?: CorpusInfo) => find(text, year, corpus).map((m) => m.name);

describe('full names', () => {
  it.each<[string, number, string[]]>([
    ['中共平远县委、平远县人民政府', 2007, ['平远县', '平远县']],
    ['广东省梅州市平远县仁居镇', 2007, ['广东省', '梅州市', '平远县', '仁居镇']],
    ['结合梅县实际，中共梅县县委组织部', 2007, ['梅县', '梅县']],
    ['中共广东省委、梅州市委、梅江区委', 2007, ['广东省', '梅州市', '梅江区']],
    ['湖北省恩施土家族苗族自治州宣恩县', 2012, ['湖北省', '恩施土家族苗族自治州', '宣恩县']],
    ['恩施州委办公室、湘西州人民政府', 2012, ['恩施州', '湘西州']],
    ['广西壮族自治区恭城瑶族自治县莲花镇', 2016, ['广西壮族自治区', '恭城瑶族自治县', '莲花镇']],
    ['恭城县委、景宁县人民政府', 2016, ['恭城县', '景宁县']],
    ['内蒙古自治区鄂伦春自治旗，鄂温克旗委', 2018, ['内蒙古自治区', '鄂伦春自治旗', '鄂温克旗']],
    ['锡林郭勒盟正蓝旗、科左中旗', 2018, ['锡林郭勒盟', '正蓝旗', '科左中旗']],
    [
      '北京市朝阳区、上海市浦东新区、重庆市綦江区',
      2021,
      ['北京市', '朝阳区', '上海市', '浦东新区', '重庆市', '綦江区'],
    ],
    ['大兴安岭地区行署、阿里地区', 2010, ['大兴安岭地区', '阿里地区']],
    ['湖北省神农架林区、贵州省六枝特区', 2010, ['湖北省', '神农架林区', '贵州省', '六枝特区']],
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县',
      2010,
      ['新疆维吾尔自治区', '伊犁哈萨克自治州', '察布查尔锡伯自治县'],
    ],
    ['西藏自治区那曲市色尼区', 2023, ['西藏自治区', '那曲市', '色尼区']],
    ['河南省济源市、湖北省仙桃市、海南省琼海市', 2012, ['河南省', '济源市', '湖北省', '仙桃市', '海南省', '琼海市']],
    ['中共东莞市委、中共中山市委', 2012, ['东莞市', '中山市']],
    ['陕西省富县县委、河北省易县', 1998, ['陕西省', '富县', '河北省', '易县']],
    ['中共沛县县委、丰县、睢宁县、徐州市', 2005, ['沛县', '丰县', '睢宁县', '徐州市']],
    ['安徽省安庆市怀宁县，马鞍山市和县县委', 2014, ['安徽省', '安庆市', '怀宁县', '马鞍山市', '和县']],
    ['梅州市直机关工委、梅州市区、梅州市民', 2007, ['梅州市', '梅州市', '梅州市']],
    ['近年来，蓟县坚持以党建为抓手，结合赵县实际', 2007, ['蓟县', '赵县']],
    ['大兴区推行，共青团南部县委申报', 2012, ['大兴区', '南部县']],
    ['南充市委：共青团南部县委申报', 2012, ['南充市', '南部县']],
    ['长治市郊区、阳泉市城区', 2005, ['长治市', '郊区', '阳泉市', '城区']],
    ['东城区、西城区、丰台区', 2021, ['东城区', '西城区', '丰台区']],
    ['锡林郭勒盟正蓝旗、锡盟盟委', 2018, ['锡林郭勒盟', '正蓝旗', '锡盟']],
    ['青海省平安县，青海省互助土族自治县', 2009, ['青海省', '平安县', '青海省', '互助土族自治县']],
  ])('%s (%i)', (text, year, expected) => expect(names(text, year)).toEqual(expected));

  it('gives the divisions of the text’s year', () => {
    expect(find('中共梅县县委', 2007)[0]).toMatchObject({ candidates: ['441421'], form: 'full', level: 'county' });
    expect(find('中共梅县区委', 2015)[0]).toMatchObject({ name: '梅县区', candidates: ['441403'] });
    expect(find('广东省梅州市梅县区，原梅县', 2015).map((m) => m.candidates)).toEqual([
      ['440000'],
      ['441400'],
      ['441403'],
      ['441403'],
    ]);
    expect(find('湖北省襄樊市、襄阳市', 2006).map((m) => m.candidates)).toEqual([['420000'], ['420600'], ['420600']]);
  });

  it('keeps every division of a shared name, or those of the place before it', () => {
    expect(find('在鼓楼区召开', 2012)[0]?.candidates).toEqual(
      expect.arrayContaining(['320106', '320302', '350102', '410204']),
    );
    expect(find('徐州市鼓楼区', 2012)[1]?.candidates).toEqual(['320302']);
  });

  it('is less sure of a name of another year', () => {
    const [former] = find('惠阳市的做法值得学习', 2012);
    expect(former).toMatchObject({ name: '惠阳市', rule: 'name-of-another-year' });
    expect(former!.confidence).toBeLessThan(0.9);
  });
});

describe('words that are no places', () => {
  it.each([
    '培育农村市场，发展农业',
    '走遍全村，建设示范村、贫困村、行政村',
    '机关干部下乡驻村，返乡青年',
    '县乡两级、乡镇党委、村镇建设、城镇化',
    '农村基层党组织建设先进县、文明城市',
    '县级市、地级市、城市社区、农村社区、街道社区',
    '奔小康县、相应县、召开县委全会、管理县级财政',
    '社会主义县域经济、强县富县、工业强县',
    '实行安全区域管理，健全县乡网络，降低成本市场化',
    '和平发展、团结合作、互助共进、富裕文明、民主法治、公安机关、光明前途',
    '自我市场、应该县里办',
    '促进小城镇、中心镇、重点镇、特色小镇发展',
    '走村入户、驻村干部、城中村、空壳村、村村通',
    '建设美丽乡村、文明新村，发展乡村旅游',
    '老城区、新城区、开发区、工业园区、市区、郊区',
    '完善镇领导干部值班制度，选配好镇、村两级班子',
    '2.7万山区群众吃水难',
    '任县委书记、兼任县长，应县委要求，代县长作报告',
    '省级双拥模范县、最佳县、免费县、地盘县',
    '由人社局牵头，会同县扶贫办',
    '有的村、各个村、整个村、其他村，如何村村通；每个嘎查、各苏木、整治居民区环境，对家乡的感情',
    '兴县富民、富县强市，古县城，完成县里交办的任务',
    '农户县级补助、信息县乡共享、贡献县域经济、乡村振兴区县联动',
    '“阳光村政”系列、“木鱼村约”传唱',
    '山区文明乡镇，先进乡镇',
    '提倡村党组织与村委会交叉任职，保证村干部报酬',
    '不断健全街道办事处职能',
    '沿海地区、山区、贫困地区、少数民族地区',
    '该校、本书、全面、我们',
  ])('%s', (text) => expect(names(text, 2007)).toEqual([]));

  it.each([
    ['梅江河畔，梅江区委', ['梅江区']],
    ['北京时间、上海路、浙江大学、广东日报', []],
    ['中山装和中山市场', []],
    ['遏制乡镇债务：五华县遏制乡镇债务增加', ['五华县']],
    ['平远县关于抓好乡镇党委建设', ['平远县']],
    ['大埔县构建社区党建新格局', ['大埔县']],
  ] as [string, string[]][])('%s', (text, expected) => expect(names(text, 2007)).toEqual(expected));
});

describe('bare stems', () => {
  it.each<[string, string[]]>([
    ['平远的做法', []],
    ['平远县委印发通知。平远两级干部', ['平远县', '平远']],
    ['平远、蕉岭、大埔等县', ['平远', '蕉岭', '大埔']],
    ['广东梅州平远的做法', ['广东', '梅州', '平远']],
    ['在梅州平远县召开', ['梅州', '平远县']],
    ['在东莞、温州等外出务工人员集中的地方', ['东莞', '温州']],
    ['广东、浙江、江苏等沿海省份', ['广东', '浙江', '江苏']],
    ['西宁、同心、和平、海原等县', []],
    ['宁夏同心、海原、西吉等县', ['宁夏', '同心', '海原', '西吉']],
    ['平远、合作、发展', []],
    ['中共平远、蕉岭两县县委', ['平远', '蕉岭']],
    ['广东海丰、浙江海宁的经验', ['广东', '海丰', '浙江', '海宁']],
    ['长江西岸、黄河南岸、太湖北部、泰山东麓', []],
    ['学习河南经验，借鉴山东做法', ['河南', '山东']],
    ['本报呼和浩特讯', ['呼和浩特']],
    ['新华社石家庄电', ['石家庄']],
    ['浙江奉化滕头村', ['浙江', '奉化', '滕头村']],
  ])('%s', (text, expected) => expect(names(text, 2007)).toEqual(expected));

  it('reads stems near the text’s own place', () => {
    expect(names('在平远召开现场会', 2007, { place: '广东省梅州市' })).toEqual(['平远']);
    expect(names('在平远召开现场会', 2007, { place: '四川省成都市' })).toEqual([]);
  });
});

describe('townships and villages', () => {
  it.each<[string, number, string[]]>([
    ['平远县仁居镇', 2007, ['平远县', '仁居镇']],
    ['平远仁居镇', 2007, ['平远', '仁居镇']],
    ['梅县雁洋镇、丙村镇、松口镇', 2007, ['梅县', '雁洋镇', '丙村镇', '松口镇']],
    ['平远县长田镇官仁村、长田村', 2007, ['平远县', '长田镇', '官仁村', '长田村']],
    ['五华县荷畲镇党委', 2007, ['五华县', '荷畲镇']],
    ['丹凤县在龙驹寨镇试点，峦庄区派出干部', 1997, ['丹凤县', '龙驹寨镇', '峦庄区']],
    ['恩施市盛家坝乡、芭蕉侗族乡、芭蕉乡', 2012, ['恩施市', '盛家坝乡', '芭蕉侗族乡', '芭蕉乡']],
    ['正蓝旗上都镇、宝绍岱苏木', 2018, ['正蓝旗', '上都镇', '宝绍岱苏木']],
    ['北京市朝阳区麦子店街道枣营北里社区', 2021, ['北京市', '朝阳区', '麦子店街道', '枣营北里社区']],
    ['和平镇、太平乡党委', 2007, ['和平镇', '太平乡']],
    ['电话是二道河子村打来的', 2004, ['二道河子村']],
    ['梅县雁洋、丙村、松口等镇先行', 2007, ['梅县', '雁洋', '丙村', '松口']],
    ['长田镇官仁、长田两个村', 2007, ['长田镇', '官仁', '长田']],
    ['浙江安吉余村、河南兰考', 2019, ['浙江', '安吉', '余村', '河南', '兰考']],
    ['产业、人才、组织等镇村工作', 2007, []],
    ['湖南省平江县长寿区、安定区', 1992, ['湖南省', '平江县', '长寿区', '安定区']],
    ['门头沟区妙峰山镇炭厂村落地', 2021, ['门头沟区', '妙峰山镇', '炭厂村']],
    ['馆陶县寿山寺乡试行村干部持证上岗', 2003, ['馆陶县', '寿山寺乡']],
    ['湖坑镇洪坑村和凤城镇先后试行村务公开', 1999, ['湖坑镇', '洪坑村', '凤城镇']],
    ['临朐县沂山、九山两镇，5月20日冶源镇农民', 1998, ['临朐县', '沂山镇', '九山', '冶源镇']],
    ['堤北里社区和园荫北里社区，迎水东里社区依托楼门文化', 2016, ['堤北里社区', '园荫北里社区', '迎水东里社区']],
    ['湖南省会同县，82.6%。窑市镇闻讯赶来', 2007, ['湖南省', '会同县', '窑市镇']],
    ['詹家镇浦山村开出，东山村党支部，詹家乡', 2020, ['詹家镇', '浦山村', '东山村', '詹家乡']],
    ['仁居镇红旗村、长田镇先进村、差干镇中心村', 2007, ['仁居镇', '红旗村', '长田镇', '差干镇', '中心村']],
    ['以体意识为主线，门等村首创“议事堂”', 2010, ['门等村']],
    ['1990年，坤都冷苏木布敦化嘎查党支部', 1990, ['坤都冷苏木', '布敦化嘎查']],
    ['吐列毛都镇则配以草场', 2010, ['吐列毛都镇']],
    ['上海市普陀区桃浦镇莲花公寓居民区党总支', 2019, ['上海市', '普陀区', '桃浦镇', '莲花公寓居民区']],
    ['从西郭家店村抓起，打破村界', 2010, ['西郭家店村']],
    ['互助土族自治县塘川镇、五十镇', 2023, ['互助土族自治县', '塘川镇', '五十镇']],
    ['长田镇官仁村和新近并来的村', 2007, ['长田镇', '官仁村']],
    ['省政府命名为“山东省文明乡镇”', 1998, ['山东省']],
    ['安吉县天荒坪镇余村村', 2006, ['安吉县', '天荒坪镇', '余村村']],
    ['正蓝旗桑根达来镇阿日善嘎查', 2018, ['正蓝旗', '桑根达来镇', '阿日善嘎查']],
  ])('%s', (text, year, expected) => expect(names(text, year)).toEqual(expected));

  it('takes the township of the named county', () => {
    const [, township] = find('平远县委要求，在长田镇试点', 2020);
    expect(township).toMatchObject({ name: '长田镇', level: 'township', form: 'full' });
    expect(township!.candidates).toHaveLength(1);
    expect(township!.candidates[0]).toMatch(/^441426/);
  });
});

describe('divisions of before the gazetteer', () => {
  it.each<[string, number, string[]]>([
    ['中共宝坻县委', 1995, ['宝坻县']],
    ['中共荆州地委、荆州地区行署', 1993, ['荆州', '荆州地区']],
    ['河北省获鹿县委、中共获鹿县委', 1993, ['河北省', '获鹿县', '获鹿县']],
    ['中共番禺市委', 1996, ['番禺市']],
    ['常德地区、益阳地区，中共零陵地委', 1992, ['常德地区', '益阳地区', '零陵']],
    ['西安地区、深圳地区的企业', 2012, []],
    ['上海地区、广东地区企业', 1996, []],
  ])('%s', (text, year, expected) =>
    expect(names(text, year).filter((n) => !/^(上海|广东)$/.test(n))).toEqual(expected),
  );
});

describe('zones', () => {
  it.each<[string, string[]]>([
    ['合肥高新技术产业开发区党工委', ['合肥高新技术产业开发区']],
    ['平远县经济开发区管委会', ['平远县经济开发区']],
    ['重庆两江新区', ['重庆', '两江新区']],
    ['苏州工业园区', ['苏州工业园区']],
    ['建设城市新区和经济开发区', []],
  ])('%s', (text, expected) => expect(names(text, 2019)).toEqual(expected));
});

describe('references', () => {
  it.each<[string, string[]]>([
    ['我市、全县、本区、该镇、全乡', ['我市', '全县', '本区', '该镇', '全乡']],
    ['全州县委', ['全州县']],
    ['全国、全体、本人、我们', []],
    ['安全区、完全市场、基本区别、全市场', []],
    ['全省各地区、我州、全盟、我旗', ['全省', '我州', '全盟', '我旗']],
    ['我街道、全地区', ['我街道', '全地区']],
  ])('%s', (text, expected) => expect(names(text, 2007)).toEqual(expected));
});

it('keeps to its invariants on any text', () => {
  const pieces = [
    '平远',
    '县',
    '梅州市',
    '村',
    '镇',
    '和',
    '、',
    '全',
    '我市',
    '中共',
    '，',
    '\n',
    '广东',
    '朝阳区',
    'a1',
    '社区',
    '新区',
    '\0',
    '𠮷',
    '农',
    '地委',
    '街道',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 }),
      fc.integer({ min: 1980, max: 2030 }),
      (parts, year) => {
        const source = { id: 't', path: 't', text: parts.join(''), sha256: '', encoding: 'utf-8', corpus: { year } };
        const doc = prepare(source);
        let end = 0;
        for (const mention of recognisePlaces(doc, resources)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(doc.text.slice(mention.start, mention.end)).toBe(mention.name);
          expect(mention.name).not.toMatch(/\s/);
          end = mention.end;
        }
      },
    ),
  );
});

it('gives mentions in order, without overlap, each its own slice of the text', () => {
  const text = '广东省梅州市平远县仁居镇、梅县、平远、蕉岭，我市全县。中共梅州市委';
  const mentions = find(text, 2007);
  expect(mentions.length).toBeGreaterThan(7);
  mentions.forEach((mention, i) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.name);
    if (i > 0) expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]!.end);
  });
});

describe('local names that no table has', () => {
  const corpus = { place: '平远县', year: 2008 };
  it.each<[string, string[]]>([
    ['推广该镇石坡村的经验', ['该镇', '石坡村']],
    ['长田镇、榕坑乡随后跟进', ['长田镇', '榕坑乡']],
    ['。榕岛镇大石岛村的渔民', ['榕岛镇', '大石岛村']],
    ['，榕罗村组长张三', ['榕罗村']],
    ['这是著名的侨乡', []],
  ])('%s', (text, expected) => {
    expect(names(text, 2008, corpus)).toEqual(expected);
  });

  it('knows the short name of the autonomous prefecture around the text’s county', () => {
    expect(names('被博州水利局转发', 2012, { place: '精河县' })).toEqual(['博州']);
  });
});
