import { Option } from 'commander';
import type { Cli } from './cli.ts';
import { LocalCommand } from './command.ts';
import { buildCommand } from './commands/build.ts';
import { evalCommand } from './commands/eval.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { queryCommand } from './commands/query.ts';
import { serveCommand } from './commands/serve.ts';
import { verifyCommand } from './commands/verify.ts';
import { languages } from './language.ts';
import { version } from './version.ts';

/** Every command of `guben`, in the order in which the help lists them. */
const commands: readonly ((cli: Cli) => LocalCommand)[] = [
  buildCommand,
  queryCommand,
  verifyCommand,
  exportCommand,
  importCommand,
  serveCommand,
  evalCommand,
];

/** The command line of `guben`. */
export function program(cli: Cli): LocalCommand {
  const guben = new LocalCommand(cli, 'guben', cli.t('program.description'))
    .version(version, '-V, --version', cli.t('help.version'))
    .addOption(new Option('--lang <lang>', cli.t('option.lang')).choices(languages))
    .addHelpText('after', `\n${cli.t('program.exitCodes')}`);
  for (const command of commands) {
    const sub = command(cli);
    allowLanguage(sub, cli);
    guben.addCommand(sub);
  }
  return guben as LocalCommand;
}

/** `--lang` is read before parsing, so it may stand anywhere; each command lists it only to accept it. */
function allowLanguage(command: LocalCommand, cli: Cli): void {
  command.addOption(new Option('--lang <lang>', cli.t('option.lang')).choices(languages).hideHelp());
  for (const sub of command.commands) allowLanguage(sub as LocalCommand, cli);
}
