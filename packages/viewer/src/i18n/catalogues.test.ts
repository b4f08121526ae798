import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edgeKinds, nodeKinds, placeLevels } from '@guben/graph';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import zh from './zh.json';

type Tree = { [name: string]: string | Tree };

const flat = (tree: Tree, path = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string' ? [[`${path}${name}`, value] as const] : [...flat(value, `${path}${name}.`)],
    ),
  );

const [chinese, english] = [flat(zh), flat(en)];
/** English has a form for one and a form for several; Chinese has one for both. */
const base = (key: string) => key.replace(/_(one|other)$/, '');
const src = join(dirname(fileURLToPath(import.meta.url)), '..');

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(name) ? [path] : [];
  });

const code = sources(src).map((path) => ({ path: path.slice(src.length + 1), text: readFileSync(path, 'utf8') }));

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect([...new Set([...english.keys()].map(base))].sort()).toEqual(
      [...new Set([...chinese.keys()].map(base))].sort(),
    );
  });

  it('fill in the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of chinese) expect([key, values(text)]).toEqual([key, values(english.get(key)!)]);
  });

  it('call one thing by the singular in English', () => {
    for (const kind of nodeKinds) expect(english.get(`kindOne.${kind}`)).not.toBe(english.get(`kind.${kind}`));
    expect(english.get('chip.depth')).toMatch(/step around/);
    expect(english.get('chip.depth_other')).toMatch(/steps around/);
  });

  it('write apostrophes that the Chinese font of the page does not draw as wide as a character', () => {
    expect([...english].filter(([, text]) => text.includes('’'))).toEqual([]);
  });

  it('name every kind and level', () => {
    for (const kind of nodeKinds)
      for (const of of ['kind', 'kindOne', 'kindHint']) expect(chinese.has(`${of}.${kind}`)).toBe(true);
    for (const kind of edgeKinds)
      for (const from of ['edge', 'edgeIn', 'edgeOut']) expect(chinese.has(`${from}.${kind}`)).toBe(true);
    for (const level of placeLevels) expect(chinese.has(`level.${level}`)).toBe(true);
  });

  it('name every rule, every role of a body and every genre of the lexicon', () => {
    const lexicon = (name: string) =>
      readFileSync(join(src, '..', '..', '..', 'data', 'lexicon', `${name}.yaml`), 'utf8');
    const rules = [...lexicon('confidence').matchAll(/^ {2}([a-z-]+\/[a-z-]+):/gm)].map(([, rule]) => `rule.${rule}`);
    const [roleLines = ''] = /^roles:\n(?: {2}.*\n)+/m.exec(lexicon('organizations')) ?? [];
    const roles = [...roleLines.matchAll(/^ {2}([a-z-]+):/gm)].map(([, role]) => `organization.${role}`);
    const genres = [...lexicon('documents').matchAll(/genre: ([a-z-]+)/g)].map(([, genre]) => `genre.${genre}`);
    expect(rules.length).toBeGreaterThan(30);
    expect(roles.length).toBeGreaterThan(20);
    expect([...rules, ...roles, ...new Set(genres)].filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('hold every key that the code asks for', () => {
    const missing = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)]
        .filter(([, key]) => !chinese.has(key!))
        .map(([, key]) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold all words: no component has Chinese of its own', () => {
    const own = code.flatMap(({ path, text }) => {
      const withoutComments = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      // Punctuation that is data of a rule (stage/wrap.ts, reading/context.ts) is no wording.
      return /\p{Script=Han}/u.test(withoutComments) ? [path] : [];
    });
    expect(own).toEqual([]);
  });
});
