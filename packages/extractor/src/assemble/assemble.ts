import type { GraphEdge, GraphNode } from '@guben/graph';
import type { Comparison } from '../compare/compare.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { placeParts } from '../relate/place-parts.ts';
import type { Reading } from '../relate/reading.ts';
import { relate } from '../relate/relate.ts';
import { spanAt } from '../text/doc.ts';
import type { Entity } from '../text/mentions.ts';
import { EdgeSet } from './edges.ts';
import { NodeSet } from './nodes.ts';

/** Unites what was read in each document to the nodes and edges of one graph. */
export function assemble(
  readings: readonly Reading[],
  comparison: Comparison,
  lexicon: Lexicon,
): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new NodeSet();
  const edges = new EdgeSet(lexicon.confidence);
  for (const reading of readings) addReading(reading, lexicon, nodes, edges);
  for (const { a, b, rule, weight, because } of comparison.edges) {
    edges.addComputed('similar-to', a, b, rule, weight, because);
  }
  for (const family of comparison.families) {
    for (const member of family.members) nodes.set(member, { family: family.key, familyLabel: family.label });
  }
  const order = new Map(readings.map((reading, index) => [reading.doc.source.id, index]));
  nodes.distinguishPlaces(
    new Map(
      readings.flatMap((reading) => placeParts(reading).map(({ child, parent }) => [child.key, parent.key] as const)),
    ),
  );
  const built = nodes.build(order);
  return { nodes: built, edges: edges.build(order, new Map(built.map((node) => [node.key, node.attributes.kind]))) };
}

function addReading(reading: Reading, lexicon: Lexicon, nodes: NodeSet, edges: EdgeSet) {
  const { doc, works } = reading;
  const { edges: statements, topics } = relate(reading, lexicon);
  const add = (entity: Entity) =>
    nodes.add(
      doc,
      entity,
      entity.mentions.map((mention) =>
        'full' in mention && mention.full ? (mention.full as { start: number; end: number }) : mention,
      ),
    );
  for (const work of works.works) {
    nodes.add(
      doc,
      { key: work.key, kind: 'document', label: work.label, aliases: [...work.aliases], attributes: work.attributes },
      work.evidence,
    );
  }
  for (const list of [
    reading.places,
    reading.organizations,
    reading.documents,
    reading.initiatives,
    reading.persons,
    reading.figures,
  ]) {
    for (const entity of list.entities) add(entity);
  }
  for (const topic of topics) add(topic);
  for (const edge of statements) edges.add(doc, edge);
  for (const { child, parent, rule } of placeParts(reading)) {
    const evidence = (entity: Entity) =>
      entity.mentions.slice(0, 1).map((mention) => spanAt(doc, mention.start, mention.end));
    edges.addComputed('part-of', child.key, parent.key, rule, 1, [
      {
        kind: 'gazetteer',
        label: child.attributes.code
          ? `${child.label} (${child.attributes.code}) ⊂ ${parent.label} (${parent.attributes.code ?? '—'})`
          : `${child.label} ⊂ ${parent.label}`,
        weight: 1,
        sourceEvidence: evidence(child),
        targetEvidence: evidence(parent),
      },
    ]);
  }
}
