import type { GubenGraph } from '../graph.ts';
import { type RdfOptions, rdfStatements } from './rdf.ts';
import { namespaces, type Statement, type Term } from './rdf-terms.ts';
import { wellFormed } from './text.ts';

const valueOfTerm = (object: Term): unknown => {
  if ('iri' in object) return { '@id': object.iri };
  const text = wellFormed(object.text);
  if (object.language) return { '@value': text, '@language': object.language };
  return object.type ? { '@value': text, '@type': `xsd:${object.type}` } : text;
};

/** Statements of one subject in a row as an object. */
const objectOf = (subject: string, statements: readonly Statement[]): Record<string, unknown> => {
  const object: Record<string, unknown> = { '@id': subject };
  for (const { predicate, object: term } of statements) {
    const name = predicate === 'rdf:type' ? '@type' : predicate;
    const value = name === '@type' && 'iri' in term ? term.iri : valueOfTerm(term);
    const known = object[name];
    if (known === undefined) object[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else object[name] = [known, value];
  }
  return object;
};

/** A graph as JSON-LD 1.1, an object a line: the same statements as the N-Quads. */
export function* jsonLd(graph: GubenGraph, options: RdfOptions = {}): Generator<string> {
  yield `{"@context":${JSON.stringify(namespaces)},\n"@graph":[`;
  let between = '\n';
  let run: Statement[] = [];
  const flush = (): string => {
    const text = between + JSON.stringify(objectOf(run[0]!.subject, run));
    between = ',\n';
    run = [];
    return text;
  };
  for (const statement of rdfStatements(graph, options)) {
    if (run.length > 0 && run[0]!.subject !== statement.subject) yield flush();
    run.push(statement);
  }
  if (run.length > 0) yield flush();
  yield '\n]}\n';
}
