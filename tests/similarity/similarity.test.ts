import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@guben/extractor';
import { parseCorpusInfo, readResources } from '@guben/extractor/node';
import {
  compareCounties,
  countyMatrix,
  explainComparison,
  familiesOf,
  similarRules,
  similarTo,
  toGraph,
} from '@guben/graph';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluateHalf, own, root } from './evaluate.mjs';

describe('agreement with the judgements of the reported half', () => {
  let results: Awaited<ReturnType<typeof evaluateHalf>>;
  beforeAll(async () => {
    results = await evaluateHalf('report');
  }, 120_000);

  // What docs/similarity.md reports, with room for one or two initiatives to change sides.
  test('the nearest is of the same idea, and joined pairs are of one idea or field', () => {
    const { nearestSameIdea, withIdea, meanPrecisionIdea, goodEdges, edges, missing } = results[own]!;
    expect(missing).toEqual([]);
    expect(nearestSameIdea / withIdea).toBeGreaterThanOrEqual(0.85);
    expect(meanPrecisionIdea).toBeGreaterThanOrEqual(0.75);
    expect(goodEdges / edges).toBeGreaterThanOrEqual(0.75);
  });

  test('better than the usual methods by far', () => {
    for (const [method, { nearestSameIdea, meanPrecisionIdea }] of Object.entries(results)) {
      if (method === own) continue;
      expect(nearestSameIdea, method).toBeLessThan(results[own]!.nearestSameIdea * 0.7);
      expect(meanPrecisionIdea, method).toBeLessThan(results[own]!.meanPrecisionIdea * 0.8);
    }
  });
});

describe('the Meizhou compendium', () => {
  const folder = join(root, 'data/corpora/meizhou-2007');
  const text = readFileSync(join(folder, 'source.txt'), 'utf8');
  let graph: ReturnType<typeof toGraph>;
  beforeAll(async () => {
    const corpus = parseCorpusInfo(readFileSync(join(folder, 'corpus.yaml'), 'utf8'), 'corpus.yaml');
    const source = { id: 'meizhou-2007', path: 'source.txt', text, sha256: '', encoding: 'utf-8', corpus };
    graph = toGraph(extract([source], await readResources(join(root, 'data'))).graph);
  }, 120_000);

  const named = (part: string) =>
    graph.findNode((_key, { kind, label }) => kind === 'practice' && label.includes(part)) ?? expect.fail(part);
  const place = (label: string) =>
    graph.findNode((_key, attributes) => attributes.kind === 'place' && attributes.label === label) ??
    expect.fail(label);

  test('the practices nearest to 一册一证一簿一线 are the others for floating members', () => {
    const found = similarTo(graph, named('一册一证一簿一线')).map(({ initiative }) => initiative.attributes.label);
    const floating = ['流动堡垒', '外建', '流入党员', '一册一证一簿'];
    expect(found.length).toBeGreaterThanOrEqual(4);
    for (const label of found.slice(0, 4)) expect(floating.some((part) => label.includes(part))).toBe(true);
  });

  test('every reason adds up and points at its words on both sides', () => {
    let edges = 0;
    graph.forEachEdge((_key, { kind, rule, weight, because = [] }) => {
      if (kind !== 'similar-to') return;
      edges++;
      expect(Object.values(similarRules)).toContain(rule);
      expect(Math.abs(because.reduce((sum, reason) => sum + reason.weight, 0) - weight)).toBeLessThan(1e-9);
      for (const { sourceEvidence, targetEvidence } of because) {
        expect(sourceEvidence.length * targetEvidence.length).toBeGreaterThan(0);
        for (const span of [...sourceEvidence, ...targetEvidence]) {
          expect(text.slice(span.start, span.end)).toBe(span.quote);
        }
      }
    });
    expect(edges).toBeGreaterThan(30);
  });

  test('梅江区 and 大埔县 are compared with their chapters and pages', () => {
    const compared = compareCounties(graph, place('梅江区'), place('大埔县'));
    const { paragraphs, quotations } = explainComparison(graph, compared, { language: 'zh' });
    const told = paragraphs.join('\n');
    expect(compared.shared.length + compared.alike.length).toBeGreaterThanOrEqual(2);
    for (const words of [
      '《固本强基创新成果资料汇编》',
      '第252页',
      '大埔县加强流出党员管理的积极探索',
      '三提升三创新',
    ]) {
      expect(told).toContain(words);
    }
    for (const span of quotations) expect(text.slice(span.start, span.end)).toBe(span.quote);
  });

  test('has a family 流动党员管理 whose column of the matrix holds 梅江区 and 大埔县', () => {
    const family = familiesOf(graph).find(({ label }) => label === '流动党员管理');
    expect(family?.members.length).toBeGreaterThanOrEqual(4);
    const { rows, columns, cells } = countyMatrix(graph, 'family');
    const column = columns.findIndex(({ key }) => key === family?.key);
    const counties = rows.filter((_, row) => cells[row]![column]!.length > 0).map(({ attributes }) => attributes.label);
    expect(new Set(counties)).toEqual(new Set(['梅江区', '大埔县']));
  });
});
