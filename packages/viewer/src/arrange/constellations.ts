/**
 * The first picture: each county with what it did around it, the counties on rings around what they share, so that a
 * glance tells who did what. Sized for a screen that is wider than high and for names that are wider than high.
 */
import { countiesOfNodes, type GubenGraph, isInitiative, type NodeKind } from '@guben/graph';

export interface Point {
  x: number;
  y: number;
}

/** Names need more room to the side than above. */
const wide = 1.25;
/** The rings fill a screen whose sides are taken by panels: as high as it is wide. */
const ringWide = 1.02;
/** Distance of neighbours in a cluster, upwards. */
const step = 26;
const golden = Math.PI * (3 - Math.sqrt(5));

/** From the middle of a cluster outwards: what was done, what it is part of, who and where it is written. */
const nearness: Record<NodeKind, number> = {
  place: 0,
  program: 1,
  practice: 1,
  slogan: 2,
  topic: 2,
  organization: 3,
  person: 3,
  document: 4,
  figure: 5,
};

interface Cluster {
  hub: string | undefined;
  members: string[];
  /** Distance of neighbours, upwards. */
  spread: number;
  radius: number;
}

const hubRoom = 5;

const radiusOf = (size: number, spread: number): number => spread * Math.sqrt(size + hubRoom);

/** Nodes around their hub as seeds stand in a sunflower: evenly, however many there are. */
function placeCluster(cluster: Cluster, centre: Point, out: Map<string, Point>): void {
  if (cluster.hub !== undefined) out.set(cluster.hub, centre);
  // The hub and its name take the room of the first seeds.
  const skipped = cluster.hub === undefined ? 0.5 : hubRoom;
  cluster.members.forEach((key, i) => {
    const radius = cluster.spread * Math.sqrt(i + skipped);
    const angle = i * golden + 0.5;
    out.set(key, { x: centre.x + wide * radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) });
  });
}

const clusterOf = (graph: GubenGraph, hub: string | undefined, members: string[], spread = step): Cluster => {
  const rank = (key: string) => nearness[graph.getNodeAttribute(key, 'kind')];
  const sorted = members
    .filter((key) => key !== hub)
    .sort((a, b) => rank(a) - rank(b) || graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  return { hub, members: sorted, spread, radius: radiusOf(sorted.length, spread) };
};

/** Links between counties by alike initiatives: for the order around the ring. */
function kinship(graph: GubenGraph, countyOf: ReadonlyMap<string, string>): Map<string, number> {
  const weights = new Map<string, number>();
  graph.forEachEdge((_edge, { kind, weight }, source, target) => {
    if (kind !== 'similar-to' && kind !== 'variant-of') return;
    const [a, b] = [countyOf.get(source), countyOf.get(target)];
    if (a === undefined || b === undefined || a === b) return;
    for (const pair of [`${a}\n${b}`, `${b}\n${a}`]) weights.set(pair, (weights.get(pair) ?? 0) + weight);
  });
  return weights;
}

/** Each next to the one it has most in common with, as far as a ring allows. */
function ringOrder(counties: readonly string[], weights: ReadonlyMap<string, number>): string[] {
  const rest = [...counties];
  const order = rest.splice(0, 1);
  while (rest.length > 0) {
    const last = order.at(-1)!;
    let best = 0;
    for (let i = 1; i < rest.length; i++) {
      if ((weights.get(`${last}\n${rest[i]}`) ?? 0) > (weights.get(`${last}\n${rest[best]}`) ?? 0)) best = i;
    }
    order.push(...rest.splice(best, 1));
  }
  return order;
}

/** Middle points of clusters on rings around a core, each ring as full as its clusters allow. */
function rings(clusters: readonly Cluster[], core: number): Point[] {
  const points: Point[] = [];
  let inner = core;
  let next = 0;
  while (next < clusters.length) {
    const largest = Math.max(...clusters.slice(next, next + 12).map(({ radius }) => radius));
    const radius = inner + largest * 1.15;
    const ring: Cluster[] = [];
    let used = 0;
    while (next < clusters.length) {
      const angle = 2 * Math.asin(Math.min(1, (clusters[next]!.radius * 1.12) / radius));
      if (ring.length > 0 && used + angle > 2 * Math.PI) break;
      used += angle;
      ring.push(clusters[next++]!);
    }
    const free = Math.max(0, 2 * Math.PI - used) / ring.length;
    let at = -Math.PI / 2 - (ring[0] ? Math.asin(Math.min(1, (ring[0].radius * 1.12) / radius)) : 0);
    for (const cluster of ring) {
      const half = Math.asin(Math.min(1, (cluster.radius * 1.12) / radius));
      at += half;
      points.push({ x: ringWide * radius * Math.cos(at), y: radius * Math.sin(at) });
      at += half + free;
    }
    inner = radius + largest;
  }
  return points;
}

/** What belongs to no single county and has neighbours in several: on the side of those who speak of it. */
function placeShared(
  graph: GubenGraph,
  shared: readonly string[],
  inside: number,
  outside: number,
  out: Map<string, Point>,
) {
  const spots = shared.map((key, i) => {
    let [x, y] = [0, 0];
    graph.forEachNeighbor(key, (neighbour) => {
      const point = out.get(neighbour);
      if (!point) return;
      const length = Math.hypot(point.x / ringWide, point.y) || 1;
      x += point.x / ringWide / length;
      y += point.y / length;
    });
    return { key, angle: x === 0 && y === 0 ? i * golden : Math.atan2(y, x) };
  });
  spots.sort((a, b) => a.angle - b.angle || (a.key < b.key ? -1 : 1));
  // Evenly around, each as near to its own side as the order allows.
  const turn = (2 * Math.PI) / spots.length;
  const offset = spots.reduce((sum, { angle }, i) => sum + (angle - i * turn), 0) / (spots.length || 1);
  const perRing = Math.max(6, Math.floor((2 * Math.PI * outside) / (step * 2.4)));
  spots.forEach(({ key }, i) => {
    const angle = i * turn + offset;
    const ring = spots.length <= perRing ? 0.5 : (i % 3) / 2;
    const radius = inside + (outside - inside) * (0.35 + 0.5 * ring);
    out.set(key, { x: ringWide * radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}

/** Positions of all nodes. The same graph gives the same picture. */
export function constellations(graph: GubenGraph): Map<string, Point> {
  const counties = countiesOfNodes(graph);
  const countyOf = new Map<string, string>();
  const groups = new Map<string, string[]>();
  const core: string[] = [];
  const shared: string[] = [];
  graph.forEachNode((key, { kind }) => {
    const [county, ...others] = counties.get(key) ?? [];
    if (county !== undefined && others.length === 0) {
      countyOf.set(key, county);
      const group = groups.get(county);
      if (group) group.push(key);
      else groups.set(county, [key]);
    } else if (kind === 'topic' || (others.length > 0 && isInitiative(kind))) shared.push(key);
    else core.push(key);
  });
  const order = ringOrder([...groups.keys()].sort(), kinship(graph, countyOf));
  const clusters = order.map((county) => clusterOf(graph, county, groups.get(county)!));
  const hub = core
    .filter((key) => graph.getNodeAttribute(key, 'kind') === 'place')
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1))[0];
  // What they share is named from the middle of the picture, where most lines cross: it gets more air.
  const middle = clusterOf(graph, hub, core, step * 1.25);
  const belt = shared.length > 0 && clusters.length > 0 ? step * 2.6 * Math.max(1, Math.ceil(shared.length / 40)) : 0;
  const out = new Map<string, Point>();
  placeCluster(middle, { x: 0, y: 0 }, out);
  const points = rings(clusters, middle.radius + belt);
  for (const [i, cluster] of clusters.entries()) placeCluster(cluster, points[i]!, out);
  placeShared(graph, shared, middle.radius, middle.radius + Math.max(belt, step * 2), out);
  return out;
}
