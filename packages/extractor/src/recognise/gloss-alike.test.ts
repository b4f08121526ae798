import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recogniseInitiatives } from './initiatives.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** What the glosses of a text's names list. */
function listed(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  return recogniseInitiatives(doc, resources).flatMap(({ components = [] }) =>
    components.map(({ start, end }) => doc.text.slice(start, end)),
  );
}

describe('things of one build', () => {
  it.each<[string, string, string[]]>([
    [
      'two, each with what is counted',
      '推行“双报备”制度，办席前向村上报规模、办完后向镇里报开支。',
      ['办席前向村上报规模', '办完后向镇里报开支'],
    ],
    [
      'a name that the words behind it count',
      '实行“支部推荐、镇上初审、信用社放款”的三关审核。',
      ['支部推荐', '镇上初审', '信用社放款'],
    ],
    [
      'in brackets',
      '设立“零钱罐”微基金（居民捐一点、商户赞一点、街道补一点）。',
      ['居民捐一点', '商户赞一点', '街道补一点'],
    ],
    [
      'behind a mark of explanation',
      '推行“石榴籽”工作法，即党员带头学、邻里互相帮、节日一起过。',
      ['党员带头学', '邻里互相帮', '节日一起过'],
    ],
    [
      'sentences behind a colon',
      '开展“赶节气”活动：春分议种子，芒种帮农户，处暑看水情。',
      ['春分议种子', '芒种帮农户', '处暑看水情'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['two alone', '设立“零钱罐”微基金（居民捐一点、商户也赞助）。'],
    ['unlike ones', '推行“石榴籽”工作法，即党员带头，邻里之间互相帮助，大家都很满意。'],
    ['where it is tried', '推行“石榴籽”工作法（东岭镇、西坡街道、南沟村）。'],
  ])('are not %s', (_name, text) => {
    expect(listed(text)).toEqual([]);
  });
});
