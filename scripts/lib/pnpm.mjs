// Installs the workspace through the pnpm that package.json pins, on a machine that has only Node and npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What the scripts keep for themselves: the pinned pnpm and the stamps of what is already done. */
export const stateDir = join(root, '.guben');

/** Ends the script with a message for a person: what went wrong, and what to do. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const pinnedPnpm = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('@')[1];

/** The environment without the settings of the npm that called us: a nested npx would take them for its own. */
function cleanEnv() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle|config_(package|call|prefix|local_prefix|workspace))/i.test(name)) delete env[name];
  }
  return env;
}

function npmCommand(args, options) {
  // Through a shell only on Windows, where npm is a .cmd file.
  return spawnSync('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Path of pnpm's entry file, installed under .guben/ on first use. */
function pnpmEntry() {
  const version = pinnedPnpm();
  const home = join(stateDir, `pnpm-${version}`);
  const entry = join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
  if (existsSync(entry)) return entry;
  console.log(`Fetching pnpm ${version} …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `pnpm@${version}`];
  const run = npmCommand(args, { cwd: home, stdio: 'inherit', env: cleanEnv() });
  if (run.status !== 0 || !existsSync(entry)) {
    fail(`pnpm ${version} could not be installed. Check that npm reaches its registry (npm ping), then run this again.`);
  }
  return entry;
}

/** Node's prefix where its C headers are, so that nodejieba compiles without a download. */
function nodeHeadersPrefix() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? prefix : undefined;
}

function installEnv() {
  const env = cleanEnv();
  const prefix = nodeHeadersPrefix();
  if (prefix) {
    env.npm_config_nodedir = prefix;
    // No prebuilt addon is looked for on the open internet.
    env.npm_config_build_from_source = 'true';
  }
  env.CI = 'true';
  return env;
}

/** Fingerprint of all that decides what is installed. */
function installStamp() {
  const hash = createHash('sha256').update(process.version);
  const manifests = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'package.json'));
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', join('tests', 'package.json'), ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function nodejiebaLoads() {
  const probe = spawnSync(process.execPath, ['-e', "require('nodejieba')"], { cwd: join(root, 'packages', 'extractor') });
  return probe.status === 0;
}

/** Installs the workspace when anything that decides the installation has changed. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Guben needs Node 20.19 or newer; this is ${process.version}. Install a newer Node from https://nodejs.org.`);
  }
  const stampFile = join(stateDir, 'installed');
  const stamp = installStamp();
  if (existsSync(join(root, 'node_modules')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing packages …');
  const args = [pnpmEntry(), 'install', '--frozen-lockfile', '--reporter=append-only'];
  const run = spawnSync(process.execPath, args, { cwd: root, env: installEnv(), encoding: 'utf8' });
  if (run.status !== 0 || !nodejiebaLoads()) {
    console.error(run.stdout.slice(-6000) + run.stderr.slice(-6000));
    if (/node-gyp|node-pre-gyp|gyp ERR|nodejieba/.test(run.stdout + run.stderr) || run.status === 0) {
      fail(
        'The Chinese segmenter nodejieba could not be compiled. It needs a C++ toolchain and Python 3:\n' +
          '  Debian, Ubuntu:  apt-get install -y g++ make python3\n' +
          '  Fedora:          dnf install gcc-c++ make python3\n' +
          '  macOS:           xcode-select --install\n' +
          '  Windows:         Visual Studio Build Tools with "Desktop development with C++"\n' +
          "Without internet it also needs Node's headers (include/node/node.h beside the running Node). Then run this again.",
      );
    }
    fail('The packages could not be installed: see the messages above, then run this again.');
  }
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Runs a tool of the workspace (tsc, biome, vite, vitest) and ends the script when it fails. */
export function runTool(tool, args, options = {}) {
  const bin = join(options.cwd ?? root, 'node_modules', '.bin', tool);
  const run = spawnSync(bin, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (run.status !== 0) {
    if (options.tolerate) return false;
    process.exit(run.status ?? 1);
  }
  return true;
}
