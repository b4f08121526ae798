import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Doc, type Range, spanAt } from '../text/doc.ts';
import { prepare } from './prepare.ts';

const docOf = (text: string): Doc => prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
const reader = (doc: Doc) => (range: Range | undefined) => range && doc.text.slice(range.start, range.end);

describe('the Meizhou compendium', () => {
  const text = readFileSync(new URL('../../../../data/corpora/meizhou-2007/source.txt', import.meta.url), 'utf8');
  const doc = docOf(text);
  const read = reader(doc);
  const contents = doc.sections.find((section) => section.genre === 'contents')!;

  it('has a front, a preface with signature and date, contents and an opinion', () => {
    expect(doc.sections.map((section) => section.genre)).toEqual(['front', 'preface', 'contents', 'opinion']);
    const [front, preface, , opinion] = doc.sections;
    expect([read(front!.title), read(front!.author)]).toEqual(['固本强基创新成果资料汇编', '中共梅州市委组织部 编']);
    expect([read(preface!.author), read(preface!.date)]).toEqual(['翁永江', '2007年9月']);
    expect(read(opinion!.number)).toBe('梅市发〔2003〕14号');
  });

  it('has all 38 entries, each with title, author or number, and page', () => {
    expect(contents.entries).toHaveLength(38);
    const [first, second] = contents.entries;
    expect([read(first!.title), read(first!.number), first!.page]).toEqual([
      '中共梅州市委关于实施固本强基工程全面推进党的基层组织建设的意见',
      '梅市发[2003]14号',
      3,
    ]);
    expect([read(second!.title), read(second!.author), second!.page]).toEqual([
      '扎实开展“三级联创”活动 全面提高农村基层组织建设水平',
      '中共梅江区委',
      17,
    ]);
    expect(contents.entries.slice(1).every((entry) => entry.author && entry.page)).toBe(true);
    expect(contents.entries.filter((entry) => entry.subtitle)).toHaveLength(29);
  });

  it('makes a sentence whole that an empty line cuts in two', () => {
    expect(doc.text).toContain('认真排查和整治存在相对突出问题的镇、村，大力推行村党组织与村委会“两交叉、两兼任”模式');
  });

  it('reads a dash in place of 一 as the numeral, and still quotes the source as it is', () => {
    const at = doc.text.indexOf('党建活动的一个品牌');
    expect(at).toBeGreaterThan(0);
    expect(spanAt(doc, at, at + 9).quote).toBe('党建活动的—个品牌');
  });

  it('maps every character of the view to one of the source', () => {
    for (let i = 1; i < doc.text.length; i++) expect(doc.map[i]!).toBeGreaterThanOrEqual(doc.map[i - 1]!);
  });
});

describe('contents lists', () => {
  it.each([
    [
      '目录\n一、党建引领\n红色网格\n——某县城市党建新路……中共某县委组织部（3）\n银发先锋……某区民政局（9）\n',
      ['一、党建引领|红色网格|某县城市党建新路|中共某县委组织部|3', '一、党建引领|银发先锋||某区民政局|9'],
    ],
    [
      '目 录\n1. 强村富民有新招 中共甲县委 甲县人民政府 12\n2. 走好群众路线 乙县民政局 18\n',
      ['|强村富民有新招||中共甲县委 甲县人民政府|12', '|走好群众路线||乙县民政局|18'],
    ],
    [
      '目录\n民情日记——丙县干部联户的做法 …… 5\n阳光村务 …… 中共丁镇委员会 8\n',
      ['|民情日记|丙县干部联户的做法||5', '|阳光村务||中共丁镇委员会|8'],
    ],
  ])('reads %j', (text, expected) => {
    const doc = docOf(text);
    const read = reader(doc);
    const entries = doc.sections.flatMap((section) => section.entries);
    expect(
      entries.map((entry) =>
        [entry.group, entry.title, entry.subtitle, entry.author]
          .map((range) => read(range) ?? '')
          .concat(String(entry.page ?? ''))
          .join('|'),
      ),
    ).toEqual(expected);
  });
});

describe('lists of cases', () => {
  it('reads items with their submitting bodies in brackets', () => {
    const doc = docOf(
      '关于表彰创新案例的通报\n\n各乡镇党委：\n　　现将优秀案例予以通报。\n\n附件\n优秀案例名单\n1．“红色管家”（中共甲县委组织部）\n2．民情代理（乙县民政局）\n',
    );
    const read = reader(doc);
    const entries = doc.sections.flatMap((section) => section.entries);
    expect(entries.map((entry) => [read(entry.title), read(entry.author)])).toEqual([
      ['“红色管家”', '中共甲县委组织部'],
      ['民情代理', '乙县民政局'],
    ]);
  });

  it('opens a part for each item that is told at length', () => {
    const doc = docOf(
      '优秀案例\n\n案例一：院落党建\n申报单位：中共甲县委组织部\n　　主要做法：把党小组建在院落。\n\n案例二：楼栋管家\n申报单位：乙区民政局\n　　主要做法：每栋楼一名管家。\n',
    );
    const read = reader(doc);
    expect(
      doc.sections.filter((section) => section.item).map((section) => [read(section.title), read(section.author)]),
    ).toEqual([
      ['院落党建', '中共甲县委组织部'],
      ['楼栋管家', '乙区民政局'],
    ]);
  });
});

describe('notices', () => {
  const doc = docOf(
    '中共甲县委文件\n甲发〔1996〕7号\n\n中共甲县委\n关于开展双学活动的通知\n\n各乡镇党委:\n    为加强农村基层组织建设,县委决定在全县开展"双学"活动\n。请认真执行。\n\n中共甲县委\n一九九六年三月五日\n\n主题词:组织 通知\n',
  );
  const read = reader(doc);

  it('have number, title, signature and date', () => {
    const [section] = doc.sections;
    expect([read(section!.title), read(section!.number), read(section!.date), section!.genre]).toEqual([
      '中共甲县委 关于开展双学活动的通知',
      '甲发〔1996〕7号',
      '一九九六年三月五日',
      'notice',
    ]);
  });

  it('get full-width punctuation and paired quotation marks in the view alone', () => {
    expect(doc.text).toContain('为加强农村基层组织建设，县委决定在全县开展“双学”活动。请认真执行。');
    const at = doc.text.indexOf('“双学”');
    expect(spanAt(doc, at, at + 4).quote).toBe('"双学"');
  });
});

describe('scanned text', () => {
  it('is made whole where lines are cut at a printed width, page numbers between', () => {
    const line = '县委坚持把加强党组织建设作为一项重要任务，一级抓一级，层层抓落';
    const doc = docOf(`${`${line}\n`.repeat(8)}\n- 12 -\n\n取得了明显的实效，党员满意。\n`);
    expect(doc.blocks).toHaveLength(1);
    expect(doc.text).not.toContain('12');
  });

  it.each([
    ['一册—证—簿', '一册一证一簿'],
    ['统—领导', '统一领导'],
    ['十—月', '十一月'],
    ['1—2个', '1—2个'],
    ['党建——组织部', '党建——组织部'],
  ])('reads %s as %s', (raw, view) => {
    expect(docOf(`全面推行“${raw}”制度，成效明显。`).text).toContain(view);
  });

  it('reads Traditional characters as simplified and keeps them in quotations', () => {
    const doc = docOf('中國共產黨平遠縣委員會關於加強農村黨組織建設的決定');
    expect(doc.text).toBe('中国共产党平远县委员会关于加强农村党组织建设的决定');
    expect(spanAt(doc, 5, 8).quote).toBe('平遠縣');
  });

  it.each(['', '\0', '\uD800', '\r\n\r\n', '🙂'.repeat(50), '“'.repeat(200), '（'.repeat(500), 'a'.repeat(10_000)])(
    'takes %j',
    (text) => {
      const doc = docOf(text);
      expect(doc.map).toHaveLength(doc.text.length + 1);
    },
  );
});
