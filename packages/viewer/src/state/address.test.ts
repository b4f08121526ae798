import { edgeKinds, nodeKinds } from '@guben/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, stateOf } from './address.ts';
import { colorChoices, defaultState, layoutNames, sizeChoices, type ViewState, viewNames } from './view-state.ts';

// Keys hold whatever a source calls a thing, but no tilde: it parts the keys of a list.
const key = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((name) => `practice/${name.replaceAll('~', '')}`);
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const rounded = fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 10_000);

const state: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...viewNames),
  selected: optional(key),
  filter: fc.record({
    hiddenKinds: fc.subarray([...nodeKinds]),
    hiddenEdgeKinds: fc.subarray([...edgeKinds]),
    places: fc.array(key, { maxLength: 3 }),
    topics: fc.array(key, { maxLength: 3 }),
    families: fc.array(key, { maxLength: 3 }),
    sources: fc.array(key, { maxLength: 3 }),
    minConfidence: share,
    minSimilarity: share,
    minDegree: fc.integer({ min: 0, max: 20 }),
    expression: fc.string({ maxLength: 20, unit: 'grapheme' }),
  }),
  layout: fc.constantFrom(...layoutNames),
  size: fc.constantFrom(...sizeChoices),
  color: fc.constantFrom(...colorChoices),
  depth: fc.integer({ min: 0, max: 3 }),
  from: optional(key),
  to: optional(key),
  compared: fc.array(key, { maxLength: 3 }),
  passage: optional(fc.record({ source: key, start: fc.nat(), end: fc.nat() })),
  table: fc.constantFrom('nodes', 'edges'),
  matrix: optional(fc.constantFrom('family', 'topic')),
  pins: fc.uniqueArray(fc.record({ key, x: rounded, y: rounded }), { maxLength: 3, selector: (pin) => pin.key }),
  camera: optional(fc.record({ x: rounded, y: rounded, ratio: fc.integer({ min: 1, max: 40 }).map((n) => n / 10) })),
});

describe('the address', () => {
  it('says the whole state: reading it back gives the same', () => {
    fc.assert(fc.property(state, (given) => void expect(stateOf(addressOf(given))).toEqual(given)));
  });

  it('is short for the first view', () => {
    expect(addressOf(defaultState)).toBe('#/graph');
  });

  it('takes whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(viewNames).toContain(stateOf(`#${text}`).view)));
    expect(stateOf('#/nowhere?depth=99&confidence=x&camera=1~2&layout=?')).toEqual({ ...defaultState, depth: 3 });
  });
});
