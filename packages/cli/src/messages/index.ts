import { alike } from './alike.ts';
import { build } from './build.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { evaluation } from './eval.ts';
import { exchange } from './exchange.ts';
import { kinds } from './kinds.ts';
import { query } from './query.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

/** Every text of the interface. A new command adds its own file here. */
export const messages = {
  ...common,
  ...errors,
  ...kinds,
  ...build,
  ...query,
  ...alike,
  ...verify,
  ...serve,
  ...evaluation,
  ...exchange,
};
