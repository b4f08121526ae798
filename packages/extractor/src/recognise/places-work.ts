import type { PlaceLevel } from '@guben/graph';
import type { Division, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlacesLexicon } from '../lexicon/places.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { WordSet } from '../text/word-set.ts';

/** Word lists of the lexicon made ready for looking up. */
export interface PlaceWords {
  lexicon: PlacesLexicon;
  commonNouns: Set<string>;
  ordinary: Set<string>;
  notAfterStem: WordSet;
  functionBefore: Set<string>;
  bodiesAfter: WordSet;
  partyBefore: WordSet;
  joiners: WordSet;
  parts: Set<string>;
  localStops: Record<'township' | 'village' | 'community' | 'county', WordSet>;
  zones: WordSet;
  zoneWords: WordSet;
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
      bodiesAfter: new WordSet(lexicon.bodiesAfter),
      partyBefore: new WordSet(lexicon.partyBefore),
      joiners: new WordSet(lexicon.listJoiners),
      parts: new Set(lexicon.localNames.parts),
      localStops: {
        township: new WordSet(lexicon.localNames.township),
        village: new WordSet(lexicon.localNames.village),
        community: new WordSet(lexicon.localNames.community),
        county: new WordSet(lexicon.localNames.county),
      },
      zones: new WordSet(lexicon.zones),
      zoneWords: new WordSet(lexicon.zoneWords),
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

/** The state of recognition in one document: what is found so far, and which characters it covers. */
export class PlaceWork {
  readonly text: string;
  readonly year: number | undefined;
  readonly mentions: PlaceMention[] = [];
  readonly endAt = new Map<number, PlaceMention>();
  readonly startAt = new Map<number, PlaceMention>();
  readonly divisions = new Map<PlaceMention, readonly Division[]>();
  readonly ground = new Ground();
  private readonly covered: Uint8Array;

  constructor(
    readonly doc: Doc,
    readonly gazetteer: Gazetteer,
    readonly words: PlaceWords,
  ) {
    this.text = doc.text;
    this.year = doc.year;
    this.covered = new Uint8Array(doc.text.length);
  }

  isFree(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.covered[i] === 1) return false;
    return true;
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
    this.covered.fill(1, start, end);
    const mention: PlaceMention = {
      kind: 'place',
      start,
      end,
      name: this.text.slice(start, end),
      level,
      candidates: [...new Set(divisions.map((division) => division.code))],
      form,
      rule,
      confidence,
    };
    this.mentions.push(mention);
    this.startAt.set(start, mention);
    this.endAt.set(end, mention);
    this.divisions.set(mention, divisions);
    return mention;
  }

  /** Makes a mention longer: 合肥市 becomes 合肥市高新区, which the gazetteer does not have. */
  extend(mention: PlaceMention, end: number, rule: string, confidence: number): void {
    if (!this.isFree(mention.end, end)) return;
    this.covered.fill(1, mention.end, end);
    this.endAt.delete(mention.end);
    this.endAt.set(end, mention);
    this.divisions.set(mention, []);
    Object.assign(mention, { end, name: this.text.slice(mention.start, end), rule, confidence });
    Object.assign(mention, { form: 'pattern', level: 'county', candidates: [] });
  }

  /** Whether a mention ends right before a position that one of these divisions lies in; then those that lie in it. */
  under(start: number, divisions: readonly Division[]): readonly Division[] {
    const before = this.endAt.get(start);
    if (!before) return [];
    const outer = this.divisions.get(before) ?? [];
    return divisions.filter((division) => outer.some((above) => liesIn(division, above)));
  }

  /** Start of text, punctuation, a digit or Latin letter, or the end of a place's name. */
  opensAt(start: number): boolean {
    return start === 0 || boundary.test(this.text[start - 1]!) || this.endAt.has(start) || this.partyEndsAt(start);
  }

  /** As `opensAt`, or after a word such as 在, 到, 和. */
  mayOpenAt(start: number): boolean {
    return this.opensAt(start) || this.words.functionBefore.has(this.text[start - 1]!);
  }

  closesAt(end: number): boolean {
    return end >= this.text.length || boundary.test(this.text[end]!);
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
    return follow !== undefined && end < this.text.length && follow.includes(this.text[end]!);
  }
}
