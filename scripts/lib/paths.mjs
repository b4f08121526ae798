import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the scripts keep for themselves: the pinned pnpm, stamps of what is done, the bundle of `npm start`. */
export const stateDir = join(root, '.guben');

/** The bundle that `npm start` builds from data/corpora and that the command line reads by default. */
export const startBundle = join(stateDir, 'bundle');
