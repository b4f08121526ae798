import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Whether something answers at an address. */
const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  );

// In `npm test` everything is built before; by itself this builds what is stale.
it('npm start serves the explorer over data/corpora, and is gone when npm is', { timeout: 240_000 }, async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0'], { cwd: root, env: { ...process.env, GUBEN_LANG: 'en' } });
  let [out, err] = ['', ''];
  npm.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  npm.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  try {
    await expect
      .poll(() => out, { timeout: 200_000, interval: 200 })
      .toMatch(/Open in a browser: http:\/\/127\.0\.0\.1:\d+\//);
    const [address] = /http:\S+/.exec(out)!;
    expect(await (await fetch(address)).text()).toContain('<div id="root">');
    const graph = await (await fetch(new URL('bundle/graph.json', address))).json();
    expect(graph.attributes.sources.map((source: { id: string }) => source.id)).toContain('meizhou-2007');
    npm.kill('SIGTERM');
    await expect.poll(() => answers(address), { timeout: 10_000, interval: 200 }).toBe(false);
    expect(err).not.toMatch(/^\s+at /m);
  } finally {
    npm.kill('SIGKILL');
  }
});
