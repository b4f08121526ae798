import type { Doc } from '../text/doc.ts';
import type { SourceText } from '../text/source.ts';
import { normalise } from './characters.ts';
import { splitLines } from './lines.ts';
import { SectionBuilder } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { ViewWriter } from './view.ts';

/**
 * Prepares a source text for recognition: the view with its way back to the source, blocks, sections with their
 * contents entries, and sentences. Any text can be prepared; one without recognisable structure is one section.
 */
export function prepare(source: SourceText): Doc {
  const codes = normalise(source.text);
  const writer = new ViewWriter(codes);
  const builder = new SectionBuilder(writer);
  builder.build(splitLines(codes, source.text));
  const { text, map } = writer.finish(source.text.length);
  const { blocks, sections } = builder;
  return { source, text, map, blocks, sections, sentences: splitSentences(text, blocks), year: source.corpus?.year };
}
