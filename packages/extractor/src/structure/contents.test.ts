import { describe, expect, it } from 'vitest';
import type { Doc, Range } from '../text/doc.ts';
import { prepare } from './prepare.ts';

const docOf = (text: string): Doc => prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
const reader = (doc: Doc) => (range: Range | undefined) => range && doc.text.slice(range.start, range.end);

const entries = [
  ['以“三诺”促作风', '甲县县委组织部', 3],
  ['“村务商议团”的由来与做法', '中共乙县委', 9],
  ['发展党员“推优票决制”调查', '丙县石溪乡党委', 15],
  ['把支部建在茶山上', '丁县农业局', 21],
] as const;

const head = '山乡党旗\n——某市基层组织建设经验选编\n\n中共某市委组织部　编\n\n2006年8月\n\n';
const chapters =
  '\n\n以“三诺”促作风\n\n中共甲县委组织部\n\n　　今年以来，我县推行“三诺”制度，取得良好效果。\n\n' +
  '“村务商议团”的由来与做法\n\n中共乙县委\n\n　　我县在石练镇试行“村务商议团”制度。\n';

type Entry = (typeof entries)[number];
/** How books print their contents. */
const layouts: Record<string, [header: string, line: (entry: Entry, index: number) => string, paged: boolean]> = {
  'author in brackets before the leader': ['目　录', ([t, a, p]) => `${t}（${a}）……（${p}）`, true],
  'author in brackets below': ['目　录', ([t, a, p], i) => `${i + 1}. ${t} …… ${p}\n　　（${a}）`, true],
  'author and page below': ['目　录', ([t, a, p]) => `${t}\n　　　　　　　　${a} （${p}）`, true],
  'author below, no pages': ['目  录', ([t, a]) => `${t}\n${a}`, false],
  'author behind a gap, no pages': ['目　录', ([t, a]) => `${t}　　${a}`, false],
  'author first': ['目　录', ([t, a, p]) => `${a}：${t} ${p}`, true],
  'tabs between': ['目录', ([t, a, p]) => `${t}\t${a}\t${p}`, true],
  'page first': ['目录', ([t, a, p]) => `${String(p).padStart(2, '0')}　${t}　${a}`, true],
  'a slash before the author': ['目次', ([t, a, p]) => `${t}/${a} (${p})`, true],
  'a header in two languages': ['目录 CONTENTS', ([t, a, p]) => `${String(p).padStart(3, '0')} ${t} / ${a}`, true],
  'dots before the author': ['目  录', ([t, a, p], i) => `${i + 1}、${t}.........${a}（${p}）`, true],
  'dashes for leaders': ['目  录', ([t, a, p]) => `${t}———${a}———${p}`, true],
  'a slash before the page': ['目  录', ([t, a, p]) => `${t} ………… ${a} / ${p}`, true],
  'a preface first': ['目　录\n\n序', ([t, a, p]) => `${t} ……… ${a}　${p}`, true],
};

describe('contents of books', () => {
  it.each(Object.entries(layouts))('reads %s', (_name, [header, line, paged]) => {
    const text = `${head}${header}\n\n${entries.map(line).join('\n')}${chapters}`;
    const doc = docOf(text);
    const read = reader(doc);
    const list = doc.sections.find((section) => section.genre === 'contents')!.entries;
    const found = list.map(({ title, author, page }) => [read(title), read(author), page]);
    expect(found.filter(([title]) => title !== '序')).toEqual(
      entries.map(([t, a, p]) => [t, a, paged ? p : undefined]),
    );
    // The chapters begin behind the list, the first of them too.
    const titles = doc.sections.map(({ title }) => read(title));
    for (const [title] of entries.slice(0, 2)) expect(titles).toContain(title);
  });

  it('takes marked lines at the head of a bulletin for its contents', () => {
    const doc = docOf(
      '某县组工信息\n\n第3期\n\n　　◎我县启动“创业贷”\n　　◎老街镇“院坝会”开出好关系\n\n我县启动“创业贷”\n\n　　10月18日，启动会召开。\n\n老街镇“院坝会”开出好关系\n\n　　老街镇推行院坝会制度。\n',
    );
    const titles = doc.sections.map(({ title }) => reader(doc)(title));
    expect(titles).toEqual(['某县组工信息', undefined, '我县启动“创业贷”', '老街镇“院坝会”开出好关系']);
    expect(doc.sections[1]!.entries).toHaveLength(2);
  });
});
