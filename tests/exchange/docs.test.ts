import { readFileSync } from 'node:fs';
import { exportFormatNames } from '@guben/graph';
import { expect, it } from 'vitest';
import { markdownTable } from './table.ts';

const page = readFileSync(new URL('../../docs/exchange.md', import.meta.url), 'utf8');

it('docs/exchange.md holds the table that the other tests check', () => {
  expect(page).toContain(markdownTable());
});

it('docs/exchange.md speaks of every format', () => {
  for (const name of exportFormatNames) expect(page).toContain(`\`${name}\``);
});
