import type { PlaceLevel } from '@guben/graph';
import type { Division, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlacesLexicon } from '../lexicon/places.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { WordSet } from '../text/word-set.ts';

/** Kinds of names that are told by their form. */
export type LocalKind = 'township' | 'village' | 'community' | 'county';

/** What is no name before a unit: `endings` rule out every string that ends so, `whole` only that string. */
interface LocalStops {
  endings: WordSet;
  whole: Set<string>;
}

function localStops({ localNames }: PlacesLexicon, kind: LocalKind): LocalStops {
  const { endings, words } = localNames[kind];
  const longer = words.filter((word) => word.length > 1);
  return { endings: new WordSet([...longer, ...localNames.verbs, ...endings]), whole: new Set([...words, ...endings]) };
}

/** Word lists of the lexicon made ready for looking up. */
export interface PlaceWords {
  lexicon: PlacesLexicon;
  commonNouns: Set<string>;
  ordinary: Set<string>;
  notAfterStem: WordSet;
  functionBefore: Set<string>;
  openingWords: WordSet;
  bodiesAfter: WordSet;
  partyBefore: WordSet;
  joiners: WordSet;
  parts: Set<string>;
  transliteration: Set<string>;
  localStops: Record<LocalKind, LocalStops>;
  villageEndings: WordSet;
  communityEndings: WordSet;
  zones: WordSet;
  zoneWords: WordSet;
  referenceUnits: WordSet;
  /** Units of townships and villages. */
  localUnits: WordSet;
}

const ready = new WeakMap<PlacesLexicon, PlaceWords>();

export function placeWords(lexicon: PlacesLexicon): PlaceWords {
  let words = ready.get(lexicon);
  if (!words) {
    words = {
      lexicon,
      commonNouns: new Set(lexicon.commonNouns),
      ordinary: new Set(lexicon.ordinaryWords),
      notAfterStem: new WordSet(lexicon.notAfterStem),
      functionBefore: new Set(lexicon.functionCharsBefore),
      openingWords: new WordSet(lexicon.openingWords),
      bodiesAfter: new WordSet(lexicon.bodiesAfter),
      partyBefore: new WordSet(lexicon.partyBefore),
      joiners: new WordSet(lexicon.listJoiners),
      parts: new Set(lexicon.localNames.parts),
      transliteration: new Set(lexicon.transliteration),
      localStops: {
        township: localStops(lexicon, 'township'),
        village: localStops(lexicon, 'village'),
        community: localStops(lexicon, 'community'),
        county: localStops(lexicon, 'county'),
      },
      villageEndings: new WordSet(lexicon.villageEndings),
      communityEndings: new WordSet(lexicon.communityEndings),
      zones: new WordSet(lexicon.zones),
      zoneWords: new WordSet(lexicon.zoneWords),
      referenceUnits: new WordSet(lexicon.references.units),
      localUnits: new WordSet(['镇', '乡', '村', '街道', '社区', '苏木', '嘎查']),
    };
    ready.set(lexicon, words);
  }
  return words;
}

/** Which divisions the text is about, as far as it is known: places it names for certain, its own place, and those above. */
export class Ground {
  /** Named or home: code of the division. */
  readonly codes = new Set<string>();
  /** First two digits of provinces, four of prefectures that are named, are home, or hold a place that is. */
  readonly above = new Set<string>();

  add(division: Division): void {
    if (this.codes.has(division.code)) return;
    this.codes.add(division.code);
    this.above.add(division.code.slice(0, 2));
    if (division.level !== 'province') this.above.add(division.code.slice(0, 4));
  }

  /** 3: the division itself; 2: its prefecture (or province, where nothing lies between); 1: its province; 0: nothing. */
  support(division: Division): number {
    if (this.codes.has(division.code)) return 3;
    const direct = division.level === 'prefecture' || division.parent?.endsWith('0000');
    if (division.level !== 'province' && this.above.has(division.code.slice(0, direct ? 2 : 4))) return 2;
    return this.above.has(division.code.slice(0, 2)) ? 1 : 0;
  }

  best(divisions: readonly Division[]): number {
    let best = 0;
    for (const division of divisions) best = Math.max(best, this.support(division));
    return best;
  }
}

/** Whether one division lies in another, told by their codes. */
export function liesIn(inner: Division, outer: Division): boolean {
  if (outer.level === 'province') return inner.level !== 'province' && inner.code.startsWith(outer.code.slice(0, 2));
  if (outer.level === 'prefecture') {
    return inner.level !== 'prefecture' && inner.code.startsWith(outer.code.slice(0, 4));
  }
  return inner.level === 'township' && inner.code.startsWith(outer.code);
}

const boundary = /[\s\p{P}\p{S}\dA-Za-z]/u;
/** Whether a code unit is a Chinese character (URO and extension A). */
export const isHanUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
/** Punctuation, space, digit or Latin letter. */
const isBoundary = (unit: number): boolean => !isHanUnit(unit) && boundary.test(String.fromCharCode(unit));

/** A mention with the divisions it may mean. */
export interface Found {
  mention: PlaceMention;
  divisions: readonly Division[];
}

/** Codes of a list of divisions; lists are shared by all mentions of a form, so each is made once. */
const codesOf = new WeakMap<readonly Division[], string[]>();

function codes(divisions: readonly Division[]): string[] {
  let list = codesOf.get(divisions);
  if (!list) {
    list = [...new Set(divisions.map((division) => division.code))];
    codesOf.set(divisions, list);
  }
  return list;
}

/** The state of recognition in one document: what is found so far, and which characters it covers. */
export class PlaceWork {
  readonly text: string;
  readonly year: number | undefined;
  readonly found: Found[] = [];
  readonly ground = new Ground();
  /** For each code unit one more than the index in `found` of what covers it; 0 for nothing. */
  private readonly cover: Int32Array;

  constructor(
    readonly doc: Doc,
    readonly gazetteer: Gazetteer,
    readonly words: PlaceWords,
  ) {
    this.text = doc.text;
    this.year = doc.year;
    this.cover = new Int32Array(doc.text.length + 1);
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.cover[i] !== 0) return false;
    return true;
  }

  /** All mentions in the order of the text. */
  inOrder(): PlaceMention[] {
    const mentions: PlaceMention[] = [];
    for (let i = 0; i < this.text.length; i++) {
      const index = this.cover[i]!;
      if (index === 0) continue;
      const { mention } = this.found[index - 1]!;
      mentions.push(mention);
      i = mention.end - 1;
    }
    return mentions;
  }

  /** What ends right before a position. */
  endingAt(end: number): Found | undefined {
    const index = end > 0 ? this.cover[end - 1]! : 0;
    // Two that follow each other have different indices.
    return index !== 0 && this.cover[end] !== index ? this.found[index - 1] : undefined;
  }

  startingAt(start: number): Found | undefined {
    const index = this.cover[start]!;
    return index !== 0 && (start === 0 || this.cover[start - 1] !== index) ? this.found[index - 1] : undefined;
  }

  /** Adds a mention unless its characters are taken. */
  add(
    start: number,
    end: number,
    form: PlaceMention['form'],
    level: PlaceLevel | undefined,
    divisions: readonly Division[],
    rule: string,
    confidence: number,
  ): PlaceMention | undefined {
    if (!this.isFree(start, end)) return undefined;
    const name = this.text.slice(start, end);
    const mention: PlaceMention = {
      kind: 'place',
      start,
      end,
      name,
      level,
      candidates: codes(divisions),
      form,
      rule,
      confidence,
    };
    const index = this.found.push({ mention, divisions });
    for (let i = start; i < end; i++) this.cover[i] = index;
    return mention;
  }

  /** Makes a mention longer: 合肥市 becomes 合肥市高新区, which the gazetteer does not have. */
  extend(found: Found, end: number, rule: string, confidence: number): void {
    const { mention } = found;
    if (!this.isFree(mention.end, end)) return;
    this.cover.fill(this.cover[mention.start]!, mention.end, end);
    found.divisions = [];
    Object.assign(mention, { end, name: this.text.slice(mention.start, end), rule, confidence });
    Object.assign(mention, { form: 'pattern', level: 'county', candidates: [] });
  }

  /** Those of the divisions that lie in the place whose name ends right before a position. */
  under(start: number, divisions: readonly Division[]): readonly Division[] {
    const before = this.endingAt(start);
    if (!before) return [];
    const inside = divisions.filter((division) => before.divisions.some((above) => liesIn(division, above)));
    return inside.length === divisions.length ? divisions : inside;
  }

  /** Start of text, punctuation, a digit or Latin letter, or the end of a place's name. */
  opensAt(start: number): boolean {
    return (
      start === 0 ||
      isBoundary(this.text.charCodeAt(start - 1)) ||
      this.endingAt(start) !== undefined ||
      this.partyEndsAt(start)
    );
  }

  /** As `opensAt`, or after a word such as 在, 到, 和. */
  mayOpenAt(start: number): boolean {
    return (
      this.opensAt(start) ||
      this.words.functionBefore.has(this.text[start - 1]!) ||
      this.words.openingWords.before(this.text, start) !== ''
    );
  }

  closesAt(end: number): boolean {
    return end >= this.text.length || isBoundary(this.text.charCodeAt(end));
  }

  partyEndsAt(start: number): boolean {
    return this.words.partyBefore.before(this.text, start) !== '';
  }

  bodyAt(end: number): boolean {
    return this.words.bodiesAfter.at(this.text, end) !== '';
  }

  /** Whether the last character of a name belongs to another word with what follows: 中山市|场. */
  isCutShort(end: number): boolean {
    const follow = this.words.lexicon.otherWordAfter[this.text[end - 1]!];
    // 某村|组长
    if (this.text.startsWith('组长', end)) return false;
    return follow !== undefined && end < this.text.length && follow.includes(this.text[end]!);
  }
}
