import { toGraph } from '@guben/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from './context.ts';
import { linesOf, type Mark, marksOf, piecesOf } from './marks.ts';

const text = '梅县县委印发通知。\n\n大埔县推行“流动堡垒”。';
const span = (quote: string) => {
  const start = text.indexOf(quote);
  return { source: 's', start, end: start + quote.length, quote };
};

describe('marksOf', () => {
  it('keeps a name around a name, but no sentence around one', () => {
    const attributes = { aliases: [] as string[] };
    const graph = toGraph({
      attributes: { format: 'guben-graph', version: 1, title: 't', generator: 'g', sources: [] },
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      nodes: [
        { key: 'place/441421', attributes: { ...attributes, kind: 'place', label: '梅县', evidence: [span('梅县')] } },
        {
          key: 'organization/梅县县委',
          attributes: { ...attributes, kind: 'organization', label: '梅县县委', evidence: [span('梅县县委')] },
        },
        {
          key: 'practice/流动堡垒',
          attributes: { ...attributes, kind: 'practice', label: '流动堡垒', evidence: [span('流动堡垒')] },
        },
        {
          key: 'document/“流动堡垒”',
          attributes: {
            ...attributes,
            kind: 'document',
            title: '“流动堡垒”',
            label: '“流动堡垒”',
            evidence: [span('“流动堡垒”')],
          },
        },
        {
          key: 'practice/印发',
          attributes: { ...attributes, kind: 'practice', label: '印发', evidence: [span('梅县县委印发通知。')] },
        },
      ],
      edges: [],
    });
    expect(marksOf(graph, 's').map(({ node }) => node)).toEqual([
      'organization/梅县县委',
      'place/441421',
      'practice/流动堡垒',
    ]);
    const pieces = piecesOf(text, 0, 9, marksOf(graph, 's'), undefined);
    expect(pieces.map((piece) => [piece.text, piece.mark?.node, piece.around.map(({ node }) => node)])).toEqual([
      ['梅县', 'place/441421', ['organization/梅县县委']],
      ['县委', 'organization/梅县县委', []],
      ['印发通知。', undefined, []],
    ]);
    expect(marksOf(graph, 'other')).toEqual([]);
  });
});

describe('piecesOf', () => {
  it('always adds up to the text, whatever the marks', () => {
    const place = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), place, (places, passage) => {
        const marks: Mark[] = places.map(({ start, end }, i) => ({ start, end, node: String(i), kind: 'topic' }));
        const pieces = piecesOf(text, 0, text.length, marks, passage);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const lit = pieces.filter((piece) => piece.inPassage).map((piece) => piece.text);
        expect(lit.join('')).toBe(text.slice(passage.start, passage.end));
      }),
    );
  });
});

describe('linesOf', () => {
  it('gives the lines that hold something', () => {
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'));
    expect(linesOf('')).toEqual([]);
  });
});

describe('contextOf', () => {
  it('gives the rest of the sentence', () => {
    const { start, end } = span('流动堡垒');
    expect(contextOf(text, start, end)).toEqual({ before: '大埔县推行“', quote: '流动堡垒', after: '”。' });
  });

  it('cuts a long sentence and says so', () => {
    const long = `${'甲'.repeat(100)}乙${'丙'.repeat(100)}`;
    const { before, after } = contextOf(long, 100, 101);
    expect(before).toBe(`…${'甲'.repeat(60)}`);
    expect(after).toBe(`${'丙'.repeat(60)}…`);
  });

  it('never cuts a character in two', () => {
    const emoji = '😀'.repeat(60);
    const { before, after } = contextOf(`${emoji}中${emoji}`, 120, 121);
    expect(before + after).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });
});
