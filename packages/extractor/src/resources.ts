import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** What the pipeline knows before it reads: values only, so that it runs in a browser too. */
export interface Resources {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  /** Words of a text in order, adding up to it. Called only on short stretches where a boundary is in doubt. */
  segment?: (text: string) => string[];
}
