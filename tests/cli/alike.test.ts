import { join } from 'node:path';
import { writeBundle } from '@guben/graph/node';
import { syntheticBundle } from '@guben/graph/synthetic';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guben, temporaryFolder } from './run-cli.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const bundle = syntheticBundle({ counties: 5, initiatives: 40, seed: 9 });
beforeAll(() => writeBundle(join(folder.path, 'out'), bundle));

const ask = (...args: string[]) => guben(['query', ...args], { cwd: folder.path, columns: 140 });
const counties = bundle.graph.nodes.filter(({ attributes }) => 'level' in attributes && attributes.level === 'county');
const [first, second] = counties.map(({ attributes }) => attributes.label) as [string, string];
const similar = bundle.graph.edges.find(({ attributes }) => attributes.kind === 'similar-to')!;
const label = (key: string) => bundle.graph.nodes.find((node) => node.key === key)!.attributes.label;

describe('guben query similar', () => {
  it('ranks what is like an initiative and says why', async () => {
    const { code, out } = await ask('similar', similar.source);
    expect(code).toBe(0);
    expect(out).toContain(label(similar.target));
    expect(out).toMatch(/都讲“[^”]+” 0\.\d\d/);
    const { similar: found } = JSON.parse((await ask('similar', similar.source, '--json')).out);
    const weights = found.map(({ weight }: { weight: number }) => weight);
    expect([...weights].sort((x, y) => y - x)).toEqual(weights);
    expect(found[0].because[0].sourceEvidence[0].quote).toBeTruthy();
  });

  it('keeps to the threshold and the limit', async () => {
    const { similar: found } = JSON.parse((await ask('similar', similar.source, '--threshold', '1', '--json')).out);
    expect(found).toEqual([]);
    expect((await ask('similar', similar.source, '--threshold', '1')).out).toContain('没有与');
    expect(JSON.parse((await ask('similar', similar.source, '--limit', '1', '--json')).out).similar).toHaveLength(1);
  });

  it('leaves a name the quotation marks that it has', async () => {
    const named = bundle.graph.nodes.find(
      ({ attributes: { kind, label } }) => kind === 'slogan' && /“.+”/.test(label),
    )!;
    expect((await ask('similar', named.key, '--threshold', '1')).out).toBe(`没有与${named.attributes.label}相似的。\n`);
  });

  it.each([
    ['--threshold', '1.5'],
    ['--threshold', '-0.1'],
    ['--threshold', 'much'],
    ['--limit', '0'],
  ])('refuses %s %s', async (option, value) => {
    const { code, out, err } = await ask('similar', similar.source, `${option}=${value}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(value);
  });

  it('suggests the nearest names for one that is not there, and lists the choices for one that is not plain', async () => {
    const name = label(similar.source);
    const unknown = await ask('similar', `${name}甲乙`);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain(name);
    // Where nothing is near, it says how to look.
    expect((await ask('node', 'zzz')).err).toMatch(/没有“zzz”。用 guben query search/);
    const ambiguous = await ask('similar', '一');
    expect(ambiguous.code).toBe(1);
    expect(ambiguous.err.match(/\[(?:practice|program|slogan)\//g)!.length).toBeGreaterThan(1);
  });
});

describe('guben query compare', () => {
  it('tells two counties in sentences, with the places of the quotations', async () => {
    const { code, out } = await ask('compare', first, second);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`${first}有\\d+项做法，${second}有\\d+项`));
    const { text, score } = JSON.parse((await ask('compare', first, second, '--json')).out);
    expect(out).toContain(text.paragraphs[0]);
    expect(score).toBeGreaterThanOrEqual(0);
    for (const { source, start, end, quote } of text.quotations) {
      expect(bundle.sources.get(source)!.slice(start, end)).toBe(quote);
    }
  });

  it('speaks English', async () => {
    const { out } = await guben(['query', 'compare', first, second, '--lang', 'en'], { cwd: folder.path });
    expect(out).toMatch(new RegExp(`${first} has \\d+ practices and ${second} has \\d+`));
  });

  it('refuses a place that is no county, and a county with itself', async () => {
    const prefecture = bundle.graph.nodes.find(
      ({ attributes }) => 'level' in attributes && attributes.level === 'prefecture',
    )!;
    expect(await ask('compare', first, prefecture.key)).toMatchObject({ code: 1, out: '' });
    expect((await ask('compare', first, first)).err).toContain('不能与自己比较');
  });
});

describe('guben query counties-like, families and matrix', () => {
  it('ranks counties as compare scores them', async () => {
    const { counties: found } = JSON.parse((await ask('counties-like', first, '--json')).out);
    expect(found.length).toBeGreaterThan(0);
    const { score } = JSON.parse((await ask('compare', first, found[0].b.attributes.label, '--json')).out);
    expect(found[0].score).toBe(score);
    expect((await ask('counties-like', first)).out).toContain(found[0].score.toFixed(2));
  });

  it('lists families, or one of them with who took it up when', async () => {
    const families = JSON.parse((await ask('families', '--json')).out);
    expect((await ask('families')).out).toContain(families[0].label);
    const { adopters } = JSON.parse((await ask('families', families[0].label, '--json')).out);
    const dates = adopters.map(({ date }: { date: string }) => date);
    expect([...dates].sort()).toEqual(dates);
    const wrong = await ask('families', '没有这一类');
    expect([wrong.code, wrong.err.includes(families[0].label)]).toEqual([1, true]);
  });

  it('counts in the matrix what the JSON lists', async () => {
    for (const by of ['family', 'topic']) {
      const { rows, cells, rest } = JSON.parse((await ask('matrix', '--by', by, '--json')).out);
      const { out } = await ask('matrix', '--by', by, '--list');
      rows.forEach(({ attributes }: { attributes: { label: string } }, i: number) => {
        const line = out.split('\n').find((text) => text.startsWith(attributes.label))!;
        const total = new Set([...cells[i].flat(), ...rest[i]]).size;
        expect(line.trim().split(/\s+/).at(-1)).toBe(String(total));
      });
    }
    expect((await ask('matrix', '--by', 'colour')).code).toBe(2);
  });
});
