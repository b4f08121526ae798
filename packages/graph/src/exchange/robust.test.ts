import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { toDocument, toGraph } from '../graph.ts';
import { parseGraphDocument } from '../parse.ts';
import { arbitraryDocument } from './arbitrary-graph.ts';
import { type ExportFormatName, exportFormatNames, exportFormats } from './formats.ts';
import { graphJson } from './graph-json.ts';
import { readXml } from './xml-reader.ts';

const require = createRequire(import.meta.url);

/** Files of a format for a random graph, texts joined. */
const written = async (format: ExportFormatName, document: Parameters<typeof toGraph>[0]) => {
  const files = await exportFormats[format].files({ graph: toGraph(document), lang: 'zh' });
  return Object.fromEntries(
    files.map(({ part, pieces }) => {
      const all = [...pieces];
      return [
        part,
        all.every((piece) => typeof piece === 'string') ? all.join('') : Buffer.concat(all as Uint8Array[]),
      ];
    }),
  );
};

const textOf = async (format: ExportFormatName, document: Parameters<typeof toGraph>[0]) =>
  (await written(format, document))[''] as string;

const runs = { numRuns: 60 };

describe('any graph', () => {
  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = [...graphJson(toDocument(toGraph(document)))].join('');
        expect(parseGraphDocument(text)).toEqual(document);
        // A file holds UTF-8: what it cannot carry is escaped.
        expect(parseGraphDocument(Buffer.from(text, 'utf8').toString('utf8'))).toEqual(document);
      }),
    );
  });

  it('with a number that is not finite is refused', () => {
    fc.assert(
      fc.property(
        arbitraryDocument.filter((document) => document.edges.length > 0),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
        (document, number) => {
          const broken = structuredClone(document);
          broken.edges[0]!.attributes.confidence = number;
          expect(() => parseGraphDocument(broken)).toThrow(/confidence/);
        },
      ),
      runs,
    );
  });

  it.each(['gexf', 'gexf-1.2', 'graphml'] as const)(
    'is well-formed as %s, every node and edge once',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocument, async (document) => {
          const counts = { node: 0, edge: 0 };
          const ids = new Set<string>();
          await readXml([await textOf(format, document)], {
            open: (name, { id }) => {
              if (name !== 'node' && name !== 'edge') return;
              counts[name] += 1;
              ids.add(`${name} ${id}`);
            },
            close: () => {},
          });
          expect(counts).toEqual({ node: document.nodes.length, edge: document.edges.length });
          expect(ids.size).toBe(counts.node + counts.edge);
        }),
        runs,
      );
    },
  );

  const hasXmllint = spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
  it.runIf(hasXmllint)('is valid GEXF 1.3 against the schema', async () => {
    const schema = fileURLToPath(new URL('../../../../tests/exchange/schema/gexf.rng', import.meta.url));
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const input = await textOf('gexf', document);
        const { status, stderr } = spawnSync('xmllint', ['--huge', '--noout', '--relaxng', schema, '-'], {
          input,
          encoding: 'utf8',
        });
        expect(status, stderr).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is read by graphology-gexf', async () => {
    const { parse } = require('graphology-gexf');
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const read = parse(MultiGraph, await textOf('gexf', document));
        expect([read.order, read.size]).toEqual([document.nodes.length, document.edges.length]);
      }),
      runs,
    );
  });

  it('is read as N-Quads and JSON-LD, which say the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const [quads, ld] = [new Store(), new Store()];
        quads.load(await textOf('n-quads', document), { format: 'application/n-quads' });
        ld.load(await textOf('json-ld', document), { format: 'application/ld+json' });
        const lines = (store: Store) => store.dump({ format: 'application/n-quads' }).split('\n').sort();
        expect(lines(ld)).toEqual(lines(quads));
        const { Parser } = require('n3');
        expect(
          new Parser({ format: 'N-Quads' }).parse(await textOf('n-quads', document)).length,
        ).toBeGreaterThanOrEqual(quads.size);
      }),
      runs,
    );
  });

  it('is read by DuckDB as CSV, for Neo4j, and as Parquet', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'guben-any-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = async (sql: string) => Number((await connection.runAndReadAll(sql)).getRows()[0]![0]);
    try {
      await fc.assert(
        fc.asyncProperty(arbitraryDocument, async (document) => {
          for (const format of ['csv', 'neo4j-csv', 'parquet'] as const) {
            for (const [part, content] of Object.entries(await written(format, document))) {
              if (part === 'evidence') continue;
              const file = join(dir, `${part}.${format}`);
              await writeFile(file, content);
              // Cells are up to 35 kB of evidence; a key may begin with #, which is no comment.
              const options =
                "header = true, all_varchar = true, quote = '\"', escape = '\"', delim = ',', comment = '', max_line_size = 10000000";
              const from = format === 'parquet' ? `'${file}'` : `read_csv('${file}', ${options})`;
              const expected = part === 'nodes' ? document.nodes.length : document.edges.length;
              expect(
                await rows(`SELECT count(*) FROM ${format === 'parquet' ? `read_parquet(${from})` : from}`),
                format,
              ).toBe(expected);
            }
          }
        }),
        { numRuns: 25 },
      );
    } finally {
      connection.closeSync();
      instance.closeSync();
      await rm(dir, { recursive: true, force: true });
    }
  });

  it.each(exportFormatNames)('is written as %s, the same each time', async (format) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(await written(format, document)).toEqual(await written(format, document));
      }),
      { numRuns: 20 },
    );
  });
});
