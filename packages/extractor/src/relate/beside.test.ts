import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { readResources } from '../read/resources.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Who carries out what in a text, by label. */
function actors(text: string): string[] {
  const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.kind === 'implements')
    .map((edge) => label.get(edge.source)!)
    .sort();
}

describe('who acts beside, through or after others', () => {
  it.each<[string, string, string[]]>([
    [
      'a body named behind 又同',
      '平远县妇联在全县叫响口号，又同县教育局一道开展“春风进万家”宣传活动。',
      ['平远县', '平远县妇联', '平远县教育局'],
    ],
    [
      'those named behind 一是与, for the body whose text it is',
      '平远县妇联\n\n　　一是与县教育局、县民政局联合开通“周末亲情电话”。',
      ['平远县', '平远县妇联', '平远县教育局', '平远县民政局'],
    ],
    ['a town through its people', '平远县八尺镇的30名退伍军人组建“轮椅护送队”。', ['八尺镇']],
    ['a street praised for it', '会议对平远县八尺镇坚持的“七日见面制”给予肯定。', ['八尺镇']],
    [
      'those who try it first',
      '平远县从去年起推行“楼院长制”。八尺镇、差干镇率先试点，取得了效果。',
      ['八尺镇', '差干镇', '平远县'],
    ],
    [
      'the body that calls itself 我局',
      '县教育局要与我局共同办好“五日开放周”。\n\n平远县市场监督管理局\n2022年3月1日',
      ['平远县', '平远县市场监督管理局', '平远县教育局'],
    ],
    ['not a body that only hears of it', '平远县妇联向县教育局通报情况，推行“春风卡”制度。', ['平远县', '平远县妇联']],
  ])('%s', (_name, text, expected) => {
    expect(actors(text)).toEqual([...expected].sort());
  });
});
