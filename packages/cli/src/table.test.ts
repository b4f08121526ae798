import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Cli } from './cli.ts';
import { formatTable, wrap } from './table.ts';

const cli = (columns: number) => ({ io: { columns } }) as Cli;

describe('wrap', () => {
  it.each([
    ['平远县委组织部', 8, ['平远县委', '组织部']],
    ['推行“一册一证”。', 14, ['推行“一册一', '证”。']],
    ['组建率达97.1%以上', 10, ['组建率达', '97.1%以上']],
    ['', 8, ['']],
  ])('%s in %d cells', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces at breaks, and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('党', '建', '，', '。', '”', ' ', 'a', '97.1%', '𠀀')),
        fc.integer({ min: 12, max: 40 }),
        (parts, width) => {
          const text = parts.join('');
          const lines = wrap(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          // A Latin word or a run of closing marks is not broken.
          for (const line of lines)
            if (!/[\w.%]{8}|[，。”]{2}/.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('formatTable', () => {
  const table = formatTable(
    cli(44),
    [{ head: '县' }, { head: '数', align: 'right' }, { head: '原文', wrap: true }],
    [
      ['平远县', 1, '推行“一册一证一簿”制度，党员四千五百六十人\n分属各支部。'],
      ['梅江区', 23456, 'x'],
    ],
  );

  it('lines up columns with Chinese in them and keeps to the width', () => {
    const lines = table.split('\n');
    expect(lines[0]).toMatch(/^县 {6} {3}数 {2}原文$/);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(44);
    const starts = ['原文', '推行', 'x'].map((cell) => {
      const line = lines.find((text) => text.includes(cell))!;
      return stringWidth(line.slice(0, line.indexOf(cell)));
    });
    expect(new Set(starts).size).toBe(1);
  });

  it('loses no word of a long cell', () => {
    const last = table
      .split('\n')
      .map((line) => line.slice(-40))
      .join('')
      .replaceAll(/[\s─]/g, '');
    expect(last).toContain('推行“一册一证一簿”制');
    expect(table.replaceAll(/\s/g, '')).toContain('分属各支部。');
  });
});
