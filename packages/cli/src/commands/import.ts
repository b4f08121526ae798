import { join } from 'node:path';
import { ExchangeError, type GexfFile, GubenError, graphJson, type LayoutFile, readGexf } from '@guben/graph';
import { readBundleGraph, readLayout, textPieces, writeFileWhole, writeLayout } from '@guben/graph/node';
import { type Cli, note, resolvePath } from '../cli.ts';
import { LocalCommand } from '../command.ts';

interface Options {
  into?: string;
  graph?: string;
}

/** `guben import`: positions, colours and sizes out of a GEXF file into a bundle's layout, or the graph of one of ours. */
export function importCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return new LocalCommand(cli, 'import', t('import.description'))
    .argument('<file>', t('import.file'))
    .option('--into <bundle>', t('import.into'))
    .option('--graph <file>', t('import.graph'))
    .examples(
      ['guben import 排好的.gexf --into out', t('import.example')],
      ['guben import 图谱.gexf --graph graph.json', t('import.exampleGraph')],
    )
    .action(async (file: string, { into, graph }: Options) => {
      if (into === undefined && graph === undefined) {
        throw new GubenError('import-nothing-to-do', 'name a bundle with --into or a file with --graph');
      }
      const read = await readFile(cli, file);
      if (graph !== undefined) await writeGraph(cli, file, read, graph);
      if (into !== undefined) await mergeStyle(cli, read, into);
    }) as LocalCommand;
}

/** Reads GEXF; what is wrong with it is told with its path and line. */
async function readFile(cli: Cli, path: string): Promise<GexfFile> {
  try {
    return await readGexf(textPieces(resolvePath(cli, path)));
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    const { code, line, reason, message } = error;
    if (code === 'not-xml' || code === 'not-gexf')
      throw new GubenError('import-not-gexf', `${path}: ${message}`, { path });
    if (line === undefined) throw new GubenError('import-file', `${path}: ${message}`, { path, reason });
    throw new GubenError('import-file-line', `${path}, ${message}`, { path, line, reason });
  }
}

async function writeGraph(cli: Cli, path: string, { document }: GexfFile, out: string): Promise<void> {
  if (!document) throw new GubenError('import-foreign', `${path} holds no whole graph`, { path });
  await writeFileWhole(resolvePath(cli, out), graphJson(document));
  note(cli, cli.t('import.wroteGraph', { path: out, nodes: document.nodes.length, edges: document.edges.length }));
}

async function mergeStyle(cli: Cli, { style, nodes }: GexfFile, into: string): Promise<void> {
  const dir = resolvePath(cli, into);
  const { nodes: known } = await readBundleGraph(dir);
  const keys = new Set(known.map(({ key }) => key));
  const layout: LayoutFile = await readLayout(dir);
  let merged = 0;
  for (const [key, own] of style) {
    if (!keys.has(key)) continue;
    layout[key] = { ...layout[key], ...own };
    merged += 1;
  }
  await writeLayout(dir, layout);
  const path = join(into, 'layout.json');
  note(cli, cli.t('import.done', { nodes, merged, unknown: style.size - merged, path }));
}
