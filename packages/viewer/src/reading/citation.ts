/** Where a quotation stands, and how a paper cites it (GB/T 7714—2015). */
import type { DocumentAttributes, GubenGraph, NodeAttributes, Span } from '@guben/graph';

export interface Whereabouts {
  title: string;
  /** Page as printed in the contents: where the chapter begins. */
  page: number | undefined;
}

interface Work {
  key: string;
  attributes: DocumentAttributes;
}

/** The document node of the work that a source is the text of. */
export function workOf(graph: GubenGraph, source: string): Work | undefined {
  const key = graph.findNode((_key, attributes) => attributes.kind === 'document' && attributes.source === source);
  return key === undefined ? undefined : { key, attributes: graph.getNodeAttributes(key) as DocumentAttributes };
}

interface Heading {
  start: number;
  key: string;
}

interface Parts {
  /** Every place where a part of a work is headed or listed, by source, in the order of the text. */
  headings: Map<string, Heading[]>;
  /** Words of which the graph says to which part they belong: an author's name may stand before the title. */
  owners: Map<string, string>;
}

const partsOf = new WeakMap<GubenGraph, Parts>();

const nameOf = ({ source, start }: Pick<Span, 'source' | 'start'>): string => `${start}@${source}`;

const overlap = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;

/** The source of the work that a part belongs to, directly or by way of a section. */
function sourceOfPart(graph: GubenGraph, part: string): string | undefined {
  const seen = new Set([part]);
  let whole: string | undefined = part;
  while (whole !== undefined) {
    const attributes: NodeAttributes = graph.getNodeAttributes(whole);
    if (attributes.kind === 'document' && attributes.source !== undefined) return attributes.source;
    const edge: string | undefined = graph.findOutEdge(whole, (_edge, { kind }) => kind === 'part-of');
    whole = edge === undefined ? undefined : graph.target(edge);
    if (whole !== undefined && seen.has(whole)) return undefined;
    if (whole !== undefined) seen.add(whole);
  }
  return undefined;
}

function parts(graph: GubenGraph): Parts {
  const known = partsOf.get(graph);
  if (known) return known;
  const found: Parts = { headings: new Map(), owners: new Map() };
  graph.forEachNode((part, attributes) => {
    if (attributes.kind !== 'document' || attributes.source !== undefined) return;
    const source = sourceOfPart(graph, part);
    if (source === undefined) return;
    // Where another part cites it, its name is no heading: what follows still belongs to that other part.
    const cited = graph.mapInEdges(part, (_edge, { kind, evidence }) => (kind === 'cites' ? (evidence ?? []) : []));
    const mentions = cited.flat();
    for (const span of attributes.evidence) {
      if (span.source !== source || mentions.some((mention) => overlap(mention, span))) continue;
      const list = found.headings.get(source);
      if (list) list.push({ start: span.start, key: part });
      else found.headings.set(source, [{ start: span.start, key: part }]);
    }
    graph.forEachOutEdge(part, (_edge, { kind, evidence }) => {
      if (kind === 'authored-by') for (const span of evidence ?? []) found.owners.set(nameOf(span), part);
    });
  });
  for (const list of found.headings.values()) list.sort((a, b) => a.start - b.start);
  partsOf.set(graph, found);
  return found;
}

/** The contents entry or section that holds a span: the last that is headed before it, or the work itself. */
export function whereIs(graph: GubenGraph, span: Pick<Span, 'source' | 'start'>): Whereabouts {
  const { headings, owners } = parts(graph);
  const heading = headings.get(span.source)?.findLast(({ start }) => start <= span.start);
  const holder = owners.get(nameOf(span)) ?? heading?.key;
  if (holder !== undefined) {
    const part = graph.getNodeAttributes(holder) as DocumentAttributes;
    return { title: part.label, page: part.page };
  }
  const info = graph.getAttribute('sources').find(({ id }) => id === span.source);
  return { title: info?.title ?? span.source, page: undefined };
}

/**
 * A citation of a quotation: editor. title[G]. year: page. “quotation” (source: start–end). Offsets are UTF-16 code
 * units into the source text. What the graph does not know is left out.
 */
export function citationOf(graph: GubenGraph, span: Span): string {
  const work = workOf(graph, span.source);
  const info = graph.getAttribute('sources').find(({ id }) => id === span.source);
  const editors = work
    ? graph
        .mapOutEdges(work.key, (_edge, { kind, role }, _source, target) =>
          kind === 'authored-by' && role !== 'author' ? graph.getNodeAttribute(target, 'label') : '',
        )
        .filter(Boolean)
    : [];
  const title = work?.attributes.title || info?.title || span.source;
  const year = work?.attributes.date?.slice(0, 4);
  const { page } = whereIs(graph, span);
  const imprint = [year, page].filter((part) => part !== undefined).join(': ');
  const head = [editors.join(', '), `${title}[G]`, imprint].filter(Boolean).join('. ');
  return `${head}. “${span.quote.replace(/\s+/g, '')}” (${span.source}: ${span.start}–${span.end})`;
}
