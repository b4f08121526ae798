import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { Topics } from '../lexicon/topics.ts';
import { findTopics } from './topics.ts';

const path = new URL('../../../../data/lexicon/topics.yaml', import.meta.url);
const lexicon = { topics: parseYaml(Topics, readFileSync(path, 'utf8'), 'topics.yaml') };
const topicsOf = (text: string) => [
  ...new Set(findTopics(text, 0, text.length, lexicon).map((hit) => `${hit.topic}:${hit.term}`)),
];

describe('findTopics', () => {
  it.each([
    ['梅州市关于流动党员管理新模式的探索', ['流动党员管理:流动党员管理']],
    ['大埔县加强流出党员管理的积极探索', ['流动党员管理:流出党员']],
    ['五华县加强非公党建工作的新载体', ['非公党建:非公党建']],
    ['梅州市加快村级集体经济发展的有益探索', ['集体经济:村级集体经济']],
    ['五华县遏制乡镇债务增加的有效举措', ['村级财务与债务:乡镇债务']],
    ['蕉岭县贴近农民维护稳定的一项措施', ['联系服务群众:贴近农民', '信访维稳:维护稳定']],
    ['平远县关于建立农村基层干部保障激励机制的探索', ['村干部队伍:农村基层干部', '激励保障:保障激励']],
    ['兴宁市推进非公企业党建工作的有效尝试', ['非公党建:非公企业党建']],
    ['关于推行网格化管理的意见', ['基层治理:网格化']],
    ['今天天气很好', []],
  ])('%s', (text, expected) => {
    expect(topicsOf(text)).toEqual(expected);
  });

  it('gives offsets of the text that was searched, within the limits', () => {
    const text = '流动党员、流动党员、流动党员';
    expect(findTopics(text, 5, 10, lexicon)).toEqual([{ topic: '流动党员管理', term: '流动党员', start: 5, end: 9 }]);
  });

  it('gives a term that two topics share to both', () => {
    expect(topicsOf('绩效考核')).toEqual(['干部队伍建设:绩效考核', '考核评价:绩效考核']);
  });
});
