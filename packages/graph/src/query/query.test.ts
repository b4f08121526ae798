import { describe, expect, it } from 'vitest';
import { parseFilter } from '../filter/index.ts';
import { toGraph } from '../graph.ts';
import { syntheticBundle } from '../synthetic.ts';
import { spansOf } from './access.ts';
import { countiesImplementing } from './counties.ts';
import { matchedCountyLinks } from './counties-like.ts';
import { neighbourhood } from './neighbourhood.ts';
import { countyOf, placesWithin } from './places.ts';
import { countyProjection } from './projections.ts';
import { shortestPath } from './shortest-path.ts';
import { smallGraph } from './small-graph.ts';
import { summary } from './summary.ts';
import { parseView, viewOf } from './view.ts';

const { graph: document, sources } = syntheticBundle({ counties: 8, initiatives: 80, seed: 1 });
const graph = toGraph(document);

describe('neighbourhood', () => {
  it('grows by steps and holds the edges between what it found', () => {
    const centre = document.nodes.find((n) => n.attributes.kind === 'practice')!.key;
    const one = neighbourhood(graph, centre);
    expect(new Set(one.nodes.map((n) => n.key))).toEqual(new Set([centre, ...graph.neighbors(centre)]));
    for (const edge of graph.edges(centre)) expect(one.edges.some((e) => e.key === edge)).toBe(true);
    const two = neighbourhood(graph, centre, 2);
    expect(two.nodes.length).toBeGreaterThan(one.nodes.length);
    expect(two.nodes[0]).toMatchObject({ key: centre, distance: 0 });
    expect(neighbourhood(graph, centre, 0).edges).toEqual([]);
    const implementers = neighbourhood(graph, centre, 1, { kinds: ['implements'] });
    expect(new Set(implementers.edges.map((e) => e.attributes.kind))).toEqual(new Set(['implements']));
  });

  it('refuses an unknown key', () => {
    expect(() => neighbourhood(graph, 'place/0')).toThrow(/no node "place\/0"/);
  });
});

describe('countiesImplementing', () => {
  const made = smallGraph(
    {
      'place/a': '甲县',
      'place/b': '乙县',
      'place/c': '丙县',
      'organization/b': '中共乙县委',
      'organization/c': '中共丙县委组织部',
      'organization/x': '某协会',
      'practice/p': '一册一证',
      'practice/q': '一册一证一线',
      'practice/part': '一册',
      'document/c': '“一册一证一线”',
      'document/x': '一册一证',
    },
    [
      ['implements', 'place/a', 'practice/p'],
      ['implements', 'organization/b', 'practice/part'],
      ['governs', 'organization/b', 'place/b'],
      ['part-of', 'practice/part', 'practice/p'],
      ['variant-of', 'practice/q', 'practice/p'],
      ['describes', 'document/c', 'practice/q'],
      ['authored-by', 'document/c', 'organization/c'],
      ['governs', 'organization/c', 'place/c'],
      ['describes', 'document/x', 'practice/p'],
      ['authored-by', 'document/x', 'organization/x'],
    ],
  );

  it('finds counties by their own word, by bodies, parts, variants and authors of chapters', () => {
    const { counties, unplaced } = countiesImplementing(made, 'practice/p');
    const said = counties.map(({ place, statements: [s] }) => [
      place.attributes.label,
      s!.relation,
      s!.saidBy,
      s!.actor.key,
    ]);
    expect(said).toEqual([
      ['甲县', 'same', 'implements', 'place/a'],
      ['丙县', 'variant', 'describes', 'organization/c'],
      ['乙县', 'component', 'implements', 'organization/b'],
    ]);
    expect(counties.every(({ statements }) => statements.every((s) => s.evidence.length > 0))).toBe(true);
    expect(unplaced.map((s) => s.actor.key)).toEqual(['organization/x']);
  });

  it('does not count the base form for the form that extends it', () => {
    const { counties } = countiesImplementing(made, 'practice/q');
    expect(counties.map(({ place }) => place.key)).toEqual(['place/c']);
  });

  it('quotes exactly in a whole bundle', () => {
    const initiative = document.nodes.find((n) => n.attributes.kind === 'program' && graph.inDegree(n.key) > 2)!;
    for (const { statements } of countiesImplementing(graph, initiative.key).counties) {
      for (const span of statements.flatMap((s) => s.evidence)) {
        expect(sources.get(span.source)!.slice(span.start, span.end)).toBe(span.quote);
      }
    }
  });
});

describe('shortestPath', () => {
  const made = smallGraph(
    {
      'topic/hub': '题',
      'practice/a': '甲',
      'practice/b': '乙',
      'practice/c': '丙',
      'practice/d': '丁',
      'practice/e': '戊',
    },
    [
      ['addresses', 'practice/a', 'topic/hub'],
      ['addresses', 'practice/c', 'topic/hub'],
      ['addresses', 'practice/d', 'topic/hub'],
      ['variant-of', 'practice/a', 'practice/b'],
      ['variant-of', 'practice/c', 'practice/b'],
      ['similar-to', 'practice/c', 'practice/b'],
    ],
  );
  const keys = (path: ReturnType<typeof shortestPath>) => path?.map((step) => step.to.key);
  it('prefers the way that says more, with all its edges', () => {
    const path = shortestPath(made, 'practice/a', 'practice/c')!;
    expect(keys(path)).toEqual(['practice/b', 'practice/c']);
    expect(path[1]!.edges.map((e) => e.attributes.kind).sort()).toEqual(['similar-to', 'variant-of']);
  });
  it('keeps to kinds of edges and avoids kinds of nodes', () => {
    expect(keys(shortestPath(made, 'practice/a', 'practice/c', { kinds: ['addresses'] }))).toEqual([
      'topic/hub',
      'practice/c',
    ]);
    expect(shortestPath(made, 'practice/a', 'practice/d', { avoid: ['topic'] })).toBeUndefined();
    expect(keys(shortestPath(made, 'practice/a', 'topic/hub', { avoid: ['topic'] }))).toEqual(['topic/hub']);
  });
  it('is empty to itself and undefined where there is none', () => {
    expect(shortestPath(made, 'practice/a', 'practice/a')).toEqual([]);
    expect(shortestPath(made, 'practice/a', 'practice/e')).toBeUndefined();
  });
});

describe('projections and views', () => {
  it('weighs counties by what they share, as the sum of the reasons', () => {
    const made = smallGraph(
      { 'place/a': '甲县', 'place/b': '乙县', 'place/c': '丙县', 'practice/p': 'p', 'practice/q': 'q' },
      [
        ['implements', 'place/a', 'practice/p'],
        ['implements', 'place/b', 'practice/p'],
        ['implements', 'place/b', 'practice/q'],
      ],
    );
    // Of three initiatives (one of 甲, two of 乙) two have their match, each with weight 1.
    expect(matchedCountyLinks(made)).toMatchObject([{ a: 'place/a', b: 'place/b', weight: expect.closeTo(2 / 3, 12) }]);
    expect(countyProjection(made, matchedCountyLinks(made)).size).toBe(1);
  });

  it('gives a sound document for a bundle', () => {
    const projection = countyProjection(graph, matchedCountyLinks(graph));
    expect(projection.order).toBe(8);
    expect(projection.size).toBeGreaterThan(20);
    projection.forEachEdge((_key, { weight, because }) => {
      expect(because!.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9);
      expect(weight).toBeLessThanOrEqual(1);
    });
  });

  it('filters what a projection counts', () => {
    const all = viewOf(graph, parseView('counties'));
    const some = viewOf(graph, parseView('counties'), { filter: parseFilter('topic:流动党员') });
    expect(some.order).toBe(8);
    expect(some.size).toBeLessThan(all.size);
    expect(some.size).toBeGreaterThan(0);
    const initiatives = viewOf(graph, parseView('initiatives'), { filter: parseFilter('kind:practice') });
    expect(new Set(initiatives.mapNodes((_k, a) => a.kind))).toEqual(new Set(['practice']));
  });

  it('reads ego networks with keys of any form', () => {
    const key = document.nodes.at(-1)!.key;
    expect(viewOf(graph, parseView(`ego:${key}`)).order).toBe(graph.neighbors(key).length + 1);
    expect(viewOf(graph, parseView(`ego:${key}@2`)).order).toBeGreaterThan(graph.neighbors(key).length + 1);
    expect(parseView('ego:practice/a@b')).toEqual({ name: 'ego', key: 'practice/a@b', depth: 1 });
    expect(() => parseView('towns')).toThrow(/no view towns/);
  });
});

describe('summary and places', () => {
  it('counts', () => {
    const counted = summary(graph);
    expect([counted.counties, counted.chapters, counted.nodes, counted.edges]).toEqual([
      8,
      80,
      graph.order,
      graph.size,
    ]);
    expect(counted.nodesByKind.place).toBe(9);
    expect(counted.spans).toBe(
      [...graph.nodes()].reduce((n, key) => n + graph.getNodeAttribute(key, 'evidence').length, 0) +
        [...graph.edges()].reduce((n, key) => n + spansOf(graph.getEdgeAttributes(key)).length, 0),
    );
  });
  it('knows the county of a body and what lies within a prefecture', () => {
    const body = document.nodes.find(
      (n) => n.attributes.kind === 'organization' && n.attributes.label.includes('县委'),
    )!;
    expect(body.attributes.label).toContain(graph.getNodeAttribute(countyOf(graph, body.key)!, 'label'));
    const prefecture = document.nodes.find(
      (n) => n.attributes.kind === 'place' && n.attributes.level === 'prefecture',
    )!;
    expect(placesWithin(graph, prefecture.key).size).toBe(9);
  });
});
