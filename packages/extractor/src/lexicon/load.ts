import { GubenError } from '@guben/graph';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A data file that cannot be used: the message names file, line, field and remedy. */
export class DataError extends GubenError {
  override name = 'DataError';

  constructor(message: string) {
    super('bad-data', message);
  }
}

/**
 * Parses a YAML text and checks it against a schema.
 * @param path named in messages
 * @throws DataError with one line a problem: `file:line: field: what is wrong`
 */
export function parseYaml<T extends z.ZodType>(schema: T, text: string, path: string): z.infer<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new DataError(
      document.errors
        .map((error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`)
        .join('\n'),
    );
  }
  const result = schema.safeParse(valuesOf(document, path) ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    // A key that should not be there is looked up itself: the line of its parent would say little.
    const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const node = nearestNode(document, [...(issue.path as (string | number)[]), ...extra]);
    const line = node?.range ? lines.linePos(node.range[0]).line : 1;
    return `${path}:${line}: ${issue.path.join('.') || '(file)'}: ${issue.message}`;
  });
  throw new DataError(problems.join('\n'));
}

/** @throws DataError where aliases multiply beyond all measure, as in a file made to exhaust the memory */
function valuesOf(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new DataError(`${path}: ${(error as Error).message}`);
  }
}

function nearestNode(document: ReturnType<typeof parseDocument>, path: (string | number)[]) {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) return node as { range?: [number, number, number] | null };
  }
  return undefined;
}
