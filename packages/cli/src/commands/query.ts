import type { Cli } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { compareCommand } from './query-compare.ts';
import { countiesCommand } from './query-counties.ts';
import { countiesLikeCommand } from './query-counties-like.ts';
import { familiesCommand } from './query-families.ts';
import { matrixCommand } from './query-matrix.ts';
import { nodeCommand } from './query-node.ts';
import { pathCommand } from './query-path.ts';
import { searchCommand } from './query-search.ts';
import { similarCommand } from './query-similar.ts';

/** Every question, in the order in which the help lists them: one file `query-<name>.ts` each. */
const questions: readonly ((cli: Cli) => LocalCommand)[] = [
  similarCommand,
  familiesCommand,
  countiesCommand,
  countiesLikeCommand,
  compareCommand,
  matrixCommand,
  nodeCommand,
  pathCommand,
  searchCommand,
];

/** `guben query`: the questions over a bundle. */
export function queryCommand(cli: Cli): LocalCommand {
  const query = new LocalCommand(cli, 'query', cli.t('query.description'));
  for (const question of questions) query.addCommand(question(cli));
  return query.addHelpText('after', `\n${cli.t('query.more')}`);
}
