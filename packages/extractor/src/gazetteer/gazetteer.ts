import type { PlaceLevel } from '@guben/graph';

/** One administrative division in one period. Divisions are compared by identity or by `code` and `name`. */
export interface Division {
  /** GB/T 2260: six digits; nine for a township (statistical code of the latest table). */
  code: string;
  name: string;
  level: PlaceLevel;
  /** Code of the division above it. A county directly under its province has the province. */
  parent: string | undefined;
  /** First and last year with this name, both inclusive; undefined for an open end. */
  from?: number | undefined;
  to?: number | undefined;
}

/** How a form of a name relates to the full name: 平远县, 恩施州 (for 恩施土家族苗族自治州), 平远. */
export type FormKind = 'full' | 'short' | 'stem';

/** A string under which divisions go, in whatever year. */
export interface NameForm {
  text: string;
  divisions: readonly { division: Division; kind: FormKind }[];
}

/**
 * Names and codes of administrative divisions. Where a year is asked for, it decides between periods; without a year every
 * period counts and the latest comes first.
 */
export interface Gazetteer {
  /** The division with a code as of a year (the latest one without a year). */
  byCode(code: string, year?: number): Division | undefined;
  /** All divisions with this full name as of a year. */
  byName(name: string, year?: number): Division[];
  /** All divisions that a form may mean as of a year: full name, short form or stem. */
  byForm(form: string, year?: number): Division[];
  /** Whether a division had its name in a year; true without a year. */
  holds(division: Division, year: number | undefined): boolean;
  /** The divisions above one as of a year, nearest first. */
  ancestors(division: Division, year?: number): readonly Division[];
  /** The divisions directly below a code as of a year; of a county, its townships. */
  children(code: string, year?: number): Division[];
  /** The same unit as of another year (the latest table without one), by code and stem, or by stem within the province: 梅县 → 梅县区. */
  asOf(division: Division, year?: number): Division | undefined;
  /** Townships with this name. `parent` is the county of the latest table: lead it back with `asOf`. */
  townships(name: string): readonly Division[];
  /** Whether a village (官仁村: 官仁) or community of this name is known anywhere; wrong for about 4 % of strings that are none. */
  isVillageName(name: string, kind: 'village' | 'community'): boolean;
  /** Every form of every division down to the county, for the scanner. */
  readonly forms: readonly NameForm[];
}
