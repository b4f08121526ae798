import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../lexicon/load.ts';
import type { LearntWeights } from '../resources.ts';
import { Weights } from '../weights/weights.ts';

/**
 * Reads what was learnt from the labelled texts (data/weights). A file that is not there decides nothing.
 * @throws DataError when a file is malformed
 */
export function readWeights(folder: string): LearntWeights {
  const read = (name: string): Weights | undefined => {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) return undefined;
    try {
      return Weights.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      throw new DataError(`${path}: ${(error as Error).message.split('\n')[0]}; scripts/learn.mjs writes it anew`);
    }
  };
  const found: LearntWeights = {};
  for (const name of ['quotes', 'names', 'bodies', 'persons', 'topics', 'implements', 'reports'] as const) {
    const weights = read(name);
    if (weights) found[name] = weights;
  }
  return found;
}
