import { performance } from 'node:perf_hooks';
import { extract } from '@guben/extractor';
import { compileLate, readResources, readSources, type SkippedFile } from '@guben/extractor/node';
import { type BuildReport, edgeKinds, nodeKinds } from '@guben/graph';
import { checkBundleFolder, writeBundle } from '@guben/graph/node';
import { dataDir } from '../bundle.ts';
import { type Cli, exitCodes, note, print, printJson, resolvePath } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { describe } from '../complain.ts';
import { isMessageKey } from '../language.ts';
import { wholeNumber } from '../options.ts';
import { progressOf } from '../progress.ts';
import { placeOfSpan, quotation } from '../quotation.ts';
import { formatTable } from '../table.ts';

interface Options {
  out: string;
  encoding?: string;
  lexicon?: string;
  doubts: number;
  json?: boolean;
}

/** `guben build`: texts to a bundle. A file that cannot be read does not stop the others, but the exit code tells of it. */
export function buildCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return new LocalCommand(cli, 'build', t('build.description'))
    .argument('<input...>', t('build.input'))
    .requiredOption('-o, --out <dir>', t('build.out'))
    .option('--encoding <name>', t('build.encoding'))
    .option('--lexicon <dir>', t('build.lexicon'))
    .option('--doubts <n>', t('build.doubts'), wholeNumber(cli), 10)
    .option('--json', t('option.json'))
    .examples(
      ['guben build data/corpora/meizhou-2007 --out out', t('build.example')],
      ['guben build 甲县.txt 乙县.txt 其他县/ --out out', t('build.exampleFiles')],
      ['guben build 老文件.txt --encoding gbk --out out', t('build.exampleEncoding')],
    )
    .action(async (inputs: string[], options: Options) => {
      const out = resolvePath(cli, options.out);
      const progress = progressOf(cli);
      compileLate();
      try {
        const { report, skipped, texts } = await build(cli, inputs, out, options, progress.report);
        progress.end();
        if (skipped.length > 0) cli.exitCode = exitCodes.failed;
        if (options.json) printJson(cli, { bundle: out, ...report });
        else summarise(cli, options.out, report, texts, options.doubts);
        complainOfSkipped(cli, skipped);
      } finally {
        progress.end();
      }
    }) as LocalCommand;
}

interface Built {
  report: BuildReport;
  skipped: SkippedFile[];
  /** Source id to its text. */
  texts: ReadonlyMap<string, string>;
}

type Report = (step: string, done: number, total: number) => void;

async function build(
  cli: Cli,
  inputs: readonly string[],
  out: string,
  { encoding, lexicon }: Options,
  progress: Report,
): Promise<Built> {
  await checkBundleFolder(out);
  const started = performance.now();
  progress('read', 0, 1);
  const { sources, skipped } = readSources(inputs, { cwd: cli.io.cwd, ...(encoding !== undefined && { encoding }) });
  const read = performance.now();
  progress('load', 0, 1);
  const resources = readResources(dataDir, { ...(lexicon !== undefined && { lexicon: resolvePath(cli, lexicon) }) });
  const loaded = performance.now();
  const { graph, report } = extract(sources, resources, { onProgress: progress });
  report.skipped.push(...skipped.map(({ path, error }) => ({ path, reason: error.message })));
  report.timings = { read: read - started, load: loaded - read, ...report.timings };
  progress('write', 0, 1);
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  await writeBundle(out, { graph, report, sources: texts });
  return { report, skipped, texts };
}

const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

function summarise(
  cli: Cli,
  path: string,
  { sources, counts, doubts }: BuildReport,
  texts: ReadonlyMap<string, string>,
  shown: number,
): void {
  const { t } = cli;
  const chars = sources.reduce((sum, source) => sum + source.chars, 0);
  const [nodes, edges] = [total(counts.nodes), total(counts.edges)];
  print(cli, t('build.done', { path, nodes, edges, sources: sources.length, chars }));
  const rows = Array.from({ length: Math.max(nodeKinds.length, edgeKinds.length) }, (_, i) => {
    const [node, edge] = [nodeKinds[i], edgeKinds[i]];
    return [
      node && t(`kind.${node}`),
      node && (counts.nodes[node] ?? 0),
      edge && t(`kind.${edge}`),
      edge && (counts.edges[edge] ?? 0),
    ];
  });
  const count = { head: t('build.count'), align: 'right' } as const;
  print(cli, `\n${formatTable(cli, [{ head: t('build.node') }, count, { head: t('build.edge') }, count], rows)}`);
  if (doubts.length === 0) {
    print(cli, `\n${t('build.noDoubt')}`);
    return;
  }
  print(cli, `\n${t('build.doubtful', { count: doubts.length, shown: Math.min(shown, doubts.length) })}`);
  const columns = [
    { head: t('query.confidence'), align: 'right' as const },
    { head: t('build.doubt') },
    { head: t('build.details'), wrap: true },
    { head: t('query.where') },
  ];
  const listed = doubts.slice(0, shown).map(({ code, confidence, message, evidence: [span] }) => {
    const key = `doubt.${code}`;
    const kind = isMessageKey(key) ? t(key) : code;
    // The report's own words are English; a reader of Chinese is shown what the text says.
    const details = cli.language === 'zh' && span ? quotation(texts.get(span.source) ?? '', span) : message;
    return [confidence.toFixed(2), kind, details, span ? placeOfSpan(span) : ''];
  });
  if (listed.length > 0) print(cli, formatTable(cli, columns, listed));
}

function complainOfSkipped(cli: Cli, skipped: readonly SkippedFile[]): void {
  if (skipped.length === 0) return;
  note(cli, `\n${cli.t('build.skipped', { count: skipped.length })}`);
  for (const { error } of skipped) note(cli, `  ${describe(cli, error).replaceAll('\n', '\n  ')}`);
}
