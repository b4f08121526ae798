/** What the browser tests share: a Chromium, and a server that serves the built explorer with a bundle beside it. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticBundle } from '@guben/graph/synthetic';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const viewerDist = join(root, 'packages', 'viewer', 'dist');

/** The browser to drive: GUBEN_CHROMIUM, else what the system has. @throws with what to install */
export function chromiumPath(): string {
  const bins = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
  const found = [process.env.GUBEN_CHROMIUM, ...bins].find((path) => path && existsSync(path));
  if (!found)
    throw new Error('No Chromium found: install it (apt-get install chromium) or set GUBEN_CHROMIUM to its path.');
  return found;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A bundle as files: path inside the bundle to its text. */
export type BundleFiles = Readonly<Record<string, string | Buffer>>;
/** A bundle of texts only. */
export type WholeFiles = Readonly<Record<string, string>>;

/** A bundle folder on disk as files. */
export async function bundleFolder(folder: string, sources: readonly string[]): Promise<BundleFiles> {
  const names = ['graph.json', 'report.json', ...sources.map((id) => `sources/${id}.txt`)];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
}

export interface Site {
  address: string;
  close: () => Promise<void>;
}

/** Serves the explorer with this bundle on a free port of 127.0.0.1. */
export async function serveBundle(bundle: BundleFiles, folder = viewerDist): Promise<Site> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const inBundle = path.startsWith('/bundle/') ? bundle[path.slice('/bundle/'.length)] : undefined;
      const name = path === '/' ? 'index.html' : normalize(path).split(sep).filter(Boolean).join(sep);
      const file = path.startsWith('/bundle/') ? inBundle : await readFile(join(folder, name)).catch(() => undefined);
      if (file === undefined || name.startsWith('..')) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'content-length': Buffer.byteLength(file),
      });
      response.end(file);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Visit {
  page: Page;
  /** Everything that the page's console said that was an error or a warning, and every exception. */
  complaints: string[];
}

/** Software rendering makes the graphics driver talk about itself; that is no complaint of ours. */
const driverTalk =
  /GPU stall due to ReadPixels|Automatic fallback to software WebGL|GroupMarkerNotSet|GL Driver Message/;

/** Opens a page in a context of its own that listens to the console. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: desktop,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    permissions: address.startsWith('http') ? ['clipboard-read', 'clipboard-write'] : [],
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || driverTalk.test(message.text())) return;
    complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  await page.goto(address);
  return { page, complaints };
}

/** Waits until the graph has been drawn and the page has taken the picture in. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForSelector('#root [data-testid="stage"] canvas');
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForTimeout(300);
}

/** A small bundle made for tests, as files. */
export function syntheticFiles(options: { counties: number; initiatives: number; seed: number }): WholeFiles {
  const { graph, report, sources } = syntheticBundle(options);
  return {
    'graph.json': JSON.stringify(graph),
    'report.json': JSON.stringify(report),
    'layout.json': '{}',
    ...Object.fromEntries([...sources].map(([id, text]) => [`sources/${id}.txt`, text])),
  };
}
