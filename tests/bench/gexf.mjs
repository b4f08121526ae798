// Writes and reads 50,000 nodes and 200,000 edges as GEXF: ours beside graphology-gexf and, where Python has it, networkx.
// Run by hand after a build: node tests/bench/gexf.mjs [COUNTIES=800] [INITIATIVES=22700]
// Each job runs in a process of its own; the graph is made first and not counted. `grows` is how much the peak of resident
// memory rose above what the process held before the job.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { circular, edgeColor, exportFormats, gexf, nodeColor, nodeSize, readGexf, toGraph } from '@guben/graph';
import { textPieces, writeFileWhole } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';

const require = createRequire(import.meta.url);
const script = fileURLToPath(import.meta.url);
const [first, ...rest] = process.argv.slice(2);
const python = process.env.GUBEN_PYTHON ?? 'python3';

const graphOf = (counties, initiatives) => {
  const graph = toGraph(syntheticBundle({ counties, initiatives, seed: 1 }).graph);
  return { graph, layout: circular(graph) };
};

/** Peak of resident memory of this process so far, in MB. */
const peak = () => process.resourceUsage().maxRSS / 1024;

const measure = async (work) => {
  globalThis.gc?.();
  const before = peak();
  const start = performance.now();
  await work();
  return { seconds: (performance.now() - start) / 1000, grows: peak() - before };
};

/** Attributes as graphology-gexf takes them: the same as ours, lists and evidence as JSON for it loses objects. */
const flat = ({ label, ...attributes }) => {
  const values = {};
  for (const [name, value] of Object.entries(attributes)) {
    values[name] = typeof value === 'object' ? JSON.stringify(value) : value;
  }
  return values;
};

const jobs = {
  'ours, write': async (file, counties, initiatives) => {
    const { graph, layout } = graphOf(counties, initiatives);
    return measure(() => writeFileWhole(file, gexf(graph, { layout })));
  },
  'ours, read': (file) => measure(() => readGexf(textPieces(file))),
  'graphology-gexf, write': async (file, counties, initiatives) => {
    const { graph, layout } = graphOf(counties, initiatives);
    const { write } = require('graphology-gexf');
    return measure(() => {
      const text = write(graph, {
        version: '1.3',
        formatNode: (key, attributes) => ({
          label: attributes.label,
          attributes: flat(attributes),
          viz: { color: nodeColor(attributes.kind), size: nodeSize(attributes, graph.degree(key)), ...layout.get(key) },
        }),
        formatEdge: (_key, { weight, ...attributes }) => ({
          label: attributes.kind,
          weight,
          attributes: flat(attributes),
          viz: { color: edgeColor(attributes.kind), thickness: 1 },
        }),
      });
      writeFileSync(file, text);
    });
  },
  'graphology-gexf, read': async (file) => {
    const { MultiGraph } = await import('graphology');
    const { parse } = require('graphology-gexf');
    return measure(() => parse(MultiGraph, readFileSync(file, 'utf8')));
  },
};

const pythonJob = `
import json, resource, sys, time
import networkx
with open(sys.argv[1], encoding="utf-8") as file:
    graph = networkx.node_link_graph(json.load(file), edges="links")
for _, data in list(graph.nodes(data=True)) + [(0, d) for _, _, d in graph.edges(data=True)]:
    for name, value in list(data.items()):
        if isinstance(value, (list, dict)):
            data[name] = json.dumps(value, ensure_ascii=False)
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before, start = peak(), time.perf_counter()
networkx.write_gexf(graph, sys.argv[2], prettyprint=False)
print(json.dumps({"seconds": time.perf_counter() - start, "grows": peak() - before}))
before, start = peak(), time.perf_counter()
networkx.read_gexf(sys.argv[2])
print(json.dumps({"seconds": time.perf_counter() - start, "grows": peak() - before}))
`;

if (first === '--job') {
  const [name, file, counties, initiatives] = rest;
  console.log(JSON.stringify(await jobs[name](file, Number(counties), Number(initiatives))));
} else {
  const [counties, initiatives] = [first ?? '800', rest[0] ?? '22700'];
  const dir = mkdtempSync(join(tmpdir(), 'guben-bench-'));
  try {
    const { graph } = graphOf(Number(counties), Number(initiatives));
    console.log(`${graph.order} nodes, ${graph.size} edges`);
    const print = (name, { seconds, grows }, file) =>
      console.log(
        `${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${grows.toFixed(0).padStart(6)} MB  file ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`,
      );
    for (const name of Object.keys(jobs)) {
      const file = join(dir, `${name.split(',')[0]}.gexf`);
      const args = ['--expose-gc', '--max-old-space-size=8192', script, '--job', name, file, counties, initiatives];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status === 0) print(name, JSON.parse(stdout), file);
      else
        console.log(
          `${name.padEnd(24)} failed: ${
            stderr
              .trim()
              .split('\n')
              .find((line) => /Error/.test(line)) ?? status
          }`,
        );
    }
    if (spawnSync(python, ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0) {
      const [json, file] = [join(dir, 'graph.json'), join(dir, 'networkx.gexf')];
      const out = openSync(json, 'w');
      for (const { pieces } of exportFormats['node-link'].files({ graph, lang: 'en' })) {
        for (const piece of pieces) writeSync(out, piece);
      }
      closeSync(out);
      const lines = execFileSync(python, ['-c', pythonJob, json, file], { encoding: 'utf8' }).trim().split('\n');
      print('networkx, write', JSON.parse(lines[0]), file);
      print('networkx, read', JSON.parse(lines[1]), file);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
