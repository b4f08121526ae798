import { type GubenGraph, toDocument } from '../graph.ts';
import { byCounty, type Layout } from '../layout/index.ts';
import type { NameLanguage } from '../names.ts';
import type { BuildReport } from '../schema/report.ts';
import { bibtex, cslJson } from './bibliography.ts';
import { edgesCsv, nodesCsv } from './csv.ts';
import { dot } from './dot.ts';
import { gexf } from './gexf.ts';
import { graphJson } from './graph-json.ts';
import { graphml } from './graphml.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { cypher, neo4jNodesCsv, neo4jRelationshipsCsv } from './neo4j.ts';
import { nodeLink } from './node-link.ts';
import type { LayoutFile } from './node-style.ts';
import { nquads } from './nquads.ts';
import { parquetTables } from './parquet.ts';

export interface ExportInput {
  graph: GubenGraph;
  /** Language of titles and of the names of kinds. */
  lang: NameLanguage;
  /** Where the user put nodes, over the layout by county, and how they are drawn. */
  style?: LayoutFile;
  /** Source texts by id, for positions and context in RDF. */
  sources?: ReadonlyMap<string, string>;
  report?: BuildReport;
  /** Beginning of the IRIs in RDF. */
  base?: string;
}

/** One file of an export: `part` tells apart the files of a format that has several. */
export interface ExportFile {
  part: string;
  pieces: Iterable<string | Uint8Array>;
}

export interface ExportFormat {
  /** Ending of the file's name, without a dot. */
  extension: string;
  mediaType: string;
  /** What it is for, in the words of a list of choices. */
  title: Readonly<Record<NameLanguage, string>>;
  /** The files to write; `part` is empty where there is one. */
  files: (input: ExportInput) => ExportFile[] | Promise<ExportFile[]>;
}

/** The layout by county, with what the user moved where they moved it. */
export const layoutOf = ({ graph, style = {} }: ExportInput): Layout => {
  const layout = byCounty(graph);
  for (const [key, { x, y }] of Object.entries(style)) {
    if (layout.has(key) && x !== undefined && y !== undefined) layout.set(key, { x, y });
  }
  return layout;
};

const one = (pieces: Iterable<string | Uint8Array>): ExportFile[] => [{ part: '', pieces }];

const gexfOptions = (input: ExportInput, version: '1.3' | '1.2') => ({
  version,
  lang: input.lang,
  layout: layoutOf(input),
  style: new Map(Object.entries(input.style ?? {})),
});

/** Every format in which a graph leaves, by the name that the command line and the explorer use. */
export const exportFormats = {
  gexf: {
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    title: { zh: 'GEXF 1.3（Gephi、Gephi Lite）', en: 'GEXF 1.3 (Gephi, Gephi Lite)' },
    files: (input) => one(gexf(input.graph, gexfOptions(input, '1.3'))),
  },
  'gexf-1.2': {
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    title: { zh: 'GEXF 1.2（networkx）', en: 'GEXF 1.2 (networkx)' },
    files: (input) => one(gexf(input.graph, gexfOptions(input, '1.2'))),
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    title: { zh: 'JSON（graphology）', en: 'JSON (graphology)' },
    files: ({ graph }) => one(graphJson(toDocument(graph))),
  },
  'node-link': {
    extension: 'json',
    mediaType: 'application/json',
    title: { zh: 'JSON（节点—连线，D3、networkx）', en: 'JSON (node-link: D3, networkx)' },
    files: (input) => one(nodeLink(input.graph, layoutOf(input))),
  },
  graphml: {
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    title: { zh: 'GraphML（yEd、igraph、networkx）', en: 'GraphML (yEd, igraph, networkx)' },
    files: (input) => one(graphml(input.graph, layoutOf(input), input.lang)),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    title: { zh: 'CSV 两表（Excel、Gephi、R）', en: 'CSV, two tables (Excel, Gephi, R)' },
    files: (input) => [
      { part: 'nodes', pieces: nodesCsv(input.graph, layoutOf(input), input.lang) },
      { part: 'edges', pieces: edgesCsv(input.graph, input.lang) },
    ],
  },
  'json-ld': {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    title: { zh: 'JSON-LD（语义网）', en: 'JSON-LD (semantic web)' },
    files: ({ graph, ...options }) => one(jsonLd(graph, options)),
  },
  'n-quads': {
    extension: 'nq',
    mediaType: 'application/n-quads',
    title: { zh: 'N-Quads（语义网）', en: 'N-Quads (semantic web)' },
    files: ({ graph, ...options }) => one(nquads(graph, options)),
  },
  'neo4j-csv': {
    extension: 'csv',
    mediaType: 'text/csv',
    title: { zh: 'Neo4j 导入用 CSV', en: 'CSV for the import of Neo4j' },
    files: ({ graph }) => [
      { part: 'nodes', pieces: neo4jNodesCsv(graph) },
      { part: 'relationships', pieces: neo4jRelationshipsCsv(graph) },
    ],
  },
  cypher: {
    extension: 'cypher',
    mediaType: 'text/plain',
    title: { zh: 'Cypher（Neo4j）', en: 'Cypher (Neo4j)' },
    files: ({ graph }) => one(cypher(graph)),
  },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    title: { zh: 'Parquet 三表（DuckDB、pandas、Spark）', en: 'Parquet, three tables (DuckDB, pandas, Spark)' },
    files: async (input) => {
      const tables = await parquetTables(input.graph, layoutOf(input));
      return Object.entries(tables).map(([part, bytes]) => ({ part, pieces: [bytes] }));
    },
  },
  dot: {
    extension: 'dot',
    mediaType: 'text/vnd.graphviz',
    title: { zh: 'DOT（Graphviz）', en: 'DOT (Graphviz)' },
    files: (input) => one(dot(input.graph, layoutOf(input), input.lang)),
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    title: { zh: 'BibTeX（文献）', en: 'BibTeX (documents)' },
    files: ({ graph }) => one(bibtex(graph)),
  },
  'csl-json': {
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    title: { zh: 'CSL-JSON（Zotero 文献）', en: 'CSL-JSON (documents for Zotero)' },
    files: ({ graph }) => one(cslJson(graph)),
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown',
    title: { zh: 'Markdown 报告', en: 'Markdown report' },
    files: ({ graph, lang, report }) => one(markdown(graph, lang, report)),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as ExportFormatName[];
