/** Where a quotation stands, and how a paper cites it (GB/T 7714—2015). */
import type { DocumentAttributes, GubenGraph, Span } from '@guben/graph';

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

const headingsOf = new WeakMap<GubenGraph, Map<string, Heading[]>>();

/** Every place where a part of a work is headed or listed, by source, in the order of the text. */
function headings(graph: GubenGraph): Map<string, Heading[]> {
  const known = headingsOf.get(graph);
  if (known) return known;
  const found = new Map<string, Heading[]>();
  graph.forEachEdge((_edge, { kind }, part, whole) => {
    if (kind !== 'part-of' || graph.getNodeAttribute(part, 'kind') !== 'document') return;
    const work = graph.getNodeAttributes(whole) as DocumentAttributes;
    if (work.source === undefined) return;
    for (const span of graph.getNodeAttribute(part, 'evidence')) {
      if (span.source !== work.source) continue;
      const list = found.get(span.source);
      if (list) list.push({ start: span.start, key: part });
      else found.set(span.source, [{ start: span.start, key: part }]);
    }
  });
  for (const list of found.values()) list.sort((a, b) => a.start - b.start);
  headingsOf.set(graph, found);
  return found;
}

/** The part of the work that a span stands in: the last that is headed before it, or the work itself. */
export function whereIs(graph: GubenGraph, span: Pick<Span, 'source' | 'start'>): Whereabouts {
  const heading = headings(graph)
    .get(span.source)
    ?.findLast(({ start }) => start <= span.start);
  if (heading) {
    const part = graph.getNodeAttributes(heading.key) as DocumentAttributes;
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
