// Builds what is stale: the command line, the explorer, and the bundle of data/corpora.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root, startBundle } from './paths.mjs';
import { runTool } from './run-tool.mjs';
import { fail, say } from './say.mjs';
import { fingerprint, unlessDone } from './stamps.mjs';

const at = (...parts) => join(root, ...parts);
const tests = /\.test\.tsx?$/;
const sourcesOf = (name) => [
  at('packages', name, 'src'),
  at('packages', name, 'package.json'),
  at('packages', name, 'tsconfig.json'),
];
const programSources = [
  at('tsconfig.base.json'),
  at('pnpm-lock.yaml'),
  ...['graph', 'extractor', 'cli'].flatMap(sourcesOf),
];

/** The JavaScript of graph, extractor and command line. Ends the script where the types do not fit. */
export function buildProgram() {
  const stamp = fingerprint(programSources, { skip: tests });
  const done = unlessDone('program', { stamp, output: at('packages', 'cli', 'dist', 'main.js') }, () => {
    say('正在编译程序 …', 'Compiling the program …');
    return runTool('tsc', ['-b', join('packages', 'cli')], { quiet: true });
  });
  if (!done) fail('程序没有编译成功，原因见上面的信息。', 'The program does not compile: see the messages above.');
}

/** The explorer as a static site, and the page that holds it whole for a bundle in one HTML file. */
export function buildViewer() {
  const viewer = at('packages', 'viewer');
  const stamp = fingerprint([viewer, ...sourcesOf('graph'), ...sourcesOf('extractor'), at('pnpm-lock.yaml')], {
    skip: tests,
  });
  const done = unlessDone('viewer', { stamp, output: join(viewer, 'dist', 'single.html') }, () => {
    say('正在构建浏览界面 …', 'Building the explorer …');
    const vite = (...args) => runTool('vite', ['build', '--logLevel', 'warn', ...args], { cwd: viewer, quiet: true });
    return vite() && vite('--mode', 'single');
  });
  if (!done) fail('浏览界面没有构建成功，原因见上面的信息。', 'The explorer does not build: see the messages above.');
}

/** The bundle of data/corpora. */
export function buildBundle() {
  const stamp = fingerprint([at('data'), ...programSources], { skip: tests });
  const done = unlessDone('bundle', { stamp, output: join(startBundle, 'graph.json') }, () => {
    say('正在从 data/corpora 建图谱 …', 'Building the graph of data/corpora …');
    const args = [at('packages', 'cli', 'bin', 'guben.js'), 'build', at('data', 'corpora'), '--out', startBundle];
    return spawnSync(process.execPath, args, { stdio: ['ignore', 2, 'inherit'] }).status === 0;
  });
  if (!done) fail('图谱没有建成，原因见上面的信息。', 'The graph could not be built: see the messages above.');
}

/** Everything that `npm start` needs. */
export function buildAll() {
  buildProgram();
  buildViewer();
  buildBundle();
}
