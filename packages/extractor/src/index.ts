export * from './compare/index.ts';
export type { Division, Gazetteer } from './gazetteer/gazetteer.ts';
export { type GazetteerTables, gazetteerFrom } from './gazetteer/tables.ts';
export { type Lexicon, lexiconFiles, parseLexicon } from './lexicon/lexicon.ts';
export { DataError, parseYaml } from './lexicon/load.ts';
export {
  type Extraction,
  type ExtractOptions,
  extract,
  namesOfPlaces,
  readDocument,
  type Step,
  steps,
} from './pipeline.ts';
export { type Decoded, decode } from './read/decode.ts';
export { uniqueIds } from './read/ids.ts';
export type { Resources } from './resources.ts';
export type { CorpusInfo, SourceText } from './text/source.ts';
