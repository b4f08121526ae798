import type { GubenGraph } from '../graph.ts';
import { type RdfOptions, rdfStatements } from './rdf.ts';
import { expand, namespaces, type Statement, type Term } from './rdf-terms.ts';
import { wellFormed } from './text.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A literal's text: quotes, backslashes and control characters escaped; a lone surrogate is no character and replaced. */
const literal = (text: string): string =>
  wellFormed(text).replace(
    /[\\"\u0000-\u001F\u007F\uFFFE\uFFFF]/g,
    (c) => escapes[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

const term = (object: Term): string => {
  if ('iri' in object) return `<${object.iri}>`;
  const text = `"${literal(object.text)}"`;
  if (object.language) return `${text}@${object.language}`;
  return object.type ? `${text}^^<${namespaces.xsd}${object.type}>` : text;
};

const line = ({ subject, predicate, object }: Statement): string =>
  `<${subject}> <${expand(predicate)}> ${term(object)} .\n`;

/** A graph as N-Quads, a statement a line, all in the default graph. */
export function* nquads(graph: GubenGraph, options: RdfOptions = {}): Generator<string> {
  for (const statement of rdfStatements(graph, options)) yield line(statement);
}
