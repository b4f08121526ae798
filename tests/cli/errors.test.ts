import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messages } from '@guben/cli';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../packages', import.meta.url));

/** What a pattern's group finds in the sources below some folders of the packages, each once and sorted. */
function inSources(folders: readonly string[], pattern: RegExp): string[] {
  const found = folders
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true }).map((file) => `${root}/${folder}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]!));
  return [...new Set(found)].sort();
}

const errors = inSources(['graph/src', 'extractor/src', 'cli/src'], /new GubenError\(\s*'([\w-]+)'/g);
const doubts = inSources(['extractor/src/resolve', 'extractor/src/assemble'], /\bcode: '([\w-]+)',/g);

it('finds the codes', () => {
  expect(errors.length).toBeGreaterThan(15);
  expect(errors).toContain('input-not-found');
  expect(doubts).toContain('ambiguous-place');
});

it.each(errors)('the error %s is said in the user’s language', (code) => {
  expect(Object.keys(messages)).toContain(`error.${code}`);
});

it.each(doubts)('the doubt %s is said in the user’s language', (code) => {
  expect(Object.keys(messages)).toContain(`doubt.${code}`);
});
