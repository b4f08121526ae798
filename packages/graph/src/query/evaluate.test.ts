import { describe, expect, it, test } from 'vitest';
import { GoldFile } from '../schema/gold.ts';
import type { EdgeAttributes, GraphDocument, GraphNode, NodeAttributes } from '../schema/graph-document.ts';
import { GraphDocument as GraphDocumentSchema, graphOptions } from '../schema/graph-document.ts';
import type { EdgeKind, NodeKind } from '../schema/kinds.ts';
import { evaluate } from './evaluate.ts';
import { quantityIn, sameQuantity } from './evaluate-figure.ts';
import { evaluationMarkdown } from './evaluate-markdown.ts';
import { addScores, ratesOf } from './evaluate-scores.ts';
import { locatorIn, sentenceAround } from './evaluate-sentence.ts';
import { kindAccuracy, totalOf } from './evaluate-total.ts';

const text = `甲县委在全县开展“双学双比”活动。乙县实行“一册一证”制度，管理党员4560人，组建率达97.1%！
山上有“老黄牛”。`;

type Extra = Partial<Record<'value' | 'unit' | 'of' | 'aliases', unknown>>;

/** A node whose evidence is where its label, or the given words, stand in the text. */
const node = (kind: NodeKind, label: string, extra: Extra = {}, words = label): GraphNode => {
  const start = Math.max(text.indexOf(words), 0);
  const evidence = [{ source: 's', start, end: start + 2, quote: text.slice(start, start + 2) }];
  const title = kind === 'document' ? { title: label } : {};
  const attributes = { kind, label, aliases: [], evidence, ...title, ...extra } as NodeAttributes;
  return { key: `${kind}/${label}`, attributes };
};
const edge = (kind: EdgeKind, source: GraphNode, target: GraphNode, rule = 'a-rule') => ({
  key: `${kind}:${source.key}→${target.key}#${rule}`,
  source: source.key,
  target: target.key,
  attributes: { kind, weight: 1, confidence: 1, rule, evidence: [source.attributes.evidence[0]!] } as EdgeAttributes,
});
const graphOf = (nodes: GraphNode[], edges: ReturnType<typeof edge>[] = []): GraphDocument =>
  GraphDocumentSchema.parse({
    attributes: { format: 'guben-graph', version: 1, title: '', generator: '', sources: [] },
    options: graphOptions,
    nodes,
    edges,
  });

const gold = GoldFile.parse({
  source: 's.txt',
  split: 'tune',
  entities: [
    { id: 'jia', kind: 'place', name: '甲县', aliases: ['全县'] },
    { id: 'yi', kind: 'place', name: '乙县' },
    { id: 'jiaw', kind: 'organization', name: '中共甲县委', aliases: ['甲县委', '县委'] },
    { id: 'sx', kind: 'program', name: '“双学双比”活动', aliases: ['双学双比'] },
    { id: 'yc', kind: 'practice', name: '“一册一证”制度', aliases: ['一册一证'] },
    { id: 'hill', kind: 'place', name: '山上', optional: true },
    { id: 'f1', kind: 'figure', name: '党员4560人', aliases: ['4560人'] },
    { id: 'f2', kind: 'figure', name: '组建率97.1%', aliases: ['97.1%'] },
  ],
  relations: [
    { kind: 'governs', source: 'jiaw', target: 'jia' },
    { kind: 'implements', source: 'jiaw', target: 'sx' },
    { kind: 'implements', source: 'yi', target: 'yc' },
    { kind: 'implements', source: 'jia', target: 'sx', optional: true },
    { kind: 'reports', source: 'yi', target: 'f1' },
  ],
});

const jia = node('place', '甲县');
const yi = node('place', '乙县');
const jiaw = node('organization', '中共甲县委', { aliases: ['甲县委'] }, '甲县委');
const sx = node('program', '双学双比');
const yc = node('practice', '一册一证');
const f1 = node('figure', '4560人', { value: 4560, unit: '人', of: '党员' });
const f2 = node('figure', '97.1%', { value: 97.1, unit: '%' });
const everything = [jia, yi, jiaw, sx, yc, f1, f2];
const everyEdge = [
  edge('governs', jiaw, jia),
  edge('implements', jiaw, sx),
  edge('implements', yi, yc),
  edge('reports', yi, f1),
];

describe('evaluate', () => {
  it('finds nothing wrong where the graph says what is labelled', () => {
    const result = evaluate(gold, graphOf(everything, everyEdge), text);
    expect(totalOf([result]).allEntities).toEqual({ found: 7, missed: 0, wrong: 0 });
    expect(totalOf([result]).allRelations).toEqual({ found: 4, missed: 0, wrong: 0 });
    expect(result.rules).toEqual({
      'governs/a-rule': { right: 1, wrong: 0 },
      'implements/a-rule': { right: 2, wrong: 0 },
      'reports/a-rule': { right: 1, wrong: 0 },
    });
  });

  it('shows each miss and each false find in its sentence', () => {
    const ox = node('practice', '老黄牛');
    const result = evaluate(
      gold,
      graphOf([jia, jiaw, sx, f1, f2, ox], [edge('governs', jiaw, jia), edge('implements', jia, ox)]),
      text,
    );
    expect(result.missedEntities).toEqual([
      { kind: 'place', label: '乙县', sentence: '乙县实行“一册一证”制度，管理党员4560人，组建率达97.1%！' },
      {
        kind: 'practice',
        label: '“一册一证”制度',
        sentence: '乙县实行“一册一证”制度，管理党员4560人，组建率达97.1%！',
      },
    ]);
    expect(result.falseEntities).toEqual([{ kind: 'practice', label: '老黄牛', sentence: '山上有“老黄牛”。' }]);
    expect(result.missedRelations.map(({ kind, label, why }) => [kind, label, why])).toEqual([
      ['implements', '中共甲县委 → “双学双比”活动', undefined],
      ['implements', '乙县 → “一册一证”制度', 'not found: 乙县, “一册一证”制度'],
      ['reports', '乙县 → 党员4560人', 'not found: 乙县'],
    ]);
    expect(result.falseRelations).toMatchObject([
      { kind: 'implements', label: '甲县 → 老黄牛', rule: 'a-rule', why: 'an end is a false find' },
    ]);
  });

  it('counts neither an optional thing that is found nor an edge at it, nor an optional relation', () => {
    const hill = node('place', '山上');
    const edges = [...everyEdge, edge('implements', hill, yc), edge('implements', jia, sx)];
    const result = evaluate(gold, graphOf([...everything, hill], edges), text);
    expect(totalOf([result]).allEntities).toEqual({ found: 7, missed: 0, wrong: 0 });
    expect(totalOf([result]).allRelations).toEqual({ found: 4, missed: 0, wrong: 0 });
  });

  it('pairs one node with one labelled thing: a second node for it is a false find', () => {
    const twice = node('organization', '县委');
    const result = evaluate(gold, graphOf([...everything, twice]), text);
    expect(result.entities.organization).toEqual({ found: 1, missed: 0, wrong: 1 });
    expect(result.falseEntities[0]).toMatchObject({ label: '县委', why: '中共甲县委 is another node' });
  });

  it('reports an initiative under another kind apart, and lets it carry its relations', () => {
    const confused = node('slogan', '双学双比');
    const result = evaluate(
      gold,
      graphOf([jia, yi, jiaw, confused, yc, f1, f2], [...everyEdge.slice(2), edge('governs', jiaw, jia)]),
      text,
    );
    expect(result.entities.program).toEqual({ found: 0, missed: 1, wrong: 0 });
    expect(result.entities.slogan).toEqual({ found: 0, missed: 0, wrong: 1 });
    expect(result.initiatives).toEqual({ found: 2, missed: 0, wrong: 0 });
    expect(kindAccuracy(result.initiativeKinds)).toBe(0.5);
    expect(result.confusions).toMatchObject([{ label: '“双学双比”活动', labelled: 'program', found: 'slogan' }]);
  });

  it('compares names without spaces, quotation marks and width, and in Simplified where it can', () => {
    const wide = node('practice', '「一冊一證」 制度');
    const simplified = (name: string) => name.replace('冊', '册').replace('證', '证');
    const score = (toSimplified?: (name: string) => string) =>
      evaluate(gold, graphOf([wide]), text, toSimplified ? { toSimplified } : {}).entities.practice.found;
    expect(score(simplified)).toBe(1);
    expect(score()).toBe(0);
  });

  it('knows a figure by value and unit where its words differ, but not by its digits alone', () => {
    const score = (...nodes: GraphNode[]) => evaluate(gold, graphOf(nodes), text).entities.figure;
    const of = (value: number, unit: string) => node('figure', '党员数', { value, unit });
    expect(score(of(4560, '人'))).toEqual({ found: 1, missed: 1, wrong: 0 });
    expect(score(of(0.456, '万人')).found).toBe(1);
    expect(score(of(4560, '户')).found).toBe(0);
    expect(score(node('figure', '971', { value: 971, unit: '' })).found).toBe(0);
  });

  it('passes over similar-to, which graded pairs judge', () => {
    const similar = edge('similar-to', sx, yc);
    const result = evaluate(gold, graphOf(everything, [...everyEdge, similar]), text);
    expect(result.falseRelations).toEqual([]);
  });
});

test('quantities of names', () => {
  const table: [string, number, string][] = [
    ['党员4560人', 4560, '人'],
    ['组建率达97.1%', 97.1, '%'],
    ['5.2万人', 52_000, '人'],
    ['农户3800多户', 3800, '户'],
    ['财政一般预算收入1.92亿元', 192_000_000, '元'],
    ['两所敬老院', 2, '所敬老院'],
    ['１２，３００　亩', 12_300, '亩'],
    ['200千克', 200, '千克'],
    ['3千元', 3000, '元'],
  ];
  for (const [name, value, unit] of table) expect(quantityIn(name), name).toEqual({ value, unit });
  expect(quantityIn('三分之二')).toEqual({ value: 2, unit: '' });
  expect(quantityIn('若干')).toBeUndefined();
  expect(sameQuantity({ value: 600_000, unit: '元以上' }, 60, '万元')).toBe(true);
  expect(sameQuantity({ value: 97.1, unit: '%' }, 97.1, '')).toBe(false);
});

describe('a sentence around words', () => {
  it('reaches from mark to mark, on one line', () => {
    const at = text.indexOf('一册');
    expect(sentenceAround(text, at, at + 4)).toBe('乙县实行“一册一证”制度，管理党员4560人，组建率达97.1%！');
  });
  it('stops at an empty line and says where it is cut', () => {
    expect(sentenceAround(`甲\n\n乙\n丙`, 3, 4)).toBe('乙 丙');
    expect(sentenceAround('一'.repeat(200), 100, 101)).toBe(`…${'一'.repeat(81)}…`);
  });
  it('is found over line breaks and marks that the name does not have', () => {
    expect(locatorIn('乡村“干部\n\n培养”（\uFF11\uFF12号）').locate(['没有', '干部培养12号'])).toEqual({
      start: 3,
      end: 14,
    });
    expect(locatorIn('甲').locate(['“”'])).toBeUndefined();
  });
});

test('rates', () => {
  expect(ratesOf({ found: 3, missed: 1, wrong: 2 })).toEqual({ precision: 0.6, recall: 0.75, f1: 6 / 9 });
  expect(ratesOf({ found: 0, missed: 0, wrong: 0 })).toEqual({
    precision: undefined,
    recall: undefined,
    f1: undefined,
  });
  expect(
    addScores([
      { found: 1, missed: 2, wrong: 3 },
      { found: 10, missed: 0, wrong: 1 },
    ]),
  ).toEqual({
    found: 11,
    missed: 2,
    wrong: 4,
  });
});

test('the page names both halves, every miss and every false find, and escapes what marks up', () => {
  const missing = evaluate(gold, graphOf([node('practice', '老*黄*牛', {}, '老黄牛')]), text, { name: 'a' });
  const whole = evaluate({ ...gold, split: 'report' }, graphOf(everything, everyEdge), text, { name: 'b' });
  const page = evaluationMarkdown([missing, whole]);
  expect(page).toContain('## Reported half (1 texts)');
  expect(page).toContain('| **all** | 1.000 | 1.000 | 1.000 | 7 | 0 | 0 |');
  expect(page).toContain('| **all** | 0.000 | 0.000 | 0.000 | 0 | 7 | 1 |');
  expect(page).toContain('- practice: 老\\*黄\\*牛 — 山上有“老黄牛”。');
  expect(page.match(/^- /gm)).toHaveLength(
    missing.missedEntities.length + missing.falseEntities.length + missing.missedRelations.length,
  );
});
