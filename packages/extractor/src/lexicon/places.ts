import { z } from 'zod';

const words = z.array(z.string().min(1));
/** A character and the characters that go with it. */
const companions = z.record(z.string().length(1), z.string());

/** Words before a unit that are no name: `endings` are single characters, `words` of any length. */
const localWords = z.strictObject({ endings: z.string(), words });

/** data/lexicon/places.yaml: what tells a place name from words that look like one. The file explains each field. */
export const PlacesLexicon = z.strictObject({
  otherWordAfter: companions,
  commonNouns: words,
  ordinaryWords: words,
  modifiers: words,
  notAfterStem: words,
  quarterStemNotAfter: z.string(),
  functionCharsBefore: z.string(),
  openingWords: words,
  bodiesAfter: words,
  datelineBefore: words,
  dateline: words,
  partyBefore: words,
  listJoiners: words,
  localNames: z.strictObject({
    parts: z.string(),
    verbs: words,
    township: localWords,
    village: localWords,
    community: localWords,
    county: localWords,
  }),
  transliteration: z.string(),
  villageWords: words,
  villageEndings: words,
  communityEndings: words,
  zones: words,
  zoneWords: words,
  references: z.strictObject({
    self: words,
    whole: words,
    that: words,
    units: words,
    otherWordBefore: companions,
    otherWordAfter: companions,
  }),
  wordBeforeShortName: companions,
  phraseShortName: z.string(),
});
export type PlacesLexicon = z.infer<typeof PlacesLexicon>;
