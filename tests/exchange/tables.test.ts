import { describe, expect, it } from 'vitest';
import { query } from './duckdb.ts';
import { exported, graph, survivors } from './graph.ts';
import { withFile } from './programs.ts';
import { fromAttributes, titles } from './readers.ts';
import { survives } from './table.ts';

type Row = Record<string, unknown>;

/** A text that was kept from being run as a formula. */
const unguarded = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/^'(?=[=+\-@\t\r])/, '') : value;

const readCsv = (name: string, content: string, options = ''): Promise<Row[]> =>
  withFile(name, content, (path) =>
    query(`SELECT * FROM read_csv('${path}', header = true, all_varchar = true${options})`),
  );

const number = (value: unknown): number => Number(value);

describe('CSV', () => {
  it('is read by DuckDB', async () => {
    const files = (await exported('csv')) as Record<string, string>;
    const nodes = (await readCsv('nodes.csv', files.nodes!)).map((row) => ({
      ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, unguarded(value)])),
      key: row.Id as string,
      label: unguarded(row.Label),
      color: row.Color,
      x: number(row.X),
      y: number(row.Y),
    }));
    const edges = (await readCsv('edges.csv', files.edges!)).map((row) => ({
      ...row,
      source: row.Source as string,
      target: row.Target as string,
      weight: number(row.Weight),
      directed: row.Type === 'Directed',
      color: row.Color,
    }));
    expect(survivors(fromAttributes(nodes, edges, titles))).toEqual(survives.csv!.keeps);
  });

  it('begins with a byte order mark and holds no cell that a spreadsheet would run', async () => {
    const files = (await exported('csv')) as Record<string, string>;
    for (const [part, text] of Object.entries(files)) {
      expect(text.startsWith('\uFEFF')).toBe(true);
      const rows = await readCsv(`${part}.csv`, text);
      expect(rows.length).toBeGreaterThan(10);
      const texts = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string');
      // Numbers may be negative.
      expect(texts.filter((value) => /^[=+\-@\t\r]/.test(value) && !/^-\d+(\.\d+)?$/.test(value))).toEqual([]);
    }
  });
});

describe('Parquet', () => {
  it('is read by DuckDB, evidence as a table of its own', async () => {
    const files = (await exported('parquet')) as Record<string, Uint8Array>;
    const read = (part: string): Promise<Row[]> =>
      withFile(`${part}.parquet`, files[part]!, (path) => query(`SELECT * FROM read_parquet('${path}')`));
    const [nodes, edges, evidence] = await Promise.all([read('nodes'), read('edges'), read('evidence')]);
    const spansOf = (of: string, key: unknown) =>
      evidence
        .filter((row) => row.of === of && row.key === key && row.as === 'stated')
        .map(({ source, start, end, quote }) => ({ source, start, end, quote }));
    const found = fromAttributes(
      nodes.map((row) => ({ ...row, key: row.key as string, evidence: JSON.stringify(spansOf('node', row.key)) })),
      edges.map((row) => ({
        ...row,
        source: row.source as string,
        target: row.target as string,
        evidence: row.because ? undefined : JSON.stringify(spansOf('edge', row.key)),
      })),
      { node: (id) => id, edge: (id) => id },
    );
    expect(survivors(found)).toEqual(survives.parquet!.keeps);
  });

  it('answers a question over nodes, edges and evidence', async () => {
    const files = (await exported('parquet')) as Record<string, Uint8Array>;
    const rows = await withFile('edges.parquet', files.edges!, (edges) =>
      withFile('nodes.parquet', files.nodes!, (nodes) =>
        query(
          `SELECT n.label AS county, count(*) AS initiatives FROM read_parquet('${edges}') e JOIN read_parquet('${nodes}') n ON n.key = e.source
           WHERE e.kind = 'implements' AND n.level = 'county' GROUP BY n.label ORDER BY n.label`,
        ),
      ),
    );
    expect(rows.map((row) => row.initiatives)).toEqual([4, 4, 4]);
  });
});

describe('CSV for the import of Neo4j', () => {
  it('is read by DuckDB as Neo4j reads it: quoted, lists by the unit separator', async () => {
    const files = (await exported('neo4j-csv')) as Record<string, string>;
    const [nodes, edges] = await Promise.all([
      readCsv('nodes.csv', files.nodes!, ", quote = '\"'"),
      readCsv('relationships.csv', files.relationships!, ", quote = '\"'"),
    ]);
    const list = (value: unknown) => (typeof value === 'string' && value !== '' ? value.split('\u001F') : []);
    expect(nodes.every((row) => list(row[':LABEL'])[0] === 'Guben')).toBe(true);
    expect(new Set(edges.map((row) => row[':TYPE']))).toEqual(
      new Set(graph.mapEdges((_key, { kind }) => kind.toUpperCase().replace('-', '_'))),
    );
    const found = fromAttributes(
      nodes.map((row) => {
        const years = list(row['years:long[]']).map(Number);
        return {
          ...row,
          key: row['key:ID'] as string,
          aliases: list(row['aliases:string[]']),
          ...(years.length > 0 && { years }),
        };
      }),
      edges.map((row) => ({
        ...row,
        source: row[':START_ID'] as string,
        target: row[':END_ID'] as string,
        weight: number(row['weight:double']),
        directed: true,
      })),
      { node: (id) => id, edge: (id) => id },
    );
    expect(survivors(found)).toEqual(survives['neo4j-csv']!.keeps);
  });
});
