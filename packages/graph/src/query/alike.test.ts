import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGraph } from '../graph.ts';
import { parseGraphDocument } from '../parse.ts';
import { Reason } from '../schema/evidence.ts';
import type { GraphDocument } from '../schema/graph-document.ts';
import { syntheticBundle } from '../synthetic.ts';
import { alikePairs, bestMatching, compareCounties, countsOf } from './compare.ts';
import { explainComparison } from './compare-text.ts';
import { countiesLike, matchedCountyLinks, reasonsOf } from './counties-like.ts';
import { familiesOf } from './families.ts';
import { adoptersOf } from './families-adopters.ts';
import { findFamilies } from './families-find.ts';
import { countyMatrix } from './matrix.ts';
import { orderForBlocks } from './matrix-order.ts';
import { countyProjection } from './projections.ts';
import { similarRules, similarTo } from './similar.ts';

/** Two counties with four chapters: one initiative in both, two that are alike, one only in 甲县. */
const text = '甲县关于流动党员管理的探索。乙县加强流出党员管理。甲县走村入户。两县三级联创。';
const span = (quote: string) => ({
  source: 's',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
});
const evidence = [span('甲县')];
const place = (key: string, label: string) => ({
  key,
  attributes: { kind: 'place', level: 'county', label, aliases: [], evidence },
});
const practice = (label: string, more = {}) => ({
  key: `practice/${label}`,
  attributes: { kind: 'practice', label, aliases: [], evidence: [span('三级联创')], ...more },
});
const chapter = (key: string, title: string, subtitle: string, page: number) => ({
  key,
  attributes: {
    kind: 'document',
    label: title,
    title,
    subtitle,
    page,
    genre: 'chapter',
    aliases: [],
    evidence: [span(subtitle)],
  },
});
const family = { family: 'family/流动党员管理', familyLabel: '流动党员管理' };
const edge = (kind: string, source: string, target: string, more = {}) => ({
  key: `${kind}:${source}→${target}`,
  source,
  target,
  attributes: { kind, weight: 1, confidence: 0.9, rule: 'r', evidence, ...more },
});
const because = [
  {
    kind: 'synonym',
    label: '流动党员',
    targetLabel: '流出党员',
    weight: 0.5,
    sourceEvidence: [span('流动党员')],
    targetEvidence: [span('流出党员')],
  },
  {
    kind: 'topic',
    label: '流动党员管理',
    weight: 0.125,
    sourceEvidence: [span('流动党员')],
    targetEvidence: [span('流出党员')],
  },
];
const graph = toGraph(
  parseGraphDocument({
    attributes: {
      format: 'guben-graph',
      version: 1,
      title: '汇编',
      generator: 'test',
      sources: [{ id: 's', title: '汇编', path: 's.txt', sha256: '0'.repeat(64), chars: text.length }],
    },
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    nodes: [
      place('place/1', '甲县'),
      place('place/2', '乙县'),
      place('place/3', '丙县'),
      practice('一册一证', family),
      practice('“流动堡垒”', { ...family, years: [2004, 2005] }),
      practice('走村入户'),
      practice('三级联创'),
      { key: 'slogan/五个好', attributes: { kind: 'slogan', label: '五个好', aliases: [], evidence } },
      { key: 'topic/流动党员管理', attributes: { kind: 'topic', label: '流动党员管理', aliases: [], evidence } },
      {
        key: 'organization/1',
        attributes: { kind: 'organization', label: '中共甲县委', aliases: [], evidence, place: 'place/1' },
      },
      chapter('document/a', '“一册一证”', '甲县关于流动党员管理的探索', 237),
      {
        key: 'document/work',
        attributes: { kind: 'document', label: '汇编', title: '汇编', genre: 'compendium', aliases: [], evidence },
      },
    ],
    edges: [
      edge('authored-by', 'document/a', 'organization/1', { role: 'author' }),
      edge('part-of', 'document/a', 'document/work'),
      edge('describes', 'document/a', 'practice/一册一证'),
      edge('implements', 'place/2', 'practice/“流动堡垒”', {
        evidence: [span('乙县加强流出党员管理')],
        date: '2003-07',
      }),
      edge('implements', 'place/1', 'practice/走村入户'),
      edge('implements', 'place/1', 'practice/三级联创'),
      edge('implements', 'place/2', 'practice/三级联创'),
      edge('addresses', 'practice/一册一证', 'topic/流动党员管理'),
      edge('similar-to', 'practice/一册一证', 'practice/“流动堡垒”', {
        weight: 0.625,
        because,
        evidence: undefined,
        rule: similarRules.above,
      }),
      edge('similar-to', 'practice/“流动堡垒”', 'practice/走村入户', {
        weight: 0.2,
        because: [{ ...because[1], weight: 0.2 }],
        evidence: undefined,
        rule: similarRules.below,
      }),
    ],
  } as unknown as GraphDocument),
);

describe('similarTo', () => {
  it('ranks, and reads the reasons from the side that was asked for', () => {
    const found = similarTo(graph, 'practice/“流动堡垒”');
    expect(found.map(({ initiative, weight, isAlike }) => [initiative.attributes.label, weight, isAlike])).toEqual([
      ['一册一证', 0.625, true],
      ['走村入户', 0.2, false],
    ]);
    expect(found[0]!.because[0]).toMatchObject({ label: '流出党员', targetLabel: '流动党员' });
    expect(found[0]!.because[0]!.sourceEvidence[0]!.quote).toBe('流出党员');
  });

  it('leaves out what is below a threshold and after a limit', () => {
    expect(similarTo(graph, 'practice/“流动堡垒”', { threshold: 0.3 })).toHaveLength(1);
    expect(similarTo(graph, 'practice/“流动堡垒”', { limit: 1 })).toHaveLength(1);
    expect(() => similarTo(graph, 'practice/无')).toThrow(/no node/);
  });
});

describe('compareCounties', () => {
  const compared = compareCounties(graph, 'place/1', 'place/2');

  it('tells what is shared, alike and only in one', () => {
    expect(compared.shared.map(({ key }) => key)).toEqual(['practice/三级联创']);
    expect(compared.alike.map(({ a, b, weight }) => [a.key, b.key, weight])).toEqual([
      ['practice/一册一证', 'practice/“流动堡垒”', 0.625],
    ]);
    expect(compared.onlyA.map(({ key }) => key)).toEqual(['practice/走村入户']);
    expect(compared.onlyB).toEqual([]);
    expect(compared.score).toBeCloseTo((2 * 1.625) / 5, 12);
  });

  it('counts the nearest below the threshold only where it is asked for', () => {
    const low = compareCounties(graph, 'place/2', 'place/1', { threshold: 0.1 });
    expect(low.alike.map(({ a, b }) => [a.key, b.key])).toEqual([['practice/“流动堡垒”', 'practice/一册一证']]);
    expect(compareCounties(graph, 'place/1', 'place/2', { threshold: 0.9 }).alike).toEqual([]);
  });

  it('tells what is left over but not unlike, and counts it', () => {
    const low = compareCounties(graph, 'place/2', 'place/1', { threshold: 0.1 });
    expect(low.alsoB.map(({ a, b, weight }) => [a.key, b.key, weight])).toEqual([
      ['practice/“流动堡垒”', 'practice/走村入户', 0.2],
    ]);
    expect([low.alsoA, low.onlyA, low.onlyB]).toEqual([[], [], []]);
    expect(countsOf(low)).toEqual([2, 3]);
    expect(low.score).toBe(compareCounties(graph, 'place/1', 'place/2').score);
    const [summary, ...told] = explainComparison(graph, low, { language: 'zh' }).paragraphs;
    expect(told.join('')).toContain('乙县的“流动堡垒”与甲县的“走村入户”也相近（0.20）');
    // As many pairs are said as are told.
    expect(alikePairs(low)).toHaveLength(2);
    expect(summary).toContain('相近的有2对，其中两两对应的1对计入相似度');
  });

  it('reads as a paragraph with quotations and pages, in both languages', () => {
    const quote = ({ quote: words }: { quote: string }) => `${words}。`;
    const zh = explainComparison(graph, compared, { language: 'zh', quote });
    expect(zh.paragraphs).toEqual([
      '据《汇编》，甲县有3项做法，乙县有2项。两地共有的有1项，相近的有1对，两地做法的相似度为0.65（0为毫无相近，1为全同）。',
      '两地都有“三级联创”：甲县见“甲县。”，乙县见“甲县。”。',
      '甲县的“一册一证”（“甲县关于流动党员管理的探索”，第237页）与乙县的“流动堡垒”（“乙县加强流出党员管理。”）相近（0.63）：一讲“流动党员”，一讲“流出党员”，同属“流动党员管理”。',
      '甲县另有“走村入户”，乙县未见相近的做法。',
    ]);
    for (const quoted of zh.quotations) expect(text.slice(quoted.start, quoted.end)).toBe(quoted.quote);
    const en = explainComparison(graph, compared, { language: 'en', quote }).paragraphs.join(' ');
    expect(en).toContain('“一册一证” of 甲县 (“甲县关于流动党员管理的探索”, p. 237) and “流动堡垒” of 乙县');
    expect(en).not.toMatch(/[{}]/);
  });

  it('says so where there is nothing in common', () => {
    const { paragraphs } = explainComparison(graph, compareCounties(graph, 'place/1', 'place/3'), { language: 'zh' });
    expect(paragraphs[0]).toContain('两地没有共有或相近的做法');
    expect(compareCounties(graph, 'place/3', 'place/3').score).toBe(0);
  });
});

describe('bestMatching', () => {
  it('is the matching of greatest weight, against every permutation', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    const greatest = (weights: number[][], row: number, used: Set<number>): number =>
      row === weights.length
        ? 0
        : Math.max(
            greatest(weights, row + 1, used),
            ...weights[row]!.map((weight, column) =>
              used.has(column) ? 0 : weight + greatest(weights, row + 1, new Set([...used, column])),
            ),
          );
    fc.assert(
      fc.property(table, (weights) => {
        const left = weights.map((_, i) => `${i}`);
        const right = weights[0]!.map((_, j) => `${j}`);
        const pairs = bestMatching(left, right, (x, y) => weights[Number(x)]![Number(y)]!);
        const sum = pairs.reduce((total, [x, y]) => total + weights[Number(x)]![Number(y)]!, 0);
        expect(sum).toBe(greatest(weights, 0, new Set()));
        expect(new Set(pairs.map(([x]) => x)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, y]) => y)).size).toBe(pairs.length);
      }),
      { numRuns: 300 },
    );
  });
});

const large = toGraph(syntheticBundle({ counties: 12, initiatives: 90, seed: 5 }).graph);

describe('countiesLike', () => {
  it('ranks every county that has something alike, as compareCounties would', () => {
    expect(countiesLike(graph, 'place/1').map(({ b }) => b.key)).toEqual(['place/2']);
    const county = large.filterNodes(
      (_key, attributes) => attributes.kind === 'place' && attributes.level === 'county',
    )[0]!;
    const ranked = countiesLike(large, county);
    expect(ranked.length).toBeGreaterThan(2);
    const scores = ranked.map(({ score }) => score);
    expect([...scores].sort((x, y) => y - x)).toEqual(scores);
    for (const found of ranked) expect(compareCounties(large, county, found.b.key)).toEqual(found);
  });

  it('gives links whose reasons add up, for the projection of the counties', () => {
    const links = matchedCountyLinks(large);
    expect(links.length).toBeGreaterThan(5);
    for (const { a, b, weight, because: reasons } of links) {
      expect(weight).toBeCloseTo(compareCounties(large, a, b).score, 9);
      expect(Math.abs(reasons.reduce((sum, reason) => sum + reason.weight, 0) - weight)).toBeLessThan(1e-9);
      for (const reason of reasons) Reason.parse(reason);
    }
    expect(countyProjection(large, links).size).toBe(links.length);
    expect(reasonsOf(compareCounties(graph, 'place/1', 'place/3'))).toEqual([]);
  });
});

describe('families', () => {
  it('are read from the nodes, with the counties that have them and what they share', () => {
    expect(familiesOf(graph)).toMatchObject([
      {
        label: '流动党员管理',
        members: [{ key: 'practice/“流动堡垒”' }, { key: 'practice/一册一证' }],
        counties: ['place/1', 'place/2'],
      },
    ]);
    expect(familiesOf(graph)[0]!.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are found as groups, whatever the order of the links', () => {
    const shared = [
      { label: '流动党员', weight: 0.5, isTopic: false },
      { label: '流动党员管理', weight: 0.1, isTopic: true },
    ];
    const links = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['x', 'y'],
    ].map(([a, b]) => ({ a: a!, b: b!, weight: 0.6, shared }));
    const found = findFamilies(links);
    expect(found.map(({ label, members }) => [label, [...members].sort()])).toEqual([
      ['流动党员管理', ['a', 'b', 'c']],
      ['流动党员管理·流动党员', ['x', 'y']],
    ]);
    expect(findFamilies([...links].reverse())).toEqual(found);
    expect(findFamilies([])).toEqual([]);
  });

  it('list who took them up, the earliest first', () => {
    const adopters = adoptersOf(graph, ['practice/一册一证', 'practice/“流动堡垒”']);
    expect(adopters.map(({ place: at, date, datedBy }) => [at.key, date, datedBy])).toEqual([
      ['place/2', '2003-07', 'implements'],
      ['place/1', undefined, undefined],
    ]);
  });
});

describe('countyMatrix', () => {
  it('has each initiative in its family or topic, or among the rest', () => {
    for (const by of ['family', 'topic'] as const) {
      const matrix = countyMatrix(graph, by);
      const row = matrix.rows.findIndex(({ key }) => key === 'place/1');
      expect(matrix.columns).toEqual([{ key: `${by}/流动党员管理`, label: '流动党员管理' }]);
      expect(matrix.cells[row]).toEqual([['practice/一册一证']]);
      expect(matrix.rest[row]).toEqual(['practice/三级联创', 'practice/走村入户']);
    }
    expect(
      countyMatrix(graph, 'family')
        .rows.map(({ key }) => key)
        .sort(),
    ).toEqual(['place/1', 'place/2']);
  });
});

describe('orderForBlocks', () => {
  it('brings scattered blocks together', () => {
    const { rows, columns } = orderForBlocks([
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [1, 0, 2, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect([new Set(rows.slice(0, 2)), new Set(rows.slice(2, 4)), rows[4]]).toEqual([
      new Set([0, 2]),
      new Set([1, 3]),
      4,
    ]);
    expect([new Set(columns.slice(0, 2)), new Set(columns.slice(2))]).toEqual([new Set([0, 2]), new Set([1, 3])]);
  });

  it('straightens a band that was shuffled', () => {
    const band = (i: number, j: number) => (Math.abs(i - j) <= 1 ? 1 : 0);
    const shuffle = [4, 0, 6, 2, 5, 1, 3];
    const { rows } = orderForBlocks(shuffle.map((i) => [3, 5, 0, 2, 6, 1, 4].map((j) => band(i, j))));
    const order = rows.map((row) => shuffle[row]!);
    expect([order, [...order].reverse()]).toContainEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('gives every row and column once, the same each time', () => {
    const table = fc
      .integer({ min: 0, max: 6 })
      .chain((width) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width, maxLength: width }), { maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const order = orderForBlocks(counts);
        expect([...order.rows].sort((x, y) => x - y)).toEqual(counts.map((_, i) => i));
        expect([...order.columns].sort((x, y) => x - y)).toEqual((counts[0] ?? []).map((_, i) => i));
        expect(orderForBlocks(counts)).toEqual(order);
      }),
    );
  });
});
