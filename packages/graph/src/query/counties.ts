import type { GubenGraph } from '../graph.ts';
import type { Span } from '../schema/evidence.ts';
import type { GraphEdge, GraphNode } from '../schema/graph-document.ts';
import { attributesOf, inEdges, nodeAt, spansOf } from './access.ts';
import { authorsOf, countyOf, placeOfOrganization } from './places.ts';

/** How what is said relates to the initiative that was asked for: itself, a form that extends it, or a part of it. */
export type InitiativeRelation = 'same' | 'variant' | 'component';

export interface ImplementingStatement {
  /** The initiative that is spoken of, and how it relates to the one asked for. */
  initiative: GraphNode;
  relation: InitiativeRelation;
  /** Who carries it out, or whose chapter describes it. */
  actor: GraphNode;
  /** `implements`: the text says so. `describes`: a chapter by the actor is about it, or promotes it. */
  saidBy: 'implements' | 'describes';
  /** The chapter, where it is one that says so. */
  document?: GraphNode;
  /** The edges that say so, in order from the actor to the initiative. */
  edges: GraphEdge[];
  evidence: Span[];
  confidence: number;
}

export interface ImplementingPlace {
  place: GraphNode;
  /** The strongest first: of the initiative itself, stated, with the highest confidence. */
  statements: ImplementingStatement[];
}

export interface CountiesImplementing {
  initiative: GraphNode;
  counties: ImplementingPlace[];
  /** Places above the county (a prefecture that carries it out as a whole), and those whose county is not known. */
  others: ImplementingPlace[];
  /** Statements by bodies without a known place. */
  unplaced: ImplementingStatement[];
}

const relationOrder: Record<InitiativeRelation, number> = { same: 0, variant: 1, component: 2 };

/** The initiative with the forms that extend it and its parts, and theirs in turn. */
const withVariantsAndParts = (graph: GubenGraph, initiative: string): Map<string, InitiativeRelation> => {
  const found = new Map<string, InitiativeRelation>([[initiative, 'same']]);
  const queue = [initiative];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const relation = found.get(key)!;
    const visit = (edges: GraphEdge[], next: InitiativeRelation) => {
      for (const { source } of edges) {
        if (found.has(source)) continue;
        found.set(source, next);
        queue.push(source);
      }
    };
    visit(inEdges(graph, key, 'variant-of'), relation === 'component' ? 'component' : 'variant');
    visit(inEdges(graph, key, 'part-of'), 'component');
  }
  return found;
};

const statementsOn = (graph: GubenGraph, key: string, relation: InitiativeRelation): ImplementingStatement[] => {
  const initiative = nodeAt(graph, key);
  const stated = inEdges(graph, key, 'implements').map(
    (edge): ImplementingStatement => ({
      initiative,
      relation,
      actor: nodeAt(graph, edge.source),
      saidBy: 'implements',
      edges: [edge],
      evidence: spansOf(edge.attributes),
      confidence: edge.attributes.confidence,
    }),
  );
  const described = [...inEdges(graph, key, 'describes'), ...inEdges(graph, key, 'promotes')].flatMap((edge) => {
    if (!attributesOf(graph, edge.source, 'document')) return [];
    const document = nodeAt(graph, edge.source);
    return authorsOf(graph, edge.source).map((author): ImplementingStatement => {
      const byline = graph.edges(edge.source, author).find((e) => graph.getEdgeAttribute(e, 'kind') === 'authored-by')!;
      const authored: GraphEdge = {
        key: byline,
        source: edge.source,
        target: author,
        attributes: graph.getEdgeAttributes(byline),
      };
      return {
        initiative,
        relation,
        actor: nodeAt(graph, author),
        saidBy: 'describes',
        document,
        edges: [authored, edge],
        evidence: [...spansOf(edge.attributes), ...spansOf(authored.attributes)],
        confidence: edge.attributes.confidence * authored.attributes.confidence,
      };
    });
  });
  return [...stated, ...described];
};

const strongestFirst = (a: ImplementingStatement, b: ImplementingStatement): number =>
  relationOrder[a.relation] - relationOrder[b.relation] ||
  Number(a.saidBy === 'describes') - Number(b.saidBy === 'describes') ||
  b.confidence - a.confidence ||
  (a.edges[0]!.key < b.edges[0]!.key ? -1 : 1);

/** How well a place's statements support it: for the order of places. */
const support = (statements: ImplementingStatement[]): number => {
  const best = statements[0]!;
  return relationOrder[best.relation] * 10 - best.confidence - Math.min(statements.length, 9) / 100;
};

/**
 * The counties that carry out an initiative, or whose chapters describe it, each with the words that say so; forms that
 * extend its name and its components count too and are marked.
 * @throws UnknownKeyError
 */
export const countiesImplementing = (graph: GubenGraph, initiative: string): CountiesImplementing => {
  const node = nodeAt(graph, initiative);
  const counties = new Map<string, ImplementingStatement[]>();
  const others = new Map<string, ImplementingStatement[]>();
  const unplaced: ImplementingStatement[] = [];
  for (const [key, relation] of withVariantsAndParts(graph, initiative)) {
    for (const statement of statementsOn(graph, key, relation)) {
      const { actor } = statement;
      const place = actor.attributes.kind === 'place' ? actor.key : placeOfOrganization(graph, actor.key);
      const county = place === undefined ? undefined : countyOf(graph, place);
      const [group, at] = county === undefined ? [others, place] : [counties, county];
      if (at === undefined) unplaced.push(statement);
      else if (group.has(at)) group.get(at)!.push(statement);
      else group.set(at, [statement]);
    }
  }
  const listed = (group: Map<string, ImplementingStatement[]>): ImplementingPlace[] =>
    [...group]
      .map(([key, statements]) => ({ place: nodeAt(graph, key), statements: statements.sort(strongestFirst) }))
      .sort((a, b) => support(a.statements) - support(b.statements) || (a.place.key < b.place.key ? -1 : 1));
  return {
    initiative: node,
    counties: listed(counties),
    others: listed(others),
    unplaced: unplaced.sort(strongestFirst),
  };
};
