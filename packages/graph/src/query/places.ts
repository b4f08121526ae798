import type { GubenGraph } from '../graph.ts';
import type { PlaceLevel } from '../schema/kinds.ts';
import { isInitiative } from '../schema/kinds.ts';
import { attributesOf, inEdges, outEdges } from './access.ts';

/** A place and the places it lies in, nearest first. Ends at a loop, which the ontology forbids but a file may hold. */
export const placeAndAbove = (graph: GubenGraph, place: string): string[] => {
  const found = new Set<string>();
  const climb = (key: string) => {
    if (found.has(key) || !attributesOf(graph, key, 'place')) return;
    found.add(key);
    for (const edge of outEdges(graph, key, 'part-of')) climb(edge.target);
  };
  climb(place);
  return [...found];
};

/** The place of a body: that its attribute names, that it governs, or that of the body it is part of. */
export const placeOfOrganization = (graph: GubenGraph, organization: string): string | undefined => {
  const seen = new Set<string>();
  const look = (key: string): string | undefined => {
    const attributes = attributesOf(graph, key, 'organization');
    if (!attributes || seen.has(key)) return undefined;
    seen.add(key);
    if (attributes.place !== undefined && attributesOf(graph, attributes.place, 'place')) return attributes.place;
    const governed = outEdges(graph, key, 'governs')[0]?.target;
    if (governed !== undefined) return governed;
    for (const edge of outEdges(graph, key, 'part-of')) {
      const place = look(edge.target);
      if (place !== undefined) return place;
    }
    return undefined;
  };
  return look(organization);
};

/** The place at or above a place or body at one level: its county, its prefecture. */
export const placeAtLevel = (graph: GubenGraph, key: string, level: PlaceLevel): string | undefined => {
  const place = attributesOf(graph, key, 'organization') ? placeOfOrganization(graph, key) : key;
  if (place === undefined) return undefined;
  return placeAndAbove(graph, place).find((above) => attributesOf(graph, above, 'place')?.level === level);
};

/** The county that a place is or lies in, or that a body sits in. */
export const countyOf = (graph: GubenGraph, key: string): string | undefined => placeAtLevel(graph, key, 'county');

/** The bodies and persons that a document is by: its authors, else its issuers. Editors compile, they do not say. */
export const authorsOf = (graph: GubenGraph, document: string): string[] => {
  const edges = outEdges(graph, document, 'authored-by');
  const authors = edges.filter((edge) => edge.attributes.role === 'author' || edge.attributes.role === undefined);
  const sayers = authors.length > 0 ? authors : edges.filter((edge) => edge.attributes.role === 'issuer');
  return sayers.map((edge) => edge.target);
};

/**
 * The places that each node belongs to, nearest known: a place itself, the place of a body, the places of a document's
 * authors, of those who implement an initiative and of the documents that describe it, of those that report a figure.
 * Topics and persons have none.
 */
export const placesOfNodes = (graph: GubenGraph): Map<string, Set<string>> => {
  const places = new Map<string, Set<string>>();
  const add = (key: string, place: string | undefined) => {
    if (place === undefined) return;
    const known = places.get(key);
    if (known) known.add(place);
    else places.set(key, new Set([place]));
  };
  const addAll = (key: string, from: string) => {
    for (const place of places.get(from) ?? []) add(key, place);
  };
  graph.forEachNode((key, { kind }) => {
    if (kind === 'place') add(key, key);
    else if (kind === 'organization') add(key, placeOfOrganization(graph, key));
  });
  graph.forEachNode((key, { kind }) => {
    if (kind === 'document') for (const author of authorsOf(graph, key)) addAll(key, author);
  });
  graph.forEachNode((key, { kind }) => {
    if (isInitiative(kind)) {
      for (const edge of inEdges(graph, key, 'implements')) addAll(key, edge.source);
      for (const edge of inEdges(graph, key, 'describes')) addAll(key, edge.source);
    } else if (kind === 'figure') {
      for (const edge of inEdges(graph, key, 'reports')) addAll(key, edge.source);
    }
  });
  return places;
};

/** The counties of each node, from `placesOfNodes`: places above the county give none. */
export const countiesOfNodes = (graph: GubenGraph): Map<string, Set<string>> => {
  const counties = new Map<string, Set<string>>();
  for (const [key, places] of placesOfNodes(graph)) {
    const found = new Set<string>();
    for (const place of places) {
      const county = countyOf(graph, place);
      if (county !== undefined) found.add(county);
    }
    if (found.size > 0) counties.set(key, found);
  }
  return counties;
};

/** The places under a place, itself included, at any depth. */
export const placesWithin = (graph: GubenGraph, place: string): Set<string> => {
  const within = new Set<string>();
  graph.forEachNode((key, { kind }) => {
    if (kind === 'place' && placeAndAbove(graph, key).includes(place)) within.add(key);
  });
  return within;
};
