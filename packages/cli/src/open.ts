import { type GubenGraph, type Span, toGraph } from '@guben/graph';
import { readBundle } from '@guben/graph/node';
import { bundleDir } from './bundle.ts';
import type { Cli } from './cli.ts';
import { quotation } from './quotation.ts';

/** A bundle that questions are asked of. */
export interface OpenBundle {
  graph: GubenGraph;
  /** The words of a span as a table shows them, on one line. */
  quote(span: Span): string;
}

/**
 * Opens the bundle that `--bundle` names, or the usual one.
 * @throws GubenError no-bundle, and what readBundle throws
 */
export async function openBundle(cli: Cli, named: string | undefined): Promise<OpenBundle> {
  const { graph, sources } = await readBundle(bundleDir(cli, named));
  return {
    graph: toGraph(graph),
    quote: (span) => quotation(sources.get(span.source) ?? '', span),
  };
}
