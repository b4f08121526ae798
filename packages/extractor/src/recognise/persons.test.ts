import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { Persons } from '../lexicon/persons.ts';
import { nodejiebaSegmenter } from '../read/segment.ts';
import { resolvePersons } from '../resolve/persons.ts';
import type { Resources } from '../resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recognisePersons } from './persons.ts';

const path = new URL('../../../../data/lexicon/persons.yaml', import.meta.url);
const persons = parseYaml(Persons, readFileSync(path, 'utf8'), 'persons.yaml');
const segment = nodejiebaSegmenter();
const docOf = (text: string) => prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' });
const read = (text: string, withSegmenter: boolean) => {
  const resources = { lexicon: { persons }, ...(withSegmenter && { segment }) } as unknown as Resources;
  return recognisePersons(docOf(text), resources);
};
const names = (text: string, withSegmenter = true) => read(text, withSegmenter).map(({ name }) => name);

describe('recognisePersons', () => {
  it.each<[string, string[]]>([
    ['县委书记张三说，要抓落实。', ['张三']],
    ['县委书记张建国深入基层调研。', ['张建国']],
    ['村支书李四，带领群众致富。', ['李四']],
    ['镇党委书记于海峰说，这个人不简单。', ['于海峰']],
    ['主任、局长赵明亮主持会议', ['赵明亮']],
    ['老党员欧阳修远带头签名。', ['欧阳修远']],
    ['自治县县长韦国强介绍，', ['韦国强']],
    ['村党支部书记买买提·艾力告诉记者', ['买买提·艾力']],
    ['副县长王和平、李为民，', ['王和平', '李为民']],
    ['学习雷锋同志，向孔繁森同志学习', ['雷锋', '孔繁森']],
    ['主编冉崇文，副主编庞小蓉、向以清。', ['冉崇文', '庞小蓉', '向以清']],
    ['驻村工作队队长边巴顿珠牵头', ['边巴顿珠']],
    ['乌力吉巴雅尔（1938—2001），蒙古族，嘎查党支部书记。', ['乌力吉巴雅尔']],
    ['派出所民警胡军辉首创的工作法', ['胡军辉']],
    ['王老师名叫王振华，是小学教师。', ['王振华']],
    ['部　长　武志强　副部长　渠润生　程丽芳', ['武志强', '渠润生', '程丽芳']],
    ['乡干部才让东周记满了三个本子', ['才让东周']],
    ['不过黎昌平（2014）批评说，权已下放。', ['黎昌平']],
    ['徐文澜在《沉默的多数》（2011）中曾断言，会议已名存实亡。', ['徐文澜']],
    ['嘎查达乌力吉巴图（鄂温克族）牵头', ['乌力吉巴图']],
    [
      '关于表彰先进个人的决定\n\n各乡镇党委：\n　　为鼓励先进，现决定对下列同志予以表彰，希望再接再厉。\n\n先进个人\n\n盛国强　梁家墩镇党委书记\n闫淑琴（女）　山丹县妇联主席\n高 峰　民联乡党委副书记',
      ['盛国强', '闫淑琴', '高峰'],
    ],
    ['胡锦涛总书记指出', ['胡锦涛']],
    ['（作者：张三、李四）', ['张三', '李四']],
    ['（王小明 整理）', ['王小明']],
    ['主编：王 强　副主编：李大明 赵小军', ['王强', '李大明', '赵小军']],
    ['本报记者 陈小东 通讯员 黄明', ['陈小东', '黄明']],
    ['序\n翁永江\n基础不牢，地动山摇。党的基层组织是党的全部工作和战斗力的基础。', ['翁永江']],
    ['副镇长关长河放下电话。关长河今年46岁。', ['关长河', '关长河']],
    ['邓小平同志指出，要坚持邓小平理论', ['邓小平']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    '县委书记高度重视，主任亲自抓',
    '书记方便群众，党员成为骨干',
    '党员同志、老同志、女同志、领导同志、全体同志',
    '书记安排专人，主任明确责任',
    '党员干部于去年开始',
    '书记向群众说明情况',
    '村党支部书记兼任村委会主任',
    '党员连续三年、党员万余名',
    '书记任职期间，主任任期三年',
    '选配好镇党委书记和村党组织书记',
    '党员温暖工程，党员马上就办',
    '以邓小平理论和“三个代表”重要思想为指导',
    '党员张榜公布，农民田间地头',
    '书记包村、主任包户、党员包片',
    '书记常委会、主任办公会、局长办公会',
    '常务副县长，党总支书记，石油部长',
    '农民林地承包，党员石头村',
    '联系人：县委办公室',
    '成员：县委组织部、县委宣传部',
    '党员易于接受，干部应当带头',
    '目录\n前言\n高度重视\n方便群众\n第一章',
    '党员王某某、李大爷',
  ])('finds nobody in %s', (text) => {
    expect([names(text), names(text, false)]).toEqual([[], []]);
  });

  it('leaves out of a name the spaces of print', () => {
    const text =
      '关于表彰先进个人的决定\n\n各乡镇党委：\n　　为鼓励先进，现决定对下列同志予以表彰，希望再接再厉。\n\n先进个人\n\n盛国强　梁家墩镇党委书记\n马 俊（回族）　民联乡护边员\n高 峰　民联乡党委副书记';
    const doc = docOf(text);
    const found = recognisePersons(doc, { lexicon: { persons }, segment } as unknown as Resources);
    expect(found.map(({ name, start, end }) => [name, doc.text.slice(start, end)])).toEqual([
      ['盛国强', '盛国强'],
      ['马俊', '马 俊'],
      ['高峰', '高 峰'],
    ]);
  });

  it('gives a person one node with the fullest post', () => {
    const doc = docOf('书记张建国到会。县委副书记张建国，讲了话。');
    const resources = { lexicon: { persons }, segment } as unknown as Resources;
    const { entities } = resolvePersons(doc, recognisePersons(doc, resources));
    expect(entities.map(({ key, label, attributes, mentions }) => [key, label, attributes, mentions.length])).toEqual([
      ['person/张建国', '张建国', { post: '副书记' }, 2],
    ]);
  });
});
