import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messages } from '@guben/cli';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../packages', import.meta.url));

/** The codes of every GubenError that the packages throw, as written where they are thrown. */
const codes = new Set(
  ['graph', 'extractor', 'cli']
    .flatMap((name) =>
      readdirSync(`${root}/${name}/src`, { recursive: true }).map((file) => `${root}/${name}/src/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new GubenError\(\s*'([\w-]+)'/g)])
    .map((match) => match[1]!),
);

it('finds the codes', () => {
  expect(codes.size).toBeGreaterThan(15);
  expect(codes).toContain('input-not-found');
});

it.each([...codes].sort())('the error %s is said in the user’s language', (code) => {
  expect(Object.keys(messages)).toContain(`error.${code}`);
});
