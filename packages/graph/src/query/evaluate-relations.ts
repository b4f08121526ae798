import type { GoldEntity, GoldRelation } from '../schema/gold.ts';
import type { GraphEdge } from '../schema/graph-document.ts';
import type { EntityMatches } from './evaluate-entities.ts';

export interface RelationMatches {
  /** Labelled relations with the edges that state them; several edges may state one (by different rules). */
  matched: { relation: GoldRelation; edges: GraphEdge[] }[];
  /** Edges that state nothing labelled, one for each kind and pair of ends. */
  false: { edge: GraphEdge; why: string | undefined }[];
  /** Edges that are neither right nor wrong: at an optional thing, or of a kind that is not labelled. */
  ignored: GraphEdge[];
  missed: GoldRelation[];
}

const idOf = (kind: string, source: string, target: string) => `${kind} ${source} ${target}`;

/**
 * Pairs labelled relations with edges through the pairs of their ends. An initiative found under another initiative kind
 * still carries its relations. Edges at an optional thing are neither right nor wrong, since the labels around it are
 * not complete; `similar-to` is judged by graded pairs instead.
 */
export const matchRelations = (
  relations: readonly GoldRelation[],
  edges: readonly GraphEdge[],
  { matched, confused, ignored }: EntityMatches,
): RelationMatches => {
  const wanted = new Map(
    relations.map((relation) => [idOf(relation.kind, relation.source, relation.target), relation]),
  );
  const goldOf = (key: string): GoldEntity | undefined => matched.get(key) ?? confused.get(key);
  const optionalEnd = (key: string) => ignored.has(key) || goldOf(key)?.optional === true;
  const stated = new Map<GoldRelation, GraphEdge[]>();
  const wrong = new Map<string, { edge: GraphEdge; why: string | undefined }>();
  const neither: GraphEdge[] = [];

  for (const edge of edges) {
    const { kind } = edge.attributes;
    const source = goldOf(edge.source);
    const target = goldOf(edge.target);
    const relation = source && target && wanted.get(idOf(kind, source.id, target.id));
    if (relation) {
      const known = stated.get(relation);
      if (known) known.push(edge);
      else stated.set(relation, [edge]);
    } else if (kind === 'similar-to' || optionalEnd(edge.source) || optionalEnd(edge.target)) {
      neither.push(edge);
    } else {
      const id = idOf(kind, edge.source, edge.target);
      if (!wrong.has(id)) wrong.set(id, { edge, why: source && target ? undefined : 'an end is a false find' });
    }
  }
  return {
    matched: [...stated].map(([relation, found]) => ({ relation, edges: found })),
    false: [...wrong.values()],
    ignored: neither,
    missed: relations.filter((relation) => !relation.optional && !stated.has(relation)),
  };
};
