import { readFileSync } from 'node:fs';
import type { PlaceLevel } from '@guben/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { Organizations } from '../lexicon/organizations.ts';
import { nodejiebaSegmenter } from '../read/segment.ts';
import type { Resources } from '../resources.ts';
import { prepare } from '../structure/prepare.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { recogniseOrganizations } from './organizations.ts';

const path = new URL('../../../../data/lexicon/organizations.yaml', import.meta.url);
const organizations = parseYaml(Organizations, readFileSync(path, 'utf8'), 'organizations.yaml');
const resources = { lexicon: { organizations }, segment: nodejiebaSegmenter() } as unknown as Resources;

const levels: [RegExp, PlaceLevel][] = [
  [/(?:村|社区|嘎查)$/, 'village'],
  [/(?:镇|乡|街道|苏木)$/, 'township'],
  [/(?:省|自治区|内蒙古|北京市|上海市|天津市|重庆市)$/, 'province'],
  [/(?:自治县|自治旗|县|区|旗)$/, 'county'],
  [/(?:州|盟|地区|市)$/, 'prefecture'],
];

/** Reads a text in which places stand in braces: 中共{平远县}委组织部. */
function read(marked: string, asIs = true) {
  const places: PlaceMention[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const name = part.replace(/[{}]/g, '');
    if (part.startsWith('{')) {
      const level = levels.find(([pattern]) => pattern.test(name))?.[1];
      const form = /^[我本全该]/.test(name) ? 'reference' : level === undefined ? 'stem' : 'full';
      const start = text.length;
      places.push({
        kind: 'place',
        rule: 'test',
        confidence: 1,
        name,
        level,
        form,
        candidates: [],
        start,
        end: start + name.length,
      });
    }
    text += name;
  }
  const source = { id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' };
  // The view is the text itself as long as it needs no normalising; for any text at all it is made so.
  const doc: Doc = asIs
    ? prepare(source)
    : { ...prepare(source), text, map: Uint32Array.from(`${text}.`, (_, i) => i) };
  if (asIs) expect(doc.text.trimEnd()).toBe(text.trimEnd());
  return { doc, mentions: recogniseOrganizations(doc, resources, places) };
}

const named = (marked: string) => read(marked).mentions.map(({ name, role }) => `${name}=${role}`);

describe('recogniseOrganizations', () => {
  it.each<[string, string[]]>([
    // Committees of the Party, and their departments.
    ['中国共产党{平远县}委员会', ['中国共产党平远县委员会=party-committee']],
    ['中共{平远县}委', ['中共平远县委=party-committee']],
    ['中共{梅县}县委', ['中共梅县县委=party-committee']],
    ['中共{梅县}县委组织部', ['中共梅县县委组织部=organization-department']],
    ['{平远}县委', ['平远县委=party-committee']],
    ['中共{梅州市}委组织部 编', ['中共梅州市委组织部=organization-department']],
    ['中共{福建省}委', ['中共福建省委=party-committee']],
    ['中共{福建省}{龙岩市}委', ['中共福建省龙岩市委=party-committee']],
    ['中共{恭城瑶族自治县}委员会', ['中共恭城瑶族自治县委员会=party-committee']],
    ['{恭城瑶族自治县}县委、县人民政府', ['恭城瑶族自治县县委=party-committee', '县人民政府=government']],
    ['中共{湘西土家族苗族自治州}委', ['中共湘西土家族苗族自治州委=party-committee']],
    ['{湘西州}州委宣传部', ['湘西州州委宣传部=publicity-department']],
    ['中共{锡林郭勒盟}委', ['中共锡林郭勒盟委=party-committee']],
    ['中共{鄂托克旗}委统战部', ['中共鄂托克旗委统战部=united-front-department']],
    ['{内蒙古自治区}党委', ['内蒙古自治区党委=party-committee']],
    ['中共{喀什}地委', ['中共喀什地委=party-committee']],
    ['中共{渝北区}委', ['中共渝北区委=party-committee']],
    ['{浦东新区}区委组织部', ['浦东新区区委组织部=organization-department']],
    ['{平远县}委农村工作办公室', ['平远县委农村工作办公室=party-department']],
    ['{安溪县}委政法委', ['安溪县委政法委=political-legal-commission']],
    ['{安溪县}政法委', ['安溪县政法委=political-legal-commission']],
    ['{兰考县}委党校', ['兰考县委党校=party-school']],
    ['{梅州市}直机关工委', ['梅州市直机关工委=working-committee']],
    ['{梅州市}直属机关工作委员会', ['梅州市直属机关工作委员会=working-committee']],
    ['{平远县}纪律检查委员会', ['平远县纪律检查委员会=discipline-commission']],
    ['{泗洪县}纪委监委', ['泗洪县纪委监委=discipline-commission']],
    ['{清河县}委老干部局', ['清河县委老干部局=veteran-cadres-bureau']],
    ['{海淀区}委社会工委', ['海淀区委社会工委=working-committee']],
    ['{苏州市}委“两新”工委', ['苏州市委“两新”工委=working-committee']],
    // Parts of a body, with the name of the whole.
    ['{平远县}财政局农财股牵头', ['平远县财政局农财股=government-department']],
    ['{平远县}司法局长田司法所', ['平远县司法局长田司法所=government-department']],
    ['{平远县}人民检察院派驻长田检察室', ['平远县人民检察院派驻长田检察室=procuratorate']],
    ['请报县委组织部组织二科（电话', ['县委组织部组织二科=organization-department']],
    ['{平远县}公安局城北分局', ['平远县公安局城北分局=government-department']],
    ['{平远县}民政局各科室', ['平远县民政局=government-department']],
    // Departments that the text's place goes without saying for.
    ['副县长张三、水利局局长李四', ['水利局=government-department']],
    ['县委常委、宣传部长张三', ['县委宣传部=publicity-department']],
    ['由扶贫办牵头实施', ['扶贫办=government-department']],
    ['水利局面貌一新', []],
    // What a sentence founds.
    ['县委成立村级财务整顿领导小组，由', ['县委=party-committee', '村级财务整顿领导小组=leading-group']],
    ['{长田村}成立了养蜂协会。', ['养蜂协会=association']],
    ['各村成立了村民议事协会。', []],
    ['{平远县}驻深圳流动党委', ['平远县驻深圳流动党委=party-committee']],
    ['，县“放管服”办主任', ['县“放管服”办=leading-group']],
    // A level before what needs no more than a place; a class that a rule is made for; a row's number.
    ['免去张三县种子公司经理职务', ['县种子公司=company']],
    ['《{平远县}中小学管理办法》', []],
    ['张三9县中医院', ['县中医院=hospital']],
    ['同意命名县电业局为文明单位', ['县电业局=government-department']],
    ['各区委、区公所', []],
    ['泰国平远同乡会捐资', ['泰国平远同乡会=association']],
    ['经县委常委会议研究', ['县委=party-committee']],
    [
      '{长田镇}烟站、{长田镇}新时代文明实践所',
      ['长田镇烟站=government-department', '长田镇新时代文明实践所=institution'],
    ],
    // Townships, villages, cells.
    ['中共{雁洋镇}委员会', ['中共雁洋镇委员会=party-committee']],
    ['{雁洋镇}党委', ['雁洋镇党委=party-committee']],
    ['{雁洋镇}党委、政府', ['雁洋镇党委=party-committee', '政府=government']],
    ['{望京街道}党工委', ['望京街道党工委=working-committee']],
    ['{望京街道}办事处', ['望京街道办事处=subdistrict-office']],
    ['{望京街道}办', ['望京街道办=subdistrict-office']],
    ['{长征村}党支部', ['长征村党支部=branch']],
    ['{长征村}党总支', ['长征村党总支=general-branch']],
    ['{长征村}村民委员会', ['长征村村民委员会=village-committee']],
    ['{长征村}委会', ['长征村委会=village-committee']],
    ['{和平社区}居委会', ['和平社区居委会=village-committee']],
    ['{巴彦嘎查}党支部', ['巴彦嘎查党支部=branch']],
    ['推广了，长征村党支部的做法', ['长征村党支部=branch']],
    // Governments, congresses, courts, departments.
    ['{平远县}人民政府办公室', ['平远县人民政府办公室=general-office']],
    ['{平远县}政府', ['平远县政府=government']],
    ['{平远县}人大常委会', ['平远县人大常委会=people-congress']],
    ['政协{平远县}委员会', ['政协平远县委员会=consultative-conference']],
    ['{平远县}政协', ['平远县政协=consultative-conference']],
    ['{平远县}民政局', ['平远县民政局=government-department']],
    ['{浙江省}人力资源和社会保障厅', ['浙江省人力资源和社会保障厅=government-department']],
    ['{成都市}发展和改革委员会', ['成都市发展和改革委员会=government-department']],
    ['{湘西州}茶叶局', ['湘西州茶叶局=government-department']],
    ['{黔江区}葛仙米局', ['黔江区葛仙米局=government-department']],
    ['{平远县}民政局党组', ['平远县民政局党组=leading-party-group']],
    ['{平远县}人民法院', ['平远县人民法院=court']],
    ['{平远县}人民检察院', ['平远县人民检察院=procuratorate']],
    ['{阿里地区}行政公署', ['阿里地区行政公署=government']],
    [
      '{平远县}总工会、团委、妇联',
      ['平远县总工会=mass-organization', '团委=mass-organization', '妇联=mass-organization'],
    ],
    ['共青团{平远县}委', ['共青团平远县委=mass-organization']],
    ['民盟{泉州市}委', ['民盟泉州市委=democratic-party']],
    ['{平远县}固本强基工程领导小组办公室', ['平远县固本强基工程领导小组办公室=leading-group']],
    // Bare bodies.
    ['根据省委的部署，市委组织部编写', ['省委=party-committee', '市委组织部=organization-department']],
    ['{我县}县委高度重视', ['我县县委=party-committee']],
    ['{我县}委托专家', []],
    ['县委、县政府研究决定', ['县委=party-committee', '县政府=government']],
    ['市委组织部、宣传部联合发文', ['市委组织部=organization-department', '宣传部=publicity-department']],
    ['县教育局、民政局联合发文', ['县教育局=government-department', '民政局=government-department']],
    [
      '县委、人大、政府、政协',
      ['县委=party-committee', '人大=people-congress', '政府=government', '政协=consultative-conference'],
    ],
    ['自治区党委组织部', ['自治区党委组织部=organization-department']],
    ['州委、州政府', ['州委=party-committee', '州政府=government']],
    ['地委、行署', ['地委=party-committee', '行署=government']],
    ['盟委、旗委', ['盟委=party-committee', '旗委=party-committee']],
    ['团县委、县妇联', ['团县委=mass-organization', '县妇联=mass-organization']],
    ['市直机关工委', ['市直机关工委=working-committee']],
    ['由县纪委牵头', ['县纪委=discipline-commission']],
    ['县人民医院', ['县人民医院=hospital']],
    ['县委书记张三', ['县委=party-committee']],
    ['市固本强基工程领导小组', ['市固本强基工程领导小组=leading-group']],
    // A township's bodies are left to the discourse, which makes them one body or none.
    ['镇武装部、派出所的同志', ['镇武装部=government-department', '派出所=government-department']],
    ['村党支部、村委会负总责', ['村党支部=branch', '村委会=village-committee']],
    ['镇党委、政府负总责', ['镇党委=party-committee', '政府=government']],
    ['县农村信用联社', ['县农村信用联社=company']],
    ['由县农业局和县行政服务中心', ['县农业局=government-department', '县行政服务中心=government-department']],
    // Central bodies.
    ['中共中央、国务院', ['中共中央=central', '国务院=central']],
    ['中组部、中宣部、民政部', ['中组部=central', '中宣部=central', '民政部=central']],
    ['中共中央组织部', ['中共中央组织部=central']],
    ['国务院办公厅', ['国务院办公厅=central']],
    // Zones, companies, schools.
    ['{平远县}工业园区党工委', ['平远县工业园区党工委=working-committee']],
    ['苏南高新技术产业开发区管委会', ['苏南高新技术产业开发区管委会=administrative-committee']],
    ['红星公司党委', ['红星公司党委=party-committee']],
    ['推广红星公司党委的经验', ['红星公司党委=party-committee']],
    ['{安吉县}第一中学党支部', ['安吉县第一中学党支部=branch']],
    ['{平远县}人民医院', ['平远县人民医院=hospital']],
    ['“红星”集团有限公司党总支', ['“红星”集团有限公司党总支=general-branch']],
    ['惠民种养专业合作社', ['惠民种养专业合作社=cooperative']],
    ['{平远县}个体劳动者协会', ['平远县个体劳动者协会=association']],
    ['仁宝电子科技（昆山）有限公司党委', ['仁宝电子科技（昆山）有限公司党委=party-committee']],
    ['中国移动通信集团广东有限公司深圳分公司党委', ['中国移动通信集团广东有限公司深圳分公司党委=party-committee']],
    ['中共{深圳市}投资控股有限公司委员会', ['中共深圳市投资控股有限公司委员会=party-committee']],
    ['{凤阳}化肥厂党支部', ['凤阳化肥厂党支部=branch']],
    ['{仙河镇}牛家阴坡村第一党支部', ['仙河镇牛家阴坡村第一党支部=branch']],
    ['{翠竹街道}综合党委', ['翠竹街道综合党委=party-committee']],
    ['中华园街道办事处', ['中华园街道办事处=subdistrict-office']],
    ['{昆山开发区}党工委、管委会', ['昆山开发区党工委=working-committee', '管委会=administrative-committee']],
    [
      '开发区党工委负责，管委会投资促进局配合',
      ['开发区党工委=working-committee', '管委会投资促进局=government-department'],
    ],
    ['{浦东新区}人民政府、{浦东新区}区委', ['浦东新区人民政府=government', '浦东新区区委=party-committee']],
    ['{旬阳县}特殊教育学校', ['旬阳县特殊教育学校=school']],
    ['据{台山市}民政局局长介绍', ['台山市民政局=government-department']],
    [
      '县委办、政府办、组织部、农委、民政局、财政局',
      [
        '县委办=general-office',
        '政府办=general-office',
        '组织部=organization-department',
        '农委=government-department',
        '民政局=government-department',
        '财政局=government-department',
      ],
    ],
    ['县委政府高度重视', ['县委=party-committee', '政府=government']],
    ['{盐池县}滩羊产业发展中心', ['盐池县滩羊产业发展中心=government-department']],
    ['区国税局第一税务所党支部', ['区国税局第一税务所党支部=branch']],
    [
      '镇中心小学、区卫生计生委、市信访办、县政府督查室',
      [
        '镇中心小学=school',
        '区卫生计生委=government-department',
        '市信访办=government-department',
        '县政府督查室=general-office',
      ],
    ],
    ['{龙游县}委全面深化改革委员会', ['龙游县委全面深化改革委员会=party-department']],
    // A place unknown to the gazetteer.
    ['在伊克昭盟盟委的领导下', ['伊克昭盟盟委=party-committee']],
    ['中共苍渡县委组织部', ['中共苍渡县委组织部=organization-department']],
    ['中共白石镇委员会', ['中共白石镇委员会=party-committee']],
  ])('%s', (marked, expected) => {
    expect(named(marked)).toEqual(expected);
  });

  it.each([
    '各级党组织要加强领导',
    '各村党支部要负总责',
    '乡镇党委和街道党组织',
    '党委政府高度重视，有关部门配合',
    '村党组织与村“两委”交叉任职',
    '创建“五个好”村党组织、“五个好”镇党委',
    '被市、县（市、区）委评为“六个好”党委',
    '由县（市、区）委组织部牵头',
    '各县委、各市委要认真落实',
    '各级市委常委、政府党员副职挂钩包干',
    '先进县委',
    '市、县委要加强督促',
    '全市7个街道党委全部改设为党工委',
    '社区委员和城市委托的企业',
    '受该市委托，县委员参加',
    '土地委托经营',
    '新格局、新局面、新布局',
    '全社会共同参与，有机会参加大会',
    '干部全部内部讨论',
    '组织部门和宣传部门',
    '企业党组织、非公有制经济组织',
    '龙头企业集团，农民专业合作社，有限公司，国有公司',
    '中小学校和高等院校，大学生村官',
    '县人大力推进，县人大代表参加',
    '市政协调会，市政工程',
    '成立了党支部、党总支和党委',
    '村小学、乡镇医院',
    '到县外办企业，在县里办学',
    '先后成立养猪协会、果业协会',
    '3家公司，2003年公司成立',
    '地处山区，全县城区',
    '支部建在产业链上，党员干部人人有责',
    '“支部+协会”“支部+合作社”模式',
    '民政部门、教育部署、财政部门',
    '机关党组织和各街道党工委',
    '成立领导小组，由书记任组长',
    '全县政府系统',
    '实行党员联系户制度，健全村民委员会组织',
    '居委会主任、各村村委会成员',
    '让我们村委会每季度评议一次',
    '首批村委会海选',
    '当地一家农业龙头公司，几家公司，某公司，该公司，我公司',
    '支部建在公司上，做好公司上市工作',
    '建设一流大学，到医院看病，进学校、进企业',
    '地方各级人民政府，县级以上人民政府',
    '工业园区内有公司20家',
  ])('finds no organization in %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('gives sorted mentions without overlaps, each the text it says, on any text', () => {
    const pieces = [
      '中共',
      '{平远县}',
      '委',
      '员会',
      '县委',
      '组织部',
      '、',
      '，',
      '政府',
      '市',
      '区',
      '局',
      '公司',
      '党支部',
      '镇',
      '村',
      '“',
      '”',
      '\n',
      '（',
      '）',
      '民政',
      '团',
      '领导小组',
      '各',
      '的',
      '和',
      '红星',
      '管委会',
      '开发区',
      '自治州',
      '盟',
      '\u{20000}',
      'A',
      '3',
      '委会',
      '办',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const { doc, mentions } = read(parts.join(''), false);
        let last = 0;
        for (const { start, end, name, place } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(name).toBe(doc.text.slice(start, end));
          if (place) expect(place.start >= start && place.end <= end).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(doc.text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('goes on where a body begins inside the one before it', () => {
    expect(read('委A市县委公司领导小组团和\n红星', false).mentions.length).toBeGreaterThan(0);
  });

  it('tells what is inside a name: its place, whether it is bare, its level', () => {
    const { doc, mentions } = read('中共{广东省}{平远县}委组织部和市委、省委宣传部');
    expect(
      mentions.map(({ place, bare, level }) => [place && doc.text.slice(place.start, place.end), bare, level]),
    ).toEqual([
      ['平远县', false, 'county'],
      [undefined, true, undefined],
      [undefined, true, 'province'],
    ]);
  });
});
