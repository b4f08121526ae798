import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { exportedText, graph, type ReadGraph, require, sources, survivors } from './graph.ts';
import { fromAttributes } from './readers.ts';
import { survives } from './table.ts';

const ns = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  oa: 'http://www.w3.org/ns/oa#',
  guben: 'urn:guben:vocabulary:',
};

const { Parser } = require('n3');

type Found = Record<'subject' | 'predicate' | 'object', { value: string }>;

/** The graph that statements tell of. */
const graphOf = (quads: readonly Found[]): ReadGraph => {
  const bySubject = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const about = bySubject.get(subject.value) ?? new Map<string, string[]>();
    bySubject.set(subject.value, about);
    about.set(predicate.value, [...(about.get(predicate.value) ?? []), object.value]);
  }
  const all = (subject: string, name: string) => bySubject.get(subject)?.get(name) ?? [];
  const one = (subject: string, name: string) => all(subject, name)[0];
  const ofType = (type: string) => [...bySubject.keys()].filter((s) => all(s, `${ns.rdf}type`).includes(type));
  const identifier = (iri: string) => one(iri, `${ns.dcterms}identifier`)!;

  const annotations = new Map<string, string[]>();
  for (const annotation of ofType(`${ns.oa}Annotation`)) {
    const body = one(annotation, `${ns.oa}hasBody`)!;
    annotations.set(body, [...(annotations.get(body) ?? []), annotation]);
  }
  const spans = (about: string, side = 'e') =>
    (annotations.get(about) ?? [])
      .filter((annotation) => annotation.slice(about.length).replace('#', '').startsWith(side))
      .map((annotation) => {
        const target = one(annotation, `${ns.oa}hasTarget`)!;
        const selectors = all(target, `${ns.oa}hasSelector`);
        const value = (name: string) => selectors.map((s) => one(s, ns.oa + name)).find((v) => v !== undefined)!;
        return {
          source: identifier(one(target, `${ns.oa}hasSource`)!),
          start: Number(value('start')),
          end: Number(value('end')),
          quote: value('exact'),
        };
      });
  const reasons = (edge: string) =>
    all(edge, `${ns.guben}because`).map((about) => ({
      kind: one(about, `${ns.guben}reasonKind`),
      label: one(about, `${ns.rdfs}label`),
      weight: Number(one(about, `${ns.guben}weight`)),
      sourceEvidence: spans(about, 's'),
      targetEvidence: spans(about, 't'),
    }));

  const kinds = ['Place', 'Organization', 'Document', 'Program', 'Practice', 'Slogan', 'Topic', 'Person', 'Figure'];
  const nodes = kinds.flatMap((kind) =>
    ofType(ns.guben + kind).map((iri) => {
      const years = all(iri, `${ns.guben}year`).map(Number);
      return {
        key: identifier(iri),
        label: one(iri, `${ns.rdfs}label`),
        aliases: all(iri, `${ns.skos}altLabel`),
        kind: kind.toLowerCase(),
        date: one(iri, `${ns.dcterms}date`),
        ...(years.length > 0 && { years }),
        evidence: JSON.stringify(spans(iri)),
      };
    }),
  );
  const symmetric = ofType(`${ns.owl}SymmetricProperty`);
  const edges = ofType(`${ns.rdf}Statement`).map((iri) => {
    const predicate = one(iri, `${ns.rdf}predicate`)!;
    const because = reasons(iri);
    return {
      source: identifier(one(iri, `${ns.rdf}subject`)!),
      target: identifier(one(iri, `${ns.rdf}object`)!),
      kind: predicate.slice(ns.guben.length).replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
      weight: Number(one(iri, `${ns.guben}weight`)),
      directed: !symmetric.includes(predicate),
      date: one(iri, `${ns.dcterms}date`),
      evidence: JSON.stringify(because.length > 0 ? because : spans(iri)),
    };
  });
  return fromAttributes(nodes, edges, { node: (id) => id, edge: (id) => id });
};

const storeOf = async (format: 'n-quads' | 'json-ld'): Promise<Store> => {
  const store = new Store();
  const type = format === 'n-quads' ? 'application/n-quads' : 'application/ld+json';
  store.load(await exportedText(format), { format: type });
  return store;
};

describe('N-Quads', () => {
  it('are parsed by N3', async () => {
    const quads = new Parser({ format: 'N-Quads' }).parse(await exportedText('n-quads'));
    expect(survivors(graphOf(quads))).toEqual(survives['n-quads']!.keeps);
  });

  it('answer a question in SPARQL: who carries out what, in whose words', async () => {
    const store = await storeOf('n-quads');
    const rows = store.query(`
      PREFIX g: <urn:guben:vocabulary:> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
      SELECT ?county ?initiative ?quote WHERE {
        ?c a g:Place ; g:level "county" ; rdfs:label ?county ; g:implements ?i .
        ?i rdfs:label ?initiative .
        ?s rdf:subject ?c ; rdf:predicate g:implements ; rdf:object ?i .
        ?a oa:hasBody ?s ; oa:hasTarget/oa:hasSelector/oa:exact ?quote .
      }`) as Map<string, { value: string }>[];
    const stated = graph
      .filterEdges(
        (_k, { kind }, source) => kind === 'implements' && graph.getNodeAttribute(source, 'kind') === 'place',
      )
      .filter(
        (edge) =>
          'level' in graph.getSourceAttributes(edge) &&
          (graph.getSourceAttributes(edge) as { level: string }).level === 'county',
      )
      .flatMap((edge) => graph.getEdgeAttribute(edge, 'evidence')!.map(({ quote }) => quote));
    expect(rows.map((row) => row.get('quote')!.value).sort()).toEqual(stated.sort());
    expect(stated.length).toBeGreaterThanOrEqual(12);
  });

  it('select exactly the words, in code points, with their context', async () => {
    const store = await storeOf('n-quads');
    const rows = store.query(`
      PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX dc: <http://purl.org/dc/terms/>
      SELECT ?source ?start ?end ?exact ?prefix WHERE {
        ?t oa:hasSource/dc:identifier ?source ; oa:hasSelector [ oa:start ?start ; oa:end ?end ] , [ oa:exact ?exact ; oa:prefix ?prefix ] .
      }`) as Map<string, { value: string }>[];
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const value = (name: string) => row.get(name)!.value;
      const characters = [...sources.get(value('source'))!];
      const [start, end] = [Number(value('start')), Number(value('end'))];
      expect(characters.slice(start, end).join('')).toBe(value('exact'));
      expect(characters.slice(0, start).join('').endsWith(value('prefix'))).toBe(true);
    }
  });
});

describe('JSON-LD', () => {
  it('is read by Oxigraph', async () => {
    // A store keeps no order, so what it gives is put in that of the N-Quads, which hold the same.
    const lines = (await exportedText('n-quads')).split('\n');
    const found = new Set((await storeOf('json-ld')).dump({ format: 'application/n-quads' }).split('\n'));
    const known = new Parser({ format: 'N-Quads' }).parse(lines.filter((line) => found.has(line)).join('\n'));
    expect(survivors(graphOf(known))).toEqual(survives['json-ld']!.keeps);
  });

  it('says the same as the N-Quads', async () => {
    const lines = async (format: 'n-quads' | 'json-ld') =>
      (await storeOf(format)).dump({ format: 'application/n-quads' }).split('\n').sort();
    expect(await lines('json-ld')).toEqual(await lines('n-quads'));
  });
});
