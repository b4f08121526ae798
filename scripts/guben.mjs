// `npm run guben -- …`: the command line from the checkout, in the folder where the caller stands.
import process from 'node:process';
import { buildProgram } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { endWithParent } from './lib/parent.mjs';

endWithParent();
install();
buildProgram();
// npm changes into the project's folder; INIT_CWD is where it was called.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import('../packages/cli/dist/main.js');
