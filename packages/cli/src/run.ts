import { type Cli, type ExitCode, exitCodes } from './cli.ts';
import { complain } from './complain.ts';
import type { Io } from './io.ts';
import { chooseLanguage, translator } from './language.ts';
import { program } from './program.ts';

/**
 * Runs one command line.
 * @param argv what follows `guben`
 * @returns the exit code; every error is written to stderr, none is thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = chooseLanguage(argv, io.env);
  const cli: Cli = { io, language, t: translator(language), exitCode: exitCodes.ok };
  try {
    await program(cli).parseAsync(argv, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    return complain(cli, error);
  }
}
