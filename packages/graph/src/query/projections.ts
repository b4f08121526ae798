import { emptyGraph, type GubenGraph, subgraph } from '../graph.ts';
import type { Reason } from '../schema/evidence.ts';
import { type EdgeAttributes, edgeKey } from '../schema/graph-document.ts';
import { isInitiative } from '../schema/kinds.ts';
import { countiesOfNodes } from './places.ts';

/** Two counties and how alike they are, 0–1, with what they share. */
export interface CountyLink {
  a: string;
  b: string;
  weight: number;
  because: Reason[];
}

/** The initiatives of each county, in the order of the graph. */
export const initiativesByCounty = (graph: GubenGraph): Map<string, string[]> => {
  const byCounty = new Map<string, string[]>();
  graph.forEachNode((key, attributes) => {
    if (attributes.kind === 'place' && attributes.level === 'county') byCounty.set(key, []);
  });
  for (const [key, counties] of countiesOfNodes(graph)) {
    if (!isInitiative(graph.getNodeAttribute(key, 'kind'))) continue;
    for (const county of counties) byCounty.get(county)?.push(key);
  }
  return byCounty;
};

interface Match {
  weight: number;
  /** The edge that says the two are alike; none where they are one. */
  because: Reason[];
}

/** Weight and reasons of the strongest `similar-to` edge of each initiative with each other. */
const similarities = (graph: GubenGraph): Map<string, Map<string, Match>> => {
  const similar = new Map<string, Map<string, Match>>();
  const add = (a: string, b: string, match: Match) => {
    const row = similar.get(a) ?? new Map<string, Match>();
    similar.set(a, row);
    if (match.weight > (row.get(b)?.weight ?? 0)) row.set(b, match);
  };
  graph.forEachEdge((_key, { kind, weight, because = [] }, source, target) => {
    if (kind !== 'similar-to') return;
    add(source, target, { weight, because });
    const turned = because.map(({ label, targetLabel, sourceEvidence, targetEvidence, ...reason }) => ({
      ...reason,
      label: targetLabel ?? label,
      ...(targetLabel === undefined ? {} : { targetLabel: label }),
      sourceEvidence: targetEvidence,
      targetEvidence: sourceEvidence,
    }));
    add(target, source, { weight, because: turned });
  });
  return similar;
};

/**
 * How alike counties are by their initiatives: the mean, over the initiatives of both, of each one's best match in the
 * other county, 1 where both carry out the same one, else the weight of the strongest `similar-to` edge.
 * Pairs of counties with nothing alike are left out.
 */
export const countyLinks = (graph: GubenGraph): CountyLink[] => {
  const byCounty = initiativesByCounty(graph);
  const similar = similarities(graph);
  const countiesOf = new Map<string, string[]>();
  for (const [county, initiatives] of byCounty) {
    for (const initiative of initiatives) countiesOf.set(initiative, [...(countiesOf.get(initiative) ?? []), county]);
  }

  /** The best match of each initiative of a county in each other county. */
  const bestMatches = (county: string): Map<string, { mine: string; theirs: string; match: Match }[]> => {
    const best = new Map<string, { mine: string; theirs: string; match: Match }[]>();
    for (const mine of byCounty.get(county)!) {
      const here = new Map<string, { mine: string; theirs: string; match: Match }>();
      const consider = (theirs: string, match: Match) => {
        for (const other of countiesOf.get(theirs) ?? []) {
          if (other !== county && match.weight > (here.get(other)?.match.weight ?? 0))
            here.set(other, { mine, theirs, match });
        }
      };
      consider(mine, { weight: 1, because: [] });
      for (const [theirs, match] of similar.get(mine) ?? []) consider(theirs, match);
      for (const [other, found] of here) best.set(other, [...(best.get(other) ?? []), found]);
    }
    return best;
  };

  const counties = [...byCounty.keys()];
  const matches = new Map(counties.map((county) => [county, bestMatches(county)]));
  const links: CountyLink[] = [];
  counties.forEach((a, i) => {
    for (const b of counties.slice(i + 1)) {
      const there = matches.get(a)!.get(b) ?? [];
      const back = matches.get(b)!.get(a) ?? [];
      if (there.length + back.length === 0) continue;
      const total = byCounty.get(a)!.length + byCounty.get(b)!.length;
      const pairs = new Map<string, { mine: string; theirs: string; weight: number }>();
      for (const { mine, theirs, match } of [
        ...there,
        ...back.map((m) => ({ ...m, mine: m.theirs, theirs: m.mine })),
      ]) {
        const id = `${mine}\n${theirs}`;
        const weight = (pairs.get(id)?.weight ?? 0) + match.weight / total;
        pairs.set(id, { mine, theirs, weight });
      }
      const because = [...pairs.values()]
        .sort((p, q) => q.weight - p.weight || (p.mine < q.mine ? -1 : 1))
        .map(({ mine, theirs, weight }): Reason => reasonOfPair(graph, mine, theirs, weight));
      links.push({ a, b, weight: because.reduce((sum, reason) => sum + reason.weight, 0), because });
    }
  });
  return links;
};

const reasonOfPair = (graph: GubenGraph, mine: string, theirs: string, weight: number): Reason => {
  const [from, to] = [graph.getNodeAttributes(mine), graph.getNodeAttributes(theirs)];
  return {
    kind: 'name',
    label: from.label,
    ...(from.label === to.label ? {} : { targetLabel: to.label }),
    weight,
    sourceEvidence: from.evidence.slice(0, 1),
    targetEvidence: to.evidence.slice(0, 1),
  };
};

/**
 * The counties joined by how alike they are: `similar-to` edges whose reasons are the initiatives they share or that
 * match. `links` may come from a better comparison than `countyLinks`.
 */
export const countyProjection = (graph: GubenGraph, links: readonly CountyLink[] = countyLinks(graph)): GubenGraph => {
  const projection = emptyGraph(graph.getAttributes());
  graph.forEachNode((key, attributes) => {
    if (attributes.kind === 'place' && attributes.level === 'county') projection.addNode(key, attributes);
  });
  for (const { a, b, weight, because } of links) {
    if (weight <= 0 || !projection.hasNode(a) || !projection.hasNode(b)) continue;
    const attributes: EdgeAttributes = {
      kind: 'similar-to',
      weight: Math.min(weight, 1),
      confidence: 1,
      rule: 'county-projection',
      because,
    };
    projection.addEdgeWithKey(edgeKey('similar-to', a, b), a, b, attributes);
  }
  return projection;
};

/** The initiatives and how they relate: `similar-to`, `variant-of`, `part-of` and `promotes` among them. */
export const initiativeProjection = (graph: GubenGraph): GubenGraph => {
  const nodes = new Set(graph.filterNodes((_key, { kind }) => isInitiative(kind)));
  return subgraph(graph, { nodes, edges: new Set(graph.edges()) });
};
