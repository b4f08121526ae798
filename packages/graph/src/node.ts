// File access of the graph package: what needs Node and never runs in a browser.
export { BundleError, readFailure, writeFailure } from './bundle/errors.ts';
export { readLayout, writeLayout } from './bundle/layout-file.ts';
export { type Bundle, readBundle, readBundleGraph } from './bundle/read.ts';
export { textPieces } from './bundle/text-pieces.ts';
export { checkBundleFolder, writeBundle, writeFileWhole } from './bundle/write.ts';
