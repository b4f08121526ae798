/** The built explorer, for the command line: reads its files from disk. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neededFonts, singleHtml } from './single-html.js';

/** Folder of the built explorer: what `guben serve` serves. */
export const viewerDir = join(dirname(fileURLToPath(import.meta.url)), 'dist');

export async function bundleAsHtml(bundle, { fonts = true, dir = viewerDir } = {}) {
  const template = await readFile(join(dir, 'single.html'), 'utf8');
  if (!fonts) return singleHtml(template, bundle);
  const { fonts: subsets, words } = JSON.parse(await readFile(join(dir, 'fonts.json'), 'utf8'));
  const text = words + JSON.stringify(bundle.graph) + Object.values(bundle.sources).join('');
  const needed = await Promise.all(
    neededFonts(subsets, text).map(async ({ range, file }) => ({
      range,
      data: await readFile(join(dir, file), 'base64'),
    })),
  );
  return singleHtml(template, bundle, needed);
}
