import type { Command } from 'commander';
import { asCalled } from './called.ts';
import { type Cli, type ExitCode, exitCodes } from './cli.ts';
import { complain } from './complain.ts';
import type { Io } from './io.ts';
import { chooseLanguage, type Translate, translator } from './language.ts';
import { program } from './program.ts';

/** The command that a command line names, as far as it names one: `guben query counties`. */
function commandIn(program: Command, argv: readonly string[]): string {
  let [command, names] = [program, [program.name()]];
  for (const word of argv) {
    const sub = command.commands.find((each) => each.name() === word);
    if (sub) [command, names] = [sub, [...names, word]];
  }
  return names.join(' ');
}

/**
 * Runs one command line.
 * @param argv what follows `guben`
 * @returns the exit code; every error is written to stderr, none is thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = chooseLanguage(argv, io.env);
  const say = translator(language);
  const t: Translate = (key, params) => asCalled(io.env, say(key, params));
  const cli: Cli = { io, language, t, exitCode: exitCodes.ok };
  const guben = program(cli);
  try {
    await guben.parseAsync(argv, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    return complain(cli, error, commandIn(guben, argv));
  }
}
