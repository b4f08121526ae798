import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGraph } from '../graph.ts';
import type { Layout } from '../layout/index.ts';
import { smallGraph } from '../query/small-graph.ts';
import { syntheticBundle } from '../synthetic.ts';
import { arbitraryDocument } from './arbitrary-graph.ts';
import { gexf } from './gexf.ts';
import { readGexf } from './gexf-read.ts';

const textOf = (pieces: Iterable<string>) => [...pieces].join('');

/** A text in pieces of a few characters, which cut tags and entities anywhere. */
function* cut(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

const anyLayout = (graph: ReturnType<typeof toGraph>): Layout =>
  new Map(graph.nodes().map((key, i) => [key, { x: i * 10 + 0.5, y: 7 - i }]));

describe('a graph written as GEXF and read back', () => {
  it.each(['1.3', '1.2'] as const)('is the same graph, in version %s', async (version) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, fc.integer({ min: 1, max: 4000 }), async (document, size) => {
        const graph = toGraph(document);
        const layout = anyLayout(graph);
        const read = await readGexf(cut(textOf(gexf(graph, { version, layout })), size));
        expect(read.document).toEqual(document);
        expect(read.version).toBe(version);
        for (const [key, { x, y }] of layout) expect(read.style.get(key)).toMatchObject({ x, y });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for a whole bundle, in either language', async () => {
    const { graph: document } = syntheticBundle({ counties: 8, initiatives: 60, seed: 1 });
    for (const lang of ['zh', 'en'] as const) {
      const read = await readGexf(gexf(toGraph(document), { lang }));
      expect(read.document).toEqual(document);
      expect([read.nodes, read.edges]).toEqual([document.nodes.length, document.edges.length]);
    }
  });
});

describe('gexf', () => {
  const graph = smallGraph({ 'place/1': '甲县', 'practice/1': '“一册&一证”', 'practice/2': 'b' }, [
    ['implements', 'place/1', 'practice/1'],
    ['similar-to', 'practice/1', 'practice/2'],
  ]);
  const layout = anyLayout(graph);

  it('says what Gephi needs', () => {
    const text = textOf(gexf(graph, { layout }));
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
    expect(text).toContain('<node id="practice/1" label="“一册&amp;一证”">');
    expect(text).toContain('<viz:position x="0.5" y="7"/>');
    expect(text).toContain('<viz:color r="45" g="100" b="238" a="1.0"/>');
    expect(text).toMatch(/type="directed" label="实施" kind="implements" weight="1"/);
    expect(text).toMatch(/type="undirected" label="相似" kind="similar-to"/);
    expect(text).toContain('<attribute id="aliases" title="别名" type="liststring"/>');
    expect(text).not.toContain('defaultedgetype');
    expect(text.match(/<viz:thickness/g)).toHaveLength(2);
    expect(text).toContain('mode="static"');
  });

  it('has everything directed and no lists in 1.2', () => {
    const text = textOf(gexf(graph, { layout, version: '1.2', lang: 'en' }));
    expect(text).toContain('xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"');
    expect(text).not.toContain('undirected');
    expect(text).not.toMatch(/type="list/);
    expect(text).toContain('title="Aliases"');
  });

  it('gives parallel edges of one relation kinds of their own, so that Gephi keeps them', () => {
    const twice = smallGraph({ 'practice/1': 'a', 'practice/2': 'b' }, [
      ['similar-to', 'practice/1', 'practice/2'],
      ['variant-of', 'practice/1', 'practice/2'],
      ['similar-to', 'practice/2', 'practice/1'],
    ]);
    const kinds = [...textOf(gexf(twice, { layout })).matchAll(/ kind="([^"]*)"/g)].map(([, kind]) => kind);
    expect(kinds).toEqual(['similar-to', 'variant-of', 'similar-to (2)']);
  });

  it('writes dates as spells', () => {
    const document = syntheticBundle({ counties: 1, initiatives: 3, seed: 1 }).graph;
    const practice = document.nodes.find((n) => 'years' in n.attributes)!;
    Object.assign(practice.attributes, { years: [2003, 2001, 2004] });
    const text = textOf(gexf(toGraph(document)));
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(text).toContain(
      '<spells><spell start="2001-01-01" end="2001-12-31"/><spell start="2003-01-01" end="2004-12-31"/></spells>',
    );
    expect(text).toContain('<spell start="2000-07-01" end="2000-07-31"/>');
  });

  it('refuses numbers that are not finite, and nodes without a place', () => {
    const at = (x: number) => new Map(layout).set('practice/1', { x, y: 0 });
    expect(() => textOf(gexf(graph, { layout: at(Number.NaN) }))).toThrow(
      /practice\/1 has a number that is not finite/,
    );
    expect(() => textOf(gexf(graph, { layout: at(Number.POSITIVE_INFINITY) }))).toThrow(/not finite/);
    expect(() => textOf(gexf(graph, { layout: new Map() }))).toThrow(/no position/);
  });
});

describe('readGexf', () => {
  const head = '<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph>';
  const node = (inside: string) => `${head}\n<nodes>\n<node id="a">${inside}</node></nodes></graph></gexf>`;

  it.each<[string, string, number | undefined, RegExp]>([
    ['nothing', '', undefined, /document must contain a root element/],
    ['plain text', '一册一证一簿', 1, /it is no XML/],
    ['a truncated file', `${head}\n<nodes>\n<node id="a"`, 5, /unclosed|unexpected end/],
    ['a malformed file', `${head}\n<nodes></graph>`, 4, /unexpected close tag|mismatch/],
    ['another kind of XML', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 2, /root is <svg>/],
    ['another version', '<gexf version="2.0"/>', 1, /GEXF 2.0; 1.1 to 1.3/],
    ['entities', '<?xml version="1.0"?>\n<!DOCTYPE gexf [<!ENTITY a "b">]>\n<gexf version="1.3"/>', 2, /refused/],
    ['an unknown entity', node('&lol;'), 5, /undefined entity/],
    ['a node without id', `${head}\n<nodes>\n<node label="x"/></nodes></graph></gexf>`, 5, /a node has no id/],
    [
      'an edge without end',
      `${head}<edges>\n<edge source="a"/></edges></graph></gexf>`,
      4,
      /an edge has no target|edge has no target/,
    ],
    ['a position of none', node('<viz:position x="NaN" y="1"/>'), 5, /no finite number: NaN/],
    ['a bottomless file', `${head}${'<a>'.repeat(300)}`, 3, /more than 200 deep/],
  ])('refuses %s with its line', async (_what, text, line, message) => {
    const error = await readGexf(cut(text, 7)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ExchangeError', ...(line === undefined ? {} : { line }) });
    expect((error as Error).message).toMatch(message);
  });

  it('refuses a tag without end in bounded memory', async () => {
    let given = 0;
    function* endless() {
      yield `${head}<nodes><node id="`;
      for (;;) {
        given += 1 << 20;
        yield 'x'.repeat(1 << 20);
      }
    }
    await expect(readGexf(endless())).rejects.toThrow(/longer than 64 MB/);
    expect(given).toBeLessThan(80 * 2 ** 20);
  });

  it('refuses an entity bomb before it grows', async () => {
    const bomb = `<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa">${'<!ENTITY b "&a;&a;&a;&a;">'.repeat(30)}]><gexf version="1.3">&b;</gexf>`;
    await expect(readGexf([bomb])).rejects.toThrow(/refused/);
  });

  it('reads what Gephi writes: positions, sizes and colours in either form', async () => {
    const text = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta lastmodifieddate="2024-05-01"><creator>Gephi 0.10.1</creator></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static"><attribute id="exact" title="exact" type="string"/></attributes>
    <nodes count="2">
      <node id="place/441421" label="梅县"><attvalues><attvalue for="exact" value="not ours"/></attvalues>
        <viz:size value="12.5"></viz:size><viz:position x="-3.5" y="2.0E2" z="0"></viz:position><viz:color r="255" g="0" b="16"></viz:color></node>
      <node id="b"><viz:color hex="#0f8" a="0.5"/></node>
    </nodes>
    <edges count="1"><edge id="0" source="place/441421" target="b" weight="2.0"><viz:thickness value="3"/></edge></edges>
  </graph>
</gexf>`;
    const read = await readGexf([text]);
    expect(read.document).toBeUndefined();
    expect(read).toMatchObject({ version: '1.3', nodes: 2, edges: 1 });
    expect([...read.style]).toEqual([
      ['place/441421', { x: -3.5, y: 200, size: 12.5, color: '#ff0010' }],
      ['b', { color: '#00ff88' }],
    ]);
  });

  it('reads nodes within nodes, as 1.1 and 1.2 have them', async () => {
    const text = `<gexf xmlns="http://www.gexf.net/1.1draft" xmlns:viz="http:///www.gexf.net/1.1draft/viz" version="1.1"><graph><nodes>
      <node id="a"><nodes><node id="b"><viz:position x="1" y="2" z="0"/></node></nodes><viz:position x="3" y="4" z="0"/></node></nodes></graph></gexf>`;
    const { style } = await readGexf([text]);
    expect(Object.fromEntries(style)).toEqual({ a: { x: 3, y: 4 }, b: { x: 1, y: 2 } });
  });

  it('refuses a file of ours whose graph was spoilt', async () => {
    const graph = smallGraph({ 'place/1': '甲县' }, []);
    const text = textOf(gexf(graph)).replace('value="place"', 'value="planet"');
    await expect(readGexf([text])).rejects.toThrow(/nodes\[0\]\(place\/1\)/);
  });
});
