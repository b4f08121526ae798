import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '@guben/cli';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line in this process: as the real one does, without the second it takes to start. */
export async function guben(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, columns = 100 } = {},
): Promise<Outcome> {
  const collected = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        collected[name] += chunk;
        done();
      },
    });
  const code = await run(args, {
    stdout: collect('out'),
    stderr: collect('err'),
    interactive: false,
    columns,
    cwd,
    env,
    untilStopped: () => new Promise(() => {}),
  });
  return { code, ...collected };
}

/** A folder of its own for a test, and how to take it away. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'guben-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
