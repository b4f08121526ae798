import { describe, expect, it } from 'vitest';
import { readOutlines } from './geojson.ts';

const square = (x: number, y: number) => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });

describe('readOutlines', () => {
  it('finds codes under their usual names and keeps the north up', () => {
    const json = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature({ adcode: 441402 }, { type: 'Polygon', coordinates: [square(116, 24)] }),
        feature({ gb: '156441422' }, { type: 'MultiPolygon', coordinates: [[square(116, 25)]] }),
        feature({ name: 'no code' }, { type: 'Polygon', coordinates: [square(0, 0)] }),
      ],
    });
    const { shapes, height } = readOutlines(json, 100);
    expect(shapes.map(({ code }) => code)).toEqual(['441402', '441422']);
    expect(shapes[0]!.y).toBeGreaterThan(shapes[1]!.y);
    // Two degrees high, one degree wide at 25° north.
    expect(height).toBeCloseTo(200 / Math.cos((25 * Math.PI) / 180), 1);
  });

  it('says when there is nothing to draw', () => {
    expect(() => readOutlines('{"features":[{"properties":{"code":1}}]}')).toThrow('no-outlines');
    expect(() => readOutlines('not json')).toThrow(SyntaxError);
  });
});
