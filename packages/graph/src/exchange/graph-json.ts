import type { GraphDocument } from '../schema/graph-document.ts';

/**
 * `graph.json` in pieces: JSON with one node or edge a line, so that a large graph is written in bounded memory and
 * versions of one differ by lines. The same document gives the same text.
 */
export function* graphJson(document: GraphDocument): Generator<string> {
  yield `{"attributes":${JSON.stringify(document.attributes)},\n"options":${JSON.stringify(document.options)},\n`;
  yield* listed('nodes', document.nodes);
  yield ',\n';
  yield* listed('edges', document.edges);
  yield '}\n';
}

function* listed(name: string, items: readonly unknown[]): Generator<string> {
  yield `"${name}":[`;
  let between = '\n';
  for (const item of items) {
    yield `${between}${JSON.stringify(item)}`;
    between = ',\n';
  }
  yield '\n]';
}
