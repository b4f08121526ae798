import { type CountyMatrix, countyMatrix, type GubenGraph, type MatrixField, matrixFields } from '@guben/graph';
import { Option } from 'commander';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { openBundle } from '../open.ts';
import { type Column, formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  by: MatrixField;
  list?: boolean;
  json?: boolean;
}

/** `guben query matrix`: which county has which kind of practice. */
export function matrixCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'matrix', t('matrix.description')))
    .addOption(new Option('--by <what>', t('matrix.by')).choices(matrixFields).default(matrixFields[0]))
    .option('--list', t('matrix.list'))
    .option('--json', t('option.json'))
    .examples(
      ['guben query matrix', t('matrix.example')],
      ['guben query matrix --by topic --list', t('matrix.exampleTopic')],
    )
    .action(async ({ bundle, by, list, json }: Options) => {
      const { graph } = await openBundle(cli, bundle);
      const matrix = countyMatrix(graph, by);
      if (json) return printJson(cli, matrix);
      if (matrix.rows.length === 0) return print(cli, t('matrix.none'));
      print(cli, counts(cli, matrix));
      if (matrix.columns.length > 0) print(cli, `\n${t('matrix.legend')}`);
      matrix.columns.forEach(({ label }, i) => {
        print(cli, `  ${String(i + 1).padStart(2)}  ${label}`);
      });
      if (list) print(cli, `\n${cells(cli, graph, matrix)}`);
    }) as LocalCommand;
}

/** Columns bear numbers, told below, so that a wide matrix still fits a terminal. */
function counts(cli: Cli, { rows, columns, cells: inCells, rest }: CountyMatrix): string {
  const { t } = cli;
  const right = (head: string): Column => ({ head, align: 'right' });
  const heads = [
    { head: t('alike.county') },
    ...columns.map((_, i) => right(String(i + 1))),
    right(t('matrix.rest')),
    right(t('matrix.total')),
  ];
  const body = rows.map((county, i) => [
    county.attributes.label,
    ...inCells[i]!.map((cell) => (cell.length === 0 ? '·' : cell.length)),
    rest[i]!.length === 0 ? '·' : rest[i]!.length,
    new Set([...inCells[i]!.flat(), ...rest[i]!]).size,
  ]);
  return formatTable(cli, heads, body);
}

function cells(cli: Cli, graph: GubenGraph, { rows, columns, cells: inCells, rest }: CountyMatrix): string {
  const { t } = cli;
  const names = (keys: readonly string[]) => keys.map((key) => graph.getNodeAttribute(key, 'label')).join('、');
  const body = rows.flatMap((county, i) =>
    [...inCells[i]!, rest[i]!]
      .map((cell, column) => [county.attributes.label, columns[column]?.label ?? t('matrix.rest'), names(cell)])
      .filter(([, , listed]) => listed !== ''),
  );
  return formatTable(
    cli,
    [{ head: t('alike.county') }, { head: t('families.family') }, { head: t('families.members'), wrap: true }],
    body.map(([county, column, listed], i) => [i > 0 && body[i - 1]![0] === county ? '' : county, column, listed]),
  );
}
