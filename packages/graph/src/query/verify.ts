import { isReservedKey } from '../graph.ts';
import type { Span } from '../schema/evidence.ts';
import { type EdgeAttributes, GraphDocument, GraphEdge, GraphNode } from '../schema/graph-document.ts';
import { edgeMayJoin } from '../schema/kinds.ts';

/** Something in a bundle that may not be: `where` is the key of the node or edge, or the part of the file. */
export interface Defect {
  code:
    | 'schema'
    | 'duplicate-key'
    | 'dangling-end'
    | 'self-loop'
    | 'wrong-ends'
    | 'no-evidence'
    | 'unknown-source'
    | 'source-length'
    | 'wrong-quote'
    | 'because-sum'
    | 'dangling-place';
  where: string;
  message: string;
  /** What `message` speaks of, by name, for whoever says it in another language. */
  values?: Readonly<Record<string, string | number>>;
}

type ReportDefect = (code: Defect['code'], where: string, message: string, values?: Defect['values']) => void;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const tolerance = 1e-9;

/**
 * Every defect of a bundle: each node and edge against the schema and the ontology, each span against its source text,
 * each computed edge's reasons against its weight. An empty list means that the bundle is sound.
 * @param document what graph.json holds, checked or not
 * @param sources source id to its text as decoded
 */
export const verifyBundle = (document: unknown, sources: ReadonlyMap<string, string>): Defect[] => {
  const defects: Defect[] = [];
  const report: ReportDefect = (code, where, message, values) =>
    defects.push({ code, where, message, ...(values && { values }) });
  const json = isRecord(document) ? document : {};
  const head = GraphDocument.omit({ nodes: true, edges: true }).safeParse(json);
  if (!head.success) {
    for (const issue of head.error.issues) report('schema', issue.path.join('.') || 'graph.json', issue.message);
  }

  const checkSpan = (where: string, { source, start, end, quote }: Span) => {
    const text = sources.get(source);
    if (text === undefined) {
      report('unknown-source', where, `its evidence is in source ${source}, which is not there`, { source });
    } else if (text.slice(start, end) !== quote) {
      const found = text.slice(start, Math.min(end, start + 60));
      const said = quote.slice(0, 60);
      const message = `${source} ${start}–${end} reads ${JSON.stringify(found)}, not ${JSON.stringify(said)}`;
      report('wrong-quote', where, message, { source, start, end, found, quote: said });
    }
  };

  for (const { id, chars } of head.success ? head.data.attributes.sources : []) {
    const text = sources.get(id);
    if (text === undefined) report('unknown-source', id, 'its text is not in the bundle', { source: id });
    else if (text.length !== chars) {
      const message = `its text has ${text.length} characters, not ${chars}`;
      report('source-length', id, message, { found: text.length, chars });
    }
  }

  const listOf = (name: 'nodes' | 'edges'): unknown[] => {
    const list = json[name];
    if (Array.isArray(list)) return list;
    report('schema', name, 'a list is expected');
    return [];
  };

  const nodes = new Map<string, GraphNode>();
  listOf('nodes').forEach((value, index) => {
    const key = isRecord(value) && typeof value.key === 'string' ? value.key : `nodes[${index}]`;
    const parsed = GraphNode.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) report('schema', key, `${issue.path.join('.')}: ${issue.message}`);
      return;
    }
    if (isReservedKey(key)) report('schema', key, 'no node may have this key');
    if (nodes.has(key)) report('duplicate-key', key, 'two nodes have this key');
    nodes.set(key, parsed.data);
    for (const span of parsed.data.attributes.evidence) checkSpan(key, span);
  });
  for (const { key, attributes } of nodes.values()) {
    if (attributes.kind !== 'organization' || attributes.place === undefined) continue;
    if (nodes.get(attributes.place)?.attributes.kind !== 'place') {
      const { place } = attributes;
      report('dangling-place', key, `its place ${place} is not in the graph`, { place });
    }
  }

  const edges = new Set<string>();
  listOf('edges').forEach((value, index) => {
    const key = isRecord(value) && typeof value.key === 'string' ? value.key : `edges[${index}]`;
    const parsed = GraphEdge.safeParse(value);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const bare = issue.message === 'an edge needs evidence or because';
        report(bare ? 'no-evidence' : 'schema', key, `${issue.path.join('.')}: ${issue.message}`);
      }
      return;
    }
    if (edges.has(key)) report('duplicate-key', key, 'two edges have this key');
    edges.add(key);
    const { source, target, attributes } = parsed.data;
    if (source === target) report('self-loop', key, 'it joins a node with itself');
    for (const node of [source, target]) {
      if (!nodes.has(node)) report('dangling-end', key, `there is no node ${node}`, { node });
    }
    const [from, to] = [nodes.get(source)?.attributes.kind, nodes.get(target)?.attributes.kind];
    if (from && to && !edgeMayJoin(attributes.kind, from, to)) {
      const { kind } = attributes;
      report('wrong-ends', key, `${kind} may not run from ${from} to ${to}`, { kind, from, to });
    }
    for (const span of attributes.evidence ?? []) checkSpan(key, span);
    checkReasons(key, attributes, checkSpan, report);
  });
  return defects;
};

const checkReasons = (
  key: string,
  { kind, weight, because }: EdgeAttributes,
  checkSpan: (where: string, span: Span) => void,
  report: ReportDefect,
) => {
  for (const reason of because ?? []) {
    for (const span of [...reason.sourceEvidence, ...reason.targetEvidence]) checkSpan(key, span);
  }
  if (kind !== 'similar-to') return;
  if (!because) return void report('no-evidence', key, 'a similar-to edge needs because');
  const sum = because.reduce((total, reason) => total + reason.weight, 0);
  if (Math.abs(sum - weight) > tolerance) {
    report('because-sum', key, `its reasons add up to ${sum}, its weight is ${weight}`, { sum, weight });
  }
};
