import { type PlaceLevel, placeLevels } from '@guben/graph';

/** Highest level first; a place without a level comes last. */
export const levelOrder = (level: PlaceLevel | undefined): number =>
  level === undefined ? placeLevels.length : placeLevels.indexOf(level);
