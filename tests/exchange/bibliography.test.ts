import { describe, expect, it } from 'vitest';
import { exportedText, graph, require } from './graph.ts';

const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');

interface Entry {
  type: string;
  title: string;
  author?: { family?: string; literal?: string }[];
  editor?: { family?: string; literal?: string }[];
  'container-title'?: string;
  page?: string;
  issued?: { 'date-parts': number[][] };
}

const entries = (text: string): Entry[] => new Cite(text).data;

const documents = graph.filterNodes((_key, { kind }) => kind === 'document');

describe.each(['bibtex', 'csl-json'] as const)('%s', (format) => {
  it('gives every document to Citation.js: chapters with author, work, editor, page and year', async () => {
    const found = entries(await exportedText(format));
    expect(found.length).toBe(documents.length);
    const chapters = found.filter(({ type }) => type === 'chapter');
    const names = (people: Entry['author'] = []) => people.map(({ family, literal }) => family ?? literal);
    const expected = documents
      .map((key) => ({ key, ...graph.getNodeAttributes(key) }))
      .filter((a) => 'genre' in a && a.genre === 'chapter') as unknown as {
      key: string;
      title: string;
      subtitle: string;
      page: number;
      date: string;
    }[];
    expect(chapters.length).toBe(12);
    chapters.forEach((chapter, i) => {
      const { key, title, subtitle, page, date } = expected[i]!;
      const authors = graph
        .filterOutEdges(key, (_e, a) => a.kind === 'authored-by')
        .map((e) => graph.getNodeAttribute(graph.target(e), 'label'));
      expect(chapter.title.replace(/\s+/g, ' ')).toBe(`${title}——${subtitle}`.replace(/\s+/g, ' '));
      expect(names(chapter.author)).toEqual(authors);
      expect(names(chapter.editor)).toHaveLength(1);
      expect(chapter['container-title']).toContain('汇编');
      expect(chapter.page).toBe(String(page));
      expect(chapter.issued?.['date-parts'][0]?.[0]).toBe(Number(date.slice(0, 4)));
    });
  });
});
