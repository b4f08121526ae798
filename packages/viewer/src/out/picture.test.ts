import { describe, expect, it } from 'vitest';
import { fileName } from './download.ts';
import { type Picture, svgOf } from './picture.ts';

const picture: Picture = {
  width: 100,
  height: 80,
  background: '#ffffff',
  hulls: [
    {
      corners: [
        [20, 20],
        [80, 20],
        [50, 70],
      ],
      color: '#44aa88',
      strength: 0.1,
      name: '<甲> 类',
      label: { left: 40, top: 22, width: 30 },
    },
  ],
  edges: [{ x1: 0, y1: 0, cx: 25, cy: 25, x2: 50, y2: 50, width: 1, color: '#123456', arrow: true }],
  discs: [{ x: 50, y: 50, radius: 5, color: '#abcdef' }],
  labels: [
    {
      key: 'practice/甲',
      left: 10,
      top: 10,
      align: 'left',
      lines: ['<script>甲</script>', '“乙” & 丙'],
      fontSize: 12,
      fontWeight: 500,
      lineHeight: 15,
      width: 60,
    },
  ],
  labelStyle: { text: '#000000', halo: '#ffffff', faint: '#888888' },
};

describe('svgOf', () => {
  it('keeps names as text, and as nothing but text', () => {
    const svg = svgOf(picture);
    expect(svg).toContain('&lt;script&gt;甲&lt;/script&gt;');
    expect(svg).toContain('“乙” &amp; 丙');
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;甲&gt; 类</text>');
    // A hull, a line, its arrow head, a dot, and a text of two lines.
    expect(svg.match(/<path /g)).toHaveLength(3);
    expect(svg.match(/<circle /g)).toHaveLength(1);
    expect(svg.match(/<tspan /g)).toHaveLength(2);
  });
});

describe('fileName', () => {
  it.each([
    ['固本强基创新成果资料汇编', 'gexf', '固本强基创新成果资料汇编.gexf'],
    ['a/b:c*?"<>|\u0000', 'png', 'a b c.png'],
    ['', 'svg', 'guben.svg'],
    ['长'.repeat(300), 'csv', `${'长'.repeat(60)}.csv`],
  ])('%s', (title, extension, name) => expect(fileName(title, extension)).toBe(name));
});
