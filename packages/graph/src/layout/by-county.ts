import type { GubenGraph } from '../graph.ts';
import { attributesOf, inEdges } from '../query/access.ts';
import { placeAtLevel, placesOfNodes } from '../query/places.ts';
import { isInitiative } from '../schema/kinds.ts';
import { type Block, type Group, layOutBlock } from './block.ts';
import { type Box, boxesOf, type Layout } from './boxes.ts';
import { packAround } from './pack.ts';
import { aroundBlock } from './periphery.ts';

/** The group of what belongs to no place. */
const nowhere = '';

const blockGap = 56;

/** The place of a group and that of the group around it. */
const groupPlace = (graph: GubenGraph, place: string): string =>
  placeAtLevel(graph, place, 'county') ??
  placeAtLevel(graph, place, 'prefecture') ??
  placeAtLevel(graph, place, 'province') ??
  place;

const parentPlace = (graph: GubenGraph, place: string): string => {
  const level = attributesOf(graph, place, 'place')?.level;
  if (level !== 'prefecture' && level !== 'province') {
    const prefecture = placeAtLevel(graph, place, 'prefecture');
    if (prefecture !== undefined) return prefecture;
  }
  const province = placeAtLevel(graph, place, 'province');
  return province === undefined || province === place ? nowhere : province;
};

/** The lowest place in whose group several groups come together. */
const commonPlace = (graph: GubenGraph, groups: readonly string[]): string => {
  const chains = groups.map((group) => {
    const chain = [group];
    for (let at = group; at !== nowhere; ) {
      at = parentPlace(graph, at);
      chain.push(at);
    }
    return chain;
  });
  return chains[0]?.find((place) => chains.every((chain) => chain.includes(place))) ?? nowhere;
};

const isPeripheral = (kind: string) => kind === 'topic' || kind === 'figure';

/**
 * The group of each node that has a place inside: its county, where it belongs to one; the place that several counties
 * have in common, where it is shared; for what has no place of its own, that of most of its neighbours.
 */
const groupsOfNodes = (graph: GubenGraph): Map<string, string> => {
  const groups = new Map<string, string>();
  const placeless: string[] = [];
  const places = placesOfNodes(graph);
  graph.forEachNode((key, { kind }) => {
    if (isPeripheral(kind)) return;
    const own = [...new Set([...(places.get(key) ?? [])].map((place) => groupPlace(graph, place)))];
    if (own.length === 0) placeless.push(key);
    else groups.set(key, own.length === 1 ? own[0]! : (mostlyOf(graph, key, places) ?? commonPlace(graph, own)));
  });
  for (const key of placeless) {
    const near = new Set<string>();
    for (const neighbour of graph.neighbors(key)) {
      const group = groups.get(neighbour);
      if (group !== undefined) near.add(group);
    }
    if (near.size > 0) groups.set(key, near.size === 1 ? [...near][0]! : commonPlace(graph, [...near]));
  }
  const prefectures = graph.filterNodes((_key, a) => a.kind === 'place' && a.level === 'prefecture');
  const elsewhere = prefectures.length === 1 ? prefectures[0]! : nowhere;
  for (const key of placeless) if (!groups.has(key)) groups.set(key, elsewhere);
  return groups;
};

/** The group that more than half of the statements on who carries out or describes an initiative speak of. */
const mostlyOf = (graph: GubenGraph, key: string, places: ReadonlyMap<string, Set<string>>): string | undefined => {
  const votes = new Map<string, number>();
  const statements = [...inEdges(graph, key, 'implements'), ...inEdges(graph, key, 'describes')];
  for (const { source } of statements) {
    for (const place of places.get(source) ?? []) {
      const group = groupPlace(graph, place);
      votes.set(group, (votes.get(group) ?? 0) + 1);
    }
  }
  return [...votes].find(([, count]) => count > statements.length / 2)?.[0];
};

/** Chapters in the order of their pages, initiatives in that of the chapters that describe them, bodies, then the rest. */
const groupOf = (graph: GubenGraph, hub: string | undefined, members: readonly string[]): Group => {
  const page = (key: string) => attributesOf(graph, key, 'document')?.page ?? Number.POSITIVE_INFINITY;
  const left = members.filter((key) => graph.getNodeAttribute(key, 'kind') === 'document');
  left.sort((a, b) => (page(a) === page(b) ? 0 : page(a) - page(b)));
  const rowOf = new Map(left.map((key, row) => [key, row]));
  const right = members
    .filter((key) => isInitiative(graph.getNodeAttribute(key, 'kind')))
    .map((key, i) => {
      const rows = inEdges(graph, key, 'describes').map((edge) => rowOf.get(edge.source) ?? Number.POSITIVE_INFINITY);
      return { key, row: Math.min(...rows, Number.POSITIVE_INFINITY), i };
    })
    .sort((a, b) => (a.row === b.row ? a.i - b.i : a.row - b.row))
    .map(({ key }) => key);
  const sides = new Set([...left, ...right, hub]);
  return { ...(hub === undefined ? {} : { hub }), left, middle: members.filter((key) => !sides.has(key)), right };
};

/**
 * The first layout: a block for each county, its chapters on the left, its bodies in the middle and its initiatives on
 * the right of it; blocks of one prefecture around the prefecture's own, which holds what several of them share; topics
 * and figures around the whole, each on the side of those who speak of it. No two nodes or labels overlap.
 */
export const byCounty = (graph: GubenGraph): Layout => {
  const boxes = boxesOf(graph);
  const members = new Map<string, string[]>();
  for (const [key, group] of groupsOfNodes(graph)) {
    const known = members.get(group);
    if (known) known.push(key);
    else members.set(group, [key]);
  }
  const inner = nestedBlock(graph, nowhere, members, childrenOf(graph, members), boxes);
  const outside = graph.filterNodes((_key, { kind }) => isPeripheral(kind));
  return new Map([...inner.layout, ...aroundBlock(graph, inner, outside, boxes)]);
};

/** The groups directly inside each group, groups without nodes of their own included. */
const childrenOf = (graph: GubenGraph, members: ReadonlyMap<string, string[]>): Map<string, string[]> => {
  const children = new Map<string, string[]>();
  const known = new Set<string>();
  const add = (group: string) => {
    if (group === nowhere || known.has(group)) return;
    known.add(group);
    const parent = parentPlace(graph, group);
    children.set(parent, [...(children.get(parent) ?? []), group]);
    add(parent);
  };
  for (const group of members.keys()) add(group);
  for (const list of children.values()) list.sort();
  return children;
};

const nestedBlock = (
  graph: GubenGraph,
  group: string,
  members: ReadonlyMap<string, string[]>,
  children: ReadonlyMap<string, string[]>,
  boxes: ReadonlyMap<string, Box>,
): Block => {
  const inside = members.get(group) ?? [];
  const own = layOutBlock(groupOf(graph, group === nowhere ? undefined : group, inside), boxes);
  const around = (children.get(group) ?? []).map((child) => nestedBlock(graph, child, members, children, boxes));
  return around.length === 0 ? own : packAround(own, around, blockGap);
};
