import { common } from './common.ts';
import { kinds } from './kinds.ts';
import { query } from './query.ts';

/** Every text of the interface. A new command adds its own file here. */
export const messages = { ...common, ...kinds, ...query };
