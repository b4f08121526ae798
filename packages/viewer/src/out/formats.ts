/** What the explorer writes, one function a format. Loaded when something is first exported. */
import {
  type ExportFormat,
  type ExportFormatName,
  exportFormats,
  type GubenGraph,
  type LayoutFile,
  type NameLanguage,
  subgraph,
  toDocument,
  viewOf,
} from '@guben/graph';
import { type FontList, neededFonts, singleHtml } from '../../single-html.js';
import type { Corpus } from '../bundle/corpus.ts';
import type { Part } from '../stage/focus.ts';
import type { StageHandle } from '../stage/open-stage.ts';
import { filterTerms } from '../state/shown.ts';
import { useView } from '../state/store.ts';
import type { FilterState } from '../state/view-state.ts';
import { download, fileName } from './download.ts';
import { pictureOf, pngOf, svgOf } from './picture.ts';

/** A picture, the single HTML file, or one of the graph's formats. */
export type ExportChoice = 'png' | 'svg' | 'html' | ExportFormatName;

/** What is shown, all of the corpus, or the counties by how alike what they do is. */
export type ExportExtent = 'shown' | 'whole' | 'counties';

export interface ExportRequest {
  corpus: Corpus;
  shown: Part;
  extent: ExportExtent;
  /** What the reader reads for it. */
  extentName: string;
  /** What narrows the views down. */
  filter: FilterState;
  /** The picture on the screen, for positions and for pictures. */
  stage: StageHandle | undefined;
  lang: NameLanguage;
}

function graphOf({ corpus, shown, extent, filter }: ExportRequest): GubenGraph {
  if (extent === 'whole') return corpus.graph;
  // As `guben export --view counties --filter …`: the filter says which practices count.
  if (extent === 'counties') return viewOf(corpus.graph, { name: 'counties' }, { filter: filterTerms(filter) });
  return subgraph(corpus.graph, shown);
}

/** The corpus's title; with that of the projection, so that its file is not taken for the graph's. */
const titleOf = ({ corpus, extent, extentName }: ExportRequest): string =>
  extent === 'counties' ? `${corpus.title.slice(0, 44)} ${extentName}` : corpus.title;

/** Where the nodes are in the picture, dragged ones where they were dragged, and the colours of their kinds or groups. */
const styleOf = ({ stage }: ExportRequest): LayoutFile | undefined => {
  if (!stage) return undefined;
  const { palette } = stage.looks;
  const nodes = stage.renderer.getGraph();
  return Object.fromEntries(
    nodes.mapNodes((key, node) => [key, { x: node.x, y: node.y, color: palette.node(key, node) }]),
  );
};

const requirePicture = ({ stage }: ExportRequest) => {
  if (!stage) throw new Error('no picture');
  return pictureOf(stage.renderer, stage.labels.labels(), stage.labels.state.style, stage.hulls.hulls());
};

const base64 = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  // In parts: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
};

const fetched = async (file: string): Promise<Response> => {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
};

/** One page with the explorer, the graph, its sources and the fonts they need. */
async function pageOf(request: ExportRequest): Promise<string> {
  const { corpus } = request;
  const [template, { fonts: subsets, words }] = await Promise.all([
    fetched('single.html').then((response) => response.text()),
    fetched('fonts.json').then((response) => response.json() as Promise<FontList>),
  ]);
  const texts = await Promise.all(corpus.sources.map(async ({ id }) => [id, await corpus.sourceText(id)] as const));
  const graph = toDocument(graphOf(request));
  const text = words + JSON.stringify(graph) + texts.map(([, each]) => each).join('');
  const fonts = await Promise.all(
    neededFonts(subsets, text).map(async ({ range, file }) => ({ range, data: await base64(await fetched(file)) })),
  );
  // Positions from elsewhere go with it; any other layout the page works out by itself.
  const layout = useView.getState().layout === 'imported' ? styleOf(request) : undefined;
  return singleHtml(template, { graph, report: corpus.report, layout, sources: Object.fromEntries(texts) }, fonts);
}

/** Writes a file and hands it to the reader. Gives its name. @throws with what a reader can be told */
export async function exportAs(format: ExportChoice, request: ExportRequest): Promise<string> {
  const name = fileName(titleOf(request), format);
  switch (format) {
    case 'png':
      // Fine enough for print at a column's width.
      download(name, await pngOf(requirePicture(request), 3));
      break;
    case 'svg':
      download(name, svgOf(requirePicture(request)), 'image/svg+xml');
      break;
    case 'html':
      download(name, await pageOf(request), 'text/html');
      break;
    default:
      return writeGraph(format, request);
  }
  return name;
}

/** Writes one of the graph's formats, all its files. */
async function writeGraph(format: ExportFormatName, request: ExportRequest): Promise<string> {
  const { corpus, lang } = request;
  const { extension, mediaType, files }: ExportFormat = exportFormats[format];
  const texts = await Promise.all(corpus.sources.map(async ({ id }) => [id, await corpus.sourceText(id)] as const));
  const style = styleOf(request);
  const title = titleOf(request);
  const written = await files({
    graph: graphOf(request),
    lang,
    sources: new Map(texts),
    ...(style ? { style } : {}),
    ...(corpus.report ? { report: corpus.report } : {}),
  });
  const names = written.map(({ part, pieces }) => {
    const name = fileName(part ? `${title.slice(0, 52)} ${part}` : title, extension);
    download(name, new Blob([...pieces] as BlobPart[], { type: mediaType }));
    return name;
  });
  return names.join('、');
}
