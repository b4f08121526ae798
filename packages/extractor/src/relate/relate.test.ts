import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { readResources } from '../read/resources.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Statements of one kind as `from → to`, in labels. */
function edges(text: string, kind: string): string[] {
  const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.kind === kind && !edge.source.startsWith('document/'))
    .map((edge) => `${label.get(edge.source)} → ${label.get(edge.target)}`)
    .sort();
}

const about = '平远县工作情况\n\n平远县人民政府\n2008年3月\n\n　　';

describe('who carries something out', () => {
  it.each<[string, string, string[]]>([
    [
      'the counties just spoken of',
      '平远县、蕉岭县山水相连。两县建立“界河联防”机制。',
      ['平远县 → “界河联防”机制', '蕉岭县 → “界河联防”机制'],
    ],
    ['the county in its own words', '仁居镇先走一步。县里推行“村账镇管”制度。', ['平远县 → “村账镇管”制度']],
    [
      'a body that acts in another city, for itself',
      '县妇联在北京、上海两地设立“娘家站”。',
      ['平远县 → 娘家站', '平远县妇联 → 娘家站'],
    ],
    [
      'the body spoken of',
      '县司法局先行一步。该局推行“板凳调解”办法。',
      ['平远县 → “板凳调解”办法', '平远县司法局 → “板凳调解”办法'],
    ],
    [
      'a body whose way it is said to be',
      '县司法局的做法叫“判后答疑”，群众满意。',
      ['平远县 → 判后答疑', '平远县司法局 → 判后答疑'],
    ],
    [
      'who leads beside who does the work',
      '由县司法局牵头，县信访局具体负责，在全县开展“积案化解”活动。',
      ['平远县 → “积案化解”活动', '平远县信访局 → “积案化解”活动', '平远县司法局 → “积案化解”活动'],
    ],
    [
      'not the source of a number',
      '仁居镇推行“明码行医”做法。据县卫生局统计，“明码行医”做法受到欢迎。',
      ['仁居镇 → “明码行医”做法'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(edges(about + text, 'implements')).toEqual(expected);
  });
});

describe('whose a number is', () => {
  it('is the county’s, where its bureau counts three towns together', () => {
    const text = '县林业局在仁居、东石、大柘三镇招收护林员868人。';
    expect(edges(about + text, 'reports')).toEqual(['平远县 → 护林员868人', '平远县林业局 → 护林员868人']);
  });

  it.each<[string, string, string[]]>([
    ['the place’s in its own words', '县委抓得紧。仁居镇积雪深17厘米。', ['仁居镇 → 仁居镇积雪深17厘米']],
    [
      'the county’s again behind a sentence about a town',
      '仁居镇先走一步。如今全县建沼气池4100口。',
      ['平远县 → 建沼气池4100口'],
    ],
    ['the one’s who leads', '县林业局会同县水利局开展绿化，种树868株。', ['平远县 → 868株', '平远县林业局 → 868株']],
    ['that of where it lies', '3号地块位于仁居镇，面积4100平方米。', ['仁居镇 → 面积4100平方米']],
    ['no place’s, where sheets are counted', '（共印120份）', []],
  ])('is %s', (_name, text, expected) => {
    expect(edges(about + text, 'reports')).toEqual(expected);
  });

  it('is nobody’s that a sentence only passes on its way', () => {
    const text = '经济平稳增长，仁居镇撤并教学点9个。新建沼气池4100口。';
    expect(edges(about + text, 'reports')).toEqual(expect.arrayContaining(['平远县 → 沼气池4100口']));
  });
});

describe('who issued a document', () => {
  it('is told by the letters of its number, where the text has the body', () => {
    const text = '县委抓得紧，县委组织部跟得上。落实了《关于联系群众的意见》（平组〔2006〕11号）。';
    const { graph } = extract(
      [{ id: 't', path: 't.txt', text: about + text, sha256: '0'.repeat(64), encoding: 'utf-8' }],
      resources,
    );
    const by = graph.edges.find((edge) => edge.attributes.rule === 'authored-by/number-letters');
    expect([by?.source, by?.target]).toEqual(['document/关于联系群众的意见', 'organization/中共平远县委组织部']);
  });
});

describe('short names', () => {
  it('of a banner are the banner, where the text names it in full', () => {
    const text = '　　莫力达瓦达斡尔族自治旗地处边远。莫旗推行“一村一册”制度。';
    expect(edges(`工作情况\n\n2015年3月\n\n${text}`, 'implements')).toEqual([
      '莫力达瓦达斡尔族自治旗 → “一村一册”制度',
    ]);
  });
});
