// `npm run build`: installs and builds what is stale.
import { buildAll } from './lib/build.mjs';
import { install } from './lib/install.mjs';

install();
buildAll();
