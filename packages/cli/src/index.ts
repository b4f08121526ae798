// What others use of the command line: running it, and serving a bundle.
export type { ExitCode } from './cli.ts';
export type { Io } from './io.ts';
export { messages } from './messages/index.ts';
export { run } from './run.ts';
export { type RunningServer, type ServeOptions, serveBundle } from './server.ts';
