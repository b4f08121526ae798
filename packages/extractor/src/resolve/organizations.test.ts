import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../read/gazetteer.ts';
import { readLexicon } from '../read/lexicon.ts';
import { nodejiebaSegmenter } from '../read/segment.ts';
import { recogniseOrganizations } from '../recognise/organizations.ts';
import { recognisePlaces } from '../recognise/places.ts';
import type { Resources } from '../resources.ts';
import { prepare } from '../structure/prepare.ts';
import type { CorpusInfo } from '../text/source.ts';
import { resolveOrganizations } from './organizations.ts';
import { resolvePlaces } from './places.ts';

const data = (name: string) => new URL(`../../../../data/${name}`, import.meta.url).pathname;
const resources: Resources = {
  lexicon: readLexicon(data('lexicon')),
  gazetteer: readGazetteer(data('gazetteer')),
  segment: nodejiebaSegmenter(),
};

function read(text: string, corpus: CorpusInfo) {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8', corpus });
  const places = recognisePlaces(doc, resources);
  const mentions = recogniseOrganizations(doc, resources, places);
  return { doc, mentions, ...resolveOrganizations(doc, mentions, resolvePlaces(doc, places, resources), resources) };
}

const keys = (text: string, corpus: CorpusInfo) =>
  read(text, corpus)
    .entities.map(({ key }) => key.replace('organization/', ''))
    .sort();

describe('resolveOrganizations', () => {
  it.each<[string, CorpusInfo, string[]]>([
    [
      '2003年7月，根据省委的部署，中共梅州市委作出了决定。市委组织部编辑了本书。梅州市委要求各地落实。',
      { year: 2007, place: '广东省梅州市' },
      ['中共广东省委', '中共梅州市委', '中共梅州市委组织部'],
    ],
    ['中共梅县委员会和中共梅县县委是一个机构，梅县县委也是。', { year: 2007 }, ['中共梅县县委']],
    [
      '县委、县政府高度重视。县人大常委会、县政协、县纪委，县民政局和团县委参加。',
      { year: 2005, place: '平远县' },
      [
        '中共平远县委',
        '平远县人民政府',
        '平远县人大常委会',
        '平远县政协',
        '中共平远县纪委',
        '平远县民政局',
        '共青团平远县委',
      ].sort(),
    ],
    [
      '安溪县政府出台意见，安溪县人民政府办公室印发，安溪县委、政府联合检查。',
      { year: 2010 },
      ['中共安溪县委', '安溪县人民政府', '安溪县人民政府办公室'].sort(),
    ],
    [
      '自治区党委和州委要求，州政府、县委抓好落实。',
      { year: 2016, place: '新疆维吾尔自治区昌吉回族自治州玛纳斯县' },
      ['中共新疆维吾尔自治区党委', '中共昌吉回族自治州委', '昌吉回族自治州人民政府', '中共玛纳斯县委'].sort(),
    ],
    [
      '盟委、旗委作出部署，旗政府配合。',
      { year: 2012, place: '内蒙古自治区锡林郭勒盟镶黄旗' },
      ['中共锡林郭勒盟委', '中共镶黄旗委', '镶黄旗人民政府'].sort(),
    ],
    [
      '区委、区政府按照市委要求，区委组织部牵头。',
      { year: 2019, place: '重庆市巴南区' },
      ['中共巴南区委', '巴南区人民政府', '中共重庆市委', '中共巴南区委组织部'].sort(),
    ],
    [
      '恩施州委组织部转发了恩施土家族苗族自治州委的文件。',
      { year: 2015 },
      ['中共恩施土家族苗族自治州委', '中共恩施土家族苗族自治州委组织部'].sort(),
    ],
    [
      '党中央、国务院和中共中央都要求，中组部、中央组织部下文。',
      { year: 2012 },
      ['中共中央', '国务院', '中共中央组织部'].sort(),
    ],
    ['政协安溪县委员会和安溪县政协是一个。', { year: 2010 }, ['安溪县政协']],
    ['安溪县总工会、妇联、团委联合表彰。', { year: 2010 }, ['安溪县总工会', '安溪县妇联', '共青团安溪县委'].sort()],
    ['红星公司党委成立，红星公司党支部同时改设。', { year: 2010 }, ['红星公司党委', '红星公司党支部'].sort()],
  ])('%s', (text, corpus, expected) => {
    expect(keys(text, corpus)).toEqual(expected.sort());
  });

  it.each<[string, CorpusInfo, string[]]>([
    ['县财政局农财股负责。', { year: 2005, place: '平远县' }, ['平远县财政局', '平远县财政局农财股']],
    ['副县长张三、水利局局长李四到会。', { year: 2005, place: '平远县' }, ['平远县水利局']],
    ['会议传达了地委的部署。', { year: 1990, place: '缙云县' }, ['中共丽水地委']],
    ['大柘镇成立了油茶协会。', { year: 2005, place: '平远县' }, ['平远县大柘镇油茶协会']],
  ])('gives a body the place that goes without saying: %s', (text, corpus, expected) => {
    expect(keys(text, corpus)).toEqual(expected.sort());
  });

  it('leaves a bare body without a place undecided, and says so', () => {
    const { entities, doubts, mentions, of } = read('县委高度重视，市委组织部多次检查。', {});
    expect(entities).toEqual([]);
    expect(mentions.map((mention) => of(mention))).toEqual([undefined, undefined]);
    expect(doubts.map(({ code, evidence }) => [code, evidence[0]?.quote])).toEqual([
      ['organization-undecided', '县委'],
      ['organization-undecided', '市委组织部'],
    ]);
  });

  it('takes the body spoken of before where the text has no place of its own', () => {
    const text = '3月5日，中共安溪县委召开会议。县委书记在会上讲话，县政府负责同志参加。';
    expect(keys(text, {})).toEqual(['中共安溪县委', '安溪县人民政府'].sort());
  });

  it('makes a township’s bodies one only where the text is about that township', () => {
    const corpus = { year: 2007, place: '广东省梅州市' };
    expect(keys('各级要重视，镇党委要负总责，镇政府要配合。', corpus)).toEqual([]);
    expect(read('镇党委要负总责。', corpus).doubts).toEqual([]);
  });

  it('tells bodies of places of one name apart by the place above', () => {
    const gulou = (place: string) => keys('中共鼓楼区委召开会议。', { year: 2014, place });
    expect(gulou('江苏省南京市鼓楼区')).toEqual(['中共南京市鼓楼区委']);
    expect(gulou('福建省福州市鼓楼区')).toEqual(['中共福州市鼓楼区委']);
  });

  it('nests a department in its committee, and a cell in its company, where both are named', () => {
    const { partOf } = read('中共平远县委组织部和中共平远县委，红星公司党委和红星公司，梅州市民政局。', { year: 2007 });
    expect([...new Set(partOf.map(({ from, to }) => `${from} ${to}`))]).toEqual([
      'organization/中共平远县委组织部 organization/中共平远县委',
      'organization/红星公司党委 organization/红星公司',
    ]);
  });

  it('says what a body governs, less surely for a department', () => {
    const { governs, entities } = read('平远县委、平远县人民政府、平远县民政局。', { year: 2007 });
    expect(governs.map(({ from, to, confidence }) => [from, to, confidence > 0.9])).toEqual([
      ['organization/中共平远县委', 'place/441426', true],
      ['organization/平远县人民政府', 'place/441426', true],
      ['organization/平远县民政局', 'place/441426', false],
    ]);
    expect(entities.map(({ attributes }) => [attributes.role, attributes.place])).toEqual([
      ['party-committee', 'place/441426'],
      ['government', 'place/441426'],
      ['government-department', 'place/441426'],
    ]);
  });

  it('keeps the forms of the source as aliases, Traditional ones too', () => {
    const { entities } = read('中共安溪縣委員會決定。安溪縣委要求。', { year: 1999, place: '福建省安溪县' });
    expect(entities.map(({ label, aliases }) => [label, aliases])).toEqual([
      ['中共安溪县委', ['中共安溪縣委員會', '安溪縣委']],
    ]);
  });
});
