import { once } from 'node:events';
import { extname } from 'node:path';
import {
  type ExportFile,
  type ExportFormatName,
  exportFormatNames,
  exportFormats,
  filterFields,
  GubenError,
  type GubenGraph,
  type LayoutFile,
  parseFilter,
  parseView,
  toDocument,
  toGraph,
  unknownValues,
  viewOf,
} from '@guben/graph';
import { type Bundle, readBundle, readLayout, writeFileWhole } from '@guben/graph/node';
import { bundleAsHtml } from '@guben/viewer/node';
import { Option } from 'commander';
import { bundleDir, withBundleOption } from '../bundle.ts';
import { type Cli, note, resolvePath } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { progressOf } from '../progress.ts';

/** The graph's own formats, and the explorer with the graph inside, which only the command line can put together. */
type FormatName = ExportFormatName | 'html';
const formatNames: readonly FormatName[] = [...exportFormatNames, 'html'];

interface Options {
  bundle?: string;
  format?: FormatName;
  view: string;
  filter?: string;
  out: string;
  base?: string;
}

const standardOutput = '-';

/** `guben export`: a graph, or a part or projection of it, as a file for another program. */
export function exportCommand(cli: Cli): LocalCommand {
  const { t, language } = cli;
  const lines = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([name, means]) => `  ${name.padEnd(12)} ${means}`).join('\n');
  const formats = lines([
    ...exportFormatNames.map((name) => [name, exportFormats[name].title[language]] as const),
    ['html', t('export.html')],
  ]);
  const fields = lines(Object.entries(filterFields).map(([name, { means }]) => [name, means[language]]));
  return withBundleOption(new LocalCommand(cli, 'export', t('export.description')))
    .argument('[bundle]', t('export.bundle'))
    .addOption(new Option('-f, --format <format>', t('export.format')).choices(formatNames))
    .option('--view <view>', t('export.view'), 'graph')
    .option('--filter <filter>', t('export.filter'))
    .option('-o, --out <file>', t('export.out'), standardOutput)
    .option('--base <iri>', t('export.base'))
    .addHelpText('after', `\n${t('export.formats')}\n${formats}\n\n${t('export.fields')}\n${fields}`)
    .examples(
      ['guben export out --out 图谱.gexf', t('export.example')],
      ['guben export out --filter "kind:practice county:甲县" --out 做法.csv', t('export.exampleFilter')],
      ['guben export out --out 图谱.html', t('export.exampleHtml')],
      ['guben export out --view counties --format graphml --out 县.graphml', t('export.exampleView')],
    )
    .action(async (named: string | undefined, options: Options) => {
      await exportBundle(cli, bundleDir(cli, named ?? options.bundle), options);
    }) as LocalCommand;
}

/**
 * The format of the file's ending; GEXF for a name without one.
 * @throws GubenError unknown-ending for an ending that no format has
 */
const formatOf = (out: string): FormatName => {
  const ending = extname(out).slice(1).toLowerCase();
  if (ending === '') return 'gexf';
  if (ending === 'html' || ending === 'htm') return 'html';
  const name = exportFormatNames.find((each) => exportFormats[each].extension === ending);
  if (name) return name;
  const endings = [...new Set(['html', ...exportFormatNames.map((each) => exportFormats[each].extension)])];
  throw new GubenError('unknown-ending', `no format ends in .${ending}`, { ending, endings: endings.join(', ') });
};

async function exportBundle(cli: Cli, dir: string, { format, view, filter, out, base }: Options): Promise<void> {
  const { t, language: lang } = cli;
  const name = format ?? formatOf(out);
  // What the user wrote is read before anything large is: a slip is told at once.
  const conditions = parseFilter(filter ?? '');
  const seen = parseView(view);
  const { graph: document, sources, report } = await readBundle(dir);
  const whole = toGraph(document);
  for (const unknown of unknownValues(whole, conditions)) note(cli, t('export.unknownValue', { ...unknown }));
  const graph = viewOf(whole, seen, { filter: conditions });
  if (graph.order === 0) note(cli, t('export.nothing'));
  const files =
    name === 'html'
      ? [{ part: '', pieces: [await page({ graph: toDocument(graph), sources, report }, await readLayout(dir))] }]
      : await exportFormats[name].files({
          graph,
          lang,
          style: await readLayout(dir),
          sources,
          report,
          ...(base !== undefined && { base }),
        });
  if (out === standardOutput) {
    const [only] = files;
    if (!only || files.length > 1) {
      throw new GubenError('export-many-files', `${name} is ${files.length} files`, {
        format: name,
        count: files.length,
      });
    }
    return writeToStandardOutput(cli, only);
  }
  await writeFiles(cli, files, out, graph);
}

/** The explorer with a bundle inside. @throws GubenError no-viewer where the explorer is not built */
async function page({ graph, sources, report }: Bundle, layout: LayoutFile): Promise<string> {
  try {
    return await bundleAsHtml({ graph, report, layout, sources: Object.fromEntries(sources) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new GubenError('no-viewer', 'the explorer is not built', {}, { cause });
  }
}

/** `图谱.csv` for a format of one file; `图谱-nodes.csv` and `图谱-edges.csv` for one of several. */
const pathOf = (out: string, part: string): string => {
  if (part === '') return out;
  const ending = extname(out);
  return `${ending ? out.slice(0, -ending.length) : out}-${part}${ending}`;
};

/** Fewer nodes and edges than this are written before a progress bar could be read. */
const longExport = 20_000;

async function writeFiles(cli: Cli, files: readonly ExportFile[], out: string, graph: GubenGraph): Promise<void> {
  const progress = progressOf(cli);
  const total = graph.order + graph.size;
  try {
    for (const { part, pieces } of files) {
      const path = pathOf(out, part);
      const watched =
        total < longExport ? pieces : counted(pieces, total, (done) => progress.report('export', done, total));
      await writeFileWhole(resolvePath(cli, path), watched);
      progress.end();
      note(cli, cli.t('export.done', { path, nodes: graph.order, edges: graph.size }));
    }
  } finally {
    progress.end();
  }
}

/** The same pieces, telling now and then how many have passed; a piece is about a node or an edge. */
function* counted<T>(pieces: Iterable<T>, total: number, tell: (done: number) => void): Generator<T> {
  let done = 0;
  for (const piece of pieces) {
    if (done % 2000 === 0) tell(Math.min(done, total));
    done += 1;
    yield piece;
  }
}

async function writeToStandardOutput({ io }: Cli, { pieces }: ExportFile): Promise<void> {
  for (const piece of pieces) {
    if (!io.stdout.write(piece)) await once(io.stdout, 'drain');
  }
}
