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
      nodes: countKinds(graph.nodes),
      edges: countKinds(graph.edges),
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
  const weak = graph.edges.filter(
    (edge) => edge.attributes.confidence < doubtful && edge.attributes.kind !== 'similar-to',
  );
  // Keys are compared only of those that may come in.
  const last = Float64Array.from(weak, (edge) => edge.attributes.confidence).sort()[longestList - 1] ?? doubtful;
  const listed = weak
    .filter((edge) => edge.attributes.confidence <= last)
    .sort((a, b) => a.attributes.confidence - b.attributes.confidence || compare(a.key, b.key))
    .slice(0, longestList);
  const named = new Set(listed.flatMap((edge) => [edge.source, edge.target]));
  const label = new Map<string, string>();
  for (const { key, attributes } of graph.nodes) if (named.has(key)) label.set(key, attributes.label);
  return listed.map((edge) => ({
    code: 'weak-statement',
    message: `${label.get(edge.source)} — ${edge.attributes.kind} → ${label.get(edge.target)} (${edge.attributes.rule})`,
    confidence: edge.attributes.confidence,
    about: [edge.key],
    evidence: edge.attributes.evidence?.slice(0, 1) ?? [],
  }));
}

function countKinds(all: readonly { attributes: { kind: string } }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { attributes } of all) counts.set(attributes.kind, (counts.get(attributes.kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compare(a, b)));
}
