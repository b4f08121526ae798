import type { Io } from './io.ts';

/** What the user types to call the program: from a checkout, which puts no `guben` on the path, by way of npm. */
export const calledAs = ({ npm_package_name: name, npm_lifecycle_event: script }: Io['env']): string =>
  name === 'guben-workspace' && (script === 'guben' || script === 'start') ? 'npm run guben --' : 'guben';

const command = /\bguben (?=(?:build|query|verify|export|import|serve|eval)\b|--help)/g;

/** A text whose command lines can be typed as they stand. */
export const asCalled = (env: Io['env'], text: string): string => text.replace(command, () => `${calledAs(env)} `);
