import type { Block, Doc, Range } from '../text/doc.ts';
import type { SourceText } from '../text/source.ts';

/** Prepares a source text for recognition: view, blocks, sections, sentences. */
export function prepare(source: SourceText): Doc {
  // First form: the text as it is, a block a line. Widths, line joins and sections follow in their own files.
  const text = source.text;
  const map = Uint32Array.from({ length: text.length + 1 }, (_, i) => i);
  const blocks: Block[] = [];
  const sentences: Range[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    blocks.push({ start: line.index, end: line.index + line[0].length, role: 'paragraph', section: 0 });
    for (const sentence of line[0].matchAll(/[^。！？；]+[。！？；]*/g)) {
      const start = line.index + sentence.index;
      sentences.push({ start, end: start + sentence[0].length });
    }
  }
  const sections = [{ start: 0, end: text.length, genre: 'body' as const, entries: [] }];
  return { source, text, map, blocks, sections, sentences, year: source.corpus?.year };
}
