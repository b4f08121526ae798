import { describe, expect, it } from 'vitest';
import { addressOf, stateOf } from './address.ts';
import { mostInAddress, pinsIn, readPin, withPin, writePin } from './pins.ts';
import { defaultState } from './view-state.ts';

const many = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `practice/${i}`, x: i / 10, y: 0.5 }));

describe('pins', () => {
  it('are read back as they were written, a key with commas too', () => {
    const pin = { key: 'practice/选、用,育', x: -0.25, y: 1.0625 };
    expect(readPin(writePin(pin))).toEqual([pin]);
  });

  it.each(['', '1,2', 'a,b,c', '1..2,3,x', '-,-,x'])('leave out what is none: %s', (text) =>
    expect(readPin(text)).toEqual([]),
  );

  it('move a node that is already pinned', () => {
    const pins = withPin(withPin(many(2), { key: 'practice/0', x: 0.123456, y: 0 }), { key: 'p', x: 1, y: 1 });
    expect(pins.map(({ key }) => key)).toEqual(['practice/1', 'practice/0', 'p']);
    expect(pins[1]).toEqual({ key: 'practice/0', x: 0.1235, y: 0 });
  });

  it('are in the address while they are few', () => {
    const few = { ...defaultState, pins: many(mostInAddress) };
    expect(stateOf(addressOf(few)).pins).toEqual(few.pins);
    expect(addressOf({ ...defaultState, pins: many(mostInAddress + 1) })).toBe(addressOf(defaultState));
  });

  it('take from storage only what is a pin', () => {
    expect(pinsIn([{ key: 'a', x: 0, y: 1 }, { key: 'b', x: '0', y: 1 }, null, 3])).toEqual([{ key: 'a', x: 0, y: 1 }]);
    expect(pinsIn({})).toBeUndefined();
  });
});
