import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, fromFrame, toFrame, withPins } from './frame.ts';

const number = fc.integer({ min: -2000, max: 2000 });
const place = fc.record({ x: number, y: number });
const positions = fc
  .array(place, { minLength: 2, maxLength: 20 })
  .map((all) => new Map(all.map((p, i) => [`${i}`, p])));

describe('the frame', () => {
  it('gives back the place that was turned into a share of it', () => {
    fc.assert(
      fc.property(positions, place, (layout, given) => {
        const frame = frameOf(layout);
        const back = fromFrame(toFrame(given, frame), frame);
        expect(back.x).toBeCloseTo(given.x, 6);
        expect(back.y).toBeCloseTo(given.y, 6);
      }),
    );
  });

  it('holds a pinned node at the same share of a small layout and a large one, and moves nothing else', () => {
    const small = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 1, y: 1 }],
      ['c', { x: 0.5, y: 0.5 }],
    ]);
    const large = new Map([...small].map(([key, { x, y }]) => [key, { x: x * 1000 - 300, y: y * 1000 }]));
    const pins = [
      { key: 'c', x: 0.25, y: 0.75 },
      { key: 'gone', x: 0, y: 0 },
    ];
    expect(withPins(small, pins, frameOf(small)).get('c')).toEqual({ x: 0.25, y: 0.75 });
    const placed = withPins(large, pins, frameOf(large));
    expect(placed.get('c')).toEqual({ x: -50, y: 750 });
    expect(placed.get('b')).toBe(large.get('b'));
    expect(placed.size).toBe(3);
  });
});
