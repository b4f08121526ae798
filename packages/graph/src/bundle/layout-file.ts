import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LayoutFile } from '../exchange/node-style.ts';
import { BundleError, readFailure } from './errors.ts';
import { layoutFile } from './paths.ts';
import { writeFileWhole } from './write.ts';

const layoutFileOf = (dir: string): string => join(dir, layoutFile);

/**
 * Where the user, or Gephi, put the nodes of a bundle; empty where nobody did.
 * @throws BundleError where layout.json is malformed
 */
export const readLayout = async (dir: string): Promise<LayoutFile> => {
  const file = layoutFileOf(dir);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw readFailure(file, error);
  });
  try {
    return LayoutFile.parse(JSON.parse(text));
  } catch (error) {
    throw new BundleError(file, 'it is no layout', 'Delete it, or import the layout again.', error, 'bundle-is-broken');
  }
};

/** Writes the layout of a bundle whole, keys in order, a node a line. */
export const writeLayout = async (dir: string, layout: LayoutFile): Promise<void> => {
  const lines = Object.keys(layout)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(layout[key])}`);
  await writeFileWhole(layoutFileOf(dir), [`{\n${lines.join(',\n')}\n}\n`]);
};
