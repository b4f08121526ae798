/** The Meizhou compendium as a bundle, read from its text by the pipeline itself. */
import { fileURLToPath } from 'node:url';
import { extract } from '@guben/extractor';
import { readResources, readSources } from '@guben/extractor/node';
import { type GraphDocument, type GubenGraph, toGraph } from '@guben/graph';
import type { WholeFiles } from './support.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

export interface MeizhouBundle {
  files: WholeFiles;
  document: GraphDocument;
  graph: GubenGraph;
  text: string;
}

export function meizhouBundle(): MeizhouBundle {
  const { sources } = readSources([`${data}/corpora/meizhou-2007`]);
  const { graph: document, report } = extract(sources, readResources(data));
  return {
    document,
    graph: toGraph(document),
    text: sources[0]!.text,
    files: {
      'graph.json': JSON.stringify(document),
      'report.json': JSON.stringify(report),
      'layout.json': '{}',
      ...Object.fromEntries(sources.map(({ id, text }) => [`sources/${id}.txt`, text])),
    },
  };
}
