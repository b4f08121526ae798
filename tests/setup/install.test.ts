import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fresh checkout as far as the installation sees it. */
let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'guben-checkout-'));
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', 'patches', 'scripts']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  for (const name of readdirSync(join(root, 'packages'))) {
    mkdirSync(join(checkout, 'packages', name), { recursive: true });
    cpSync(join(root, 'packages', name, 'package.json'), join(checkout, 'packages', name, 'package.json'));
  }
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

/** Puts programs into a folder that do nothing but end with a status. */
const fakeTools = (tools: Record<string, number>): string => {
  const folder = join(checkout, 'bin');
  mkdirSync(folder);
  for (const [name, status] of Object.entries(tools)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${status}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
};

const runScript = (name: string, path: string) => {
  // Headers of Node are taken to be there, wherever this runs.
  const env = { PATH: path, GUBEN_LANG: 'en', npm_config_nodedir: '/usr' };
  return spawnSync(process.execPath, [join(checkout, 'scripts', name)], { env, encoding: 'utf8' });
};

describe('a set-up that cannot work stops early, says what to install, and shows no stack', () => {
  it.each(['start.mjs', 'test.mjs', 'guben.mjs', 'build.mjs'])('%s without a compiler', (script) => {
    const { status, stderr } = runScript(script, fakeTools({ python3: 0 }));
    expect(stderr).toMatch(/these are missing: C\+\+, make\. Install them[\s\S]*apt-get install -y g\+\+ make python3/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
  });

  it('with npm failing to fetch pnpm', () => {
    const { status, stderr } = runScript('start.mjs', fakeTools({ 'c++': 0, make: 0, python3: 0, npm: 1 }));
    expect(stderr).toMatch(/pnpm 10\.\S+ could not be installed\. Check that npm reaches its registry/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  it('with an old Node', () => {
    const module = JSON.stringify(join(checkout, 'scripts', 'lib', 'install.mjs'));
    const code = `import(${module}).then(({ requireNode }) => requireNode('18.20.8'))`;
    const env = { PATH: '', GUBEN_LANG: 'en' };
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { env, encoding: 'utf8' });
    expect(stderr).toMatch(/needs Node >=20\.19; this is 18\.20\.8\. Install a newer Node/);
    expect(status).toBe(1);
  });
});
