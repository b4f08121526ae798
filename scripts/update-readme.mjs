// Puts the real answers of the command line into README.md, below each line `$ npm run guben -- …` in it.
// Run it when what the program says has changed: node scripts/update-readme.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildProgram } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

install();
buildProgram();

// In a folder of its own, so that no `out` of the checkout is read or written.
const folder = mkdtempSync(join(tmpdir(), 'guben-readme-'));
symlinkSync(join(root, 'data'), join(folder, 'data'));

function answer(line) {
  const args = [join(root, 'packages', 'cli', 'bin', 'guben.js'), ...line.split(/\s+/)];
  const run = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GUBEN_LANG: 'zh' },
  });
  if (run.status !== 0) throw new Error(`guben ${line} ended with ${run.status}: ${run.stderr}`);
  return run.stdout.trimEnd();
}

const file = join(root, 'README.md');
const text = readFileSync(file, 'utf8');
const updated = text.replace(
  /^\$ npm run guben -- (.*)\n[\s\S]*?(?=^```$)/gm,
  (_, line) => `$ npm run guben -- ${line}\n${answer(line)}\n`,
);
rmSync(folder, { recursive: true });
writeFileSync(file, updated);
