import { describe, expect, it } from 'vitest';
import { loadChinese } from '../language.ts';
import { resolveName } from './resolve-name.ts';
import { search } from './search.ts';
import { buildSearchIndex } from './search-index.ts';
import { smallGraph } from './small-graph.ts';

describe('search', async () => {
  const names = smallGraph(
    {
      'place/1': ['大埔县', '大埔'],
      'place/2': ['梅江区', '梅江'],
      'practice/1': '流动党员管理',
      'practice/2': '外建“堡垒”内设“家”',
      'practice/3': '流动堡垒',
      'practice/4': ['一册一证一簿', '“一册一证一簿”制度'],
      'program/1': 'ABC工程',
      'organization/1': '中共大埔县委组织部',
    },
    [],
  );
  const index = buildSearchIndex(names, await loadChinese());
  const found = (text: string) => search(index, text).map(({ label, match }) => `${label} ${match}`);

  it.each([
    ['大埔', ['大埔县 exact', '中共大埔县委组织部 substring']],
    ['大埔县', ['大埔县 exact', '中共大埔县委组织部 substring']],
    ['堡垒', ['流动堡垒 substring', '外建“堡垒”内设“家” substring']],
    ['流动', ['流动堡垒 prefix', '流动党员管理 prefix']],
    ['流動黨員', ['流动党员管理 prefix']],
    ['堡垒内设', ['外建“堡垒”内设“家” substring']],
    ['dapu', ['大埔县 pinyin', '中共大埔县委组织部 pinyin']],
    ['dabu', ['大埔县 pinyin', '中共大埔县委组织部 pinyin']],
    ['mjq', ['梅江区 initials']],
    ['meijiang', ['梅江区 pinyin']],
    ['Mei Jiang', ['梅江区 pinyin']],
    ['meiji', ['梅江区 pinyin']],
    ['jiang', ['梅江区 pinyin']],
    ['iang', []],
    ['ycyzyb', ['一册一证一簿 initials']],
    ['yiceyizhengyibu', ['一册一证一簿 pinyin']],
    ['ａｂｃ', ['ABC工程 prefix']],
    ['党员 管理', ['流动党员管理 substring']],
    ['大埔 组织', ['中共大埔县委组织部 substring']],
    ['无此名', []],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('limits and keeps to kinds', () => {
    expect(search(index, '流', { limit: 1 })).toHaveLength(1);
    expect(search(index, 'dapu', { kinds: ['organization'] }).map((hit) => hit.key)).toEqual(['organization/1']);
  });

  it('answers a key within 50 ms at 50,000 nodes', async () => {
    const labels: Record<string, string> = {};
    for (let i = 0; i < 50_000; i += 1) labels[`topic/${i}`] = `${['流动', '农村', '安全', '强基'][i % 4]}管理${i}号`;
    const large = buildSearchIndex(smallGraph(labels, []), await loadChinese());
    for (const text of ['流', 'a', 'gl', 'guanli', '管理 4', '号', 'anquanguan']) {
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = performance.now();
        expect(search(large, text)).toHaveLength(50);
        return performance.now() - start;
      });
      // The best of five: other programs share the machine.
      expect(Math.min(...times)).toBeLessThan(50);
    }
  });
});

describe('resolveName', () => {
  const names = smallGraph(
    {
      'place/1': ['鼓楼区', '鼓楼'],
      'place/2': ['鼓楼区', '鼓楼'],
      'place/3': ['梅江区', '梅江'],
      'practice/1': ['三级联创', '“三级联创”活动'],
      'practice/2': '流动堡垒',
      'practice/3': '流动课堂',
      'topic/1': '三级联创',
    },
    [],
  );
  it.each([
    ['place/3', { status: 'exact', by: 'key' }],
    ['梅江区', { status: 'exact', by: 'label' }],
    ['梅江', { status: 'exact', by: 'alias' }],
    ['「三级联创」活动', { status: 'exact', by: 'alias' }],
    ['堡垒', { status: 'exact', by: 'part' }],
    ['鼓楼区', { status: 'ambiguous', choices: [{ key: 'place/1' }, { key: 'place/2' }] }],
    ['流动', { status: 'ambiguous', choices: [{ key: 'practice/2' }, { key: 'practice/3' }] }],
    ['三级联创', { status: 'ambiguous' }],
    ['梅江市', { status: 'unknown', suggestions: [{ key: 'place/3' }] }],
    ['', { status: 'unknown', suggestions: [] }],
  ])('%s', (text, expected) => {
    expect(resolveName(names, text)).toMatchObject(expected);
  });
  it('keeps to kinds', () => {
    expect(resolveName(names, '三级联创', { kinds: ['practice'] })).toMatchObject({ node: { key: 'practice/1' } });
  });
});
