import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { Documents } from '../lexicon/documents.ts';
import { parseYaml } from '../lexicon/load.ts';
import { prepare } from '../structure/prepare.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { type DocumentResources, recogniseDocuments } from './documents.ts';

const path = new URL('../../../../data/lexicon/documents.yaml', import.meta.url);
const known = new Set(['和平县', '于都县', '如皋市', '日照市', '来宾市']);
const gazetteer = { byName: (name: string) => (known.has(name) ? [{}] : []) } as unknown as Gazetteer;
const resources: DocumentResources = {
  lexicon: { documents: parseYaml(Documents, readFileSync(path, 'utf8'), 'documents.yaml') },
  gazetteer,
};
const docOf = (text: string) => prepare({ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' });

/** Each mention as the parts that are there: title #number @issuer(name) date cue. */
function read(text: string, withContext = true): string[] {
  const doc = docOf(text);
  return recogniseDocuments(doc, resources).map((mention: DocumentMention) =>
    [
      mention.title ?? '',
      mention.number ? `#${mention.number}` : '',
      mention.issuer ? `@${doc.text.slice(mention.issuer.start, mention.issuer.end)}` : '',
      mention.issuerName ? `=${mention.issuerName}` : '',
      ...(withContext ? [mention.date ?? '', mention.cue ?? ''] : []),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

describe('titles', () => {
  it.each<[string, string[]]>([
    [
      '根据《中共广东省委关于实施固本强基工程,全面推进党的基层组织建设的决定》(粤发〔2003〕5号文)精神,结合本市实际,',
      [
        '中共广东省委关于实施固本强基工程，全面推进党的基层组织建设的决定 #粤发〔2003〕5号 @中共广东省委 =中共广东省委 2003 cites',
      ],
    ],
    [
      '认真贯彻《中国共产党农村基层组织工作条例》和《中华人民共和国村民委员会组织法》,全面落实《广东省村务管理办法(试行)》，',
      [
        '中国共产党农村基层组织工作条例 cites',
        '中华人民共和国村民委员会组织法 cites',
        '广东省村务管理办法（试行） cites',
      ],
    ],
    [
      '2003年7月,根据省委的部署,中共梅州市委作出了《关于实施固本强基工程的决定》,提出',
      ['关于实施固本强基工程的决定 @中共梅州市委 2003-07 issued'],
    ],
    ['制定了《梅州市流动党员管理暂行规定》,建立制度', ['梅州市流动党员管理暂行规定 issued']],
    ['编辑出版了《固本强基创新成果资料汇编》,希望', ['固本强基创新成果资料汇编 compiled']],
    ['县委、县政府联合下发了《关于加强村级组织建设的意见》。', ['关于加强村级组织建设的意见 @县委、县政府 issued']],
    [
      '1998年5月，如皋市委组织部制定出台《农村党员目标管理办法》。',
      ['农村党员目标管理办法 @如皋市委组织部 1998-05 issued'],
    ],
    ['根据于都县委印发的《村干部管理办法》要求，', ['村干部管理办法 @于都县委 cites']],
    [
      '中共和平县委办公室转发《县委组织部关于开展“双培双带”活动的意见》的通知',
      ['县委组织部关于开展“双培双带”活动的意见 @县委组织部 forwarded'],
    ],
    ['《关于转发〈县纪委关于村账镇管的意见〉的通知》下发后', ['关于转发〈县纪委关于村账镇管的意见〉的通知 issued']],
    ['《关于印发《村级财务管理制度》的通知》', ['关于印发《村级财务管理制度》的通知']],
    ['印发《关于印发《村级财务管理制度》的通知,各镇', ['村级财务管理制度 issued']],
    ['《人民日报》、《求是》和《半月谈》先后报道', ['人民日报', '求是', '半月谈']],
    ['学习《学习材料之一》', ['学习材料之一 cites']],
    [
      '《中共中央 国务院关于做好农业和农村工作的意见》',
      ['中共中央国务院关于做好农业和农村工作的意见 @中共中央 国务院'],
    ],
    [
      '见2011年印发的《关于推行“四议两公开”工作法的实施方案》（2011年3月5日）',
      ['关于推行“四议两公开”工作法的实施方案 2011-03-05 issued'],
    ],
    // An unclosed mark gives what ends in a genre before the clause ends, and nothing otherwise.
    ['贯彻落实《关于加强社区建设的意见，各街道', ['关于加强社区建设的意见 cites']],
    ['他读了《红楼梦，很有感触。后来', []],
    ['《》空的', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads a title that a line break cuts in two as one', () => {
    const text =
      '认真贯彻执行《中国共产党农村基层组织工作条例》和《中华人民共和国村民委员\n\n会组织法》,全面落实有关制度,使村党组织和村委会职责明确、运作规范、关系协调。';
    expect(read(text, false)).toEqual(['中国共产党农村基层组织工作条例', '中华人民共和国村民委员会组织法']);
  });

  it.each([
    ['村务管理办法（试行）', 'regulation'],
    ['村民委员会组织法', 'law'],
    ['关于加强党建的意见', 'opinion'],
    ['关于开展活动的通知', 'notice'],
    ['南方日报', 'newspaper'],
    ['资料汇编', 'compendium'],
    ['红楼梦', 'work'],
    ['2003—2008年工作规划', 'plan'],
  ])('tells the genre of %s', (title, genre) => {
    expect(recogniseDocuments(docOf(`《${title}》`), resources)[0]?.genre).toBe(genre);
  });
});

describe('numbers', () => {
  it.each<[string, string[]]>([
    ['梅市发〔2003〕14号', ['#梅市发〔2003〕14号']],
    ['按照粤发[2003]5号文的要求，', ['#粤发[2003]5号 @粤发 =中共广东省委']],
    ['梅市发【2003】14号', ['#梅市发【2003】14号']],
    ['平委（1995）12号', ['#平委（1995）12号']],
    ['平委〔1992〕字第36号', ['#平委〔1992〕字第36号']],
    ['县委〔1992〕字第36号文件', ['#县委〔1992〕字第36号 @县委']],
    [
      '根据国发〔2005〕8号和国办发（2003）第5号精神',
      ['#国发〔2005〕8号 @国发 =国务院', '#国办发（2003）第5号 @国办发 =国务院办公厅'],
    ],
    ['以川委办〔2010〕22号文印发', ['#川委办〔2010〕22号 @川委办 =中共四川省委办公厅']],
    ['贯彻鲁政发〔1999〕101号文件', ['#鲁政发〔1999〕101号 @鲁政发 =山东省人民政府']],
    ['根据省委粤发〔2003〕5号文精神', ['#粤发〔2003〕5号 @省委 =中共广东省委']],
    ['市委组织部梅市组通〔2006〕7号', ['#梅市组通〔2006〕7号 @市委组织部']],
    ['中发〔86〕1号', ['#中发〔86〕1号 @中发 =中共中央']],
    ['国务院令第392号', ['#国务院令第392号 @国务院']],
    ['《宗教事务条例》（国务院令第426号）已公布', ['宗教事务条例 #国务院令第426号 @国务院']],
    ['盐委发〔二〇〇三〕十四号', ['#盐委发〔二〇〇三〕十四号']],
    ['新发〔2004〕3号', ['#新发〔2004〕3号']],
    ['新疆各地贯彻新发〔2004〕3号', ['#新发〔2004〕3号 @新发 =中共新疆维吾尔自治区委员会']],
    // A number and its title are one mention, whichever comes first.
    [
      '粤发〔2003〕5号《关于加强基层组织建设的决定》',
      ['关于加强基层组织建设的决定 #粤发〔2003〕5号 @粤发 =中共广东省委'],
    ],
    ['平府发〔2010〕3号文印发的《扶贫资金管理办法》', ['扶贫资金管理办法 #平府发〔2010〕3号']],
    [
      '《关于加强党建的意见》（以下简称《意见》，浙委〔2005〕9号）',
      ['关于加强党建的意见 #浙委〔2005〕9号 @浙委 =中共浙江省委', '意见'],
    ],
    ['《关于加强党建的意见》[2003]14号', ['关于加强党建的意见 #[2003]14号']],
    // No numbers.
    ['增长（2003）12个百分点', []],
    ['（1）加强领导；（2）落实责任', []],
    ['全文共（1998）3页', []],
    ['邮编〔514000〕12号楼', []],
  ])('%s', (text, expected) => {
    expect(read(text, false)).toEqual(expected);
  });

  it('keeps the range to the title and says where the number stands', () => {
    const doc = docOf('按照《县委工作规则》（平委〔2009〕4号）办理');
    const [mention] = recogniseDocuments(doc, resources);
    expect(doc.text.slice(mention!.start, mention!.end)).toBe('《县委工作规则》');
    expect(doc.text.slice(mention!.numberRange!.start, mention!.numberRange!.end)).toBe('平委〔2009〕4号');
  });
});

describe('documents without 《》', () => {
  it.each<[string, string[]]>([
    ['认真学习2004年中央一号文件精神。', ['2004年中央一号文件 @中央']],
    ['县委3号文件规定', ['县委3号文件 @县委']],
    ['按照省政府第12号文的要求', ['省政府第12号文 @省政府']],
    ['根据省委关于加强农村基层组织建设的决定，结合实际', ['省委关于加强农村基层组织建设的决定 @省委']],
    ['印发关于推行村务公开的实施意见，', []],
    ['印发关于推行村务公开的意见，', ['关于推行村务公开的意见']],
    ['县人民政府关于发展特色农业的意见明确指出，要因地制宜。', ['县人民政府关于发展特色农业的意见 @县人民政府']],
    // Talk about something is no document, and a subtitle is none either.
    ['群众关于修路的意见很多', []],
    ['——丰顺县关于解决社会主义新农村建设资金问题的办法', []],
    ['关于“三农”问题的决定性因素', []],
    ['门牌12号文化站', []],
  ])('%s', (text, expected) => {
    expect(read(text, false)).toEqual(expected);
  });
});

describe('what a text has beside it', () => {
  it.each<[string, string[]]>([
    ['通知如下。\n\n附件：青石县乡村行动任务分解表（略）', ['青石县乡村行动任务分解表']],
    ['“石寨夜校”一章由钟小琴执笔，附录由县档案局整理。', ['“石寨夜校”']],
    ['“石寨夜校”由钟小琴举办。', []],
    ['下发了《关于学习扶贫经验的决定》 （青发〔1986〕21号）。', ['关于学习扶贫经验的决定 #青发〔1986〕21号']],
    ['县人大常委会审议通过县政府《关于人畜饮水问题的报告》。', ['关于人畜饮水问题的报告 @县政府']],
    ['省委在《关于改进作风的意见》中讲得清楚。', ['关于改进作风的意见 @省委']],
  ])('%s', (text, expected) => {
    expect(read(text, false)).toEqual(expected);
  });
});
