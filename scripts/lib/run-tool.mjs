import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';

/**
 * Runs a tool of the workspace (tsc, biome, vite, vitest).
 * @param {string} tool name in node_modules/.bin
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet`: what the tool says is shown, on stderr, only
 *   when it fails, so that a command's result stays alone on stdout
 * @returns whether it succeeded
 */
export function runTool(tool, args, { cwd = root, env = process.env, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  // Colours are for a terminal; in a log they only hide the words.
  const colours = process.stdout.isTTY ? env : { ...env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const options = {
    cwd,
    env: colours,
    stdio,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  };
  const run = spawnSync(join(cwd, 'node_modules', '.bin', tool), args, options);
  if (quiet && run.status !== 0) console.error(run.stdout + run.stderr);
  return run.status === 0;
}
