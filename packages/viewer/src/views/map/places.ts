/** The map without outlines: places inside places, each with what was done there. */
import { countyIndex, type GubenGraph, placeAndAbove } from '@guben/graph';
import { levelOrder } from '../../bundle/places.ts';

export interface MapPlace {
  key: string;
  label: string;
  code: string | undefined;
  level: string | undefined;
  /** Keys of the initiatives of the place itself. */
  initiatives: string[];
  /** Number of initiatives of the place and of all in it. */
  total: number;
  inside: MapPlace[];
}

/** The highest places, each with those inside it, in the order of level and code. */
export function mapPlaces(graph: GubenGraph): MapPlace[] {
  const ofCounties = countyIndex(graph).initiatives;
  const places = new Map<string, MapPlace>();
  graph.forEachNode((key, attributes) => {
    if (attributes.kind !== 'place') return;
    const { label, code, level } = attributes;
    const own =
      ofCounties.get(key) ??
      graph
        .filterOutEdges(key, (_edge, { kind }) => kind === 'implements')
        .map((edge) => graph.target(edge))
        .filter((target, i, all) => all.indexOf(target) === i);
    places.set(key, { key, label, code, level, initiatives: own, total: 0, inside: [] });
  });
  const tops: MapPlace[] = [];
  for (const place of places.values()) {
    const parent = placeAndAbove(graph, place.key)[1];
    const above = parent === undefined ? undefined : places.get(parent);
    (above ? above.inside : tops).push(place);
  }
  const order = (a: MapPlace, b: MapPlace) =>
    levelOrder(a.level as never) - levelOrder(b.level as never) || (a.key < b.key ? -1 : 1);
  const finish = (place: MapPlace): number => {
    place.inside.sort(order);
    place.total = place.initiatives.length + place.inside.reduce((sum, child) => sum + finish(child), 0);
    return place.total;
  };
  tops.sort(order);
  for (const top of tops) finish(top);
  return tops;
}

/** A place and all inside it, flat. */
export const allPlaces = (places: readonly MapPlace[]): MapPlace[] =>
  places.flatMap((place) => [place, ...allPlaces(place.inside)]);
