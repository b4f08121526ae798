import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Figures } from '../lexicon/figures.ts';
import { parseYaml } from '../lexicon/load.ts';
import { recogniseFigures } from '../recognise/figures.ts';
import { prepare } from '../structure/prepare.ts';
import { resolveFigures } from './figures.ts';

const path = new URL('../../../../data/lexicon/figures.yaml', import.meta.url);
const resources = { lexicon: { figures: parseYaml(Figures, readFileSync(path, 'utf8'), 'figures.yaml') } };
const resolve = (text: string) => {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' });
  const mentions = recogniseFigures(doc, resources);
  return { mentions, ...resolveFigures(doc, mentions) };
};

describe('resolveFigures', () => {
  it('makes a node of each statement, with its quantity as an alias', () => {
    const { entities, of, mentions } = resolve('至2007年6月，全市有党员4560人，组建率达97.1%。');
    expect(entities.map(({ key, label, aliases, attributes }) => ({ key, label, aliases, attributes }))).toEqual([
      {
        key: 'figure/党员4560人',
        label: '党员4560人',
        aliases: ['4560人'],
        attributes: { value: 4560, unit: '人', of: '党员', date: '2007-06' },
      },
      {
        key: 'figure/组建率97.1%',
        label: '组建率达97.1%',
        aliases: ['97.1%'],
        attributes: { value: 97.1, unit: '%', of: '组建率', date: '2007-06' },
      },
    ]);
    expect(of(mentions[0]!)).toBe('figure/党员4560人');
  });

  it('unites the same statement made twice, in whatever words', () => {
    const { entities } = resolve('全县有党员4560人。后来说：4,560名。党员共4560人。');
    expect(entities.map(({ key, mentions }) => [key, mentions.length])).toEqual([
      ['figure/党员4560人', 2],
      ['figure/4,560名', 1],
    ]);
  });

  it('takes a bare repetition for the one statement with its quantity', () => {
    const { entities } = resolve('命名民情代理制等7个项目为示范点。详见附件（共7个）。');
    expect(entities.map(({ key, mentions }) => [key, mentions.length])).toEqual([['figure/项目7个', 2]]);
  });

  it('keeps statements of other times, things and bounds apart', () => {
    expect(resolve('2003年有党员300名。2004年有党员300名。').entities.map(({ key }) => key)).toEqual([
      'figure/党员300名',
      'figure/党员300名 2004',
    ]);
    expect(resolve('三分之一以上的村达标，三分之一的村示范。').entities).toHaveLength(2);
    expect(resolve('有党员300名，干部300名。').entities).toHaveLength(2);
  });
});

describe('arithmetic', () => {
  const summary = (text: string) => {
    const { checks, doubts } = resolve(text);
    return {
      checks: checks.map(
        ({ part, whole, percent, computed }) => `${part.value}/${whole.value}=${computed}~${percent.value}`,
      ),
      doubts: doubts.map(({ code, evidence }) => `${code}:${evidence.map(({ quote }) => quote).join('|')}`),
    };
  };
  it.each<[string, string[]]>([
    ['有党组织覆盖的企业达312家,其中210家规模以上非公企业建立党组织的达204家,组建率达97.1%。', ['204/210=97.143~97.1']],
    ['入驻企业47家，其中规模以上工业企业32家，占入驻企业的68.1%。', ['32/47=68.085~68.1']],
    ['全镇党员800名，参加学习的760名，参学率95%。', ['760/800=95~95']],
    ['新发展党员320名，其中农民党员85名，占26.6%。', ['85/320=26.563~26.6']],
    // Cut instead of rounded, and no shares at all.
    ['共有村210个，其中达标村204个，达标率97.1%，增长3.5%。', ['204/210=97.143~97.1']],
    ['有党员800名，收入增长8.5%。', []],
    ['生产总值86.4亿元，增长12.3%；入学率99%。', []],
  ])('%s', (text, checks) => {
    expect(summary(text)).toEqual({ checks, doubts: [] });
  });

  it('doubts a share that its parts do not give, with both numbers and all three places', () => {
    expect(summary('其中210家规模以上非公企业建立党组织的达190家,组建率达97.1%。')).toEqual({
      checks: [],
      doubts: ['figure-mismatch:210家规模以上非公企业|建立党组织的达190家|组建率达97.1%'],
    });
    expect(resolve('共有村210个，其中达标村180个，达标率97.1%。').doubts[0]!.message).toBe(
      '180 of 210 is 85.714 %, but the text says 97.1 %',
    );
  });

  it('computes with a sensible number of digits where the text gives hundreds', () => {
    expect(resolve(`共有村210个，其中达标村204个，达标率97.${'1'.repeat(200)}%。`).doubts[0]!.message).toMatch(
      /^204 of 210 is 97\.142857142857 %/,
    );
  });

  it('doubts nothing where a number is approximate or the counts are no whole and part', () => {
    expect(summary('共有村约210个，其中达标村180个，达标率97.1%。').doubts).toEqual([]);
    expect(summary('有村210个、社区30个，入户率97.1%。').doubts).toEqual([]);
  });
});
