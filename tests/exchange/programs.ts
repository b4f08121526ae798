import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Python that may have networkx and igraph; name one with GUBEN_PYTHON. */
const python = process.env.GUBEN_PYTHON ?? 'python3';

const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

export const hasPython = (module: string): boolean => runs(python, ['-c', `import ${module}`]);
export const hasXmllint = runs('xmllint', ['--version']);

/** Runs something on a file with the given content. */
export const withFile = <T>(name: string, content: string | Uint8Array, use: (path: string) => T): T => {
  const dir = mkdtempSync(join(tmpdir(), 'guben-exchange-'));
  const path = join(dir, name);
  const finish = () => rmSync(dir, { recursive: true, force: true });
  try {
    writeFileSync(path, content);
    const result = use(path);
    if (result instanceof Promise) return result.finally(finish) as T;
    finish();
    return result;
  } catch (error) {
    finish();
    throw error;
  }
};

/** What read.py says of a file: a graph as JSON. */
export const readWithPython = (reader: string, name: string, content: string): unknown =>
  withFile(name, content, (path) => {
    const script = fileURLToPath(new URL('read.py', import.meta.url));
    return JSON.parse(execFileSync(python, [script, reader, path], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  });

/** What xmllint has against a GEXF file; empty where nothing. */
export const complaintsOfXmllint = (content: string): string =>
  withFile('graph.gexf', content, (path) => {
    const schema = fileURLToPath(new URL('schema/gexf.rng', import.meta.url));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, path], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  });
