import type { GubenGraph } from '../graph.ts';
import type { Span } from '../schema/evidence.ts';
import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';
import { periodOf } from './dates.ts';
import { expand, iriPart, type Name, type Statement, type Term } from './rdf-terms.ts';

export interface RdfOptions {
  /** Beginning of the IRIs of nodes, edges and sources: an address of your own, where they shall be found. */
  base?: string;
  /** Source texts by id. With them positions count characters as the Web Annotation model does, and quotations have context. */
  sources?: ReadonlyMap<string, string>;
}

const camel = (kind: string): string => kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (kind: string): string => camel(kind).replace(/^[a-z]/, (letter) => letter.toUpperCase());

const chinese = (text: string): Term => ({ text, language: 'zh' });
const plain = (text: string): Term => ({ text });
const double = (value: number): Term => ({ text: String(value), type: 'double' });
const integer = (value: number): Term => ({ text: String(value), type: 'integer' });

/** A date as far as it is known; text where it is none. */
const dated = (date: string): Term => {
  if (!periodOf(date)) return plain(date);
  return { text: date, type: date.length === 4 ? 'gYear' : date.length === 7 ? 'gYearMonth' : 'date' };
};

/** Attributes that are said in their own way, not as `guben:<name>`. */
const saidElsewhere = new Set([
  'kind',
  'label',
  'aliases',
  'evidence',
  'place',
  'source',
  'date',
  'years',
  'because',
  'weight',
  'confidence',
  'rule',
]);

/** Characters of context before and after a quotation. */
const context = 16;

/**
 * Offsets in code points, as the Web Annotation model counts, from offsets in UTF-16 code units. They differ only after
 * characters outside the basic plane, which are searched for once a source.
 */
const codePointOffsets = (text: string): ((offset: number) => number) => {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
};

/**
 * A graph as statements of RDF, subject by subject: nodes with labels and attributes; edges as plain triples between
 * nodes and, each, as a reified statement with weight, confidence and the rule that made it (PROV-O); every piece of
 * evidence as a Web Annotation whose target is selected by quotation and by position in its source.
 */
export function* rdfStatements(
  graph: GubenGraph,
  { base = 'urn:guben:', sources = new Map() }: RdfOptions = {},
): Generator<Statement> {
  const nodeIri = (key: string) => `${base}node:${iriPart(key)}`;
  const edgeIri = (key: string) => `${base}edge:${iriPart(key)}`;
  const sourceIri = (id: string) => `${base}source:${iriPart(id)}`;
  const ruleIri = (rule: string) => `${base}rule:${iriPart(rule)}`;
  const counters = new Map([...sources].map(([id, text]) => [id, codePointOffsets(text)]));
  const say = (subject: string, predicate: Name, object: Term): Statement => ({ subject, predicate, object });
  const typed = (subject: string, type: Name): Statement => say(subject, 'rdf:type', { iri: expand(type) });

  for (const { id, title, path, sha256, chars } of graph.getAttribute('sources')) {
    const subject = sourceIri(id);
    yield typed(subject, 'prov:Entity');
    yield say(subject, 'dcterms:title', chinese(title));
    yield say(subject, 'dcterms:identifier', plain(id));
    yield say(subject, 'guben:path', plain(path));
    yield say(subject, 'guben:sha256', plain(sha256));
    yield say(subject, 'guben:characters', integer(chars));
  }

  // The one relation that is read both ways.
  yield typed(expand('guben:similarTo'), 'owl:SymmetricProperty');

  /** The annotation that ties a node, an edge or a reason to words: `side` and `number` tell those of one thing apart. */
  function* annotation(about: string, span: Span, side: 'e' | 's' | 't', number: number): Generator<Statement> {
    const subject = `${about}${about.includes('#') ? '' : '#'}${side}${number + 1}`;
    const [target, quote, position] = [`${subject}-target`, `${subject}-quote`, `${subject}-position`];
    yield typed(subject, 'oa:Annotation');
    yield say(subject, 'oa:hasBody', { iri: about });
    yield say(subject, 'oa:hasTarget', { iri: target });
    yield say(subject, 'oa:motivatedBy', { iri: expand('oa:identifying') });
    yield typed(target, 'oa:SpecificResource');
    yield say(target, 'oa:hasSource', { iri: sourceIri(span.source) });
    yield say(target, 'oa:hasSelector', { iri: quote });
    yield say(target, 'oa:hasSelector', { iri: position });
    yield typed(quote, 'oa:TextQuoteSelector');
    yield say(quote, 'oa:exact', plain(span.quote));
    const text = sources.get(span.source);
    if (text !== undefined) {
      yield say(quote, 'oa:prefix', plain(text.slice(Math.max(0, span.start - context), span.start)));
      yield say(quote, 'oa:suffix', plain(text.slice(span.end, span.end + context)));
    }
    const count = counters.get(span.source) ?? ((offset: number) => offset);
    yield typed(position, 'oa:TextPositionSelector');
    yield say(position, 'oa:start', integer(count(span.start)));
    yield say(position, 'oa:end', integer(count(span.end)));
  }

  function* attributesSaid(subject: string, attributes: NodeAttributes | EdgeAttributes): Generator<Statement> {
    for (const [name, value] of Object.entries(attributes)) {
      if (saidElsewhere.has(name) || value === undefined) continue;
      const predicate: Name = `guben:${name}`;
      if (typeof value === 'number')
        yield say(subject, predicate, Number.isInteger(value) && name !== 'value' ? integer(value) : double(value));
      else yield say(subject, predicate, plain(typeof value === 'string' ? value : JSON.stringify(value)));
    }
    if ('date' in attributes && attributes.date !== undefined)
      yield say(subject, 'dcterms:date', dated(attributes.date));
    if ('years' in attributes)
      for (const year of attributes.years ?? []) yield say(subject, 'guben:year', integer(year));
  }

  for (const { node: key, attributes } of graph.nodeEntries()) {
    const subject = nodeIri(key);
    yield typed(subject, `guben:${pascal(attributes.kind)}`);
    yield say(subject, 'rdfs:label', chinese(attributes.label));
    yield say(subject, 'dcterms:identifier', plain(key));
    for (const alias of attributes.aliases) yield say(subject, 'skos:altLabel', chinese(alias));
    if (attributes.kind === 'organization' && attributes.place !== undefined) {
      yield say(subject, 'guben:place', { iri: nodeIri(attributes.place) });
    }
    if (attributes.kind === 'document' && attributes.source !== undefined) {
      yield say(subject, 'dcterms:source', { iri: sourceIri(attributes.source) });
    }
    yield* attributesSaid(subject, attributes);
    for (const [i, span] of attributes.evidence.entries()) yield* annotation(subject, span, 'e', i);
  }

  const rules = new Set<string>();
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const { kind, rule, evidence = [], because = [] } = attributes;
    const subject = edgeIri(key);
    const predicate: Name = `guben:${camel(kind)}`;
    yield say(nodeIri(source), predicate, { iri: nodeIri(target) });
    yield typed(subject, 'rdf:Statement');
    yield say(subject, 'rdf:subject', { iri: nodeIri(source) });
    yield say(subject, 'rdf:predicate', { iri: expand(predicate) });
    yield say(subject, 'rdf:object', { iri: nodeIri(target) });
    yield say(subject, 'dcterms:identifier', plain(key));
    yield say(subject, 'guben:weight', double(attributes.weight));
    yield say(subject, 'guben:confidence', double(attributes.confidence));
    yield say(subject, 'prov:wasGeneratedBy', { iri: ruleIri(rule) });
    yield* attributesSaid(subject, attributes);
    const spans = [...evidence, ...because.flatMap((reason) => [...reason.sourceEvidence, ...reason.targetEvidence])];
    for (const id of new Set(spans.map((span) => span.source)))
      yield say(subject, 'prov:wasDerivedFrom', { iri: sourceIri(id) });
    for (const [i, span] of evidence.entries()) yield* annotation(subject, span, 'e', i);
    for (const [i, reason] of because.entries()) {
      const about = `${subject}#r${i + 1}`;
      yield say(subject, 'guben:because', { iri: about });
      yield typed(about, 'guben:Reason');
      yield say(about, 'guben:reasonKind', plain(reason.kind));
      yield say(about, 'rdfs:label', chinese(reason.label));
      if (reason.targetLabel !== undefined) yield say(about, 'guben:targetLabel', chinese(reason.targetLabel));
      yield say(about, 'guben:weight', double(reason.weight));
      for (const [n, span] of reason.sourceEvidence.entries()) yield* annotation(about, span, 's', n);
      for (const [n, span] of reason.targetEvidence.entries()) yield* annotation(about, span, 't', n);
    }
    rules.add(rule);
  }
  for (const rule of rules) {
    yield typed(ruleIri(rule), 'prov:Activity');
    yield say(ruleIri(rule), 'rdfs:label', plain(rule));
  }
}
