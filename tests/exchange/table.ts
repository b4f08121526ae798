import type { ExportFormatName } from '@guben/graph';
import { type Aspect, aspects } from './graph.ts';

const all = [...aspects];
const but = (...lost: Aspect[]): Aspect[] => all.filter((aspect) => !lost.includes(aspect));

/**
 * What another program finds of each format, row by row of the table in docs/exchange.md. The tests read each file with
 * that program and compare: a row that promises too much or too little fails.
 */
export const survives: Readonly<Record<string, { format: ExportFormatName; program: string; keeps: Aspect[] }>> = {
  gexf: { format: 'gexf', program: 'graphology-gexf', keeps: all },
  'gexf-1.2': { format: 'gexf-1.2', program: 'graphology-gexf', keeps: but('direction') },
  'gexf-1.2 networkx': { format: 'gexf-1.2', program: 'networkx', keeps: but('colours', 'direction') },
  json: { format: 'json', program: 'graphology', keeps: but('colours', 'positions') },
  'node-link': { format: 'node-link', program: 'networkx', keeps: all },
  graphml: { format: 'graphml', program: 'graphology-graphml', keeps: but('direction') },
  'graphml networkx': { format: 'graphml', program: 'networkx', keeps: but('direction') },
  'graphml igraph': { format: 'graphml', program: 'igraph', keeps: but('direction') },
  csv: { format: 'csv', program: 'DuckDB', keeps: all },
  parquet: { format: 'parquet', program: 'DuckDB', keeps: all },
  'neo4j-csv': { format: 'neo4j-csv', program: 'DuckDB', keeps: but('colours', 'positions', 'direction') },
  cypher: { format: 'cypher', program: '@neo4j-cypher/antlr4', keeps: but('colours', 'positions', 'direction') },
  'n-quads': { format: 'n-quads', program: 'N3', keeps: but('colours', 'positions') },
  'json-ld': { format: 'json-ld', program: 'Oxigraph', keeps: but('colours', 'positions') },
  dot: { format: 'dot', program: '@ts-graphviz/ast', keeps: but('aliases', 'dates', 'evidence') },
};

/** The table of docs/exchange.md. */
export const markdownTable = (): string => {
  const head = ['Format', 'Read by', ...aspects];
  const rows = Object.values(survives).map(({ format, program, keeps }) => [
    `\`${format}\``,
    program,
    ...aspects.map((aspect) => (keeps.includes(aspect) ? '✓' : '–')),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};
