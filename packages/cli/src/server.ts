import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { GubenError } from '@guben/graph';
import sirv from 'sirv';

/** Only this machine reaches the explorer. */
const host = '127.0.0.1';
/** Names under which a browser of this machine may ask; any other is a foreign page that points its own name here. */
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** Ports tried from the wished one on. */
const portsTried = 50;
/** Where the explorer looks for its bundle. */
const bundlePath = '/bundle/';

/**
 * The explorer is a static site: its own scripts only, never `eval`. Styles are set on elements by the component library,
 * workers and pictures to download are made from blobs.
 */
const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export interface RunningServer {
  address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The built explorer. */
  viewerDir: string;
  bundleDir: string;
  /** The first port tried. 0 takes any. */
  port: number;
}

/**
 * Serves the explorer and one bundle. A bundle that is built again is read afresh.
 * @throws GubenError no-viewer, bundle-is-none, no-port
 */
export async function serveBundle({ viewerDir, bundleDir, port }: ServeOptions): Promise<RunningServer> {
  if (!existsSync(join(viewerDir, 'index.html'))) throw new GubenError('no-viewer', 'the explorer is not built');
  if (!existsSync(join(bundleDir, 'graph.json'))) {
    throw new GubenError('bundle-is-none', `${bundleDir} is not a bundle`, { path: bundleDir });
  }
  const server = createServer(handler(viewerDir, bundleDir));
  const taken = await listen(server, port);
  return {
    address: `http://${host}:${taken}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function handler(viewerDir: string, bundleDir: string) {
  const setHeaders = (response: ServerResponse, path: string) => {
    if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain;charset=utf-8');
  };
  // `dev`: both are looked up on the disk each time, because both may be built again meanwhile.
  const options = { dev: true, etag: true, extensions: [], setHeaders };
  const viewer = sirv(viewerDir, options);
  const bundle = sirv(bundleDir, options);
  const end = (response: ServerResponse, status: number, text: string) => {
    response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(text);
  };
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Method not allowed');
    if (!ownNames.test(request.headers.host ?? '')) return end(response, 403, 'Only for this computer');
    const notFound = () => end(response, 404, 'Not found');
    // The files are small and local: a part of one is never needed, and a malformed range would end the server.
    delete request.headers.range;
    const path = (request.url ?? '/').split(/[?#]/)[0]!;
    const inBundle = path.startsWith(bundlePath);
    const file = inBundle
      ? readableIn(bundleDir, path.slice(bundlePath.length))
      : readableIn(viewerDir, path === '/' ? 'index.html' : path.slice(1));
    if (file === undefined) return notFound();
    request.url = file;
    (inBundle ? bundle : viewer)(request, response, notFound);
  };
}

/** The address within a folder, where it leads to a file there that may be read; links and steps upward lead nowhere. */
function readableIn(folder: string, rest: string): string | undefined {
  try {
    const path = decodeURIComponent(rest);
    const steps = path.split(/[/\\]/);
    if (path.includes('\0') || steps.some((step) => step === '' || step.startsWith('.'))) return undefined;
    const file = realpathSync(join(folder, ...steps));
    if (!file.startsWith(realpathSync(folder) + sep) || !statSync(file).isFile()) return undefined;
    accessSync(file, constants.R_OK);
    return `/${steps.map(encodeURIComponent).join('/')}`;
  } catch {
    return undefined;
  }
}

async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; port < wished + portsTried && port <= 65_535; port++) {
    const done = await new Promise<number | undefined>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
        else reject(error);
      };
      server.once('error', failed);
      server.listen(port, host, () => {
        server.off('error', failed);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
    if (done !== undefined) return done;
  }
  throw new GubenError('no-port', `no free port from ${wished} on`, { port: wished, count: portsTried });
}
