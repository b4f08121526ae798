/**
 * The lexicon: what a domain expert would want to change, one YAML file a field under data/lexicon, each with its schema
 * in this folder (`lexicon/<name>.ts` for `data/lexicon/<name>.yaml`).
 */
import type { z } from 'zod';
import { ConfidenceLexicon } from './confidence.ts';
import { Documents } from './documents.ts';
import { Figures } from './figures.ts';
import { InitiativesLexicon } from './initiatives.ts';
import { DataError, parseYaml } from './load.ts';
import { Organizations } from './organizations.ts';
import { Persons } from './persons.ts';
import { PlacesLexicon } from './places.ts';
import { Similarity } from './similarity.ts';
import { Synonyms } from './synonyms.ts';
import { Topics } from './topics.ts';

/** Schema of each file, by its name without `.yaml`. */
export const lexiconFiles = {
  confidence: ConfidenceLexicon,
  documents: Documents,
  figures: Figures,
  initiatives: InitiativesLexicon,
  places: PlacesLexicon,
  organizations: Organizations,
  persons: Persons,
  similarity: Similarity,
  synonyms: Synonyms,
  topics: Topics,
} satisfies Record<string, z.ZodType>;

export type Lexicon = { [K in keyof typeof lexiconFiles]: z.infer<(typeof lexiconFiles)[K]> };

/**
 * Checks and assembles the lexicon.
 * @param files text of each YAML file by its name without `.yaml`
 * @param folder named in messages
 * @throws DataError naming every defect of every file
 */
export function parseLexicon(files: ReadonlyMap<string, string>, folder: string): Lexicon {
  const problems: string[] = [];
  const lexicon: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(lexiconFiles) as [string, z.ZodType][]) {
    const text = files.get(name);
    if (text === undefined) {
      problems.push(`${folder}/${name}.yaml: missing`);
      continue;
    }
    try {
      lexicon[name] = parseYaml(schema, text, `${folder}/${name}.yaml`);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new DataError(problems.join('\n'));
  return lexicon as Lexicon;
}
