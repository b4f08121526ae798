import { createRequire } from 'node:module';
import {
  type ExportFile,
  type ExportFormatName,
  edgeColor,
  exportFormats,
  type GubenGraph,
  layoutOf,
  nodeColor,
  parseGraphDocument,
  toGraph,
} from '@guben/graph';
import { syntheticBundle } from '@guben/graph/synthetic';

/** Packages that are CommonJS, or whose types do not fit, are fetched as Node has always done. */
export const require = createRequire(import.meta.url);

const made = syntheticBundle({ counties: 3, initiatives: 12, seed: 7 });

/** The graph that every format is tried on: names with every kind of sign, parallel edges, dates. */
const document = (() => {
  const copy = structuredClone(made.graph);
  const practice = copy.nodes.find((n) => n.attributes.kind === 'practice')!;
  practice.attributes.label = '“一册|一证,一簿;一线”\\ <b>&amp;\n=第二行 🙂';
  practice.attributes.aliases = ['=1+1', 'a;b|c,"d"', "'单'引号`", '-别名', '𠮷'];
  const place = copy.nodes.find((n) => n.attributes.kind === 'place')!;
  place.attributes.label = '=CMD()';
  const similar = copy.edges.find((e) => e.attributes.kind === 'similar-to')!;
  const parallel = structuredClone(similar);
  parallel.key = 'variant-of:parallel';
  parallel.attributes = {
    kind: 'variant-of',
    weight: 0.5,
    confidence: 0.25,
    rule: 'name-extends',
    date: '2003-07',
    evidence: practice.attributes.evidence,
  };
  copy.edges.push(parallel);
  return parseGraphDocument(copy);
})();

export const graph: GubenGraph = toGraph(document);
export const sources = made.sources;
export const graphDocument = document;

const input = { graph, lang: 'en' as const, sources, report: made.report };
const layout = layoutOf(input);

/** The files of a format by their part, texts joined. */
export const exported = async (format: ExportFormatName): Promise<Record<string, string | Uint8Array>> => {
  const files: ExportFile[] = await exportFormats[format].files(input);
  return Object.fromEntries(
    files.map(({ part, pieces }) => {
      const all = [...pieces];
      return [part, typeof all[0] === 'string' ? all.join('') : (all[0] as Uint8Array)];
    }),
  );
};

export const exportedText = async (format: ExportFormatName, part = ''): Promise<string> =>
  (await exported(format))[part] as string;

/** What may survive in a file. */
export const aspects = [
  'labels',
  'aliases',
  'kinds',
  'colours',
  'positions',
  'weights',
  'parallel edges',
  'direction',
  'dates',
  'evidence',
] as const;
export type Aspect = (typeof aspects)[number];

/** A graph as another program read it; what a program did not find is missing. */
export interface ReadGraph {
  nodes: {
    key: string;
    label?: unknown;
    aliases?: unknown;
    kind?: unknown;
    color?: unknown;
    x?: unknown;
    y?: unknown;
    date?: unknown;
    evidence?: unknown;
  }[];
  edges: {
    source: string;
    target: string;
    kind?: unknown;
    weight?: unknown;
    directed?: unknown;
    date?: unknown;
    color?: unknown;
    evidence?: unknown;
  }[];
}

const dateOf = (attributes: object): unknown => {
  if ('date' in attributes && attributes.date !== undefined) return attributes.date;
  return 'years' in attributes ? attributes.years : undefined;
};

/** Files round positions to a thousandth of a pixel. */
const samePositions = (read: ReadGraph): boolean => {
  const found = new Map(read.nodes.map((node) => [node.key, node]));
  return ours.nodes.every(({ key, x, y }) => {
    const at = found.get(key);
    const near = (a: unknown, b: unknown) => Math.abs(Number(a) - Number(b)) < 0.01;
    return at !== undefined && near(at.x, x) && near(at.y, y);
  });
};

/** What each aspect is, of a graph as read and of ours: values in an order that does not depend on the file's. */
const aspectOf = (aspect: Aspect, { nodes, edges }: ReadGraph): unknown => {
  const byKey = [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ends = (edge: ReadGraph['edges'][number]) => `${edge.source} → ${edge.target}`;
  const id = (edge: ReadGraph['edges'][number]) => `${ends(edge)} ${edge.kind}`;
  const byEnds = [...edges].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  switch (aspect) {
    case 'labels':
      return byKey.map(({ key, label }) => [key, label]);
    case 'aliases':
      return byKey.map(({ key, aliases }) => [key, aliases]);
    case 'kinds':
      return [byKey.map(({ key, kind }) => [key, kind]), byEnds.map((edge) => edge.kind).sort()];
    case 'colours':
      return [byKey.map(({ key, color }) => [key, color]), byEnds.map((edge) => edge.color).sort()];
    case 'positions':
      return byKey.map(({ key, x, y }) => [key, x, y]);
    case 'weights':
      return byEnds.map((edge) => [id(edge), edge.weight]);
    case 'parallel edges':
      return byEnds.map(ends).sort();
    case 'direction':
      return byEnds.map((edge) => [id(edge), edge.directed]);
    case 'dates':
      return [byKey.map(({ key, date }) => [key, date]), byEnds.map((edge) => [id(edge), edge.date])];
    case 'evidence':
      return [byKey.map(({ key, evidence }) => [key, evidence]), byEnds.map((edge) => [id(edge), edge.evidence])];
  }
};

/** Our graph in the same form. */
export const ours: ReadGraph = {
  nodes: graph.mapNodes((key, attributes) => ({
    key,
    label: attributes.label,
    aliases: attributes.aliases,
    kind: attributes.kind,
    color: nodeColor(attributes.kind),
    ...layout.get(key),
    date: dateOf(attributes),
    evidence: attributes.evidence,
  })),
  edges: graph.mapEdges((_key, attributes, source, target) => ({
    source,
    target,
    kind: attributes.kind,
    weight: attributes.weight,
    directed: attributes.kind !== 'similar-to',
    color: edgeColor(attributes.kind),
    date: attributes.date,
    evidence: attributes.evidence ?? attributes.because,
  })),
};

/** The aspects in which a graph as read is ours. */
export const survivors = (read: ReadGraph): Aspect[] =>
  aspects.filter((aspect) => {
    if (aspect === 'positions') return samePositions(read);
    const [found, wanted] = [aspectOf(aspect, read), aspectOf(aspect, ours)];
    return JSON.stringify(found) === JSON.stringify(wanted);
  });

/** `#rrggbb` of `rgb(1,2,3)` and `rgba(1,2,3,1.0)`. */
export const hexOf = (color: string | undefined): string | undefined => {
  const channels = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(color ?? '');
  return channels
    ? `#${channels
        .slice(1, 4)
        .map((c) => Number(c).toString(16).padStart(2, '0'))
        .join('')}`
    : color;
};
