import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const everything: RunOptions = { runOnly: { type: 'tag', values: tags } };
/** All that a change of colours alone can spoil. */
const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe has against the page as it is now, by the rules of WCAG 2.2 A and AA, or in its colours only: rule, and where. */
export async function violations(page: Page, part: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  await page.evaluate(await script);
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await axe.run({ ...options, resultTypes: ['violations'] });
      return found.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
      );
    },
    part === 'colours' ? contrast : everything,
  );
}
