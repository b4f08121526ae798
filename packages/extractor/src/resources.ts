import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Weights } from './weights/weights.ts';

/** What was learnt from the labelled texts, for what no rule decides. */
export interface LearntWeights {
  /** Which quotation is an initiative, and of what kind. */
  quotes?: Weights;
  /** Which stretch without quotation marks names an initiative, and of what kind. */
  names?: Weights;
  /** Whether a text is about a topic that it speaks of. */
  topics?: Weights;
  /** Which stretch names a body. */
  bodies?: Weights;
  /** Whether a surname and the characters behind it name a person. */
  persons?: Weights;
  /** Whether somebody named near an initiative carries it out. */
  implements?: Weights;
  /** Whether a figure is that of a place or body named near it. */
  reports?: Weights;
}

/** What the pipeline knows before it reads: values only, so that it runs in a browser too. */
export interface Resources {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  weights?: LearntWeights;
  /** Words of a text in order, adding up to it. Called only on short stretches where a boundary is in doubt. */
  segment?: (text: string) => string[];
}
