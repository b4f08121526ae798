import type { InitiativeKind } from '@guben/graph';
import type { Doc, Range } from '../text/doc.ts';

/** A stretch of a document's view. */
export interface DocRange extends Range {
  doc: Doc;
}

/**
 * An initiative as comparing needs it: where in the texts it is named and told of. Everything two initiatives may share is
 * read from these stretches, so that every reason has its words; lists may be empty, and one stretch may serve several
 * initiatives.
 */
export interface InitiativeInput {
  /** Key of its node. */
  key: string;
  kind: InitiativeKind;
  label: string;
  /** Where it is named (the name itself, with or without quotes and head). */
  names: DocRange[];
  /** Titles of the contents entries and chapters that describe it. */
  titles: DocRange[];
  /** Their subtitles (——…). */
  subtitles: DocRange[];
  /** Sentences that say what it is or does: those that name it. */
  definitions: DocRange[];
  /** The first paragraphs of the chapters that describe it. */
  body: DocRange[];
  /** The items that spell it out (gloss of a number abbreviation). */
  components: { label: string; ranges: DocRange[] }[];
  /** Documents that its chapters or sentences cite, with the words that cite them. */
  documents: { key: string; label: string; ranges: DocRange[] }[];
}

/** What comparing may leave out of the words. */
export interface CompareOptions {
  /**
   * Stretches of a document's view, sorted by start and free of overlaps, whose words count for nothing: names of places
   * (as gazetteer entries or by reference, not those found by pattern only) and of bodies with their place.
   */
  ignore?: (doc: Doc) => readonly Range[];
  /** In place of the lexicon's: 0 to 1. */
  threshold?: number;
  /** In place of the lexicon's. */
  neighbours?: number;
}
