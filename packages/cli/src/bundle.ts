import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GubenError } from '@guben/graph';
import { type Cli, note, resolvePath } from './cli.ts';
import type { LocalCommand } from './command.ts';

/** The checkout: src/ and dist/ are equally deep in it. */
const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Where lexicon, gazetteer and corpora are. */
export const dataDir = join(checkout, 'data');

/** The bundle that `npm start` builds from data/corpora. */
export const startBundle = join(checkout, '.guben', 'bundle');

/** Adds the option that says which bundle a command reads. */
export const withBundleOption = <C extends LocalCommand>(command: C): C =>
  command.option('-b, --bundle <dir>', command.cli.t('option.bundle'));

/**
 * The folder of the bundle to read: the one named, else `out` where the user stands, else the one of `npm start`.
 * @throws GubenError no-bundle where there is none
 */
export function bundleDir(cli: Cli, named: string | undefined): string {
  if (named !== undefined) return resolvePath(cli, named);
  const dir = [resolvePath(cli, 'out'), startBundle].find((place) => existsSync(join(place, 'graph.json')));
  if (!dir) throw new GubenError('no-bundle', 'there is no bundle here: build one, or name one with --bundle');
  note(cli, cli.t('bundle.using', { path: dir }));
  return dir;
}
