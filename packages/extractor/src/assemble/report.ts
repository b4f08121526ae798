import type { BuildReport, Doubt, GraphDocument } from '@guben/graph';
import type { Reading } from '../relate/reading.ts';
import { doubtOf } from '../resolve/doubts.ts';
import { compare } from './compare.ts';

/** Statements less sure than this are listed as doubtful. */
const doubtful = 0.6;
/** A report names at most so many weak statements: the worst. */
const longestList = 200;

/** What was read, found, merged and doubted; `skipped` is for who reads the files. */
export function buildReport(
  readings: readonly Reading[],
  graph: GraphDocument,
  timings: Record<string, number>,
): BuildReport {
  return {
    sources: readings.map(({ doc, works }) => ({
      id: doc.source.id,
      title: works.root.label,
      path: doc.source.path,
      chars: doc.source.text.length,
      encoding: doc.source.encoding,
      ...(doc.year !== undefined && { year: doc.year }),
      chapters: works.works.filter((work) => work.entry !== undefined).length,
      sentences: doc.sentences.length,
    })),
    counts: {
      nodes: countBy(graph.nodes.map((node) => node.attributes.kind)),
      edges: countBy(graph.edges.map((edge) => edge.attributes.kind)),
    },
    merged: graph.nodes
      .filter((node) => node.attributes.aliases.length > 0 && node.attributes.kind !== 'topic')
      .map((node) => ({ key: node.key, forms: [node.attributes.label, ...node.attributes.aliases] })),
    doubts: [...readings.flatMap(doubtsOf), ...weakStatements(graph)].sort(
      (a, b) => a.confidence - b.confidence || compare(a.code, b.code) || compare(a.about[0] ?? '', b.about[0] ?? ''),
    ),
    skipped: [],
    timings,
  };
}

function doubtsOf({ doc, places, organizations, documents, figures, initiatives }: Reading): Doubt[] {
  return [
    ...places.doubts,
    ...organizations.doubts,
    ...documents.doubts,
    ...figures.doubts,
    ...initiatives.doubts.map((doubt) => doubtOf(doc, doubt)),
  ];
}

function weakStatements(graph: GraphDocument): Doubt[] {
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.confidence < doubtful && edge.attributes.kind !== 'similar-to')
    .sort((a, b) => a.attributes.confidence - b.attributes.confidence || compare(a.key, b.key))
    .slice(0, longestList)
    .map((edge) => ({
      code: 'weak-statement',
      message: `${label.get(edge.source)} — ${edge.attributes.kind} → ${label.get(edge.target)} (${edge.attributes.rule})`,
      confidence: edge.attributes.confidence,
      about: [edge.key],
      evidence: edge.attributes.evidence?.slice(0, 1) ?? [],
    }));
}

function countBy(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of [...kinds].sort()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
