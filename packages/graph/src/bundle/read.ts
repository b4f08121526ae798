import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphFormatError, parseGraphDocument } from '../parse.ts';
import type { GraphDocument } from '../schema/graph-document.ts';
import { BuildReport } from '../schema/report.ts';
import { BundleError, readFailure } from './errors.ts';
import { previousOf, sourceFile } from './paths.ts';

export interface Bundle {
  graph: GraphDocument;
  /** Source id to its text as decoded. */
  sources: Map<string, string>;
  report: BuildReport;
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw readFailure(file, error);
  }
};

/** Puts back a bundle that a write, interrupted between its two renames, had set aside. */
export const recoverBundle = async (dir: string): Promise<void> => {
  if (!(await exists(dir)) && (await exists(join(previousOf(dir), 'graph.json')))) {
    await rename(previousOf(dir), dir).catch(() => {});
  }
};

const notABundle = (dir: string, reason: string): BundleError =>
  new BundleError(
    dir,
    `it is not a bundle: ${reason}`,
    'Give the folder that guben build wrote.',
    undefined,
    'bundle-is-none',
  );

/**
 * The graph of a bundle alone: enough for questions that quote no more than the evidence does.
 * @throws BundleError
 */
export const readBundleGraph = async (dir: string): Promise<GraphDocument> => {
  await recoverBundle(dir);
  const found = await stat(dir).catch((error: unknown) => {
    throw readFailure(dir, error);
  });
  if (!found.isDirectory()) throw notABundle(dir, 'it is a file');
  const file = join(dir, 'graph.json');
  if (!(await exists(file))) throw notABundle(dir, 'there is no graph.json in it');
  try {
    return parseGraphDocument(await readText(file));
  } catch (error) {
    if (!(error instanceof GraphFormatError)) throw error;
    throw new BundleError(file, error.message, 'Build it again with guben build.', error, 'bundle-is-broken');
  }
};

/**
 * A bundle as `guben build` wrote it.
 * @throws BundleError with file, reason and remedy where the folder is none, or a part is missing or malformed.
 */
export const readBundle = async (dir: string): Promise<Bundle> => {
  const graph = await readBundleGraph(dir);
  const sources = new Map<string, string>();
  for (const { id } of graph.attributes.sources) sources.set(id, await readText(sourceFile(dir, id)));
  const reportFile = join(dir, 'report.json');
  const text = await readText(reportFile);
  try {
    return { graph, sources, report: BuildReport.parse(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? `it is not JSON: ${error.message}` : 'it is not a build report';
    throw new BundleError(reportFile, reason, 'Build the bundle again with guben build.', error, 'bundle-is-broken');
  }
};
