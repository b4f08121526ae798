import type { GoldEntity, GoldFile, GoldRelation } from '../schema/gold.ts';
import type { GraphDocument, GraphEdge, GraphNode } from '../schema/graph-document.ts';
import { type EdgeKind, type InitiativeKind, isInitiative, type NodeKind } from '../schema/kinds.ts';
import { spansOf } from './access.ts';
import { confusedKinds, type EntityMatches, matchEntities } from './evaluate-entities.ts';
import { matchRelations, type RelationMatches } from './evaluate-relations.ts';
import {
  type EdgeScores,
  emptyEdgeScores,
  emptyNodeScores,
  emptyScore,
  type NodeScores,
  type Score,
} from './evaluate-scores.ts';
import { locatorIn, sentenceAround } from './evaluate-sentence.ts';
import type { ToSimplified } from './names.ts';

/** A labelled thing or relation that was not found, or something found that is not labelled. */
export interface Finding {
  kind: NodeKind | EdgeKind;
  /** A name, or `from → to` of a relation. */
  label: string;
  /** The sentence it stands in; empty where the text itself never says it (a resolved name). */
  sentence: string;
  /** The rule that made a false edge. */
  rule?: string;
  /** What else is known: found under another kind, a second node for the same thing, an end that was not found. */
  why?: string;
}

/** An initiative found under another initiative kind: a miss and a false find in the scores by kind. */
export interface Confusion {
  label: string;
  labelled: InitiativeKind;
  found: InitiativeKind;
  sentence: string;
}

export interface Evaluation {
  name: string;
  split: 'tune' | 'report' | undefined;
  entities: NodeScores;
  relations: EdgeScores;
  /** Programs, practices and slogans taken as one kind. */
  initiatives: Score;
  /** Labelled initiatives that were found: how many under their own kind, how many under another. */
  initiativeKinds: { right: number; confused: number };
  confusions: Confusion[];
  missedEntities: Finding[];
  falseEntities: Finding[];
  missedRelations: Finding[];
  falseRelations: Finding[];
  /** Edges by the rule that made them: what a rule's confidence is measured from. */
  rules: Record<string, { right: number; wrong: number }>;
}

export interface EvaluateOptions {
  /** Shown as the text's name. */
  name?: string;
  /** Makes Traditional and Simplified forms of a name equal (`loadChinese`). */
  toSimplified?: ToSimplified;
}

/**
 * Compares a graph with what a careful reader labelled in the same text.
 * @param sourceText the text as decoded, which the graph's evidence points into (offsets in UTF-16 code units)
 */
export const evaluate = (
  gold: GoldFile,
  graph: GraphDocument,
  sourceText: string,
  { name = gold.source, toSimplified = (text) => text }: EvaluateOptions = {},
): Evaluation => {
  const entities = matchEntities(gold.entities, graph.nodes, toSimplified);
  const relations = matchRelations(gold.relations, graph.edges, entities);
  return {
    name,
    split: gold.split,
    ...entityScores(entities, graph.nodes),
    relations: relationScores(relations),
    ...findings(gold, graph, sourceText, entities, relations),
    rules: ruleScores(relations),
  };
};

const entityScores = (matches: EntityMatches, nodes: readonly GraphNode[]) => {
  const entities = emptyNodeScores();
  const initiatives = emptyScore();
  let right = 0;
  for (const gold of matches.matched.values()) {
    if (gold.optional) continue;
    entities[gold.kind].found += 1;
    if (isInitiative(gold.kind)) right += 1;
  }
  for (const { kind } of matches.missed) entities[kind].missed += 1;
  for (const { attributes } of matches.false) {
    entities[attributes.kind].wrong += 1;
    if (isInitiative(attributes.kind)) initiatives.wrong += 1;
  }
  const confused = matches.confused.size;
  for (const { key, attributes } of nodes) if (matches.confused.has(key)) entities[attributes.kind].wrong += 1;
  initiatives.found = right + confused;
  initiatives.missed = matches.missed.filter(({ kind }) => isInitiative(kind)).length - confused;
  return { entities, initiatives, initiativeKinds: { right, confused } };
};

const relationScores = ({ matched, missed, false: wrong }: RelationMatches): EdgeScores => {
  const scores = emptyEdgeScores();
  for (const { relation } of matched) if (!relation.optional) scores[relation.kind].found += 1;
  for (const { kind } of missed) scores[kind].missed += 1;
  for (const { edge } of wrong) scores[edge.attributes.kind].wrong += 1;
  return scores;
};

const ruleScores = ({ matched, false: wrong }: RelationMatches) => {
  const rules: Evaluation['rules'] = {};
  const count = ({ attributes }: GraphEdge, outcome: 'right' | 'wrong') => {
    const key = `${attributes.kind}/${attributes.rule}`;
    rules[key] ??= { right: 0, wrong: 0 };
    rules[key][outcome] += 1;
  };
  for (const { edges } of matched) for (const edge of edges) count(edge, 'right');
  for (const { edge } of wrong) count(edge, 'wrong');
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Ends further apart than this are shown by one of them, in UTF-16 code units. */
const longestPair = 90;

const findings = (
  gold: GoldFile,
  graph: GraphDocument,
  text: string,
  entities: EntityMatches,
  relations: RelationMatches,
) => {
  const { locate, closest } = locatorIn(text);
  const golds = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const labelOf = (key: string) => nodes.get(key)?.attributes.label ?? key;
  const formsOf = (thing: GoldEntity | undefined) => (thing ? [thing.name, ...thing.aliases] : []);
  const sentenceOf = (thing: GoldEntity | undefined) => {
    const at = locate(formsOf(thing));
    return at ? sentenceAround(text, at.start, at.end) : '';
  };
  /** Where both ends stand near each other; where they do not, the sentence of the target, which says what was missed. */
  const sentenceOfBoth = (one: GoldEntity | undefined, other: GoldEntity | undefined) => {
    const at = closest(formsOf(one), formsOf(other));
    if (at && at.end - at.start <= longestPair) return sentenceAround(text, at.start, at.end);
    return sentenceOf(other) || sentenceOf(one);
  };
  const sentenceOfSpan = (span: { start: number; end: number } | undefined) =>
    span ? sentenceAround(text, span.start, span.end) : '';
  const confusedAs = new Map([...entities.confused].map(([key, entity]) => [entity, nodes.get(key) as GraphNode]));
  const found = new Set([...entities.matched.values(), ...entities.confused.values()].map(({ id }) => id));

  const missedEntity = (entity: GoldEntity): Finding => {
    const as = confusedAs.get(entity)?.attributes.kind;
    const finding = { kind: entity.kind, label: entity.name, sentence: sentenceOf(entity) };
    return as ? { ...finding, why: `found as ${as}` } : finding;
  };
  const falseEntity = ({ key, attributes }: GraphNode): Finding => {
    const twice = entities.duplicates.get(key);
    const finding = {
      kind: attributes.kind,
      label: attributes.label,
      sentence: sentenceOfSpan(attributes.evidence[0]),
    };
    return twice ? { ...finding, why: `${twice.name} is another node` } : finding;
  };
  const missedRelation = ({ kind, source, target }: GoldRelation): Finding => {
    const ends = [golds.get(source), golds.get(target)] as const;
    const lacking = ends.filter((end) => end && !found.has(end.id)).map((end) => end?.name);
    const label = ends.map((end, i) => end?.name ?? [source, target][i]).join(' → ');
    const finding = { kind, label, sentence: sentenceOfBoth(...ends) };
    return lacking.length > 0 ? { ...finding, why: `not found: ${lacking.join(', ')}` } : finding;
  };
  const falseRelation = ({ edge, why }: RelationMatches['false'][number]): Finding => ({
    kind: edge.attributes.kind,
    label: `${labelOf(edge.source)} → ${labelOf(edge.target)}`,
    sentence: sentenceOfSpan(spansOf(edge.attributes)[0]),
    rule: edge.attributes.rule,
    ...(why ? { why } : {}),
  });
  return {
    confusions: [...confusedAs].map(
      ([entity, node]): Confusion => ({
        label: entity.name,
        ...confusedKinds(entity, node),
        sentence: sentenceOfSpan(node.attributes.evidence[0]),
      }),
    ),
    missedEntities: entities.missed.map(missedEntity),
    falseEntities: entities.false.map(falseEntity),
    missedRelations: relations.missed.map(missedRelation),
    falseRelations: relations.false.map(falseRelation),
  };
};
