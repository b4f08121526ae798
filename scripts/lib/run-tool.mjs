import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';

/**
 * Runs a tool of the workspace (tsc, biome, vite, vitest), its output shown as it comes. What it writes to stdout goes to
 * stderr where `quiet` is set, so that a command's result stays alone on stdout.
 * @param {string} tool name in node_modules/.bin
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns whether it succeeded
 */
export function runTool(tool, args, { cwd = root, env = process.env, quiet = false } = {}) {
  const stdout = quiet ? 2 : 'inherit';
  const options = { cwd, env, stdio: ['ignore', stdout, 'inherit'], shell: process.platform === 'win32' };
  return spawnSync(join(cwd, 'node_modules', '.bin', tool), args, options).status === 0;
}
