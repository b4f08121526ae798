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

/** What a line may not begin with in Chinese typesetting. */
const closing = '，。、：；！？）》”’」』…·.,:;!?)';
const startsClosing = new RegExp(`^[${closing}]`);
/** The last character of a line with the closing marks behind it. */
const lastWithClosing = new RegExp(`[^${closing}]\\p{M}*[${closing}]*$`, 'u');

/**
 * Breaks a text into lines of at most `width` cells, between any two characters as Chinese is, but not within a Latin word
 * nor before a closing mark.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of text.matchAll(/[\w.%–-]+|\P{M}\p{M}*/gu)) {
    const cells = stringWidth(piece);
    if (used + cells > width && line !== '') {
      const end = startsClosing.test(piece) ? (lastWithClosing.exec(line)?.[0] ?? '') : '';
      const kept = end.length < line.length ? end : '';
      lines.push(line.slice(0, line.length - kept.length));
      line = kept;
      used = stringWidth(kept);
    }
    if (line === '' && piece === ' ') continue;
    line += piece;
    used += cells;
  }
  return [...lines, line];
}

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
  });
  table.push(
    columns.map((column) => column.head),
    widths.map((width) => '─'.repeat(width)),
    ...cells.map((row) => row.map((cell, i) => (i === wrapping ? wrap(cell, widths[i]!).join('\n') : cell))),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
