import type { Span } from '@guben/graph';

/** What accompanies a corpus (corpus.yaml); every field may be missing. */
export interface CorpusInfo {
  title?: string;
  editor?: string;
  year?: number;
  /** Name of the place the work is from, as of its year: 梅州市, or 广东省梅州市 where the bare name is ambiguous. */
  place?: string;
}

/** One text to read. `text` is the input exactly as decoded: evidence offsets point into it, in UTF-16 code units. */
export interface SourceText {
  id: string;
  /** Relative to the input, for messages and for graph.json. */
  path: string;
  text: string;
  /** Of the input's bytes. */
  sha256: string;
  encoding: string;
  corpus?: CorpusInfo;
}

export const spanOf = (source: SourceText, start: number, end: number): Span => ({
  source: source.id,
  start,
  end,
  quote: source.text.slice(start, end),
});
