// Installs the workspace through the pnpm that package.json pins, on a machine that has only Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { root, stateDir } from './paths.mjs';
import { fail, say } from './say.mjs';
import { fingerprint, unlessDone } from './stamps.mjs';

const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Whether a version of Node (`20.19.1`) is at least another (`20.19`). */
export function isAtLeast(version, least) {
  const parts = (text) => text.replace(/^\D+/, '').split('.').map(Number);
  const have = parts(version);
  for (const [i, wanted] of parts(least).entries()) {
    if ((have[i] ?? 0) !== wanted) return (have[i] ?? 0) > wanted;
  }
  return true;
}

/** Stops where this Node is older than package.json asks for. */
export function requireNode(version = process.versions.node) {
  const least = manifest().engines.node;
  if (isAtLeast(version, least)) return;
  fail(
    `需要 Node ${least}，现在的是 ${version}。请到 https://nodejs.org 安装新版 Node，再运行一次。`,
    `Guben needs Node ${least}; this is ${version}. Install a newer Node from https://nodejs.org, then run this again.`,
  );
}

/** The environment without the settings of the npm that called us: a nested npm or pnpm would take them for its own. */
export function cleanEnv(env = process.env) {
  const calledBy = /^npm_(package|lifecycle|config_(package|call|prefix|local_prefix|workspace))/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !calledBy.test(name)));
}

/** Path of pnpm's entry file, installed under .guben/ on first use. */
function pnpmEntry() {
  const version = manifest().packageManager.split('@')[1];
  const home = join(stateDir, `pnpm-${version}`);
  const entry = join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');
  if (existsSync(entry)) return entry;
  say(`正在取 pnpm ${version} …`, `Fetching pnpm ${version} …`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `pnpm@${version}`];
  // Through a shell only on Windows, where npm is a .cmd file.
  const shell = process.platform === 'win32';
  const run = spawnSync('npm', args, { cwd: home, stdio: ['ignore', 2, 2], env: cleanEnv(), shell });
  if (run.status !== 0 || !existsSync(entry)) {
    fail(
      `pnpm ${version} 没有装上。请检查 npm 能否连上它的源（npm ping），再运行一次。`,
      `pnpm ${version} could not be installed. Check that npm reaches its registry (npm ping), then run this again.`,
    );
  }
  return entry;
}

/** Node's prefix where its C headers are, so that nodejieba compiles without a download. */
export function nodeHeadersPrefix(execPath = process.execPath) {
  const prefix = dirname(dirname(execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? prefix : undefined;
}

/** The environment of the installation; `headers` is a prefix of Node with its C headers. */
export function installEnv(headers, env = process.env) {
  return {
    ...cleanEnv(env),
    // No question is asked, whatever terminal there is.
    CI: 'true',
    // No prebuilt addon is looked for on the open internet, and no headers are fetched.
    ...(headers && { npm_config_nodedir: headers, npm_config_build_from_source: 'true' }),
  };
}

const compilerHelp = {
  zh: [
    '  Debian、Ubuntu：  apt-get install -y g++ make python3',
    '  Fedora：          dnf install gcc-c++ make python3',
    '  macOS：           xcode-select --install',
    '  Windows：         Visual Studio Build Tools，勾选“使用 C++ 的桌面开发”；另装 Python 3',
  ].join('\n'),
  en: [
    '  Debian, Ubuntu:  apt-get install -y g++ make python3',
    '  Fedora:          dnf install gcc-c++ make python3',
    '  macOS:           xcode-select --install',
    '  Windows:         Visual Studio Build Tools with "Desktop development with C++", and Python 3',
  ].join('\n'),
};

const runs = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** What is missing for compiling nodejieba, looked at before minutes are spent on the rest. Windows' tools are not in the path. */
export function missingTools(has = runs, env = process.env, platform = process.platform) {
  if (platform === 'win32') return [];
  const needed = [
    ['C++', [env.CXX, 'c++', 'g++', 'clang++']],
    ['make', [env.MAKE, 'make', 'gmake']],
    ['Python 3', [env.PYTHON, env.npm_config_python, 'python3', 'python']],
  ];
  return needed.filter(([, names]) => !names.some((name) => name && has(name))).map(([name]) => name);
}

function requireCompiler() {
  const missing = missingTools();
  if (missing.length === 0) return;
  fail(
    `中文分词程序 nodejieba 要在本机编译，还缺：${missing.join('、')}。请安装后再运行一次：\n${compilerHelp.zh}`,
    `The Chinese segmenter nodejieba is compiled here, and these are missing: ${missing.join(', ')}. Install them, then run this again:\n${compilerHelp.en}`,
  );
}

/** What decides the installation. */
function installStamp() {
  const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'package.json'));
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    '.npmrc',
    'patches',
    join('tests', 'package.json'),
  ];
  return fingerprint([...files.map((file) => join(root, file)), ...packages], {
    extra: `${process.platform} ${process.arch}`,
  });
}

function nodejiebaLoads() {
  const cwd = join(root, 'packages', 'extractor');
  return spawnSync(process.execPath, ['-e', "require('nodejieba').load()"], { cwd }).status === 0;
}

function pnpmInstall() {
  say('正在安装依赖（第一次要一两分钟）…', 'Installing packages (a minute or two the first time) …');
  const headers = process.env.npm_config_nodedir ?? nodeHeadersPrefix();
  if (headers) requireCompiler();
  const args = [pnpmEntry(), 'install', '--frozen-lockfile', '--reporter=append-only'];
  const options = { cwd: root, env: installEnv(headers), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const run = spawnSync(process.execPath, args, { ...options, maxBuffer: 1 << 26 });
  if (run.status === 0 && nodejiebaLoads()) return true;
  const output = run.stdout + run.stderr;
  console.error(output.slice(-6000));
  if (run.status === 0 || /node-gyp|node-pre-gyp|gyp ERR|nodejieba.*(failed|ELIFECYCLE)/i.test(output)) {
    fail(
      `中文分词程序 nodejieba 没有编译成功。它需要 C++ 编译器、make 和 Python 3：\n${compilerHelp.zh}\n没有网络时还需要 Node 的头文件（Node 所在目录旁的 include/node/node.h）。装好后再运行一次。`,
      `The Chinese segmenter nodejieba could not be compiled. It needs a C++ compiler, make and Python 3:\n${compilerHelp.en}\nWithout internet it also needs Node's headers (include/node/node.h beside the running Node). Then run this again.`,
    );
  }
  return fail('依赖没有装上，原因见上面的信息。', 'The packages could not be installed: see the messages above.');
}

/** Installs the workspace when anything that decides the installation has changed. Ends the script where that fails. */
export function install() {
  requireNode();
  const output = join(root, 'node_modules', '.modules.yaml');
  unlessDone('installed', { stamp: installStamp(), output }, pnpmInstall);
}
