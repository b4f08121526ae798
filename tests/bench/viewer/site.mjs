// What the two pages are served from: the built explorer, a bare sigma page, and one generated graph for both.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticBundle } from '@guben/graph/synthetic';
import { build } from 'vite';

const viewer = fileURLToPath(new URL('../../../packages/viewer', import.meta.url));
const fromViewer = createRequire(join(viewer, 'package.json'));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** From so many edges on the explorer leaves them out while the picture moves; the bare page is told to do the same. */
const hiddenOnMove = 60_000;

const barePage = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="stage" style="width:1440px;height:900px"></div>
<script src="/bare/graphology.js"></script><script src="/bare/sigma.js"></script><script>
fetch('/bundle/graph.json').then((r) => r.json()).then(({ nodes, edges }) => {
  const graph = new graphology.MultiDirectedGraph();
  for (const { key, attributes: { x, y, label } } of nodes) graph.addNode(key, { x, y, size: 4, label });
  for (const { key, source, target } of edges) graph.addEdgeWithKey(key, source, target, {});
  new Sigma(graph, document.getElementById('stage'), { hideEdgesOnMove: graph.size > ${hiddenOnMove} });
});</script>`;

/** The arrangement that the explorer opens with, from its own source. */
async function arrangement() {
  const entry = join(viewer, 'src', 'arrange', 'constellations.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { write: false, ssr: entry, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const code = built.output.find(({ isEntry }) => isEntry).code;
  const { constellations } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const { toGraph } = await import('@guben/graph');
  return (document) => constellations(toGraph(document));
}

/** A generated bundle of about so many nodes as files; each node says where the explorer will put it. */
export async function bundleOf(size) {
  // A synthetic initiative brings about 2.4 nodes and 8 edges.
  const options = { counties: Math.max(8, Math.round(size / 130)), initiatives: Math.round(size / 2.4), seed: 1 };
  const { graph, sources } = syntheticBundle(options);
  const places = (await arrangement())(graph);
  const nodes = graph.nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, ...places.get(key) } }));
  const files = { '/bundle/graph.json': JSON.stringify({ ...graph, nodes }) };
  for (const [id, text] of sources) files[`/bundle/sources/${id}.txt`] = text;
  return { files, nodes: graph.nodes.length, edges: graph.edges.length };
}

/** Serves the explorer at `/` and the bare page at `/bare/index.html`, both from memory. */
export async function serve(bundle) {
  const files = {
    ...bundle,
    '/bare/index.html': barePage,
    '/bare/sigma.js': await readFile(join(dirname(fromViewer.resolve('sigma')), 'sigma.min.js')),
    '/bare/graphology.js': await readFile(join(dirname(fromViewer.resolve('graphology')), 'graphology.umd.min.js')),
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    files[path] ??= await readFile(join(viewer, 'dist', name)).catch(() => undefined);
    const body = files[path];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': types[extname(name)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
