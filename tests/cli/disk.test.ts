import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './run-cli.ts';

// A disk of 2 MB that only this test sees, on Linux where a user may mount one in a namespace of its own.
const entry = fileURLToPath(new URL('../../packages/cli/bin/guben.js', import.meta.url));
const folder = temporaryFolder();
afterAll(folder.remove);
const disk = join(folder.path, 'disk');
const mayMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']).status === 0;
beforeAll(() => {
  mkdirSync(disk);
  writeFileSync(join(folder.path, 'text.txt'), '平远县认真开展“三级联创”活动，共有党员4560人。\n');
});

/** Runs shell commands on the small disk; `guben` there is the built command line. */
const onSmallDisk = (script: string) =>
  spawnSync(
    'unshare',
    [
      '-rm',
      'sh',
      '-c',
      `mount -t tmpfs -o size=2m tmpfs disk; guben() { "$NODE" "$ENTRY" "$@" 2>&1; echo "exit $?"; }; ${script}`,
    ],
    {
      cwd: folder.path,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, ENTRY: entry },
    },
  ).stdout;

const count = (text: string, part: string) => text.split(part).length - 1;

describe.runIf(mayMount)('the earlier bundle is left whole', { timeout: 120_000 }, () => {
  it('on a full disk', () => {
    const out = onSmallDisk(`
      guben build text.txt --out disk/out > /dev/null
      sha256sum disk/out/graph.json
      dd if=/dev/zero of=disk/filler bs=1k 2> /dev/null
      guben build text.txt --out disk/out
      sha256sum disk/out/graph.json
      guben verify disk/out
      ls -A disk`);
    expect(out).toMatch(/磁盘已满，写不下 .*disk\/out[\s\S]*原有的图谱没有变。\nexit 1\n/);
    const [first, ...rest] = out.match(/^[0-9a-f]{64}/gm)!;
    expect(rest).toEqual([first]);
    expect(out).toMatch(/0 处缺陷[\s\S]*exit 0\nfiller\nout\n$/);
  });

  it('on a read-only disk', () => {
    const out = onSmallDisk(`
      guben build text.txt --out disk/out > /dev/null
      mount -o remount,ro disk
      guben build text.txt --out disk/out
      guben build text.txt --out disk/new/folder
      guben verify disk/out`);
    expect(count(out, '在只读的磁盘上。请用 --out 换一个位置。\nexit 1\n')).toBe(2);
    expect(out).toMatch(/0 处缺陷[\s\S]*exit 0\n$/);
  });
});
