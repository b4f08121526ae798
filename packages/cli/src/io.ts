import process from 'node:process';
import type { Writable } from 'node:stream';

/** What the command line talks to: the process in use, plain values in tests. */
export interface Io {
  stdout: Writable;
  stderr: Writable;
  /** Whether a person watches stderr, so that a progress bar may be drawn there. */
  interactive: boolean;
  /** Width in terminal cells that tables may take. */
  columns: number;
  /** Folder that relative paths start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Resolves on Ctrl-C or a polite kill. Until it is called those end the process at once, as is usual. */
  untilStopped(): Promise<void>;
}

/** Width of tables where no terminal tells one: wide enough for a quotation, narrow enough for a mail. */
const defaultColumns = 120;

/** The Io of this process. A reader that goes away (`| head`) ends it quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    interactive: process.stderr.isTTY === true && !process.env.CI,
    // A terminal that does not know its width says 0.
    columns: process.stdout.columns || defaultColumns,
    cwd: process.cwd(),
    env: process.env,
    untilStopped: () =>
      new Promise((stopped) => {
        // Once only: a second Ctrl-C ends at once, should tidying up hang.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped());
      }),
  };
}
