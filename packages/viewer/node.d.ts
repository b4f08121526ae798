/** Folder of the built explorer: what `guben serve` serves. */
export const viewerDir: string;

/**
 * The explorer with a bundle inside, as one HTML file that opens from disk.
 * @param bundle graph.json and report.json as parsed, and the text of each source by its id
 * @param options.fonts whether to embed the subsets of the Chinese font that the text needs (some megabytes); true by default
 * @throws Error (ENOENT) where the explorer is not built
 */
export function bundleAsHtml(
  bundle: { graph: unknown; report?: unknown; layout?: unknown; sources: Record<string, string> },
  options?: { fonts?: boolean; dir?: string },
): Promise<string>;
