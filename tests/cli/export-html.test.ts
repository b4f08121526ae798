import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';
import { afterAll, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

// Needs the built explorer, which `npm test` builds first. What the page does is tested in a browser.
const folder = temporaryFolder();
afterAll(folder.remove);

it('export puts the explorer and the bundle into one page', async () => {
  const bundle = syntheticBundle({ counties: 3, initiatives: 6, seed: 5 });
  await writeBundle(join(folder.path, 'out'), bundle);
  const { code, err } = await guben(['export', 'out', '--out', '图谱.html'], { cwd: folder.path });
  expect([code, err]).toEqual([0, expect.stringMatching(/已写出 图谱\.html/)]);
  const html = readFileSync(join(folder.path, '图谱.html'), 'utf8');
  const [, json] = /<script type="application\/json" id="guben-bundle">([\s\S]*?)<\/script>/.exec(html)!;
  const inside = JSON.parse(json!);
  expect(inside.graph.nodes).toEqual(bundle.graph.nodes);
  expect(inside.sources).toEqual(Object.fromEntries(bundle.sources));
  // Nothing is fetched from anywhere; what stands inside a script is program text, not markup.
  const markup = html.replaceAll(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
  expect(markup).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="(?!data:)/);
});
