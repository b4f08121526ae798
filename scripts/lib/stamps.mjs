// A step is done again only when what goes into it has changed: its inputs' contents are hashed and kept as a stamp.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, stateDir } from './paths.mjs';

/** Folders that hold results or other people's code, never inputs. */
const notInputs = new Set(['node_modules', 'dist', 'dist-types', '.git', '.guben', 'coverage']);

const byName = (a, b) => (a < b ? -1 : 1);

function* filesIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) yield path;
  if (!stats?.isDirectory()) return;
  for (const name of readdirSync(path).sort(byName)) {
    if (!notInputs.has(name)) yield* filesIn(join(path, name));
  }
}

/**
 * Fingerprint of files and folders: names and contents, so that a fresh clone and an old checkout agree.
 * @param {string[]} paths files or folders; one that is missing counts as empty
 * @param {{ base?: string, skip?: RegExp, extra?: string }} [options] names are relative to `base`; files whose name matches `skip` do not count
 */
export function fingerprint(paths, { base = root, skip, extra = '' } = {}) {
  const hash = createHash('sha256').update(`${process.version} ${extra}`);
  for (const path of paths) {
    for (const file of filesIn(path)) {
      if (skip?.test(file)) continue;
      hash.update(`\0${relative(base, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Runs a step unless its stamp says that it was done with the same inputs and its output is still there.
 * The stamp is written only when the step returns true.
 * @param {string} name of the stamp
 * @param {{ stamp: string, output: string, dir?: string }} state the inputs' fingerprint, and a file that the step makes
 * @param {() => boolean} step
 * @returns whether the output is as the inputs want it
 */
export function unlessDone(name, { stamp, output, dir = stateDir }, step) {
  const file = join(dir, `${name}.stamp`);
  if (existsSync(output) && existsSync(file) && readFileSync(file, 'utf8') === stamp) return true;
  if (!step()) return false;
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, stamp);
  return true;
}
