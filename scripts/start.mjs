// `npm start`: from a fresh clone to the explorer in one command. `npm start -- --port 8080` chooses the port.
import process from 'node:process';
import { buildAll } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { endWithParent } from './lib/parent.mjs';
import { startBundle } from './lib/paths.mjs';

endWithParent();
install();
buildAll();
process.argv.splice(2, 0, 'serve', startBundle);
await import('../packages/cli/dist/main.js');
