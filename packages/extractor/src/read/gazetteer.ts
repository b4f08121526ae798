import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { gazetteerFrom } from '../gazetteer/tables.ts';
import { DataError } from '../lexicon/load.ts';

/**
 * Reads the gazetteer's tables from a folder (data/gazetteer).
 * @throws DataError when a table is missing or malformed
 */
export function readGazetteer(folder: string): Gazetteer {
  const read = (name: string): string => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      throw new DataError(
        `${join(folder, name)}: the gazetteer's table cannot be read; scripts/derive-gazetteer.mjs makes it`,
      );
    }
  };
  return gazetteerFrom({
    divisions: read('divisions.tsv'),
    townships: read('townships.tsv'),
    villageNames: read('village-names.txt'),
  });
}
