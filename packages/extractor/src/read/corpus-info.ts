import { GubenError } from '@guben/graph';
import { z } from 'zod';
import { DataError, parseYaml } from '../lexicon/load.ts';
import type { CorpusInfo } from '../text/source.ts';

export const corpusFile = 'corpus.yaml';

const text = z.string().trim().min(1);

/** `corpus.yaml`: what is known of a work beside its text. Every field may be missing, none may be unknown. */
export const CorpusYaml = z
  .strictObject({ title: text, editor: text, year: z.int().min(1900).max(2100), place: text })
  .partial();

/**
 * Reads a corpus.yaml.
 * @throws GubenError bad-corpus naming file, line, field and the fields there are
 */
export function parseCorpusInfo(yaml: string, path: string): CorpusInfo {
  try {
    return parseYaml(CorpusYaml, yaml, path);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const fields = Object.keys(CorpusYaml.shape).join(', ');
    throw new GubenError(
      'bad-corpus',
      `${error.message}\n${corpusFile} may hold ${fields}, each once and none of them needed`,
      { path, details: error.message },
      { cause: error },
    );
  }
}
