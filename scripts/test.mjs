// `npm test`: everything that must hold. All checks run even when an early one fails, so that one run tells all.
// `npm test -- --unit` leaves the browser out, for the hands of whoever is at work on the rest; CI never does.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildAll } from './lib/build.mjs';
import { requireChromium } from './lib/chromium.mjs';
import { install } from './lib/install.mjs';
import { stateDir } from './lib/paths.mjs';
import { runTool } from './lib/run-tool.mjs';
import { say } from './lib/say.mjs';
import { sum, summaryLine, tallyTests } from './lib/tally.mjs';

const started = performance.now();
const summaryFile = join(stateDir, 'test-summary.txt');
rmSync(summaryFile, { force: true });
install();

const tallies = [];
const failures = [];

/** Runs one check and counts it. */
function check(name, run) {
  const before = performance.now();
  console.log(`\n— ${name}`);
  const tally = run();
  tallies.push(tally);
  if (tally.failed > 0) failures.push(`${name}: ${summaryLine(tally)}`);
  const skipped = tally.skipped ? `, ${tally.skipped} skipped` : '';
  console.log(`  ${summaryLine(tally)}${skipped} (${((performance.now() - before) / 1000).toFixed(1)} s)`);
}

const asTally = (succeeded) => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Biome colours its output letter by letter, in a log too unless it is told. */
const biome = (...args) => runTool('biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), ...args]);

function vitest(project, env = process.env) {
  const report = join(stateDir, `vitest-${project}.json`);
  mkdirSync(stateDir, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = runTool('vitest', ['run', '--project', project, ...reporters], {
    env: { ...env, NODE_ENV: 'test' },
  });
  return tallyTests(existsSync(report) ? readFileSync(report, 'utf8') : undefined, succeeded);
}

function browserTests() {
  const chromium = requireChromium();
  if ('path' in chromium) return vitest('browser', { ...process.env, GUBEN_CHROMIUM: chromium.path });
  console.error(chromium.problem);
  return { passed: 0, failed: 1 };
}

check('types', () => asTally(runTool('tsc', ['-b'])));
check('lint', () => asTally(biome('--formatter-enabled=false', '--error-on-warnings')));
check('format', () => asTally(biome('--linter-enabled=false', '--assist-enabled=false')));
// What the tests of the command line and of the browser run against. It ends the script where it fails.
process.once('exit', finish);
buildAll();
check('unit and integration tests', () => vitest('unit'));
if (!process.argv.includes('--unit')) check('browser tests', browserTests);
process.off('exit', finish);
finish();
process.exitCode = failures.length === 0 ? 0 : 1;

/** Also called when the build ended the script: then that is one more failure. */
function finish(exitCode) {
  if (exitCode) {
    tallies.push({ passed: 0, failed: 1 });
    failures.push('build');
  }
  const total = summaryLine(sum(tallies));
  const seconds = Math.round((performance.now() - started) / 1000);
  if (failures.length > 0) say(`\n没有通过：\n  ${failures.join('\n  ')}`, `\nFailed:\n  ${failures.join('\n  ')}`);
  console.log(`\n${seconds} s\n${total}`);
  writeFileSync(summaryFile, `${total}\n`);
}
