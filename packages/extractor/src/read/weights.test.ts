import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { probabilities, Weights } from '../weights/weights.ts';
import { readResources } from './resources.ts';
import { readWeights } from './weights.ts';

const data = new URL('../../../../data/', import.meta.url).pathname;

describe('weights', () => {
  it('add up to log odds, of which the softmax makes probabilities', () => {
    const weights = { answers: ['none', 'practice'], features: { a: [100], b: [-50], constructor: [0] } };
    expect(probabilities(weights, ['a', 'b', 'unknown', 'toString'])[1]).toBeCloseTo(1 / (1 + Math.exp(-0.5)));
    expect(probabilities(weights, [])).toEqual([0.5, 0.5]);
  });

  it('are there for every decision that is learnt, with answers that the program knows', () => {
    const known = ['none', 'no', 'yes', 'body', 'person', 'about', 'program', 'practice', 'slogan'];
    const files = readdirSync(join(data, 'weights'));
    expect(Object.keys(readWeights(join(data, 'weights'))).sort()).toEqual(
      files.map((name) => name.replace('.json', '')).sort(),
    );
    for (const name of files) {
      const weights = Weights.parse(JSON.parse(readFileSync(join(data, 'weights', name), 'utf8')));
      for (const answer of weights.answers) expect(known).toContain(answer);
      for (const values of Object.values(weights.features)) expect(values).toHaveLength(weights.answers.length - 1);
    }
  });
});

describe('files of weights', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weights-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('decide nothing where they are missing', () => {
    expect(readWeights(folder)).toEqual({});
    expect(readWeights(join(folder, 'nowhere'))).toEqual({});
  });

  it.each([
    ['no JSON', '{"answers":['],
    ['one answer', '{"answers":["none"],"features":{}}'],
    ['weights that are no numbers', '{"answers":["none","yes"],"features":{"a":["1"]}}'],
    ['as many weights as answers', '{"answers":["none","yes"],"features":{"a":[1,2]}}'],
  ])('name the file and the remedy where they hold %s', (_, text) => {
    writeFileSync(join(folder, 'quotes.json'), text);
    expect(() => readWeights(folder)).toThrow(/quotes\.json: .*scripts\/learn\.mjs/s);
  });
});

describe('what is learnt', () => {
  const text =
    '平远县工作总结\n\n2007年，平远县仁居镇在红岭村试行板凳议事日，镇党委书记何正川主持，收集意见320条。\n东石镇办起果农夜校，“夜校”讲课43次。\n';
  const source = { id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' as const };
  const resources = readResources(data);
  const { weights: _, ...bare } = resources;

  it('gives the same graph twice', () => {
    expect(JSON.stringify(extract([source], resources).graph)).toBe(JSON.stringify(extract([source], resources).graph));
  });

  it('is not found without weights', () => {
    const { graph } = extract([source], bare);
    expect(graph.edges.filter(({ attributes }) => attributes.rule.endsWith('/likely'))).toEqual([]);
  });

  it('has its words in the text', () => {
    const { graph } = extract([source], resources);
    for (const { attributes } of [...graph.nodes, ...graph.edges]) {
      for (const { start, end, quote } of attributes.evidence ?? []) expect(text.slice(start, end)).toBe(quote);
    }
  });
});
