import type { BuildReport, GraphDocument, LayoutFile } from '@guben/graph';

/** A bundle as the explorer reads it. Sources are fetched when first asked for. */
export interface LoadedBundle {
  document: GraphDocument;
  /** Missing where the bundle came without one. */
  report: BuildReport | undefined;
  /** Text of a source, exactly as decoded. Rejects when the bundle has no such source. */
  sourceText: (id: string) => Promise<string>;
  /** Where somebody, or Gephi, put the nodes; undefined where nobody did. */
  layout: () => Promise<LayoutFile | undefined>;
}

/** What went wrong with a bundle; `reason` is a key of the catalogues. */
export class BundleError extends Error {
  override name = 'BundleError';
  readonly reason:
    | 'missing'
    | 'unreadable'
    | 'foreign'
    | 'newer'
    | 'empty'
    | 'inconsistent'
    | 'unknown'
    | 'unreadableText'
    | 'emptyText'
    | 'noExtractor';
  /** What it is about: a path, a version. */
  readonly detail: string;

  constructor(reason: BundleError['reason'], detail = '') {
    super(`${reason}${detail && `: ${detail}`}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** A bundle in one value, as the single HTML file embeds it and a dropped folder gives it. */
export interface WholeBundle {
  graph: unknown;
  report?: unknown;
  layout?: unknown;
  sources: Record<string, string>;
}

/** Id of the script element in which the single HTML file carries its bundle. */
export const embeddedId = 'guben-bundle';

/** Done share of the download, 0–1; undefined where the server does not say how much there is. */
export type Progress = (done: number | undefined) => void;

/**
 * Refuses what is no Guben graph. The build has validated the document node by node; here only what every later step
 * relies on is looked at, so that a large graph opens without a second's checking.
 */
export function checkDocument(value: unknown): GraphDocument {
  const document = value as Partial<GraphDocument> | null;
  if (
    document?.attributes?.format !== 'guben-graph' ||
    !Array.isArray(document.nodes) ||
    !Array.isArray(document.edges)
  ) {
    throw new BundleError('foreign');
  }
  if (document.attributes.version !== 1) throw new BundleError('newer', String(document.attributes.version));
  if (document.nodes.length === 0) throw new BundleError('empty');
  return document as GraphDocument;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BundleError('unreadable', (error as Error).message);
  }
};

/** Makes a loaded bundle of one that is wholly in memory. @throws BundleError */
export function fromMemory(bundle: WholeBundle): LoadedBundle {
  return {
    document: checkDocument(bundle.graph),
    report: bundle.report as BuildReport | undefined,
    layout: async () => bundle.layout as LayoutFile | undefined,
    sourceText: async (id) => {
      const text = bundle.sources[id];
      if (text === undefined) throw new BundleError('missing', id);
      return text;
    },
  };
}

/** What the explorer can do without: undefined where it is damaged. `guben verify` tells of it. */
const parseAside = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const graphOf = (folder: string): string => `${folder}/graph.json`;
const besideThis = 'bundle';

async function download(address: string, progress?: Progress): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new BundleError('missing', address);
  const total = Number(response.headers.get('content-length') ?? 0);
  // A compressed answer's length is not that of what arrives.
  const known = total > 0 && !response.headers.get('content-encoding');
  if (!response.body || !progress) return response.text();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.byteLength;
    text += decoder.decode(value, { stream: true });
    progress(known ? Math.min(1, received / total) : undefined);
  }
  return text + decoder.decode();
}

/** The bundle inside this page, where it is a single HTML file. */
function embedded(): LoadedBundle | undefined {
  const element = document.getElementById(embeddedId);
  return element?.textContent ? fromMemory(parse(element.textContent) as WholeBundle) : undefined;
}

/** Loads the bundle of this page: the embedded one, else `bundle/` beside it. @throws BundleError */
export async function loadBundle(progress: Progress, folder = besideThis): Promise<LoadedBundle> {
  const inside = embedded();
  if (inside) return inside;
  const [graph, report] = await Promise.all([
    download(graphOf(folder), progress),
    download(`${folder}/report.json`).catch(() => undefined),
  ]);
  const document = checkDocument(parse(graph));
  const texts = new Map<string, Promise<string>>();
  return {
    document,
    report: report === undefined ? undefined : (parseAside(report) as BuildReport | undefined),
    // Asked for only when it is wanted: in most bundles it is empty.
    layout: () =>
      download(`${folder}/layout.json`).then(parseAside, () => undefined) as Promise<LayoutFile | undefined>,
    sourceText: (id) => {
      const known = texts.get(id);
      if (known) return known;
      const text = download(`${folder}/sources/${encodeURIComponent(id)}.txt`);
      texts.set(id, text);
      text.catch(() => texts.delete(id));
      return text;
    },
  };
}
