import type { GubenGraph } from '../graph.ts';
import { spansOf } from '../query/access.ts';
import { normalName } from '../query/names.ts';
import { placeAndAbove, placesOfNodes } from '../query/places.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import type { Comparison, Filter, FilterFieldName, FilterTerm } from './fields.ts';
import { fieldOf } from './fields.ts';

/** What a filter leaves of a graph. */
export interface FilterResult {
  nodes: Set<string>;
  edges: Set<string>;
}

const compares: Record<Comparison, (a: number, b: number) => boolean> = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
};

/** The names by which a field knows each node: several for a node in two counties, none where the field says nothing of it. */
type NamesOfNode = (key: string, attributes: NodeAttributes) => readonly string[];

const nameForms = (attributes: NodeAttributes): string[] => [attributes.label, ...attributes.aliases];

const optional = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** Places of a graph by node, with everything above them, worked out when first asked for. */
const placeNames = (graph: GubenGraph): NamesOfNode => {
  let places: Map<string, Set<string>> | undefined;
  return (key) => {
    places ??= placesOfNodes(graph);
    const all = new Set([...(places.get(key) ?? [])].flatMap((place) => placeAndAbove(graph, place)));
    return [...all];
  };
};

const topicsOf = (graph: GubenGraph, key: string): string[] => {
  const topics: string[] = [];
  graph.forEachOutEdge(key, (_edge, { kind }, _source, target) => {
    if (kind === 'addresses') topics.push(target);
  });
  return graph.getNodeAttribute(key, 'kind') === 'topic' ? [key, ...topics] : topics;
};

const yearsOf = (attributes: NodeAttributes): number[] => {
  if ('years' in attributes) return attributes.years ?? [];
  const date = 'date' in attributes ? attributes.date : undefined;
  return date === undefined ? [] : [Number(date.slice(0, 4))];
};

/**
 * Of the things that a field may name, those that a value means: those so called, or, where nothing is, those whose
 * name contains it. `things` are ids with the names of each.
 */
const meant = (value: string, things: ReadonlyMap<string, readonly string[]>, contains: boolean): Set<string> => {
  const wanted = normalName(value);
  const pick = (test: (name: string) => boolean) =>
    new Set(
      [...things].filter(([id, names]) => [id, ...names].some((name) => test(normalName(name)))).map(([id]) => id),
    );
  const called = contains ? new Set<string>() : pick((name) => name === wanted);
  return called.size > 0 ? called : pick((name) => name.includes(wanted));
};

/** The nodes of a kind that a field names, with their names and codes. */
const nodesNamed = (graph: GubenGraph, test: (attributes: NodeAttributes) => boolean): Map<string, string[]> => {
  const things = new Map<string, string[]>();
  graph.forEachNode((key, attributes) => {
    if (!test(attributes)) return;
    things.set(key, [...nameForms(attributes), ...('code' in attributes ? optional(attributes.code) : [])]);
  });
  return things;
};

/** The things that a name field may mean in a graph: id to names. Undefined where its values are free text. */
const thingsOf = (graph: GubenGraph, field: FilterFieldName): Map<string, readonly string[]> | undefined => {
  switch (field) {
    case 'county':
      return nodesNamed(graph, (a) => a.kind === 'place' && a.level === 'county');
    case 'place':
      return nodesNamed(graph, (a) => a.kind === 'place');
    case 'topic':
      return nodesNamed(graph, (a) => a.kind === 'topic');
    case 'family': {
      const families = new Map<string, readonly string[]>();
      graph.forEachNode((_key, attributes) => {
        if (!('family' in attributes) || attributes.family === undefined) return;
        families.set(attributes.family, optional(attributes.familyLabel));
      });
      return families;
    }
    case 'source':
      return new Map(graph.getAttribute('sources').map(({ id, title }) => [id, [title]]));
    case 'label':
    case 'key':
    case 'role':
    case 'genre':
    case 'rule':
    case 'kind':
    case 'level':
    case 'edge':
    case 'year':
    case 'degree':
    case 'confidence':
    case 'similarity':
      return undefined;
  }
};

/** The ids of a node, in the sense of `thingsOf`, under a field. */
const idsOf = (graph: GubenGraph, field: FilterFieldName, places: NamesOfNode): NamesOfNode => {
  switch (field) {
    case 'county':
    case 'place':
      return places;
    case 'topic':
      return (key) => topicsOf(graph, key);
    case 'family':
      return (_key, attributes) => ('family' in attributes ? optional(attributes.family) : []);
    case 'source':
      return (_key, attributes) => attributes.evidence.map((span) => span.source);
    case 'label':
      return (_key, attributes) => nameForms(attributes);
    case 'key':
      return (key) => [key];
    case 'kind':
      return (_key, attributes) => [attributes.kind];
    case 'role':
      return (_key, attributes) => ('role' in attributes ? optional(attributes.role) : []);
    case 'genre':
      return (_key, attributes) => ('genre' in attributes ? optional(attributes.genre) : []);
    case 'level':
      return (_key, attributes) => ('level' in attributes ? optional(attributes.level) : []);
    default:
      return () => [];
  }
};

type NamesTerm = Extract<FilterTerm, { values: string[] }>;

/** A test of the ids or names that something has under a term's field. */
const namesTest = (graph: GubenGraph, term: NamesTerm): ((names: readonly string[]) => boolean) => {
  const things = thingsOf(graph, term.field);
  if (things) {
    const wanted = new Set(term.values.flatMap((value) => [...meant(value, things, term.operator === 'contains')]));
    return (ids) => ids.some((id) => wanted.has(id));
  }
  const isChoice = fieldOf(term.field).type === 'choice';
  const values = term.values.map((value) => (isChoice ? value : normalName(value)));
  const normal = (name: string) => (isChoice ? name : normalName(name));
  return term.operator === 'is'
    ? (names) => names.some((name) => values.includes(normal(name)))
    : (names) => names.some((name) => values.some((value) => normal(name).includes(value)));
};

type NodeTest = (key: string, attributes: NodeAttributes) => boolean;
type EdgeTest = (attributes: EdgeAttributes) => boolean;

const nodeTest = (graph: GubenGraph, term: FilterTerm, places: NamesOfNode): NodeTest => {
  if ('value' in term) {
    const compare = compares[term.operator];
    return (_key, attributes) => yearsOf(attributes).some((year) => compare(year, term.value)) !== term.negated;
  }
  const test = namesTest(graph, term);
  const ids = idsOf(graph, term.field, places);
  return (key, attributes) => test(ids(key, attributes)) !== term.negated;
};

const edgeTest = (graph: GubenGraph, term: FilterTerm): EdgeTest => {
  if ('value' in term) {
    const compare = compares[term.operator];
    if (term.field === 'similarity') {
      return ({ kind, weight }) => kind !== 'similar-to' || compare(weight, term.value) !== term.negated;
    }
    return ({ confidence }) => compare(confidence, term.value) !== term.negated;
  }
  const test = namesTest(graph, term);
  const names: (attributes: EdgeAttributes) => string[] =
    term.field === 'edge'
      ? ({ kind }) => [kind]
      : term.field === 'rule'
        ? ({ rule }) => [rule]
        : (attributes) => spansOf(attributes).map((span) => span.source);
  return (attributes) => test(names(attributes)) !== term.negated;
};

/** Conditions on edges that say which edges are wanted, so that nodes without any of them are not. */
const asksForEdges = (term: FilterTerm): boolean => !term.negated && (term.field === 'edge' || term.field === 'rule');

/**
 * The nodes and edges that meet every condition. An edge stays where it meets those on edges and both its ends stay.
 * `degree` counts the edges that the other conditions leave.
 */
export const applyFilter = (graph: GubenGraph, filter: Filter): FilterResult => {
  const places = placeNames(graph);
  const degreeTerms = filter.filter((term) => term.field === 'degree');
  const nodeTests = filter
    .filter((term) => fieldOf(term.field).on === 'node' && term.field !== 'degree')
    .map((term) => nodeTest(graph, term, places));
  // A source condition is on both: an edge is of a source where its own evidence is.
  const edgeTests = filter
    .filter((term) => fieldOf(term.field).on === 'edge' || (term.field === 'source' && !term.negated))
    .map((term) => edgeTest(graph, term));

  let nodes = new Set<string>();
  graph.forEachNode((key, attributes) => {
    if (nodeTests.every((test) => test(key, attributes))) nodes.add(key);
  });
  const edges = new Set<string>();
  const degrees = new Map<string, number>();
  graph.forEachEdge((key, attributes, source, target) => {
    if (!nodes.has(source) || !nodes.has(target) || !edgeTests.every((test) => test(attributes))) return;
    edges.add(key);
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  });

  if (filter.some(asksForEdges)) nodes = new Set([...nodes].filter((key) => degrees.has(key)));
  for (const term of degreeTerms) {
    if (!('value' in term)) continue;
    const compare = compares[term.operator];
    nodes = new Set([...nodes].filter((key) => compare(degrees.get(key) ?? 0, term.value) !== term.negated));
  }
  for (const key of edges) {
    if (!nodes.has(graph.source(key)) || !nodes.has(graph.target(key))) edges.delete(key);
  }
  return { nodes, edges };
};

/** A value in a filter that names nothing in the graph, and the nearest names there are. */
export interface UnknownValue {
  field: FilterFieldName;
  value: string;
}

/** Values that name no county, place, topic, family or source of the graph: likely mistyped. */
export const unknownValues = (graph: GubenGraph, filter: Filter): UnknownValue[] =>
  filter.flatMap((term) => {
    if ('value' in term) return [];
    const things = thingsOf(graph, term.field);
    if (!things) return [];
    return term.values
      .filter((value) => meant(value, things, term.operator === 'contains').size === 0)
      .map((value) => ({ field: term.field, value }));
  });
