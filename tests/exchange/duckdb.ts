import { DuckDBInstance } from '@duckdb/node-api';

/** Rows of a query; numbers of 64 bits as numbers. */
export const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const rows = await (await connection.runAndReadAll(sql)).getRowObjects();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : (value ?? undefined),
        ]),
      ),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};
