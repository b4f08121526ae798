import { wellFormed } from './text.ts';
/** Namespaces of the vocabularies in which a graph is told to the semantic web. */
export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  guben: 'urn:guben:vocabulary:',
} as const;
export type Prefix = keyof typeof namespaces;

/** An IRI in short form, `prefix:name`, or a whole one in `{ iri }`. */
export type Name = `${Prefix}:${string}`;

export type Term =
  | { iri: string }
  | { text: string; language?: 'zh'; type?: 'integer' | 'double' | 'gYear' | 'gYearMonth' | 'date' };

export interface Statement {
  subject: string;
  predicate: Name;
  object: Term;
}

export const expand = (name: Name): string => {
  const at = name.indexOf(':');
  return namespaces[name.slice(0, at) as Prefix] + name.slice(at + 1);
};

/**
 * A part of an IRI: what RFC 3987 lets stand there stays, so that Chinese names stay legible; the rest is
 * percent-encoded in UTF-8.
 */
export const iriPart = (text: string): string =>
  wellFormed(text).replace(/[^\p{L}\p{N}\-._~]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
