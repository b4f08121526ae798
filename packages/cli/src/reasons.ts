import { compareMessages, type Reason, reasonText } from '@guben/graph';
import type { Cli } from './cli.ts';

/** The strongest reasons of a pair with their weights, in one line; the rest by its sum. */
export function reasonsLine(cli: Cli, because: readonly Reason[], most: number): string {
  const catalogue = compareMessages[cli.language];
  const shown = because.slice(0, most).map((reason) => `${reasonText(catalogue, reason)} ${reason.weight.toFixed(2)}`);
  const rest = because.slice(most).reduce((sum, { weight }) => sum + weight, 0);
  if (rest > 0) shown.push(`… ${rest.toFixed(2)}`);
  return shown.join(catalogue.reasonSeparator);
}
