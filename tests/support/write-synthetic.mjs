// Writes a synthetic bundle: node tests/support/write-synthetic.mjs DIR [COUNTIES=8] [INITIATIVES=80] [SEED=1]
// Needs the built packages (tsc -b).
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';

const [dir, counties = '8', initiatives = '80', seed = '1'] = process.argv.slice(2);
if (!dir) {
  console.error('usage: node tests/support/write-synthetic.mjs DIR [COUNTIES] [INITIATIVES] [SEED]');
  process.exit(2);
}
const bundle = syntheticBundle({ counties: Number(counties), initiatives: Number(initiatives), seed: Number(seed) });
await writeBundle(dir, bundle);
console.log(`${dir}: ${bundle.graph.nodes.length} nodes, ${bundle.graph.edges.length} edges`);
