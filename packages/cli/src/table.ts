import Table from 'cli-table3';
import stringWidth from 'string-width';
import type { Cli } from './cli.ts';

/** Only a rule under the head: columns are told apart by space, and a table pasted into a mail still reads. */
const chars = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

export interface Column {
  head: string;
  align?: 'left' | 'right';
  /** Takes what width is left and wraps its text; at most one column of a table. */
  wrap?: boolean;
}

const cellOf = (value: string | number | undefined): string => String(value ?? '').replaceAll(/\s*[\n\r]+\s*/g, ' ');

/**
 * A table in columns that line up with Chinese characters in them (two cells each).
 * @returns its lines, without a line break at the end
 */
export function formatTable(
  cli: Cli,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const cells = rows.map((row) => columns.map((_, i) => cellOf(row[i])));
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.head), ...cells.map((row) => stringWidth(row[i]!))),
  );
  const wrapping = columns.findIndex((column) => column.wrap);
  if (wrapping >= 0) {
    const others = widths.reduce((sum, width, i) => (i === wrapping ? sum : sum + width + 2), 0);
    widths[wrapping] = Math.min(widths[wrapping]!, Math.max(24, cli.io.columns - others));
  }
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths,
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    wrapOnWordBoundary: false,
  });
  table.push(
    columns.map((column) => column.head),
    widths.map((width) => '─'.repeat(width)),
    ...cells,
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
