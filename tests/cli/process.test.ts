import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './run-cli.ts';

// The built command line as a process of its own: what cannot be seen from inside it. `npm test` builds before it tests.
const entry = fileURLToPath(new URL('../../packages/cli/bin/guben.js', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);
beforeAll(() => writeBundle(join(folder.path, 'out'), syntheticBundle({ counties: 3, initiatives: 9, seed: 3 })));

const start = (...args: string[]) =>
  spawn(process.execPath, [entry, ...args], { cwd: folder.path, env: { ...process.env, GUBEN_LANG: 'en' } });

const textOf = (stream: NodeJS.ReadableStream) => {
  const collected = { text: '' };
  stream.setEncoding('utf8').on('data', (chunk) => {
    collected.text += chunk;
  });
  return collected;
};

describe('guben as a process', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serve prints its address, answers, and ends cleanly on %s',
    async (signal) => {
      const child = start('serve', 'out', '--port', '0');
      const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
      await expect.poll(() => out.text, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
      const [address] = /http:\S+/.exec(out.text)!;
      const graph = await (await fetch(new URL('bundle/graph.json', address))).json();
      expect(graph.attributes.format).toBe('guben-graph');
      const closed = once(child, 'close');
      child.kill(signal);
      expect(await closed).toEqual([0, null]);
      expect(err.text).toBe('\nStopped.\n');
    },
  );

  it('ends quietly when its reader goes away', async () => {
    const child = start('query', 'search', '党', '--limit', '5000', '--json', '--bundle', 'out');
    const err = textOf(child.stderr);
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, err.text]).toEqual([0, '']);
  });

  it.each([
    [['--version'], 0],
    [['verify', 'out'], 0],
    [['verify', 'nowhere'], 1],
    [['verify'], 2],
  ])('%j exits with %d', async (args, expected) => {
    const child = start(...args);
    child.stdout.resume();
    child.stderr.resume();
    expect((await once(child, 'close'))[0]).toBe(expected);
  });
});
