import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildReport, type Defect, GubenError, verifyBundle } from '@guben/graph';
import { type Cli, exitCodes, print, printJson, resolvePath } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { wholeNumber } from '../options.ts';
import { formatTable } from '../table.ts';

/** The parts of a bundle as they lie on the disk, before anything is known to be right about them. */
interface RawBundle {
  graph: unknown;
  report: unknown;
  sources: Map<string, string>;
}

const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new GubenError(`read-${cause.code}`, `${file} cannot be read`, { path: file }, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new GubenError('bundle-is-broken', `${file} is not JSON: ${reason}`, { path: file, reason }, { cause });
  }
};

/** Reads without checking: a bundle that the strict reader refuses is what the verifier is for. */
async function readRaw(dir: string): Promise<RawBundle> {
  const names = await readdir(dir).catch((cause: NodeJS.ErrnoException) => {
    const code = cause.code === 'ENOTDIR' ? 'bundle-is-none' : `read-${cause.code}`;
    throw new GubenError(code, `${dir} cannot be read`, { path: dir }, { cause });
  });
  if (!names.includes('graph.json')) throw new GubenError('bundle-is-none', `${dir} is not a bundle`, { path: dir });
  const sources = new Map<string, string>();
  const texts = names.includes('sources') ? await readdir(join(dir, 'sources')) : [];
  for (const name of texts) {
    if (name.endsWith('.txt'))
      sources.set(name.slice(0, -'.txt'.length), await readFile(join(dir, 'sources', name), 'utf8'));
  }
  return { graph: await readJson(join(dir, 'graph.json')), report: await readJson(join(dir, 'report.json')), sources };
}

interface Counts {
  nodes: number;
  edges: number;
  spans: number;
}

/** Counts whatever looks like a node, an edge and a span, in a document that may be malformed. */
function countAll(graph: unknown): Counts {
  const { nodes, edges } = (graph ?? {}) as { nodes?: unknown; edges?: unknown };
  let spans = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if ('quote' in value) spans++;
      else for (const item of Object.values(value)) visit(item);
    }
  };
  visit([nodes, edges]);
  const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  return { nodes: lengthOf(nodes), edges: lengthOf(edges), spans };
}

function reportDefects(report: unknown): Defect[] {
  const parsed = BuildReport.safeParse(report);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    code: 'schema',
    where: `report.json ${path.join('.')}`,
    message,
  }));
}

/** `guben verify`: every defect of a bundle. */
export function verifyCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return new LocalCommand(cli, 'verify', t('verify.description'))
    .argument('<bundle>', t('verify.bundle'))
    .option('--limit <n>', t('verify.limit'), wholeNumber(cli), 50)
    .option('--json', t('option.json'))
    .examples(['guben verify out', t('verify.example')])
    .action(async (bundle: string, { limit, json }: { limit: number; json?: boolean }) => {
      const { graph, report, sources } = await readRaw(resolvePath(cli, bundle));
      const defects = [...verifyBundle(graph, sources), ...reportDefects(report)];
      const counts = countAll(graph);
      if (defects.length > 0) cli.exitCode = exitCodes.failed;
      if (json) return printJson(cli, { ...counts, defects });
      if (defects.length === 0) return print(cli, t('verify.sound', { ...counts }));
      const columns = [
        { head: t('verify.defect') },
        { head: t('verify.where') },
        { head: t('verify.message'), wrap: true },
      ];
      const rows = defects
        .slice(0, limit)
        .map(({ code, where, message, values }) => [
          t(`defect.${code}`),
          where,
          t(`defect.says.${code}`, { message, ...values }),
        ]);
      print(cli, formatTable(cli, columns, rows));
      if (defects.length > limit) print(cli, t('verify.more', { count: defects.length - limit }));
      print(cli, t('verify.found', { count: defects.length, ...counts }));
      print(cli, t('verify.remedy'));
    }) as LocalCommand;
}
