import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

// What the README tells a reader to type works as it stands there.
const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = temporaryFolder();
afterAll(folder.remove);
beforeAll(() => {
  for (const name of ['data', 'tests', 'docs']) symlinkSync(join(root, name), join(folder.path, name));
});

const typed = [...readme.matchAll(/^(?:\$ )?npm run guben -- ([^#\n]+)/gm)].map((match) => match[1]!);
const questions = [...readme.matchAll(/^\| `(query [^`]+)` \|/gm)].map((match) => match[1]!);
// `serve` does not end by itself; it is tested as a process. `eval` has its own tests.
const commands = [...typed, ...questions]
  .map((line) => line.trim())
  .filter((line) => !/^(serve|eval)\b|[…|]/.test(line));

describe('the README', () => {
  it('shows every command', () => {
    for (const name of ['build', 'query', 'verify', 'export', 'serve', 'eval']) {
      expect(typed.map((line) => line.split(' ')[0])).toContain(name);
    }
    expect(questions.length).toBeGreaterThanOrEqual(9);
  });

  it.each([...new Set(commands)])('guben %s', async (line) => {
    const { code, out, err } = await guben(line.split(/\s+/), { cwd: folder.path });
    expect(code, err).toBe(0);
    if (!line.startsWith('export')) expect(out).not.toBe('');
  });

  it('shows what query counties answers', async () => {
    const shown = /\$ npm run guben -- query counties (\S+)\n([\s\S]*?)\n```/.exec(readme)!;
    const { out } = await guben(['query', 'counties', shown[1]!], { cwd: folder.path, columns: 120 });
    expect(shown[2]!.trim()).toBe(out.trim());
  });
});
