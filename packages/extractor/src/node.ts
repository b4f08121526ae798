// What the extractor does with files, and so never in a browser.
export { compileLate } from './read/compile-late.ts';
export { CorpusYaml, parseCorpusInfo } from './read/corpus-info.ts';
export { type Decoded, decode } from './read/decode.ts';
export { readGazetteer } from './read/gazetteer.ts';
export { readLexicon } from './read/lexicon.ts';
export { readResources } from './read/resources.ts';
export { nodejiebaSegmenter } from './read/segment.ts';
export { type ReadOptions, type ReadSources, readSources, type SkippedFile } from './read/sources.ts';
