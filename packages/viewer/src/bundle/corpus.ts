import { type BuildReport, type GraphDocument, type GubenGraph, type NodeAttributes, toGraph } from '@guben/graph';
import { createContext, useContext } from 'react';
import { BundleError, type LoadedBundle } from './load.ts';

/** The opened bundle: its graph in memory and what belongs to it. */
export interface Corpus {
  title: string;
  graph: GubenGraph;
  report: BuildReport | undefined;
  sources: readonly { id: string; title: string; chars: number }[];
  sourceText: (id: string) => Promise<string>;
  layout: LoadedBundle['layout'];
}

/** @throws BundleError where an end of an edge is not there, or a key is there twice */
function graphOf(document: GraphDocument): GubenGraph {
  try {
    return toGraph(document);
  } catch (error) {
    throw new BundleError('inconsistent', error instanceof Error ? error.message : String(error));
  }
}

/** @throws BundleError where the graph contradicts itself */
export const openCorpus = ({ document, report, sourceText, layout }: LoadedBundle): Corpus => ({
  title: document.attributes.title,
  graph: graphOf(document),
  report,
  sources: document.attributes.sources,
  sourceText,
  layout,
});

export const CorpusContext = createContext<Corpus | undefined>(undefined);

/** The opened bundle. Only inside the shell, which is not there without one. */
export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext);
  if (!corpus) throw new Error('useCorpus outside an opened corpus');
  return corpus;
}

export const isPlaceOfLevel = (attributes: NodeAttributes, level: string): boolean =>
  attributes.kind === 'place' && attributes.level === level;
