import type { PlaceLevel } from '@guben/graph';
import type { Range } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';

/**
 * What a bare body or a bound reference says about its place: the unit character of 市委, 我县, 全区, 州委, 地委
 * (unit 地区), 区党委 (unit 区: a district or an autonomous region).
 */
export type PlaceUnit = '省' | '市' | '地区' | '州' | '盟' | '县' | '区' | '旗' | '镇' | '乡' | '街道' | '村' | '社区';

/** A place of this text: the entity that mentions were resolved to, or one that is only known from the gazetteer. */
export interface ResolvedPlace {
  /** Node key, `place/441426` or `place/平远县仁居镇`. */
  key: string;
  /** Full name in the text's year: 平远县. */
  name: string;
  level: PlaceLevel | undefined;
  /** GB/T 2260 code where the gazetteer has one. */
  code: string | undefined;
  /** Key of the place above it. */
  parent: string | undefined;
}

/** A place found through the discourse, and how. */
export interface Home {
  place: ResolvedPlace;
  /** `subject` (paragraph or heading speaks of it), `author` (of the section), `antecedent`, `corpus`, `front`, `dominant`. */
  rule: 'subject' | 'author' | 'antecedent' | 'corpus' | 'front' | 'dominant';
  confidence: number;
}

/** Answers of place resolution that other resolvers use. Offsets are in the view. */
export interface PlaceContext {
  /**
   * The place that a bare form at a position means: `homeAt(p, '市')` for 市委 or 我市, `homeAt(p, '县')` for 县委.
   * A level serves where the form does not say the unit; a unit is better (全市 in a text of a county-level city is
   * that city, not the prefecture above it).
   * @param person `first` for 我市, 本县: the text's own place comes before any place just spoken of; `that` for 该县: the
   * place named last comes first; `third` (the default) for 全市, 市委
   */
  homeAt(position: number, wanted: PlaceUnit | PlaceLevel, person?: 'first' | 'third' | 'that'): Home | undefined;
  /** The deepest place that the section, the corpus or the front page speaks for; else the one spoken of most. */
  speakerAt(position: number): ResolvedPlace | undefined;
  /** The place that a mention was resolved to. */
  of(mention: PlaceMention): ResolvedPlace | undefined;
  /** The place of the mention at exactly this range, or of the last mention inside it (广东省梅州市平远县: 平远县). */
  placeAt(range: Range): ResolvedPlace | undefined;
  /** The place with a key and those above it, nearest first; also places that only the gazetteer knows. */
  lineage(key: string): ResolvedPlace[];
}
