import { join } from 'node:path';
import type { Resources } from '../resources.ts';
import { readGazetteer } from './gazetteer.ts';
import { readLexicon } from './lexicon.ts';
import { nodejiebaSegmenter } from './segment.ts';
import { readWeights } from './weights.ts';

/**
 * Reads what the pipeline knows beforehand.
 * @param dataDir with `lexicon/`, `gazetteer/` and `weights/`
 * @param options.lexicon another lexicon folder
 * @throws GubenError no-lexicon, bad-lexicon; DataError for a broken gazetteer
 */
export function readResources(dataDir: string, { lexicon }: { lexicon?: string } = {}): Resources {
  return {
    lexicon: readLexicon(lexicon ?? join(dataDir, 'lexicon')),
    gazetteer: readGazetteer(join(dataDir, 'gazetteer')),
    weights: readWeights(join(dataDir, 'weights')),
    segment: nodejiebaSegmenter(),
  };
}
