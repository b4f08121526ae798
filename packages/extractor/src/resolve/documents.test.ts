import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { Documents } from '../lexicon/documents.ts';
import { parseYaml } from '../lexicon/load.ts';
import { type DocumentResources, recogniseDocuments } from '../recognise/documents.ts';
import { prepare } from '../structure/prepare.ts';
import { mergeKey, resolveDocuments } from './documents.ts';
import { numberKey } from './documents-names.ts';

const path = new URL('../../../../data/lexicon/documents.yaml', import.meta.url);
const resources: DocumentResources = {
  lexicon: { documents: parseYaml(Documents, readFileSync(path, 'utf8'), 'documents.yaml') },
  gazetteer: { byName: () => [] } as unknown as Gazetteer,
};
const resolve = (text: string) => {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' });
  const mentions = recogniseDocuments(doc, resources);
  return { doc, mentions, ...resolveDocuments(doc, mentions, resources) };
};
const labels = (text: string) => resolve(text).entities.map(({ label }) => label);

describe('mergeKey', () => {
  it.each([
    ['关于实施固本强基工程 全面推进党的基层组织建设的意见', '关于实施固本强基工程,全面推进党的基层组织建设的意见'],
    ['广东省村务管理办法(试行)', '广东省村务管理办法'],
    ['“三级联创”活动方案', '三级联创活动方案'],
    ['２０１０年工作要点', '2010年工作要点'],
    ['村民委员\n会组织法', '村民委员会组织法'],
  ])('%j and %j are one', (a, b) => {
    expect(mergeKey(a)).toBe(mergeKey(b));
  });
  it.each([
    ['关于加强党建的意见', '关于加强党建的决定'],
    ['2010年工作要点', '2011年工作要点'],
    ['村务管理办法（一）', '村务管理办法（二）'],
  ])('%j and %j are two', (a, b) => {
    expect(mergeKey(a)).not.toBe(mergeKey(b));
  });
});

describe('numberKey', () => {
  it.each([
    ['梅市发〔2003〕14号', '梅市发[2003]14号'],
    ['梅市发（2003）第14号', '梅市发【2003】14号'],
    ['平委〔1992〕字第36号', '平委(1992)36号'],
    ['国务院令第392号', '国务院令第392号'],
  ])('%s and %s are one', (a, b) => {
    expect(numberKey(a)).toBe(numberKey(b));
  });
  it('tells year, order and letters apart, and gives none without letters', () => {
    const keys = ['梅市发〔2003〕14号', '梅市发〔2004〕14号', '梅市发〔2003〕15号', '平委发〔2003〕14号'].map(
      numberKey,
    );
    expect(new Set(keys).size).toBe(4);
    expect(numberKey('〔2003〕14号')).toBeUndefined();
  });
});

describe('resolveDocuments', () => {
  it('makes one document of its title, its number and its title with the issuing body', () => {
    const { entities, of, mentions } = resolve(
      '根据《中共广东省委关于实施固本强基工程,全面推进党的基层组织建设的决定》(粤发〔2003〕5号文)精神，制定意见。' +
        '省委《关于实施固本强基工程 全面推进党的基层组织建设的决定》下发后，各地按照粤发[2003]5号文的要求行动。',
    );
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({
      key: 'document/中共广东省委关于实施固本强基工程，全面推进党的基层组织建设的决定',
      label: '中共广东省委关于实施固本强基工程，全面推进党的基层组织建设的决定',
      attributes: { number: '粤发〔2003〕5号', date: '2003', genre: 'decision' },
    });
    expect(entities[0]!.aliases).toEqual(
      expect.arrayContaining([
        '关于实施固本强基工程全面推进党的基层组织建设的决定',
        '粤发〔2003〕5号',
        '粤发[2003]5号',
      ]),
    );
    expect(mentions.map(of)).toEqual(Array(3).fill(entities[0]!.key));
  });

  it.each<[string, string[]]>([
    ['贯彻《广东省村务管理办法（试行）》。落实《广东省村务管理办法》。', ['广东省村务管理办法（试行）']],
    [
      '学习《中华人民共和国村民委员会组织法》。《村民委员会组织法》规定，《村委会组织法》又规定',
      ['中华人民共和国村民委员会组织法'],
    ],
    ['制定《南充市村干部管理办法》。按照《村干部管理办法》考核。', ['南充市村干部管理办法']],
    ['印发《关于加强党建的意见》（以下简称《意见》）。《意见》指出，要抓好《办法》。', ['关于加强党建的意见', '办法']],
    ['制定《村级财务管理办法》。《办法》规定，每月公开。', ['村级财务管理办法']],
    // What is not one.
    ['制定《关于加强党建的意见》和《关于加强党建的决定》。', ['关于加强党建的意见', '关于加强党建的决定']],
    ['《平远县委关于换届的意见》和《大埔县委关于换届的意见》', ['平远县委关于换届的意见', '大埔县委关于换届的意见']],
    ['《人民日报》、《南方日报》报道', ['人民日报', '南方日报']],
    [
      '按照《甲县换届工作办法》和《乙县换届工作办法》，落实《换届工作办法》',
      ['甲县换届工作办法', '乙县换届工作办法', '换届工作办法'],
    ],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('leaves a title without its body undecided where two bodies have such a title', () => {
    const { entities, doubts } = resolve(
      '《平远县委关于换届的意见》和《大埔县委关于换届的意见》已经印发，各地学习《关于换届的意见》。',
    );
    expect(entities).toHaveLength(3);
    expect(doubts.map(({ code }) => code)).toContain('document-undecided');
  });

  it('takes the body that the words before the title name', () => {
    const { entities, of, mentions } = resolve(
      '《平远县委关于换届的意见》和《大埔县委关于换届的意见》已经下发。2003年7月，中共大埔县委制定了《关于换届的意见》。',
    );
    expect(entities).toHaveLength(2);
    expect(of(mentions[2]!)).toBe('document/大埔县委关于换届的意见');
  });

  it('makes a document of the title inside a title', () => {
    const { entities, mentions, of } = resolve('《中共河南省委关于贯彻〈中共中央关于农村改革的决定〉的实施意见》');
    expect(entities.map(({ label }) => label)).toEqual([
      '中共河南省委关于贯彻〈中共中央关于农村改革的决定〉的实施意见',
      '中共中央关于农村改革的决定',
    ]);
    expect(of(mentions[0]!.inner![0]!)).toBe('document/中共中央关于农村改革的决定');
    expect(mentions[0]!.inner![0]).toMatchObject({ cue: 'cites' });
  });

  it('reports one number given to two titles, and titles that differ in genre only', () => {
    expect(
      resolve('《关于村账镇管的意见》（平委〔2003〕4号）和《关于流动党员的办法》（平委〔2003〕4号）').doubts.map(
        ({ code }) => code,
      ),
    ).toEqual(['document-number-conflict']);
    expect(
      resolve('作出《关于实施固本强基工程的决定》，又见《关于实施固本强基工程的意见》').doubts.map(({ code }) => code),
    ).toEqual(['document-genre-differs']);
  });

  it('finds the document that a chapter title or a number means', () => {
    const { match } = resolve('根据《关于加强党建的意见》（平委〔2003〕4号）');
    expect(match('关于加强党建的意见（试行）')?.label).toBe('关于加强党建的意见');
    expect(match(undefined, '平委[2003]4号')?.label).toBe('关于加强党建的意见');
    expect(match('别的意见', '平委〔2003〕5号')).toBeUndefined();
  });

  it('keeps the characters of a Traditional text in labels', () => {
    const text =
      '根據《中華人民共和國村民委員會組織法》，縣委組織部制定了《農村黨員目標管理辦法》，各鄉鎮黨委認真組織實施。';
    expect(labels(text)).toEqual(['中華人民共和國村民委員會組織法', '農村黨員目標管理辦法']);
  });
});
