import type { Documents } from '../lexicon/documents.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { WordSet } from '../text/word-set.ts';

/** The documents lexicon made ready for look-ups in a text. */
export interface DocumentTerms {
  genreEndings: WordSet;
  genreOf: ReadonlyMap<string, string>;
  formalEndings: WordSet;
  otherGenre: string;
  numberGenre: string;
  orderGenre: string;
  /** 代字 → body, longest first. */
  codes: [code: string, body: string][];
  provinces: ReadonlyMap<string, { name: string; ambiguous: boolean }>;
  provincialBodies: ReadonlyMap<string, string>;
  codeEndings: WordSet;
  codeStops: WordSet;
  bodyEndings: WordSet;
  wholeBodies: WordSet;
  bodyStops: WordSet;
  cues: WordSet;
  cueOf: ReadonlyMap<string, NonNullable<DocumentMention['cue']>>;
  citingNouns: WordSet;
  issuedBehind: WordSet;
}

const compiled = new WeakMap<Documents, DocumentTerms>();

export function documentTerms(documents: Documents): DocumentTerms {
  let terms = compiled.get(documents);
  if (terms === undefined) {
    terms = compile(documents);
    compiled.set(documents, terms);
  }
  return terms;
}

function compile(documents: Documents): DocumentTerms {
  const cueOf = new Map(
    (['cites', 'issued', 'forwarded', 'compiled'] as const).flatMap((cue) =>
      documents.cues[cue].map((word) => [word, cue] as const),
    ),
  );
  return {
    genreEndings: new WordSet(documents.genres.map(({ ending }) => ending)),
    genreOf: new Map(documents.genres.map(({ ending, genre }) => [ending, genre])),
    formalEndings: new WordSet(documents.genres.filter(({ formal }) => formal).map(({ ending }) => ending)),
    otherGenre: documents.otherGenre,
    numberGenre: documents.numberGenre,
    orderGenre: documents.orderGenre,
    codes: Object.entries(documents.codes).sort(([a], [b]) => b.length - a.length),
    provinces: new Map(documents.provinces.map(({ short, name, ambiguous }) => [short, { name, ambiguous }])),
    provincialBodies: new Map(
      documents.provincialBodies.flatMap(({ letters, body }) => letters.map((letter) => [letter, body] as const)),
    ),
    codeEndings: new WordSet(documents.codeEndings),
    codeStops: new WordSet(documents.codeStops),
    bodyEndings: new WordSet([...documents.bodyEndings, ...documents.wholeBodies]),
    wholeBodies: new WordSet(documents.wholeBodies),
    bodyStops: new WordSet(documents.bodyStops),
    cues: new WordSet(cueOf.keys()),
    cueOf,
    citingNouns: new WordSet(documents.citingNouns),
    issuedBehind: new WordSet(documents.issuedBehind),
  };
}

/** A bracket that a title may end in and that says nothing of its genre: （试行）, （2011—2015年）. */
const finalBracket = /（[^（）]{1,20}）$/;

/** What kind of document a title names, by its ending. */
export function genreOfTitle(title: string, terms: DocumentTerms): string {
  const bare = title.replace(finalBracket, '');
  return terms.genreOf.get(terms.genreEndings.before(bare, bare.length)) ?? terms.otherGenre;
}
