import type { GoldEntity } from '../schema/gold.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { type InitiativeKind, isInitiative } from '../schema/kinds.ts';
import { quantityIn, sameQuantity } from './evaluate-figure.ts';
import type { ToSimplified } from './names.ts';

/** How labelled things and nodes were paired. Every node is in exactly one of these, every labelled thing in at most one. */
export interface EntityMatches {
  /** Node key → the labelled thing it is, of the same kind, one to one. */
  matched: Map<string, GoldEntity>;
  /** Initiatives found under another initiative kind: node key → the labelled thing. */
  confused: Map<string, GoldEntity>;
  /** Nodes that name an optional thing which another node already is, or one of another initiative kind. */
  ignored: Map<string, GoldEntity>;
  /** Nodes that are nothing labelled. */
  false: GraphNode[];
  /** Nodes among `false` that name a thing which another node already is. */
  duplicates: Map<string, GoldEntity>;
  /** Labelled things, not optional, that no node is, those confused among them. */
  missed: GoldEntity[];
}

/** How well a node's names fit a labelled thing; 0: not at all. Greater goes first. */
const fits = { name: 6, oneAlias: 5, aliases: 4, quantityOfThing: 3, quantity: 2, none: 0 } as const;

/** A name as names are compared here: without spaces, punctuation and quotation marks, Simplified, half-width. */
const comparable = (toSimplified: ToSimplified) => (name: string) => {
  const plain = name.normalize('NFKC').toLowerCase();
  return toSimplified(plain.replace(/[\s\p{P}\p{S}]/gu, '') || plain);
};

/** Figures keep their decimal point and unit sign: 97.1% is not 971. */
const comparableFigure = (toSimplified: ToSimplified) => (name: string) =>
  toSimplified(
    name
      .normalize('NFKC')
      .replace(/[\s,，“”"]/g, '')
      .replace(/[—–~～至]/g, '-'),
  );

const kindsMeet = (gold: GoldEntity, node: GraphNode) => gold.kind === node.attributes.kind;
const kindsConfused = (gold: GoldEntity, node: GraphNode) =>
  gold.kind !== node.attributes.kind && isInitiative(gold.kind) && isInitiative(node.attributes.kind);

const fitter = (toSimplified: ToSimplified) => {
  const plain = comparable(toSimplified);
  const plainFigure = comparableFigure(toSimplified);
  const namesOf = new Map<object, { first: string; others: string[] }>();
  const names = (thing: object, first: string, others: readonly string[], figure: boolean) => {
    let known = namesOf.get(thing);
    if (!known) {
      const form = figure ? plainFigure : plain;
      known = { first: form(first), others: others.map(form) };
      namesOf.set(thing, known);
    }
    return known;
  };
  return (gold: GoldEntity, node: GraphNode): number => {
    const { attributes } = node;
    const figure = attributes.kind === 'figure';
    const wanted = names(gold, gold.name, gold.aliases, figure);
    const given = names(node, attributes.label, attributes.aliases, figure);
    if (given.first === wanted.first) return fits.name;
    if (wanted.others.includes(given.first) || given.others.includes(wanted.first)) return fits.oneAlias;
    if (given.others.some((name) => wanted.others.includes(name))) return fits.aliases;
    if (attributes.kind !== 'figure') return fits.none;
    const same = [gold.name, ...gold.aliases].some((form) => {
      const quantity = quantityIn(form);
      return quantity !== undefined && sameQuantity(quantity, attributes.value, attributes.unit);
    });
    if (!same) return fits.none;
    const of = attributes.of && plain(attributes.of);
    return of && plain(gold.name).includes(of) ? fits.quantityOfThing : fits.quantity;
  };
};

interface Pair {
  gold: GoldEntity;
  node: GraphNode;
  fit: number;
}

/** The best pairs first, things that must be found before optional ones, else in the order of the labels and the graph. */
const pairsOf = (
  golds: readonly GoldEntity[],
  nodes: readonly GraphNode[],
  meet: (gold: GoldEntity, node: GraphNode) => boolean,
  fit: (gold: GoldEntity, node: GraphNode) => number,
): Pair[] =>
  golds
    .flatMap((gold) => nodes.filter((node) => meet(gold, node)).map((node) => ({ gold, node, fit: fit(gold, node) })))
    .filter((pair) => pair.fit > fits.none)
    .sort((a, b) => b.fit - a.fit || Number(a.gold.optional) - Number(b.gold.optional));

/**
 * Pairs labelled things with nodes, one to one, of the same kind first; then initiatives across their kinds.
 * @param toSimplified makes Traditional and Simplified forms of a name equal
 */
export const matchEntities = (
  golds: readonly GoldEntity[],
  nodes: readonly GraphNode[],
  toSimplified: ToSimplified,
): EntityMatches => {
  const fit = fitter(toSimplified);
  const matched = new Map<string, GoldEntity>();
  const confused = new Map<string, GoldEntity>();
  const taken = new Set<GoldEntity>();
  const take = (pairs: readonly Pair[], into: Map<string, GoldEntity>, among: readonly Map<string, GoldEntity>[]) => {
    for (const { gold, node } of pairs) {
      if (taken.has(gold) || among.some((map) => map.has(node.key))) continue;
      taken.add(gold);
      into.set(node.key, gold);
    }
  };
  const samePairs = pairsOf(golds, nodes, kindsMeet, fit);
  take(samePairs, matched, [matched]);
  const crossPairs = pairsOf(golds, nodes, kindsConfused, fit);
  take(
    crossPairs.filter(({ gold }) => !gold.optional),
    confused,
    [matched, confused],
  );

  const ignored = new Map<string, GoldEntity>();
  const duplicates = new Map<string, GoldEntity>();
  for (const { gold, node } of [...samePairs, ...crossPairs]) {
    if (matched.has(node.key) || confused.has(node.key)) continue;
    const into = gold.optional ? ignored : duplicates;
    if (!into.has(node.key)) into.set(node.key, gold);
  }
  // A second node for a thing that must be found is a defect even where it could also be an optional thing.
  for (const key of duplicates.keys()) ignored.delete(key);
  return {
    matched,
    confused,
    ignored,
    duplicates,
    false: nodes.filter(({ key }) => !matched.has(key) && !confused.has(key) && !ignored.has(key)),
    missed: golds.filter((gold) => !gold.optional && (!taken.has(gold) || [...confused.values()].includes(gold))),
  };
};

/** Kinds of a confusion, for the table of what was taken for what. */
export const confusedKinds = (
  gold: GoldEntity,
  node: GraphNode,
): { labelled: InitiativeKind; found: InitiativeKind } => ({
  labelled: gold.kind as InitiativeKind,
  found: node.attributes.kind as InitiativeKind,
});
