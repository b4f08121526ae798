/** What can be chosen in the filter, with how many there are of each in the whole corpus. Derived, never stored. */
import {
  type EdgeKind,
  edgeKinds,
  type GubenGraph,
  type NodeKind,
  nodeKinds,
  type PlaceLevel,
  placeAndAbove,
  placesOfNodes,
} from '@guben/graph';
import { levelOrder } from '../bundle/places.ts';

export interface Choice {
  key: string;
  label: string;
  count: number;
}

export interface PlaceChoice extends Choice {
  level: PlaceLevel | undefined;
  /** Depth in the tree of places, from 0. */
  depth: number;
}

export interface Facets {
  kinds: { kind: NodeKind; count: number }[];
  edgeKinds: { kind: EdgeKind; count: number }[];
  /** Parents before children. */
  places: PlaceChoice[];
  topics: Choice[];
  families: Choice[];
  sources: Choice[];
  mostDegree: number;
}

const byCount = (a: Choice, b: Choice): number => b.count - a.count || (a.label < b.label ? -1 : 1);

function placeTree(graph: GubenGraph): PlaceChoice[] {
  const counts = new Map<string, number>();
  for (const places of placesOfNodes(graph).values()) {
    const all = new Set([...places].flatMap((place) => placeAndAbove(graph, place)));
    for (const place of all) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const children = new Map<string | undefined, string[]>();
  graph.forEachNode((key, { kind }) => {
    if (kind !== 'place') return;
    const parent = placeAndAbove(graph, key)[1];
    const siblings = children.get(parent);
    if (siblings) siblings.push(key);
    else children.set(parent, [key]);
  });
  const listed: PlaceChoice[] = [];
  const walk = (parent: string | undefined, depth: number) => {
    const here = (children.get(parent) ?? []).map((key) => {
      const attributes = graph.getNodeAttributes(key);
      const level = attributes.kind === 'place' ? attributes.level : undefined;
      return { key, label: attributes.label, count: counts.get(key) ?? 0, level, depth };
    });
    here.sort((a, b) => levelOrder(a.level) - levelOrder(b.level) || (a.key < b.key ? -1 : 1));
    for (const place of here) {
      listed.push(place);
      if (depth < 8) walk(place.key, depth + 1);
    }
  };
  walk(undefined, 0);
  return listed;
}

export function facetsOf(graph: GubenGraph): Facets {
  const kinds = new Map<NodeKind, number>();
  const edges = new Map<EdgeKind, number>();
  const families = new Map<string, Choice>();
  const sources = new Map<string, number>();
  const topics: Choice[] = [];
  let mostDegree = 0;
  graph.forEachNode((key, attributes) => {
    kinds.set(attributes.kind, (kinds.get(attributes.kind) ?? 0) + 1);
    mostDegree = Math.max(mostDegree, graph.degree(key));
    for (const source of new Set(attributes.evidence.map((span) => span.source))) {
      sources.set(source, (sources.get(source) ?? 0) + 1);
    }
    if (attributes.kind === 'topic') {
      const count = graph.filterInEdges(key, (_edge, { kind }) => kind === 'addresses').length;
      topics.push({ key, label: attributes.label, count });
    }
    if ('family' in attributes && attributes.family !== undefined) {
      const family = families.get(attributes.family);
      if (family) family.count += 1;
      else {
        const label = attributes.familyLabel ?? attributes.family;
        families.set(attributes.family, { key: attributes.family, label, count: 1 });
      }
    }
  });
  graph.forEachEdge((_key, { kind }) => edges.set(kind, (edges.get(kind) ?? 0) + 1));
  return {
    kinds: nodeKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, count: kinds.get(kind)! })),
    edgeKinds: edgeKinds.filter((kind) => edges.has(kind)).map((kind) => ({ kind, count: edges.get(kind)! })),
    places: placeTree(graph),
    topics: topics.sort(byCount),
    families: [...families.values()].sort(byCount),
    sources: graph
      .getAttribute('sources')
      .map(({ id, title }) => ({ key: id, label: title, count: sources.get(id) ?? 0 })),
    mostDegree,
  };
}
