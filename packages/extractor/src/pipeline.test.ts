import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphDocument, verifyBundle } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { extract } from './pipeline.ts';
import { readResources } from './read/resources.ts';
import type { CorpusInfo, SourceText } from './text/source.ts';

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const resources = readResources(at('data').pathname);
const sourceOf = (text: string, corpus?: CorpusInfo, id = 't'): SourceText => ({
  id,
  path: `${id}.txt`,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
  encoding: 'utf-8',
  ...(corpus && { corpus }),
});

/** Statements of one kind as `from → to`, in labels. */
function statements(graph: GraphDocument, kind: string): string[] {
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.kind === kind)
    .map((edge) => `${label.get(edge.source)} → ${label.get(edge.target)}`);
}

const meizhou = sourceOf(
  readFileSync(at('data/corpora/meizhou-2007/source.txt'), 'utf8'),
  { title: '固本强基创新成果资料汇编', editor: '中共梅州市委组织部', year: 2007, place: '梅州市' },
  'meizhou-2007',
);

describe('the Meizhou compendium', () => {
  const { graph, report } = extract([meizhou], resources);
  const nodes = (kind: string) => graph.nodes.filter((node) => node.attributes.kind === kind);

  it('gives a graph that the schema and every span bear out', () => {
    expect(GraphDocument.safeParse(graph).success).toBe(true);
    expect(verifyBundle(graph, new Map([['meizhou-2007', meizhou.text]]))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(extract([meizhou], resources).graph)).toBe(JSON.stringify(graph));
  });

  it('has 38 chapters, the eight county-level units with their codes of 2007, and their bodies', () => {
    expect(report.sources[0]?.chapters).toBe(38);
    const counties = nodes('place').filter((node) => 'level' in node.attributes && node.attributes.level === 'county');
    expect(Object.fromEntries(counties.map((node) => [node.attributes.label, node.key]))).toEqual({
      梅江区: 'place/441402',
      梅县: 'place/441421',
      大埔县: 'place/441422',
      丰顺县: 'place/441423',
      五华县: 'place/441424',
      平远县: 'place/441426',
      蕉岭县: 'place/441427',
      兴宁市: 'place/441481',
    });
    expect(nodes('organization').length).toBeGreaterThanOrEqual(19);
    expect(statements(graph, 'authored-by')).toHaveLength(42);
  });

  it('makes one body of 市委, 中共梅州市委 and 梅州市委', () => {
    const committees = nodes('organization').filter((node) => node.attributes.label.endsWith('梅州市委'));
    expect(committees).toHaveLength(1);
    expect(committees[0]?.attributes.aliases).toEqual(expect.arrayContaining(['市委']));
  });

  it('gives 六大机制 its six components', () => {
    expect(statements(graph, 'part-of').filter((statement) => statement.endsWith('→ 六大机制'))).toHaveLength(6);
  });

  it('states the figures of the preface', () => {
    const values = nodes('figure').map((node) => ('value' in node.attributes ? node.attributes.value : 0));
    expect(values).toEqual(expect.arrayContaining([4560, 312, 210, 204, 97.1, 7, 196, 7854, 202724]));
  });

  it('says which practice extends which', () => {
    expect(statements(graph, 'variant-of')).toEqual(['一册一证一簿一线 → “一册一证一簿”制度']);
  });
});

describe('who carries a practice out', () => {
  it.each([
    ['平远县棉花镇大力推行“板凳会”制度，效果很好。', ['棉花镇 → “板凳会”制度']],
    [
      '按照中共江西省委的部署，上饶县委在全县推行“民情代理”制度。',
      ['上饶县 → “民情代理”制度', '中共上饶县委 → “民情代理”制度'],
    ],
    ['如阳谷县的“支部茶馆”、莘县的“田间党校”，都有特色。', ['阳谷县 → 支部茶馆', '莘县 → 田间党校']],
    [
      '融水苗族自治县、龙胜各族自治县分别建立了“苗寨理事会”和“红瑶议事堂”。',
      ['融水苗族自治县 → 苗寨理事会', '龙胜各族自治县 → 红瑶议事堂'],
    ],
    ['2003年，西华县实施“村村通”工程。农民高兴地说好。', ['西华县 → “村村通”工程']],
  ])('%s', (text, expected) => {
    const { graph } = extract([sourceOf(text)], resources);
    expect(statements(graph, 'implements').sort()).toEqual([...expected].sort());
  });

  it('is nobody where the name is a slogan or a fault', () => {
    const { graph } = extract([sourceOf('平远县认真学习“三个代表”重要思想，解决“一阵风”问题。')], resources);
    expect(statements(graph, 'implements')).toEqual([]);
  });

  it('is not who asks all others to', () => {
    const text = '开化县推出“三民工程”。衢州市委要求各县（市、区）推广“三民工程”的做法。';
    const { graph } = extract([sourceOf(text)], resources);
    expect(statements(graph, 'implements')).toEqual(['开化县 → 三民工程']);
  });
});

describe('places', () => {
  it('of one name are told apart by what is above them', () => {
    const text = '2014年，江苏省徐州市鼓楼区和南京市鼓楼区结对共建，鼓楼区环城街道与鼓楼区宁海路街道签约。';
    const { graph } = extract([sourceOf(text)], resources);
    const labels = graph.nodes.filter((node) => node.attributes.kind === 'place').map((node) => node.attributes.label);
    expect(labels).toEqual(expect.arrayContaining(['徐州市鼓楼区', '南京市鼓楼区']));
  });

  it('lie in the region of their time', () => {
    const text = '1992年，湖南省零陵地区祁阳县、东安县、双牌县开展农村社会主义教育。';
    const { graph } = extract([sourceOf(text)], resources);
    expect(statements(graph, 'part-of')).toEqual(
      expect.arrayContaining(['祁阳县 → 零陵地区', '东安县 → 零陵地区', '零陵地区 → 湖南省']),
    );
  });
});

describe('a stated number and what the text lists', () => {
  it('are compared, and a mismatch is reported', () => {
    const { graph, report } = extract([sourceOf('推行“五有”标准，即有房子、有牌子、有桌椅、有设备。')], resources);
    expect(statements(graph, 'part-of')).toHaveLength(4);
    expect(report.doubts.map((doubt) => doubt.code)).toContain('count-mismatch');
  });
});

describe('several texts', () => {
  it('speak of one place in one node, with evidence from each', () => {
    const { graph } = extract(
      [
        sourceOf('2007年，平远县推行“责任锁定”制度。', undefined, 'a'),
        sourceOf('2007年，平远县委认真总结。', undefined, 'b'),
      ],
      resources,
    );
    const [place] = graph.nodes.filter((node) => node.key === 'place/441426');
    expect(place?.attributes.evidence.map((span) => span.source)).toEqual(['a', 'b']);
  });
});
