import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGraph } from '../graph.ts';
import { countyOf, isInitiative } from '../index.ts';
import { syntheticBundle } from '../synthetic.ts';
import { type Filter, type FilterFieldName, fieldOf, filterFields } from './fields.ts';
import { applyFilter, FilterError, formatFilter, parseFilter, unknownValues } from './index.ts';

describe('parseFilter', () => {
  it('reads every form', () => {
    expect(parseFilter('kind:practice,program county:梅江区 confidence>=0.8 label~"two words" -kind:figure')).toEqual([
      { field: 'kind', operator: 'is', values: ['practice', 'program'], negated: false },
      { field: 'county', operator: 'is', values: ['梅江区'], negated: false },
      { field: 'confidence', operator: '>=', value: 0.8, negated: false },
      { field: 'label', operator: 'contains', values: ['two words'], negated: false },
      { field: 'kind', operator: 'is', values: ['figure'], negated: true },
    ]);
  });

  it.each([
    ['流动', [{ field: 'label', operator: 'contains', values: ['流动'], negated: false }]],
    ['-流动', [{ field: 'label', operator: 'contains', values: ['流动'], negated: true }]],
    ['  　', []],
    [
      'topic：党建　degree≥2',
      [
        { field: 'topic', operator: 'is', values: ['党建'], negated: false },
        { field: 'degree', operator: '>=', value: 2, negated: false },
      ],
    ],
    ['Kind:practice', [{ field: 'kind', operator: 'is', values: ['practice'], negated: false }]],
    ['label~"a\\"b\\\\c",d', [{ field: 'label', operator: 'contains', values: ['a"b\\c', 'd'], negated: false }]],
    ['year=2007', [{ field: 'year', operator: '=', value: 2007, negated: false }]],
  ] as [string, Filter][])('reads %j', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it.each([
    ['kind:practise', 'filter-choice', 5, 'Did you mean practice?'],
    ['county:梅江区 knd:place', 'filter-field', 11, 'Did you mean kind?'],
    ['confidence>=high', 'filter-number', 0, 'a number'],
    ['confidence>=1.5', 'filter-range', 12, 'confidence>=0.8'],
    ['confidence~0.5', 'filter-operator', 0, 'confidence>=0.8'],
    ['county>3', 'filter-operator', 0, 'county:value'],
    ['label:"open', 'filter-quote', 6, 'Close it'],
    ['label:', 'filter-value', 0, 'right after the sign'],
    ['label:a,,b', 'filter-value', 0, 'right after the sign'],
    ['label:"a"b', 'filter-space', 9, 'Put one'],
  ])('refuses %j with the place and the remedy', (text, code, start, remedy) => {
    const error = (() => {
      try {
        return parseFilter(text);
      } catch (thrown) {
        return thrown;
      }
    })() as FilterError;
    expect(error).toBeInstanceOf(FilterError);
    expect([error.code, error.start]).toEqual([code, start]);
    expect(error.message).toContain(remedy);
  });

  const name = fc.constantFrom(...(Object.keys(filterFields) as FilterFieldName[]));
  const term = name.chain((field): fc.Arbitrary<unknown> => {
    const { type, choices } = fieldOf(field);
    const negated = fc.boolean();
    if (type === 'number') {
      const value = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0);
      return fc.record({
        field: fc.constant(field),
        operator: fc.constantFrom('>=', '<=', '>', '<', '='),
        value,
        negated,
      });
    }
    const values = fc.array(choices ? fc.constantFrom(...choices) : fc.string({ minLength: 1, unit: 'binary' }), {
      minLength: 1,
      maxLength: 3,
    });
    return fc.record({ field: fc.constant(field), operator: fc.constantFrom('is', 'contains'), values, negated });
  });
  it('gives back the filter that formatFilter wrote', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (filter) => {
        expect(parseFilter(formatFilter(filter as Filter))).toEqual(filter);
      }),
    );
  });

  it('reads any text or refuses it as a filter', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          parseFilter(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterError);
        }
      }),
    );
  });
});

describe('applyFilter', () => {
  const { graph: document } = syntheticBundle({ counties: 20, initiatives: 120, seed: 4 });
  const graph = toGraph(document);
  const apply = (text: string) => applyFilter(graph, parseFilter(text));
  const county = document.nodes.find((n) => n.attributes.kind === 'place' && n.attributes.level === 'county')!;

  it('keeps everything without a condition', () => {
    const { nodes, edges } = apply('');
    expect([nodes.size, edges.size]).toEqual([graph.order, graph.size]);
  });

  it('keeps kinds, and edges with both ends', () => {
    const { nodes, edges } = apply('kind:practice,program');
    expect(nodes.size).toBe(document.nodes.filter((n) => ['practice', 'program'].includes(n.attributes.kind)).length);
    expect(edges.size).toBeGreaterThan(0);
    for (const edge of edges)
      expect([nodes.has(graph.source(edge)), nodes.has(graph.target(edge))]).toEqual([true, true]);
  });

  it('finds what belongs to a county, by name, stem and code', () => {
    const label = county.attributes.label;
    const { nodes } = apply(`county:${label}`);
    expect(nodes.has(county.key)).toBe(true);
    const initiatives = document.edges
      .filter((e) => e.attributes.kind === 'implements' && e.source === county.key)
      .map((e) => e.target);
    expect(initiatives.length).toBeGreaterThan(2);
    for (const initiative of initiatives) expect(nodes.has(initiative)).toBe(true);
    for (const node of nodes) {
      const { kind } = graph.getNodeAttributes(node);
      if (kind === 'organization' || kind === 'place') expect(countyOf(graph, node)).toBe(county.key);
      expect(kind).not.toBe('topic');
    }
    expect(apply(`county:${label.slice(0, -1)}`).nodes).toEqual(nodes);
    expect(apply(`county:${county.key.split('/')[1]}`).nodes).toEqual(nodes);
  });

  it('takes a place of any level with all below it', () => {
    const above = graph.outNeighbors(county.key).find((key) => graph.getNodeAttribute(key, 'kind') === 'place')!;
    const within = apply(`place:${graph.getNodeAttribute(above, 'label')}`).nodes;
    for (const key of apply(`county:${county.attributes.label}`).nodes) expect(within.has(key)).toBe(true);
    expect(within.has(above)).toBe(true);
  });

  it('lets a topic be named by a part of its name', () => {
    const { nodes } = apply('topic:流动党员 kind:practice,program');
    expect(nodes.size).toBeGreaterThan(0);
    for (const node of nodes) expect(graph.hasEdge(node, 'topic/流动党员管理')).toBe(true);
    expect(isInitiative('practice')).toBe(true);
  });

  it('keeps only nodes that the wanted edges join', () => {
    const { nodes, edges } = apply('edge:similar-to similarity>=0.7');
    expect(edges.size).toBeGreaterThan(0);
    for (const edge of edges) expect(graph.getEdgeAttribute(edge, 'weight')).toBeGreaterThanOrEqual(0.7);
    const ends = new Set([...edges].flatMap((edge) => graph.extremities(edge)));
    expect(nodes).toEqual(ends);
  });

  it('compares confidence, degree and years, and negates', () => {
    for (const edge of apply('confidence>=0.8').edges) {
      expect(graph.getEdgeAttribute(edge, 'confidence')).toBeGreaterThanOrEqual(0.8);
    }
    const practices = apply('kind:practice edge:similar-to');
    const two = apply('kind:practice edge:similar-to degree>=2');
    expect(two.nodes.size).toBeLessThan(practices.nodes.size);
    expect(two.nodes.size).toBeGreaterThan(0);
    expect(apply('-kind:figure').nodes.size).toBe(graph.order - apply('kind:figure').nodes.size);
    for (const node of apply('year>=2010 kind:document').nodes) {
      expect(Number((graph.getNodeAttributes(node) as { date: string }).date)).toBeGreaterThanOrEqual(2010);
    }
  });

  it('separates sources', () => {
    const [first, second] = document.attributes.sources;
    const a = apply(`source:${first!.id}`);
    expect(apply(`source:"${first!.title}"`)).toEqual(a);
    expect(a.nodes.size).toBeGreaterThan(50);
    expect(a.nodes).not.toEqual(apply(`source:${second!.id}`).nodes);
  });

  it('tells values that name nothing', () => {
    expect(unknownValues(graph, parseFilter('county:无此县 topic:党建 kind:place'))).toEqual([
      { field: 'county', value: '无此县' },
    ]);
  });
});
