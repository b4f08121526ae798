import { describe, expect, it } from 'vitest';
import { isSlide, type Seen } from './slide.ts';

const seen: Seen = { x: 0.5, y: 0.5, ratio: 1, angle: 0, width: 800, height: 600 };

describe('isSlide', () => {
  it.each<[string, Partial<Seen>, boolean]>([
    ['a camera that moved', { x: 0.6 }, true],
    ['a camera that moved up', { y: 0.4 }, true],
    ['the same view, in which something else has changed', {}, false],
    ['a camera that came nearer', { x: 0.6, ratio: 0.8 }, false],
    ['a camera that turned', { x: 0.6, angle: 0.1 }, false],
    ['a picture of another size', { x: 0.6, width: 500 }, false],
  ])('%s', (_name, change, slides) => {
    expect(isSlide(seen, { ...seen, ...change })).toBe(slides);
  });
});
