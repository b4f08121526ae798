import { GubenError } from '@guben/graph';
import { CommanderError } from 'commander';
import { type Cli, type ExitCode, exitCodes, note } from './cli.ts';
import { isMessageKey, type MessageKey } from './language.ts';

/**
 * Says on stderr, in the user's language, why a command ended, and gives the exit code.
 * Only a defect of the program shows a stack, and only with GUBEN_DEBUG set.
 * @param command what the command line called, whose help is pointed to: `guben build`
 */
export function complain(cli: Cli, error: unknown, command: string): ExitCode {
  if (error instanceof CommanderError) return complainOfUsage(cli, error, command);
  note(cli, cli.t('error.prefix') + describe(cli, error));
  if (cli.io.env.GUBEN_DEBUG && error instanceof Error) note(cli, error.stack);
  return exitCodes.failed;
}

/** What went wrong, in the user's language where the catalogues know it. */
export function describe({ t }: Cli, error: unknown): string {
  if (error instanceof GubenError) {
    const key = `error.${error.code}`;
    return isMessageKey(key) ? t(key, error.params) : error.message;
  }
  return t('error.unexpected', { message: error instanceof Error ? error.message : String(error) });
}

/** Commander's own message is English; its kind and what it quotes are enough to say it again. */
function complainOfUsage(cli: Cli, error: CommanderError, command: string): ExitCode {
  // --help and --version arrive here too, with nothing to complain of; so does a missing command, its help being shown.
  if (error.exitCode === 0) return exitCodes.ok;
  if (error.code === 'commander.help') return exitCodes.usage;
  const { t } = cli;
  const key = error.code.replace('commander.', 'usage.') as MessageKey;
  const [, quoted] = /'([^']*)'/.exec(error.message) ?? [];
  const [, similar] = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message) ?? [];
  const message = error.message.replace(/^error: /, '').split('\n')[0]!;
  const what = quoted ?? message;
  if (error.code === 'commander.invalidArgument') note(cli, t('error.prefix') + invalidValue(cli, message));
  else note(cli, t('error.prefix') + (isMessageKey(key) ? t(key, { what }) : message));
  if (similar) note(cli, t('usage.didYouMean', { what: similar }));
  note(cli, t('usage.seeHelp', { command }));
  return exitCodes.usage;
}

/** `option '--limit <n>' argument 'x' is invalid. <problem>`, the problem being ours or commander's list of choices. */
function invalidValue({ t }: Cli, message: string): string {
  const [, option, value, problem] = /'([^']*)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/.exec(message) ?? [];
  if (option === undefined) return t('usage.invalidArgument', { what: message });
  const [, values] = /^Allowed choices are (.*)\.$/.exec(problem!) ?? [];
  const said = values === undefined ? problem! : t('usage.notAChoice', { value: value!, values });
  return t('usage.invalidOption', { option, problem: said });
}
