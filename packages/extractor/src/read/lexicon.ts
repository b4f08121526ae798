import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GubenError } from '@guben/graph';
import { type Lexicon, parseLexicon } from '../lexicon/lexicon.ts';
import { DataError } from '../lexicon/load.ts';

/**
 * Reads a lexicon folder: a YAML file for each field.
 * @throws GubenError no-lexicon where there is no such folder, bad-lexicon naming file, line and field of every defect
 */
export function readLexicon(folder: string): Lexicon {
  const files = new Map<string, string>();
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new GubenError('no-lexicon', `there is no lexicon folder ${folder}`, { path: folder }, { cause });
  }
  for (const name of names) {
    if (name.endsWith('.yaml')) files.set(name.slice(0, -'.yaml'.length), readFileSync(join(folder, name), 'utf8'));
  }
  try {
    return parseLexicon(files, folder);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new GubenError(
      'bad-lexicon',
      `${error.message}\nPut it right, or take the lexicon that comes with Guben as it was`,
      { path: folder, details: error.message },
      { cause: error },
    );
  }
}
