export { type Layout, longestLabel, type Point } from './boxes.ts';
export { byCounty } from './by-county.ts';
