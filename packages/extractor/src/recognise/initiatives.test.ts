import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recogniseInitiatives } from './initiatives.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Initiatives of a text as `kind name`, names in their fullest form, in order of appearance. */
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

describe('programs, practices and slogans', () => {
  it.each<[string, string[]]>([
    ['全县深入实施“头雁培育”工程，选派干部120名。', ['program “头雁培育”工程']],
    ['近年来，该镇大力实施农村党员素质提升工程，培训党员800人次。', ['program 农村党员素质提升工程']],
    ['我市在全省率先开展“联百村、访千户、解万难”主题实践活动。', ['program “联百村、访千户、解万难”主题实践活动']],
    ['全面推行村务监督委员会制度和“阳光村务”工作法。', ['practice “阳光村务”工作法']],
    [
      '探索建立“1+3+N”网格治理模式，即1个党支部、3支队伍、N个网格。',
      ['practice “1+3+N”网格治理模式', '· 1个党支部', '· 3支队伍', '· N个网格'],
    ],
    ['创新推出“党员积分制管理”，群众称之为“红色存折”。', ['practice “党员积分制管理”', 'practice “红色存折”']],
    ['坚持“以人为本、服务发展”的理念，扎实做好各项工作。', ['slogan “以人为本、服务发展”']],
    [
      '按照“产业兴旺、生态宜居、乡风文明、治理有效、生活富裕”的总要求，推进乡村振兴。',
      ['slogan “产业兴旺、生态宜居、乡风文明、治理有效、生活富裕”'],
    ],
    ['深入学习贯彻“三个代表”重要思想，争做“四有”干部。', ['slogan “三个代表”重要思想', 'slogan “四有”']],
    [
      '打响“美丽家园”建设行动、“清洁乡村”行动和“平安乡镇”创建活动。',
      ['program “美丽家园”建设行动', 'program “清洁乡村”行动', 'program “平安乡镇”创建活动'],
    ],
    [
      '实行“四议两公开”，即村党组织提议、村两委商议、党员大会审议、村民代表会议决议，决议公开、实施结果公开。',
      [
        'practice “四议两公开”',
        '· 村党组织提议',
        '· 村两委商议',
        '· 党员大会审议',
        '· 村民代表会议决议',
        '· 决议公开',
        '· 实施结果公开',
      ],
    ],
    ['推行“三诺”机制：定诺、践诺、评诺。', ['practice “三诺”机制', '· 定诺', '· 践诺', '· 评诺']],
    [
      '开展党员“三亮三比三评”活动，亮身份、亮职责、亮承诺，比学习、比作风、比业绩，群众评、党员评、组织评。',
      [
        'program “三亮三比三评”活动',
        '· 亮身份',
        '· 亮职责',
        '· 亮承诺',
        '· 比学习',
        '· 比作风',
        '· 比业绩',
        '· 群众评',
        '· 党员评',
        '· 组织评',
      ],
    ],
    [
      '形成了党建引领、自治强基、法治保障、德治教化的“四位一体”治理格局。',
      ['practice “四位一体”治理格局', '· 党建引领', '· 自治强基', '· 法治保障', '· 德治教化'],
    ],
    ['启动农村环境综合整治三年行动计划，投资2.3亿元。', ['program 农村环境综合整治三年行动计划']],
    ['在城区试行“街巷长制”，实行“门前三包”责任制。', ['practice “街巷长制”', 'practice “门前三包”责任制']],
    ['创办“田间党校”“板凳课堂”“夜话会”三种载体。', ['practice “田间党校”', 'practice “板凳课堂”', 'practice “夜话会”']],
    [
      '在全县推行首问负责制、限时办结制和责任追究制。',
      ['practice 首问负责制', 'practice 限时办结制', 'practice 责任追究制'],
    ],
    ['实施安居工程、饮水工程和“沃土计划”，惠及万户。', ['program 安居工程', 'program “沃土计划”']],
    [
      '要做到五个到位（思想到位、组织到位、措施到位、人员到位、经费到位）。',
      ['slogan 五个到位', '· 思想到位', '· 经费到位'],
    ],
    ['创建四好村党支部，四好即班子好、队伍好、机制好、业绩好。', ['slogan 四好', '· 班子好', '· 业绩好']],
    ['推行村干部坐班制度，完善各项规章制度。', ['practice 村干部坐班制度']],
    [
      '总结推广“杨柳经验”，走出了一条“支部引路、党员带路、产业铺路”的新路子。',
      ['practice “杨柳经验”', 'practice “支部引路、党员带路、产业铺路”'],
    ],
    ['自“不忘初心、牢记使命”主题教育开展以来，全区共查摆问题312个。', ['program “不忘初心、牢记使命”主题教育']],
    ['实施“一村一品”战略，发展特色产业。', ['program “一村一品”战略']],
    ['深入开展“双学双比”、“巾帼建功”竞赛活动。', ['program “双学双比”', 'program “巾帼建功”竞赛活动']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    '他说：“只要群众满意，再累也值得。”',
    '该村荣获“全国文明村”称号。',
    '解决好服务群众“最后一公里”问题。',
    '“十一五”期间，全县生产总值年均增长12%。',
    '村“两委”班子团结，农村“三农”工作扎实。',
    '群众亲切地叫他“老黄牛”。',
    '个别干部存在“等靠要”思想。',
    '要充分认识这项工程的重要意义，精心组织各项活动。',
    '工程总投资3000万元，工程建设进展顺利。',
    '有的同志认为“干多干少一个样”，这是不对的。',
    '广泛开展宣传活动，营造良好氛围。',
    '被省委授予“先进基层党组织”荣誉称号。',
    '全村粮食产量“七连增”。',
    '在三个村（东村、西村、南村）试点。',
    '主要有三个方面：一是思想，二是组织，三是作风。',
    '全县五个乡镇：甲镇、乙镇、丙镇、丁乡、戊乡。',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
