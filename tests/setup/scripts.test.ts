import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The scripts are plain JavaScript, so that they run before anything is installed. */
const script = (name: string) => import(new URL(`../../scripts/lib/${name}`, import.meta.url).href);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guben-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the version of Node', async () => {
  const { isAtLeast } = await script('install.mjs');

  it.each([
    ['20.19.0', true],
    ['20.19.5', true],
    ['20.20.0', true],
    ['22.0.0', true],
    ['100.1.0', true],
    ['20.18.3', false],
    ['18.20.8', false],
    ['9.99.0', false],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isAtLeast(version, '>=20.19')).toBe(enough);
  });
});

describe('the environment of the installation', async () => {
  const { cleanEnv, installEnv, nodeHeadersPrefix } = await script('install.mjs');

  it('leaves out what the npm that called us set for itself, and keeps the registry', () => {
    const env = {
      PATH: '/bin',
      npm_package_name: 'guben-workspace',
      npm_lifecycle_event: 'start',
      npm_config_prefix: '/usr',
      npm_config_registry: 'https://registry.example/',
    };
    expect(cleanEnv(env)).toEqual({ PATH: '/bin', npm_config_registry: 'https://registry.example/' });
  });

  it('builds without a download where the headers of this Node are there', () => {
    const node = join(folder, 'bin', 'node');
    expect(nodeHeadersPrefix(node)).toBeUndefined();
    mkdirSync(join(folder, 'include', 'node'), { recursive: true });
    writeFileSync(join(folder, 'include', 'node', 'node.h'), '');
    expect(nodeHeadersPrefix(node)).toBe(folder);
    expect(installEnv(folder, {})).toEqual({
      CI: 'true',
      npm_config_nodedir: folder,
      npm_config_build_from_source: 'true',
    });
    expect(installEnv(undefined, {})).toEqual({ CI: 'true' });
  });
});

describe('the compiler', async () => {
  const { missingTools } = await script('install.mjs');
  const having =
    (...tools: string[]) =>
    (name: string) =>
      tools.includes(name);

  it.each([
    [['g++', 'make', 'python3'], {}, []],
    [['clang++', 'gmake', 'python'], {}, []],
    [['make', 'python3'], {}, ['C++']],
    [['/opt/cxx', 'make', 'python3'], { CXX: '/opt/cxx' }, []],
    [[], {}, ['C++', 'make', 'Python 3']],
  ])('with %j and %j lacks %j', (tools, env, missing) => {
    expect(missingTools(having(...tools), env, 'linux')).toEqual(missing);
  });

  it('is not looked for in the path on Windows, where it is never there', () => {
    expect(missingTools(having(), {}, 'win32')).toEqual([]);
  });
});

describe('stamps', async () => {
  const { fingerprint, unlessDone } = await script('stamps.mjs');
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const stampOf = (skip?: RegExp): string => fingerprint([join(folder, 'src')], { base: folder, skip });

  it('change with a name, a content, a new file, and with nothing else', () => {
    write('src/a.ts', 'one');
    write('src/b/c.ts', 'two');
    const first = stampOf();
    expect(stampOf()).toBe(first);
    write('src/node_modules/x.js', 'not ours');
    write('src/dist/x.js', 'a result');
    expect(stampOf()).toBe(first);
    write('src/a.test.ts', 'a test');
    expect(stampOf(/\.test\.ts$/)).toBe(first);
    expect(stampOf()).not.toBe(first);
    const withTest = stampOf();
    write('src/a.ts', 'three');
    expect(stampOf()).not.toBe(withTest);
  });

  it('tell a step’s result from a missing, an old and a failed one', () => {
    const output = join(folder, 'result');
    let runs = 0;
    const step = (stamp: string, succeeds = true) =>
      unlessDone('step', { stamp, output, dir: join(folder, 'state') }, () => {
        runs++;
        if (succeeds) write('result', stamp);
        return succeeds;
      });
    expect(step('1', false)).toBe(false);
    expect(step('1')).toBe(true);
    expect(step('1')).toBe(true);
    expect(runs).toBe(2);
    rmSync(output);
    step('1');
    expect(runs).toBe(3);
    step('2');
    expect(runs).toBe(4);
  });
});

describe('the browser for the tests', async () => {
  const { findChromium } = await script('chromium.mjs');
  const executable = (name: string): string => {
    const file = join(folder, name);
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  it('is the one that GUBEN_CHROMIUM names, and no other', () => {
    const file = executable('my-browser');
    executable('chromium');
    expect(findChromium({ GUBEN_CHROMIUM: file, PATH: folder })).toBe(file);
    expect(findChromium({ GUBEN_CHROMIUM: join(folder, 'nowhere'), PATH: folder })).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('else is found in the path under any of its names', () => {
    const file = executable('google-chrome');
    expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(file);
  });
});

describe('the tally of .ci/run', async () => {
  const { sum, summaryLine, tallyTests } = await script('tally.mjs');
  const report = (passed: number, failed: number, skipped = 0, testResults: object[] = []) =>
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: skipped,
      numTodoTests: 0,
      numTotalTests: passed + failed + skipped,
      testResults,
    });

  it.each([
    ['all passed', report(7, 0), true, [7, 0, 0]],
    ['two failed', report(5, 2), false, [5, 2, 0]],
    ['a skipped test has shown nothing', report(6, 0, 1), true, [6, 0, 1]],
    [
      'a file that cannot be collected',
      report(6, 0, 0, [{ status: 'failed', assertionResults: [] }]),
      false,
      [6, 1, 0],
    ],
    ['an error outside any test', report(7, 0), false, [7, 1, 0]],
    ['no report', undefined, true, [0, 1, 0]],
    ['half a report', '{"numPassed', false, [0, 1, 0]],
  ])('%s', (_, json, succeeded, [passed, failed, skipped]) => {
    expect(tallyTests(json, succeeded)).toEqual({ passed, failed, skipped });
  });

  it('is one line', () => {
    expect(
      summaryLine(
        sum([
          { passed: 1, failed: 0 },
          { passed: 40, failed: 2 },
        ]),
      ),
    ).toBe('41 passed, 2 failed');
  });
});
