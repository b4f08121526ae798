import { resolve } from 'node:path';
import type { Io } from './io.ts';
import type { Language, Translate } from './language.ts';

/** How the command ends: 0 done, 1 failed or a defect was found, 2 the command line itself is wrong. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What every command is given. */
export interface Cli {
  io: Io;
  language: Language;
  t: Translate;
  /** Set by a command that did its work and found something wrong (a defect, a skipped document). */
  exitCode: ExitCode;
}

/** Writes a line, or several, of the command's result to stdout. */
export const print = ({ io }: Cli, text = ''): void => {
  io.stdout.write(`${text}\n`);
};

/** Writes a line of what is going on, or wrong, to stderr: never part of the result. */
export const note = ({ io }: Cli, text = ''): void => {
  io.stderr.write(`${text}\n`);
};

/** Writes a value as JSON to stdout, for `--json`. */
export const printJson = (cli: Cli, value: unknown): void => print(cli, JSON.stringify(value, null, 2));

/** A path of the command line, from the folder where the user stands. */
export const resolvePath = ({ io }: Cli, path: string): string => resolve(io.cwd, path);
