import type { GubenGraph } from '../graph.ts';
import { outEdges } from '../query/access.ts';
import { authorsOf } from '../query/places.ts';
import type { DocumentAttributes } from '../schema/graph-document.ts';

/** What a bibliography says of a chapter, a cited document or the work itself. */
interface Reference {
  key: string;
  type: 'book' | 'chapter' | 'document';
  title: string;
  authors: { name: string; isPerson: boolean }[];
  editors: { name: string; isPerson: boolean }[];
  container: string | undefined;
  date: string | undefined;
  page: number | undefined;
  number: string | undefined;
  note: string | undefined;
}

const attributesAt = (graph: GubenGraph, key: string): DocumentAttributes =>
  graph.getNodeAttributes(key) as DocumentAttributes;

/** The work that a chapter is in: the document at the end of its `part-of`. */
const containerOf = (graph: GubenGraph, key: string): string | undefined => {
  const seen = new Set([key]);
  let at: string | undefined = key;
  let last: string | undefined;
  while (at !== undefined) {
    const next: string | undefined = outEdges(graph, at, 'part-of')[0]?.target;
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    last = next;
    at = next;
  }
  return last;
};

const namesOf = (graph: GubenGraph, keys: readonly string[]) =>
  keys.map((key) => {
    const { kind, label } = graph.getNodeAttributes(key);
    return { name: label, isPerson: kind === 'person' };
  });

const editorsOf = (graph: GubenGraph, key: string) =>
  namesOf(
    graph,
    outEdges(graph, key, 'authored-by')
      .filter((edge) => edge.attributes.role === 'editor')
      .map((edge) => edge.target),
  );

const references = (graph: GubenGraph): Reference[] =>
  graph
    .filterNodes((_key, { kind }) => kind === 'document')
    .map((key) => {
      const attributes = attributesAt(graph, key);
      const container = containerOf(graph, key);
      const work = container === undefined ? undefined : attributesAt(graph, container);
      const { title, subtitle, label } = attributes;
      return {
        key,
        type: work ? 'chapter' : attributes.genre === 'compendium' ? 'book' : 'document',
        title: subtitle ? `${title || label}——${subtitle}` : title || label,
        authors: namesOf(graph, authorsOf(graph, key)),
        editors: editorsOf(graph, container ?? key),
        container: work && (work.title || work.label),
        date: attributes.date ?? work?.date,
        page: attributes.page,
        number: attributes.number,
        note:
          attributes.evidence[0] &&
          `${attributes.evidence[0].source} ${attributes.evidence[0].start}–${attributes.evidence[0].end}`,
      };
    });

/** Characters that TeX takes as commands. */
const tex = (text: string): string =>
  text
    .replace(/[\u0000-\u001F]+/g, ' ')
    .replace(/[\\{}]/g, (c) => ({ '\\': '\\textbackslash ', '{': '\\{', '}': '\\}' })[c]!)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');

/** A citation key that every BibTeX reads: letters and digits only, the same for the same document. */
const citationKey = (index: number, { type, date }: Reference): string =>
  `guben-${type}-${date?.slice(0, 4) ?? 'nd'}-${index + 1}`;

/** Bodies stand in braces of their own, else BibTeX takes 中共梅州市委 for a forename and a surname. */
const bibNames = (names: Reference['authors']): string => names.map(({ name }) => `{${tex(name)}}`).join(' and ');

const bibTypes = { book: 'book', chapter: 'incollection', document: 'misc' } as const;

/** The documents of a graph as BibTeX (UTF-8), an entry each. */
export function* bibtex(graph: GubenGraph): Generator<string> {
  for (const [i, reference] of references(graph).entries()) {
    const { type, title, authors, editors, container, date, page, number, note } = reference;
    const fields: [string, string | undefined][] = [
      ['title', tex(title)],
      ['author', bibNames(authors) || undefined],
      ['editor', bibNames(editors) || undefined],
      ['booktitle', container === undefined ? undefined : tex(container)],
      ['year', date === undefined ? undefined : tex(date.slice(0, 4))],
      ['pages', page === undefined ? undefined : String(page)],
      ['number', number === undefined ? undefined : tex(number)],
      ['note', note === undefined ? undefined : tex(note)],
      ['language', 'chinese'],
    ];
    const lines = fields
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => `  ${name} = {${value}}`);
    yield `@${bibTypes[type]}{${citationKey(i, reference)},\n${lines.join(',\n')}\n}\n\n`;
  }
}

const cslNames = (names: Reference['authors']) =>
  names.length === 0 ? undefined : names.map(({ name }) => ({ literal: name }));

const cslDate = (date: string | undefined) => {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date ?? '');
  return parts ? { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] } : undefined;
};

/** The documents of a graph as CSL-JSON, which Zotero and citeproc read. */
export function* cslJson(graph: GubenGraph): Generator<string> {
  yield '[';
  let between = '\n';
  for (const reference of references(graph)) {
    const { key, type, title, authors, editors, container, date, page, number, note } = reference;
    yield between +
      JSON.stringify({
        id: key,
        type: type === 'chapter' ? 'chapter' : type,
        title,
        author: cslNames(authors),
        editor: cslNames(editors),
        'container-title': container,
        issued: cslDate(date),
        page: page === undefined ? undefined : String(page),
        number,
        note,
        language: 'zh',
      });
    between = ',\n';
  }
  yield '\n]\n';
}
