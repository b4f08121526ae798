import { basename, dirname, join, resolve } from 'node:path';
import { BundleError } from './errors.ts';

/** What a build writes; whatever else lies in a bundle's folder (a layout, an export) is kept when it is built again. */
export const builtEntries = ['graph.json', 'sources', 'report.json'] as const;

/** Where the user, or Gephi, put the nodes. */
export const layoutFile = 'layout.json';

const beside = (dir: string, suffix: string): string => {
  const full = resolve(dir);
  return join(dirname(full), `.${basename(full)}.${suffix}`);
};

/** Where a bundle is written before it takes its place: the same file system, so that a rename is enough. */
export const stagingOf = (dir: string): string => beside(dir, `building-${process.pid}`);

/** Where the old bundle lies for the moment between two renames. */
export const previousOf = (dir: string): string => beside(dir, 'previous');

/**
 * The file of a source's text.
 * @throws BundleError where the id would lead out of the folder.
 */
export const sourceFile = (dir: string, id: string): string => {
  if (/[/\\\0]/.test(id) || id === '.' || id === '..') {
    throw new BundleError(join(dir, 'graph.json'), `the source id ${JSON.stringify(id)} is no file name`, 'Rename it.');
  }
  return join(dir, 'sources', `${id}.txt`);
};
