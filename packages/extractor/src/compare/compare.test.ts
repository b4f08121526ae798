import { readFileSync } from 'node:fs';
import { Reason } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../lexicon/load.ts';
import { Similarity } from '../lexicon/similarity.ts';
import { Synonyms } from '../lexicon/synonyms.ts';
import { Topics } from '../lexicon/topics.ts';
import type { Doc } from '../text/doc.ts';
import { compareInitiatives, type SimilarPair } from './compare.ts';
import type { CompareLexicon } from './features.ts';
import type { DocRange, InitiativeInput } from './input.ts';

const data = (name: string) => readFileSync(new URL(`../../../../data/lexicon/${name}.yaml`, import.meta.url), 'utf8');
const lexicon: CompareLexicon = {
  topics: parseYaml(Topics, data('topics'), 'topics.yaml'),
  synonyms: parseYaml(Synonyms, data('synonyms'), 'synonyms.yaml'),
  similarity: parseYaml(Similarity, data('similarity'), 'similarity.yaml'),
};

/** A document of one chapter a line, `name|subtitle`, and its initiatives: the place at the subtitle's head is ignored. */
function chapters(lines: readonly string[]): { inputs: InitiativeInput[]; ignore: (doc: Doc) => DocRange[] } {
  const text = lines.join('\n').replaceAll('|', '—');
  const doc: Doc = {
    source: { id: 'test', path: 'test.txt', text, sha256: '', encoding: 'utf-8' },
    text,
    map: Uint32Array.from({ length: text.length + 1 }, (_, i) => i),
    blocks: [],
    sections: [],
    sentences: [],
    year: 2007,
  };
  const ignored: DocRange[] = [];
  let at = 0;
  const inputs = lines.map((line): InitiativeInput => {
    const bar = line.indexOf('|');
    const title = { doc, start: at, end: at + bar };
    const subtitle = { doc, start: at + bar + 1, end: at + line.length };
    const place = /^\S{1,4}[市县区]/.exec(line.slice(bar + 1))?.[0].length ?? 0;
    ignored.push({ doc, start: subtitle.start, end: subtitle.start + place });
    at += line.length + 1;
    const label = line.slice(0, bar);
    return {
      key: `practice/${label}`,
      kind: 'practice',
      label,
      names: [title],
      titles: [title],
      subtitles: [subtitle],
      definitions: [],
      body: [],
      components: [],
      documents: [],
    };
  });
  return { inputs, ignore: () => ignored };
}

const meizhou = [
  '“党政干部战略后备人才”培养工程|梅州市固本强基工程的力作',
  '“强镇带村”工程|梅州市加快村级集体经济发展的有益探索',
  '镇镇上网工程|梅州山区通过信息化推动党建工作现代化的探索',
  '外建“堡垒”内设“家”|梅州市关于流动党员管理新模式的探索',
  '“两交叉、两兼任”|梅州市村级组织建设的客观选择',
  '活力团队|梅州市直机关党建活动的—个品牌',
  '“雁洋模式”|梅县乡镇党委建设的一面旗帜',
  '“拾荷模式”|丰顺县关于解决社会主义新农村建设资金问题的办法',
  '“红山模式”|五华县关于农民脱贫致富路径的探索',
  '村（居）干部福利基金|平远县关于建立农村基层干部保障激励机制的探索',
  '走村入户|蕉岭县贴近农民维护稳定的一项措施',
  '“绿色通道”|大埔县开辟维护农民权益直通车的有效办法',
  '特色居委创建|梅江区建设“六好”平安和谐社区的突破口',
  '绩效考核|平远县关于抓好乡镇党委建设的有效探索',
  '责任锁定|五华县遏制乡镇债务增加的有效举措',
  '“五强五有五优”|梅县机关党建工作的考核体系',
  '党员互助金|蕉岭县关爱党员凝聚人心的一项措施',
  '三提升三创新|大埔县构建社区党建新格局的积极探索',
  '“开源拓渠”工程|丰顺县拓展入党积极分子队伍和培训形式的探索',
  '“选、用、育、管”|兴宁市抓住村级干部培养关键环节的探索',
  '“四动并驱”|兴宁市推进非公企业党建工作的有效尝试',
  '联系村务 争创“四好”|梅县关于搭建新形势下农村党员发挥作用平台的探索',
  '“一册一证一簿一线”|梅江区流动党员管理工作的有效探索',
  '流入党员的“家”|梅江区做好流入党员管理的有效措施',
  '“流动堡垒”|大埔县加强流出党员管理的积极探索',
  '“五在前”活动|五华县加强非公党建工作的新载体',
  '农村党组织设置新模式|梅江区致力激活新农村建设的活力',
  '“支部+协会”|蕉岭县关于充分发挥农村党组织作用的探索',
  '组建联合支部|平远县关于园区党建工作模式的探索',
];

const { inputs, ignore } = chapters(meizhou);
const { edges, families } = compareInitiatives(inputs, lexicon, { ignore });
const other = (edge: SimilarPair, key: string) => (edge.a === key ? edge.b : edge.a);
const nearest = (name: string, all = edges) =>
  all
    .filter(({ a, b }) => a === `practice/${name}` || b === `practice/${name}`)
    .sort((x, y) => y.weight - x.weight)
    .map((edge) => other(edge, `practice/${name}`).slice('practice/'.length));

describe('compareInitiatives', () => {
  it('puts the other practices for floating members first, though the names share hardly a character', () => {
    const floating = ['外建“堡垒”内设“家”', '“一册一证一簿一线”', '流入党员的“家”', '“流动堡垒”'];
    for (const name of floating) {
      expect(new Set(nearest(name).slice(0, 3))).toEqual(new Set(floating.filter((member) => member !== name)));
    }
  });

  it.each([
    ['“四动并驱”', '“五在前”活动'],
    ['特色居委创建', '三提升三创新'],
    ['“支部+协会”', '农村党组织设置新模式'],
    ['活力团队', '“五强五有五优”'],
    ['党员互助金', '村（居）干部福利基金'],
  ])('%s is nearest to %s', (name, neighbour) => {
    expect(nearest(name)[0]).toBe(neighbour);
  });

  it('counts the form of a number abbreviation for nothing', () => {
    const pair = chapters(['争创“四好”|甲县推进计划生育的做法', '争创“五好”|乙县加强森林防火的做法']);
    expect(compareInitiatives(pair.inputs, lexicon, { ignore: pair.ignore }).edges).toEqual([]);
  });

  it('knows a longer name that holds a shorter one', () => {
    const pair = chapters(['一册一证一簿|甲县的探索', '一册一证一簿一线|乙县的探索']);
    const [edge] = compareInitiatives(pair.inputs, lexicon, { ignore: pair.ignore }).edges;
    expect(edge?.because.map(({ kind, label }) => [kind, label])).toEqual([['name', '一册一证一簿']]);
  });

  it('knows what everyday words hint at when several do', () => {
    const pair = chapters([
      '“石榴树下”|甲县量血压、送药、随访到家里',
      '“老槐树”|乙县背着药箱翻山出诊，慢病病人月月有人看',
      '“金钥匙”|丙县招聘会上学徒和厂家见面',
    ]);
    const { edges } = compareInitiatives(pair.inputs, lexicon, { ignore: pair.ignore });
    const best = [...edges].sort((x, y) => y.weight - x.weight)[0]!;
    expect([best.a, best.b]).toEqual(['practice/“石榴树下”', 'practice/“老槐树”']);
    expect(best.because.length).toBeGreaterThan(0);
  });

  it('finds two of one author no more alike for that', () => {
    const [one, two] = ['甲县', '乙县'].map((place) => {
      const { inputs, ignore } = chapters([
        '爱心结对|甲县帮助生活困难党员的办法',
        `党员互助金|${place}关爱老党员的一项措施`,
      ]);
      return compareInitiatives(inputs, lexicon, { ignore }).edges;
    });
    expect(one!.map(({ weight }) => weight)).toEqual(two!.map(({ weight }) => weight));
    expect(one!.length).toBeGreaterThan(0);
  });

  it('says why, in items that add up and point at words on both sides', () => {
    expect(edges.length).toBeGreaterThan(15);
    for (const { weight, because } of edges) {
      expect(Math.abs(because.reduce((sum, reason) => sum + reason.weight, 0) - weight)).toBeLessThan(1e-9);
      for (const reason of because) {
        Reason.parse(reason);
        for (const span of [...reason.sourceEvidence, ...reason.targetEvidence]) {
          expect(inputs[0]!.names[0]!.doc.source.text.slice(span.start, span.end)).toBe(span.quote);
        }
      }
    }
  });

  it('tells a pair of synonyms in the words of each side', () => {
    const edge = edges.find(({ a, b }) => a.includes('流动堡垒') && b.includes('流入党员'));
    expect(edge?.because[0]).toMatchObject({ kind: 'synonym', label: '流出党员', targetLabel: '流入党员' });
  });

  it('groups them into families named by what they share', () => {
    const named = Object.fromEntries(families.map(({ label, members }) => [label, members.length]));
    expect(named).toMatchObject({ 流动党员管理: 4, 社区党建: 2 });
  });

  it('leaves slogans out', () => {
    const slogans = inputs.map((input) => ({ ...input, kind: 'slogan' as const }));
    expect(compareInitiatives(slogans, lexicon, { ignore })).toEqual({ edges: [], families: [] });
  });

  it('does not depend on the order of the inputs', () => {
    expect(compareInitiatives([...inputs].reverse(), lexicon, { ignore })).toEqual({ edges, families });
  });

  it.each([-0.1, 0, 1.1, Number.NaN])('refuses the threshold %s', (threshold) => {
    expect(() => compareInitiatives(inputs, lexicon, { threshold })).toThrow(RangeError);
  });
});
