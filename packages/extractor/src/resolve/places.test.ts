import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { PlacesLexicon } from '../lexicon/places.ts';
import { readGazetteer } from '../read/gazetteer.ts';
import { recognisePlaces } from '../recognise/places.ts';
import type { Resources } from '../resources.ts';
import { prepare } from '../structure/prepare.ts';
import type { CorpusInfo } from '../text/source.ts';
import { resolvePlaces } from './places.ts';

const data = (path: string) => fileURLToPath(new URL(`../../../../data/${path}`, import.meta.url));
const places = parseYaml(PlacesLexicon, readFileSync(data('lexicon/places.yaml'), 'utf8'), 'places.yaml');
const resources = { gazetteer: readGazetteer(data('gazetteer')), lexicon: { places } } as unknown as Resources;

function read(text: string, year?: number, corpus: CorpusInfo = {}) {
  const doc = prepare({
    id: 't',
    path: 't.txt',
    text,
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    corpus: { ...corpus, ...(year && { year }) },
  });
  const mentions = recognisePlaces(doc, resources);
  return { doc, mentions, ...resolvePlaces(doc, mentions, resources) };
}
const keys = (text: string, year?: number, corpus?: CorpusInfo) => read(text, year, corpus).entities.map((e) => e.key);

describe('one entity a place', () => {
  it('brings full name, short form and stem to one key, with the name of the time as label', () => {
    const { entities } = read('恩施土家族苗族自治州委员会印发。恩施州委要求恩施州各县落实', 2012);
    expect(entities).toMatchObject([
      { key: 'place/422800', label: '恩施土家族苗族自治州', aliases: ['恩施州'], attributes: { level: 'prefecture' } },
    ]);
  });

  it.each<[string, number, string, string]>([
    ['中共梅县县委', 2007, 'place/441421', '梅县'],
    ['中共梅县区委', 2015, 'place/441403', '梅县区'],
    ['广东省梅县', 2015, 'place/441403', '梅县区'],
    ['湖北省襄阳市', 2006, 'place/420600', '襄樊市'],
    ['山东省菏泽市', 2003, 'place/371700', '菏泽市'],
    ['海南省定安县', 2004, 'place/469025', '定安县'],
    ['海南省定安县', 2012, 'place/469021', '定安县'],
    ['海南省白沙黎族自治县', 2012, 'place/469025', '白沙黎族自治县'],
    ['河南省济源市', 2012, 'place/419001', '济源市'],
    ['广东省东莞市', 2012, 'place/441900', '东莞市'],
    ['北京市密云县', 2012, 'place/110228', '密云县'],
    ['北京市密云区', 2021, 'place/110118', '密云区'],
    ['中共禄丰市委', 2022, 'place/532302', '禄丰市'],
    ['中共禄丰县委', 2018, 'place/532331', '禄丰县'],
  ])('%s (%i): %s', (text, year, key, label) => {
    const found = read(text, year).entities.find((entity) => entity.key === key);
    expect(found?.label).toBe(label);
  });

  it('puts each place under the nearest one above it that the text names', () => {
    const { entities } = read('广东省平远县仁居镇、梅州市蕉岭县', 2007);
    expect(Object.fromEntries(entities.map((e) => [e.label, e.attributes.parent]))).toEqual({
      广东省: undefined,
      梅州市: 'place/440000',
      平远县: 'place/441400',
      蕉岭县: 'place/441400',
      仁居镇: 'place/441426',
    });
  });
});

describe('shared names', () => {
  it.each<[string, string, CorpusInfo?]>([
    ['江苏省徐州市鼓楼区', 'place/320302'],
    ['南京市鼓楼区', 'place/320106'],
    ['南京市今年推进社区建设。鼓楼区先行试点', 'place/320106'],
    ['鼓楼区先行试点。福州市的其他城区随后跟进', 'place/350102'],
    ['鼓楼区先行试点', 'place/410204', { place: '河南省开封市' }],
    ['中共朝阳区委', 'place/110105', { place: '北京市' }],
    ['长春市朝阳区委', 'place/220104'],
    ['济南市市中区、济南市历下区', 'place/370103'],
    ['新疆维吾尔自治区吉木萨尔县、新疆新市区', 'place/650104'],
    ['江苏省海州区', 'place/320706'],
  ])('%s', (text, key, corpus) => expect(keys(text, 2015, corpus)).toContain(key));

  it('reads each in its part of the text, and decides nothing where two are as near', () => {
    const two = read('南京市推进改革。鼓楼区先行。\n徐州市随后跟进。鼓楼区试点。', 2015);
    expect(two.mentions.filter((m) => m.name === '鼓楼区').map((m) => two.of(m)?.code)).toEqual(['320106', '320302']);
    expect(keys('南京市、徐州市、福州市座谈。鼓楼区发言', 2015)).toContain('place/鼓楼区');
  });

  it('leaves open what nothing decides, and says so', () => {
    const { entities, doubts } = read('鼓楼区先行试点', 2015);
    expect(entities).toMatchObject([{ key: 'place/鼓楼区', label: '鼓楼区', attributes: { level: 'county' } }]);
    expect(entities[0]!.attributes).not.toHaveProperty('code');
    expect(doubts).toMatchObject([{ code: 'ambiguous-place', about: ['place/鼓楼区'], confidence: 0.25 }]);
    expect(doubts[0]!.message).toContain('江苏省徐州市鼓楼区 (320302)');
    expect(doubts[0]!.evidence).toEqual([{ source: 't', start: 0, end: 3, quote: '鼓楼区' }]);
  });

  it('keeps two of one name apart', () => {
    const { entities } = read('南京市鼓楼区与江苏省徐州市鼓楼区结对', 2015);
    expect(entities.find((e) => e.key === 'place/320106')?.aliases).toEqual(['南京市鼓楼区']);
    expect(entities.find((e) => e.key === 'place/320302')?.aliases).toEqual(
      ['徐州市鼓楼区', '江苏省徐州市鼓楼区'].sort(),
    );
    expect(keys('南京市鼓楼区与徐州市鼓楼区结对', 2015)).toEqual(
      expect.arrayContaining(['place/320106', 'place/320302']),
    );
  });

  it('reads a stem of several levels as the one the text names in full, else the highest', () => {
    expect(keys('吉林各地', 2010)).toEqual(['place/220000']);
    expect(keys('中共吉林市委决定，在吉林推行', 2010)).toEqual(['place/220200']);
  });
});

describe('townships, villages and former divisions', () => {
  it('keys a township under its county and gives the code where the county still has its own', () => {
    const { entities } = read('平远县仁居镇党委。仁居镇、梅县雁洋镇', 2007);
    expect(entities.find((e) => e.label === '仁居镇')).toMatchObject({
      key: 'place/平远县仁居镇',
      attributes: { level: 'township', parent: 'place/441426', code: expect.stringMatching(/^441426\d{3}$/) },
    });
    const yanyang = entities.find((e) => e.label === '雁洋镇')!;
    expect(yanyang).toMatchObject({ key: 'place/梅县雁洋镇', attributes: { parent: 'place/441421' } });
    expect(yanyang.attributes).not.toHaveProperty('code');
    expect(entities.find((e) => e.label === '仁居镇')!.mentions).toHaveLength(2);
  });

  it('puts a village under the township before it, and finds it again without', () => {
    const { entities } = read('平远县长田镇官仁村建立制度。官仁村党支部带头', 2007);
    const village = entities.find((e) => e.label === '官仁村');
    expect(village).toMatchObject({ key: 'place/长田镇官仁村', attributes: { parent: 'place/平远县长田镇' } });
    expect(village!.mentions).toHaveLength(2);
  });

  it('knows a prefecture by its committee and puts its counties under it', () => {
    const { entities } = read('中共荆州地委印发通知，公安县委、宝坻县委', 1992);
    expect(entities.find((e) => e.key === 'place/荆州地区')).toMatchObject({ label: '荆州地区', aliases: ['荆州'] });
    expect(entities.find((e) => e.label === '公安县')?.attributes.parent).toBe('place/荆州地区');
    expect(entities.find((e) => e.label === '宝坻县')?.attributes).not.toHaveProperty('code');
  });
});

describe('references', () => {
  const meaning = (text: string, year: number, corpus?: CorpusInfo) => {
    const { mentions, references } = read(text, year, corpus);
    return mentions.filter((m) => m.form === 'reference').map((m) => [m.name, references.get(m)?.place.name]);
  };

  it.each<[string, CorpusInfo | undefined, [string, string | undefined][]]>([
    [
      '我市、全市、全省',
      { place: '广东省梅州市' },
      [
        ['我市', '梅州市'],
        ['全市', '梅州市'],
        ['全省', '广东省'],
      ],
    ],
    [
      '全市、我市',
      { place: '兴宁市' },
      [
        ['全市', '兴宁市'],
        ['我市', '兴宁市'],
      ],
    ],
    [
      '我县、全市',
      { place: '平远县' },
      [
        ['我县', '平远县'],
        ['全市', '梅州市'],
      ],
    ],
    ['全区各旗县', { place: '内蒙古自治区' }, [['全区', '内蒙古自治区']]],
    [
      '我州、全旗',
      { place: '湘西土家族苗族自治州' },
      [
        ['我州', '湘西土家族苗族自治州'],
        ['全旗', undefined],
      ],
    ],
    [
      '我区、全市',
      { place: '北京市朝阳区' },
      [
        ['我区', '朝阳区'],
        ['全市', '北京市'],
      ],
    ],
    [
      '平远县委书记说，全县推广，我县领先',
      undefined,
      [
        ['全县', '平远县'],
        ['我县', '平远县'],
      ],
    ],
    [
      '平远县先行。全县推广。\n蕉岭县跟进。全县学习',
      { place: '梅州市' },
      [
        ['全县', '平远县'],
        ['全县', '蕉岭县'],
      ],
    ],
    [
      '仁居镇是平远县北部山区镇。该镇党委推行，该县肯定',
      undefined,
      [
        ['该镇', '仁居镇'],
        ['该县', '平远县'],
      ],
    ],
    ['全县上下', undefined, [['全县', undefined]]],
  ])('%s', (text, corpus, expected) => expect(meaning(text, 2007, corpus)).toEqual(expected));

  it('reads an entry of the contents as its author’s words', () => {
    const text = `创新成果汇编

中共梅州市委组织部 编

目 录

- 推进“固本强基”工程 夯实全市执政基础 ..... 中共兴宁市委(27)
- 创新思路 突出特色 推动全县发展
..... 中共平远县委(59)
- 打基础 抓创新 打造全县亮点
..... 中共大埔县委(67)
`;
    expect(meaning(text, 2007)).toEqual([
      ['全市', '兴宁市'],
      ['全县', '平远县'],
      ['全县', '大埔县'],
    ]);
  });

  it('takes the issuing body’s place before the one a title speaks of', () => {
    const text = `关于推广兴宁市经验的通知

中共梅州市委

各县（市、区）委：
全市各级党组织要认真学习。`;
    expect(meaning(text, 2007)).toEqual([['全市', '梅州市']]);
  });

  it('follows numbered headings that name a place', () => {
    const text = `典型经验

一、平远县：组建联合支部
县委加强领导，全县建立支部十个。

二、蕉岭县：走村入户
全县干部下村。`;
    expect(meaning(text, 2007)).toEqual([
      ['全县', '平远县'],
      ['全县', '蕉岭县'],
    ]);
  });

  it('gives a reference as evidence of the place, not as one of its names', () => {
    const { entities, doubts } = read('全市动员', 2007, { place: '广东省梅州市' });
    expect(entities).toMatchObject([{ key: 'place/441400', label: '梅州市', aliases: [] }]);
    expect(entities[0]!.mentions[0]!.name).toBe('全市');
    expect(doubts).toEqual([]);
    expect(read('全市动员', 2007).doubts).toMatchObject([{ code: 'unresolved-reference' }]);
  });

  it('answers for bodies named without their place', () => {
    const text = '中共平远县委印发。县委要求，市委支持，省委肯定';
    const { homeAt } = read(text, 2007);
    const at = text.indexOf('县委要求');
    expect(homeAt(at, '县')).toMatchObject({ place: { key: 'place/441426' } });
    expect(homeAt(at, 'county')).toMatchObject({ place: { key: 'place/441426' } });
    expect(homeAt(at, '市')?.place.name).toBe('梅州市');
    expect(homeAt(at, '省')?.place.name).toBe('广东省');
    expect(homeAt(at, '旗')).toBeUndefined();
  });

  it('gives the place of a range and what lies above it', () => {
    const { placeAt, lineage } = read('中共广东省梅州市平远县委', 2007);
    expect(placeAt({ start: 0, end: 12 })?.name).toBe('平远县');
    expect(placeAt({ start: 2, end: 5 })?.name).toBe('广东省');
    expect(placeAt({ start: 0, end: 2 })).toBeUndefined();
    expect(lineage('place/441426').map((place) => place.name)).toEqual(['平远县', '梅州市', '广东省']);
  });
});
