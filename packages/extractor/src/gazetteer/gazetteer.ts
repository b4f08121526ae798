import type { PlaceLevel } from '@guben/graph';

/** One administrative division in one period. */
export interface Division {
  code: string;
  name: string;
  level: PlaceLevel;
  /** Code of the division above it. */
  parent: string | undefined;
}

/** Names and codes of administrative divisions as of a year. */
export interface Gazetteer {
  /** The division with a code as of a year (the nearest revision). */
  byCode(code: string, year: number): Division | undefined;
  /** All divisions with this full name as of a year. */
  byName(name: string, year: number): Division[];
}
