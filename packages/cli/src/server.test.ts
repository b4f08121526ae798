import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GubenError } from '@guben/graph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveBundle } from './server.ts';

let folder: string;
let server: RunningServer;
const put = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guben-serve-'));
  put('secret.txt', 'secret');
  put('viewer/index.html', '<!doctype html>explorer');
  put('viewer/assets/main.js', 'export {}');
  put('viewer/assets/font.woff2', 'font');
  put('out/graph.json', '{"format":"guben-graph"}');
  put('out/sources/梅州.txt', '梅州市');
  put('out/.hidden', 'hidden');
  put('out-other/graph.json', 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'out', 'link.txt'));
  server = await serveBundle({ viewerDir: join(folder, 'viewer'), bundleDir: join(folder, 'out'), port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** Sends the path as it is: fetch and URL would take `..` out of it before it is sent. */
function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const { hostname, port } = new URL(server.address);
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (chunk) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('the explorer’s server', () => {
  it.each([
    ['/', 'text/html;charset=utf-8', '<!doctype html>explorer'],
    ['/assets/main.js', 'text/javascript', 'export {}'],
    ['/assets/font.woff2', 'font/woff2', 'font'],
    ['/bundle/graph.json', 'application/json', '{"format":"guben-graph"}'],
    ['/bundle/sources/%E6%A2%85%E5%B7%9E.txt?x=1', 'text/plain;charset=utf-8', '梅州市'],
  ])('gives %s as %s', async (path, type, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/bundle/../secret.txt',
    '/bundle/..%2fsecret.txt',
    '/bundle/%2e%2e/secret.txt',
    '/bundle/..%5csecret.txt',
    '/bundle/../out-other/graph.json',
    '/bundle//etc/passwd',
    '/bundle/%2fetc%2fpasswd',
    '/bundle/link.txt',
    '/bundle/.hidden',
    '/bundle/graph.json%00.txt',
    '/bundle/%E6%A2',
    '/bundle/',
    '/bundle/sources',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/nowhere',
    '//secret.txt',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('answers only what a browser of this computer asks under its own name', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect((await ask('/bundle/graph.json', { method: 'HEAD' })).body).toBe('');
  });

  it('lives on after a malformed range', async () => {
    expect((await ask('/bundle/graph.json', { headers: { range: 'bytes=9-2' } })).status).toBe(200);
    expect((await ask('/', { headers: { range: 'bytes=a-b' } })).status).toBe(200);
  });

  it('gives a bundle that was built again as it is now', async () => {
    put('out/report.json', '{"a":1}');
    expect((await ask('/bundle/report.json')).body).toBe('{"a":1}');
    put('out/report.json', '{"a":22}');
    expect((await ask('/bundle/report.json')).body).toBe('{"a":22}');
  });

  it('lives on when the explorer is built again under other names', async () => {
    rmSync(join(folder, 'viewer', 'assets', 'main.js'));
    put('viewer/assets/main-2.js', 'export {}');
    expect((await ask('/assets/main.js')).status).toBe(404);
    expect((await ask('/assets/main-2.js')).status).toBe(200);
  });

  it('takes the next free port', async () => {
    const taken = Number(new URL(server.address).port);
    const next = await serveBundle({ viewerDir: join(folder, 'viewer'), bundleDir: join(folder, 'out'), port: taken });
    expect(Number(new URL(next.address).port)).toBeGreaterThan(taken);
    await next.close();
  });

  it.each([
    ['no-viewer', 'nowhere', 'out'],
    ['bundle-is-none', 'viewer', 'viewer'],
  ])('refuses with %s', async (code, viewer, bundle) => {
    const options = { viewerDir: join(folder, viewer), bundleDir: join(folder, bundle), port: 0 };
    const error = await serveBundle(options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(GubenError);
    expect((error as GubenError).code).toBe(code);
  });
});
