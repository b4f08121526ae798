import { toGraph } from '../graph.ts';
import { parseGraphDocument } from '../parse.ts';

/** A small graph for tests: labels by key; edges `[kind, from, to]`. Everything quotes the text `甲`. */
export const smallGraph = (labels: Record<string, string | string[]>, edges: [string, string, string][]) => {
  const span = { source: 's', start: 0, end: 1, quote: '甲' };
  return toGraph(
    parseGraphDocument({
      attributes: { format: 'guben-graph', version: 1, title: '小', generator: 'test', sources: [] },
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      nodes: Object.entries(labels).map(([key, names]) => {
        const [label, ...aliases] = [names].flat() as string[];
        const kind = key.split('/')[0]!;
        const required: Record<string, object> = {
          document: { title: label },
          place: { level: 'county' },
          figure: { value: 1, unit: '人' },
        };
        return { key, attributes: { kind, label, aliases, evidence: [span], ...required[kind] } };
      }),
      edges: edges.map(([kind, source, target]) => ({
        key: `${kind}:${source}→${target}`,
        source,
        target,
        attributes: { kind, weight: 1, confidence: 0.9, rule: 'r', evidence: [span] },
      })),
    }),
  );
};
