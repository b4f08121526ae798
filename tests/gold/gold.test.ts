import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edgeMayJoin, GoldFile } from '@guben/graph';
import { describe, expect, test } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const goldFiles = ['tune', 'report'].flatMap((split) =>
  readdirSync(join(here, split))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ split, path: join(here, split, name), name: `${split}/${name}` })),
);
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

describe.each(goldFiles)('$name', ({ split, path }) => {
  const gold = GoldFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const text = readFileSync(resolve(dirname(path), gold.source), 'utf8');
  const byId = new Map(gold.entities.map((entity) => [entity.id, entity]));

  test('says what it is and which half it belongs to', () => {
    expect(gold.note).toMatch(/^Written for testing|A real text\.$/);
    expect(gold.split).toBe(split);
  });

  test('names only what the text has', () => {
    const words = bare(text);
    // Topics are named by the lexicon, not by the text.
    const absent = gold.entities
      .filter((entity) => entity.kind !== 'topic')
      .filter((entity) => ![entity.name, ...entity.aliases].some((form) => words.includes(bare(form))));
    expect(absent.map((entity) => entity.name)).toEqual([]);
  });

  test('has no id twice and relates only labelled things of the right kinds', () => {
    expect(byId.size).toBe(gold.entities.length);
    for (const relation of gold.relations) {
      const from = byId.get(relation.source);
      const to = byId.get(relation.target);
      expect(from && to && edgeMayJoin(relation.kind, from.kind, to.kind), JSON.stringify(relation)).toBe(true);
      expect(relation.optional || !(from?.optional || to?.optional), JSON.stringify(relation)).toBe(true);
    }
  });
});
