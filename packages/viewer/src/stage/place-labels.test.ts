import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelRequest, placeLabels } from './place-labels.ts';
import { visibleText, wrapLabel } from './wrap.ts';

const size = { width: 800, height: 600 };

describe('placeLabels', () => {
  it('never lets two labels overlap, and keeps them on the picture', () => {
    const request = fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      radius: fc.integer({ min: 2, max: 20 }),
      width: fc.integer({ min: 10, max: 160 }),
      height: fc.integer({ min: 10, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 80 }), (items) => {
        const requests: LabelRequest[] = items.map((item, i) => ({ ...item, key: String(i) }));
        const placed = placeLabels(requests, requests, size);
        const boxes = placed.map(({ key, left, top }) => {
          const { width, height } = requests[Number(key)]!;
          return { left, top, right: left + width, bottom: top + height };
        });
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.bottom).toBeLessThanOrEqual(size.height);
          for (const b of boxes.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });

  it('gives the first request the best place and leaves out what finds none', () => {
    const at = (key: string, forced = false): LabelRequest => ({
      key,
      x: 400,
      y: 300,
      radius: 5,
      width: 790,
      height: 580,
      forced,
    });
    const tall = { ...at('a'), width: 100, height: 20 };
    expect(placeLabels([tall], [], size)).toEqual([{ key: 'a', left: 409, top: 290, align: 'left' }]);
    expect(placeLabels([tall, at('b')], [], size).map(({ key }) => key)).toEqual(['a']);
    expect(placeLabels([tall, at('b', true)], [], size).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('does not cover discs', () => {
    const [placed] = placeLabels(
      [{ key: 'a', x: 400, y: 300, radius: 5, width: 60, height: 16 }],
      [{ key: 'b', x: 430, y: 300, radius: 10 }],
      size,
    );
    expect(placed).toMatchObject({ align: 'center' });
  });

  it('keeps clear of dots without a name where it can, and of what lies over the picture', () => {
    const request = { key: 'a', x: 400, y: 300, radius: 5, width: 60, height: 16 };
    const dot = { key: 'b', x: 430, y: 300, radius: 4 };
    expect(placeLabels([request], [], size, 9, [], [dot])[0]).toMatchObject({ align: 'center' });
    const everywhere = Array.from({ length: 400 }, (_, i) => ({
      ...{ key: `b${i}`, radius: 4 },
      ...{ x: 300 + (i % 20) * 10, y: 200 + Math.floor(i / 20) * 10 },
    }));
    expect(placeLabels([request], [], size, 9, [], everywhere)[0]).toMatchObject({ align: 'left' });
    expect(placeLabels([request], [], size, 9, [{ left: 0, top: 0, right: 800, bottom: 600 }])).toEqual([]);
  });
});

describe('wrapLabel', () => {
  it.each([
    ['梅江区', 10, 3, ['梅江区']],
    [
      '扎实开展“三级联创”活动 全面提高农村基层组织建设水平',
      12,
      3,
      ['扎实开展“三级联创”活动', '全面提高农村基层组织建设水平'],
    ],
    ['中共梅州市委组织部关于固本强基', 8, 2, ['中共梅州市委组织', '部关于固本强基']],
  ])('%s', (name, width, lines, expected) => expect(wrapLabel(name, width, lines)).toEqual(expected));

  it('cuts a boundless name, and says so', () => {
    const lines = wrapLabel('名'.repeat(10_000), 12, 3);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.every((line) => line.length < 20)).toBe(true);
  });

  it('never begins a line with a closing mark', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'固本强基工程，。“”《》'), { maxLength: 40 }), (chars) => {
        for (const line of wrapLabel(chars.join(''), 6, 9).slice(1)) expect(line).not.toMatch(/^[，。]/);
      }),
    );
  });

  it('takes the power from direction marks', () => {
    expect(visibleText('梅县\u202e区\u0000')).toBe('梅县 区');
  });
});
