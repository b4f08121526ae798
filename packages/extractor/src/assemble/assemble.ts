import type { GraphEdge, GraphNode } from '@guben/graph';
import type { Comparison } from '../compare/compare.ts';
import { placeParts } from '../relate/place-parts.ts';
import type { Reading } from '../relate/reading.ts';
import { relate } from '../relate/relate.ts';
import type { Resources } from '../resources.ts';
import { spanAt } from '../text/doc.ts';
import type { Entity } from '../text/mentions.ts';
import { EdgeSet } from './edges.ts';
import { Keys } from './keys.ts';
import { NodeSet } from './nodes.ts';

/** Unites what was read in each document to the nodes and edges of one graph. */
export function assemble(
  readings: readonly Reading[],
  comparison: Comparison,
  resources: Pick<Resources, 'lexicon' | 'weights'>,
): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const keys = new Keys();
  const nodes = new NodeSet(keys);
  const edges = new EdgeSet(resources.lexicon.confidence, keys);
  for (const reading of readings) addReading(reading, resources, nodes, edges);
  for (const { a, b, rule, weight, because } of comparison.edges) {
    edges.addComputed('similar-to', a, b, rule, weight, because);
  }
  for (const family of comparison.families) {
    for (const member of family.members) nodes.set(member, { family: family.key, familyLabel: family.label });
  }
  nodes.distinguishPlaces(
    new Map(
      readings.flatMap((reading) => placeParts(reading).map(({ child, parent }) => [child.key, parent.key] as const)),
    ),
  );
  return { nodes: nodes.build(), edges: edges.build((number) => nodes.kindOf(number)) };
}

function addReading(
  reading: Reading,
  resources: Pick<Resources, 'lexicon' | 'weights'>,
  nodes: NodeSet,
  edges: EdgeSet,
) {
  const { doc, works } = reading;
  const { edges: statements, topics } = relate(reading, resources);
  for (const { key, label, aliases, attributes, evidence } of works.works) {
    const show = nodes.add(doc, { key, kind: 'document', label, aliases: [...aliases], attributes });
    for (const range of evidence) show(range);
  }
  const add = (entities: readonly Entity[]) => {
    for (const entity of entities) {
      const show = nodes.add(doc, entity);
      for (const mention of entity.mentions) show(mention);
    }
  };
  add(reading.places.entities);
  add(reading.organizations.entities);
  add(reading.documents.entities);
  for (const entity of reading.initiatives.entities) {
    const show = nodes.add(doc, entity);
    for (const mention of entity.mentions) show(mention.full ?? mention);
  }
  add(reading.persons.entities);
  add(reading.figures.entities);
  add(topics);
  for (const ofKind of statements) edges.addAll(doc, ofKind);
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
