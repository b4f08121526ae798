import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JudgementFile } from '@guben/graph';
import { describe, expect, test } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const files = ['tune', 'report'].flatMap((split) =>
  readdirSync(join(here, split))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ split, path: join(here, split, name), name: `${split}/${name}` })),
);
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

describe.each(files)('$name', ({ split, path }) => {
  const judgements = JudgementFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const text = bare(readFileSync(resolve(dirname(path), judgements.source), 'utf8'));

  test('is of its half and names only what the text has', () => {
    expect(judgements.split).toBe(split);
    const absent = judgements.initiatives.filter(
      ({ name, aliases }) => ![name, ...aliases].some((form) => text.includes(bare(form))),
    );
    expect(absent.map(({ name }) => name)).toEqual([]);
  });

  test('judges some pairs in each grade', () => {
    const count = (grade: string) => judgements.pairs.filter((pair) => pair.grade === grade).length;
    expect(count('same-idea')).toBeGreaterThan(4);
    expect(count('same-field')).toBeGreaterThan(4);
    expect(judgements.pairs.length).toBeLessThan((judgements.initiatives.length * (judgements.initiatives.length - 1)) / 4);
  });
});
