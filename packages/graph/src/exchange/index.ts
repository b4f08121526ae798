// What reads and writes files of other programs, apart from the rest: an explorer fetches it when somebody exports.
export { type Column, columnsOf } from './columns.ts';
export * from './formats.ts';
export { type GexfOptions, gexf } from './gexf.ts';
export { type GexfFile, readGexf } from './gexf-read.ts';
export { graphJson } from './graph-json.ts';
export * from './node-style.ts';
export { ExchangeError } from './xml-reader.ts';
