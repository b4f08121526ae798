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

const plainAscii = /[A-Za-z0-9\-._~:/@]/;
/** Letters, marks, digits and signs beyond ASCII; blanks and characters that steer the direction of writing are none. */
const visible = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

/** Whether RFC 3987 lets a character beyond ASCII stand in an IRI (`ucschar`). */
const mayStand = (codePoint: number): boolean =>
  (codePoint >= 0xa0 && codePoint <= 0xd7ff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfdcf) ||
  (codePoint >= 0xfdf0 && codePoint <= 0xffef) ||
  (codePoint >= 0x10000 && codePoint <= 0xdffff && (codePoint & 0xffff) < 0xfffe) ||
  (codePoint >= 0xe1000 && codePoint <= 0xefffd);

/**
 * A part of an IRI: what RFC 3987 lets stand there stays, so that Chinese names stay legible; the rest, `#` and `%` among
 * it, is percent-encoded in UTF-8, so that different texts give different parts.
 */
export const iriPart = (text: string): string => {
  let part = '';
  for (const character of wellFormed(text)) {
    const codePoint = character.codePointAt(0)!;
    const stays = codePoint < 0x80 ? plainAscii.test(character) : mayStand(codePoint) && visible.test(character);
    part += stays ? character : percentEncoded(character);
  }
  return part;
};

const percentEncoded = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
