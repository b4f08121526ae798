import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { readResources } from '../read/resources.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Statements of one kind that begin at documents, as `from → to`, in labels. */
function edges(text: string, kind: string): string[] {
  const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.kind === kind && edge.source.startsWith('document/'))
    .map((edge) => `${label.get(edge.source)} → ${label.get(edge.target)}`)
    .sort();
}

const body = '\n\n　　平远县各镇认真学习，结合实际抓好落实，年底前报告结果。\n';

describe('who made the text itself', () => {
  it.each<[string, string, string[]]>([
    [
      'bodies over 关于',
      `中共平远县委政法委员会\n平远县公安局\n关于加强网格建设的通知${body}`,
      [
        '中共平远县委政法委员会 平远县公安局 关于加强网格建设的通知 → 中共平远县委政法委',
        '中共平远县委政法委员会 平远县公安局 关于加强网格建设的通知 → 平远县公安局',
      ],
    ],
    ['minutes by their title', `平远县人民政府工作会议纪要${body}`, ['平远县人民政府工作会议纪要 → 平远县人民政府']],
    [
      'who sent it in',
      `平远县水利局2013年信息（第15号）${body}　　本信息由李建国、王小梅采写。\n`,
      ['平远县水利局2013年信息 → 平远县水利局', '平远县水利局2013年信息 → 李建国', '平远县水利局2013年信息 → 王小梅'],
    ],
    ['a label at the end', `板凳上的民主${body}　　　（整理：李建国　校：王小梅）\n`, ['板凳上的民主 → 李建国']],
    ['not whom to call', `平远县实施方案${body}（联系人：李建国，电话略）\n`, []],
    ['not whose hand the paper’s page had', `板凳上的民主${body}　　（责任编辑：李建国）\n`, []],
    [
      'the editors of a book, at its postscript',
      `后　记\n\n　　《山乡先锋》在中共平远县委的关心下编成。全书由李建国任主编，王小梅、张志强任副主编。“山村夜校”一章由陈丽华执笔。\n\n编　者\n2003年12月\n`,
      ['“山村夜校” → 陈丽华', '山乡先锋 → 张志强', '山乡先锋 → 李建国', '山乡先锋 → 王小梅'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(edges(text, 'authored-by')).toEqual(expected);
  });
});

describe('who made what is cited', () => {
  const head = '平远县工作情况\n\n2008年3月\n\n　　';
  it.each<[string, string, string[]]>([
    [
      'the body in whose document it stands',
      '县委在《关于改进作风的意见》中讲得清楚。',
      ['关于改进作风的意见 → 中共平远县委'],
    ],
    [
      'joint bodies beside it',
      '根据平远县农业局、平远县财政局《账本管理办法》执行。',
      ['账本管理办法 → 平远县农业局', '账本管理办法 → 平远县财政局'],
    ],
    ['who writes something into it', '目前平远县农业局已把它写进《网格建设指引》。', ['网格建设指引 → 平远县农业局']],
    [
      'its editor',
      '平远县水利局的《平远水利志》付印，主编李建国，编辑王小梅。',
      ['平远水利志 → 平远县水利局', '平远水利志 → 李建国', '平远水利志 → 王小梅'],
    ],
    ['not who passes it on', '建议县人民政府转发其《办学公约》。', []],
  ])('%s', (_name, text, expected) => {
    expect(
      edges(`中共平远县委\n${head}${text}\n`, 'authored-by').filter(
        (edge) => !/^(?:中共)?平远县(?:委|工作情况)/.test(edge),
      ),
    ).toEqual(expected);
  });
});

describe('a book and its part', () => {
  it.each<[string, string, string[]]>([
    ['a yearbook’s section', `平远县年鉴·2002·计划生育${body}`, ['计划生育 → 平远县年鉴']],
    [
      'a piece of a series',
      `《平远县经验选编》之十六\n一户带一片\n——平远县的做法${body}`,
      ['一户带一片 → 平远县经验选编'],
    ],
    ['a chapter of annals', `平远县志·卷五·党派群团${body}`, ['党派群团 → 平远县志']],
    ['a postscript', '后　记\n\n　　《山乡先锋》一书历时三年，终于与读者见面了。\n', ['后记 → 山乡先锋']],
    ['a preface', `序\n\n　　翻开这本《小院大家》，最打动我的是名字。\n`, ['序 → 小院大家']],
  ])('%s', (_name, text, expected) => {
    expect(edges(text, 'part-of')).toEqual(expected);
    expect(edges(text, 'cites')).toEqual([]);
  });
});

describe('what is served', () => {
  it('is the aim before the programs of one clause', () => {
    const text = `平远县工作情况\n\n2008年3月\n\n　　围绕“畜果并举”的思路，继续实施“白云”工程，启动“暖圈”工程。\n`;
    const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
    const promoted = graph.edges.filter(({ attributes }) => attributes.kind === 'promotes');
    expect(promoted.map(({ source, target }) => [source, target])).toEqual([['program/白云', 'slogan/畜果并举']]);
  });
});
