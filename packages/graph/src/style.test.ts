import { describe, expect, it } from 'vitest';
import { edgeColors, edgeThickness, nodeColors, nodeSize } from './style.ts';

type Triple = [number, number, number];

const linear = (hex: string): Triple =>
  [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Triple;

/** WCAG relative luminance and contrast. */
const luminance = (hex: string) => linear(hex).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const times = (matrix: Triple[], v: Triple) => matrix.map((row) => row.reduce((s, m, i) => s + m * v[i]!, 0)) as Triple;

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sight: Record<string, Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIE L*a*b* under D65. */
const lab = (rgb: Triple): Triple => {
  const xyz = times(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    rgb.map((c) => Math.min(Math.max(c, 0), 1)) as Triple,
  );
  const [x, y, z] = xyz.map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

describe.each([
  ['nodes', nodeColors],
  ['edges', edgeColors],
])('colours of %s', (_name, colors: Record<string, string>) => {
  const entries = Object.entries(colors);
  it.each(entries)('%s is seen on light and dark', (_kind, color) => {
    expect(color).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(color, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(color, '#1a1b1e')).toBeGreaterThanOrEqual(3);
  });
  it.each(Object.keys(sight))('are told apart with %s', (name) => {
    const seen = entries.map(([kind, color]) => ({ kind, at: lab(times(sight[name]!, linear(color))) }));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        // A difference of 2.3 is just noticeable.
        expect(Math.hypot(...a.at.map((c, k) => c - b.at[k]!)), `${a.kind} and ${b.kind}`).toBeGreaterThan(15);
      }
    }
  });
});

describe('sizes', () => {
  it('show levels and importance', () => {
    const base = { label: 'x', aliases: [], evidence: [] };
    const county = nodeSize({ ...base, kind: 'place', level: 'county' }, 10);
    expect(nodeSize({ ...base, kind: 'place', level: 'prefecture' }, 10)).toBeGreaterThan(county);
    expect(county).toBeGreaterThan(nodeSize({ ...base, kind: 'practice' }, 10));
    expect(nodeSize({ ...base, kind: 'practice' }, 10)).toBeGreaterThan(nodeSize({ ...base, kind: 'practice' }, 1));
    expect(nodeSize({ ...base, kind: 'practice' }, 1e6)).toBeLessThanOrEqual(20);
    const edge = { kind: 'similar-to', confidence: 1, rule: 'r' } as const;
    expect(edgeThickness({ ...edge, weight: 0.9 })).toBeGreaterThan(edgeThickness({ ...edge, weight: 0.2 }));
  });
});
