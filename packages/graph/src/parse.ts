import type { z } from 'zod';
import { GubenError } from './errors.ts';
import { isReservedKey } from './graph.ts';
import { GraphDocument } from './schema/graph-document.ts';

/** A graph.json that cannot be used; the message says where and why, one line a problem. */
export class GraphFormatError extends GubenError {
  override name = 'GraphFormatError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    const shown = problems.slice(0, 8);
    if (problems.length > shown.length) shown.push(`… and ${problems.length - shown.length} more`);
    super('graph-format', shown.join('\n'), { problems: shown.join('\n') });
    this.problems = problems;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a zod issue is, with the key of the node or edge: `nodes[3] (place/441421) .attributes.label`. */
const placeOf = (path: readonly PropertyKey[], json: unknown): string => {
  let text = '';
  let value: unknown = json;
  for (const step of path) {
    value = isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    text += typeof step === 'number' ? `[${step}]` : `${text && '.'}${String(step)}`;
    if (typeof step === 'number' && isRecord(value) && typeof value.key === 'string') text += `(${value.key})`;
  }
  return text || 'the file';
};

const problemsOf = (error: z.ZodError, json: unknown): string[] =>
  error.issues.map((issue) => `${placeOf(issue.path, json)}: ${issue.message}`);

/**
 * Checks that a value read from JSON, or the JSON's text, is a graph document.
 * @throws GraphFormatError with every problem, where it is and what is wrong.
 */
export const parseGraphDocument = (input: unknown): GraphDocument => {
  let json = input;
  if (typeof input === 'string') {
    try {
      json = JSON.parse(input.startsWith('\uFEFF') ? input.slice(1) : input);
    } catch (error) {
      throw new GraphFormatError([`it is not JSON: ${(error as Error).message}`]);
    }
  }
  if (!isRecord(json)) throw new GraphFormatError(['it is not a graph: an object with nodes and edges is expected']);
  const attributes = isRecord(json.attributes) ? json.attributes : {};
  if (attributes.format !== 'guben-graph') {
    throw new GraphFormatError(["it is not a graph that Guben wrote: attributes.format is not 'guben-graph'"]);
  }
  if (attributes.version !== 1) {
    const version = JSON.stringify(attributes.version);
    throw new GraphFormatError([`it has format version ${version} and this Guben reads version 1: build it again`]);
  }
  const parsed = GraphDocument.safeParse(json);
  if (!parsed.success) throw new GraphFormatError(problemsOf(parsed.error, json));
  const reserved = parsed.data.nodes.filter(({ key }) => isReservedKey(key));
  if (reserved.length > 0) throw new GraphFormatError(reserved.map(({ key }) => `no node may have the key ${key}`));
  return parsed.data;
};
