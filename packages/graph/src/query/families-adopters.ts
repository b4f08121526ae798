import type { GubenGraph } from '../graph.ts';
import type { Span } from '../schema/evidence.ts';
import type { GraphNode } from '../schema/graph-document.ts';
import { isInitiative } from '../schema/kinds.ts';
import { attributesOf, inEdges, nodeAt, spansOf } from './access.ts';
import { authorsOf, countyOf, placeOfOrganization } from './places.ts';

/** A place that took an initiative up, and since when as far as the text says. */
export interface Adopter {
  /** The county, or the place above it that is all that is known. */
  place: GraphNode;
  initiative: GraphNode;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined where the text gives none. */
  date: string | undefined;
  /** What the date is of: the statement that it was carried out, the initiative, or the document that describes it. */
  datedBy: 'implements' | 'initiative' | 'document' | undefined;
  evidence: Span[];
}

/**
 * Who took up one of several initiatives (the members of a family, or one with its variants), the earliest first, those
 * without a date last. Each place is listed once for each initiative, with its earliest date.
 */
export const adoptersOf = (graph: GubenGraph, initiatives: Iterable<string>): Adopter[] => {
  const adopters = new Map<string, Adopter>();
  const offer = (
    key: string,
    actor: string,
    date: string | undefined,
    datedBy: Adopter['datedBy'],
    evidence: Span[],
  ) => {
    const at = attributesOf(graph, actor, 'place') ? actor : placeOfOrganization(graph, actor);
    if (at === undefined) return;
    const place = countyOf(graph, at) ?? at;
    const years = initiativeYears(graph, key);
    const first = years.length > 0 ? String(Math.min(...years)) : undefined;
    const adopter: Adopter = {
      place: nodeAt(graph, place),
      initiative: nodeAt(graph, key),
      date: date ?? first,
      datedBy: date !== undefined ? datedBy : first === undefined ? undefined : 'initiative',
      evidence,
    };
    const id = `${place}\n${key}`;
    const known = adopters.get(id);
    if (known === undefined || byDate(adopter, known) < 0) adopters.set(id, adopter);
  };
  for (const key of initiatives) {
    for (const edge of inEdges(graph, key, 'implements')) {
      offer(key, edge.source, edge.attributes.date, 'implements', spansOf(edge.attributes));
    }
    for (const edge of inEdges(graph, key, 'describes')) {
      const document = attributesOf(graph, edge.source, 'document');
      for (const author of authorsOf(graph, edge.source)) {
        offer(key, author, document?.date, 'document', spansOf(edge.attributes));
      }
    }
  }
  return [...adopters.values()].sort(
    (x, y) => byDate(x, y) || (`${x.place.key}\n${x.initiative.key}` < `${y.place.key}\n${y.initiative.key}` ? -1 : 1),
  );
};

function initiativeYears(graph: GubenGraph, key: string): number[] {
  const attributes = graph.getNodeAttributes(key);
  return isInitiative(attributes.kind) && 'years' in attributes ? (attributes.years ?? []) : [];
}

/** ISO dates of any precision compare as text; a date that is not known comes last. */
const byDate = (x: Adopter, y: Adopter): number => {
  if (x.date === y.date) return 0;
  if (x.date === undefined) return 1;
  if (y.date === undefined) return -1;
  return x.date < y.date ? -1 : 1;
};
