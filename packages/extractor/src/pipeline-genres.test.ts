import { describe, expect, it } from 'vitest';
import { extract } from './pipeline.ts';
import { readResources } from './read/resources.ts';

const resources = readResources(new URL('../../../data', import.meta.url).pathname);

/** Statements of one kind as `from → to`, in labels, and labels of one kind of node. */
function read(text: string) {
  const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return {
    nodes: (kind: string) =>
      graph.nodes.filter((node) => node.attributes.kind === kind).map((node) => node.attributes.label),
    edges: (kind: string) =>
      graph.edges
        .filter((edge) => edge.attributes.kind === kind)
        .map((edge) => `${label.get(edge.source)} → ${label.get(edge.target)}`),
  };
}

describe('a bulletin', () => {
  const { nodes, edges } = read(`社区工作简报
2015年第11期（总第63期）

平远县社区建设领导小组办公室编　　　　　2015年9月22日

本期要目
◎仁居镇推行“三办”工作法
◎东石镇：“爱心储蓄所”存善意

仁居镇推行“三办”工作法

　　仁居镇自5月起推行急事马上办、难事代理办、小事上门办的“三办”工作法，受理事项214件。
（仁居镇人民政府）

东石镇：“爱心储蓄所”存善意

　　东石镇开设“爱心储蓄所”，开户居民1126户。（东石镇党委）
`);

  it('is a document of documents, each with who sent it in', () => {
    expect(nodes('document')).toEqual(
      expect.arrayContaining(['社区工作简报', '仁居镇推行“三办”工作法', '东石镇：“爱心储蓄所”存善意']),
    );
    expect(edges('authored-by')).toEqual(
      expect.arrayContaining(['仁居镇推行“三办”工作法 → 仁居镇人民政府', '东石镇：“爱心储蓄所”存善意 → 东石镇党委']),
    );
    expect(edges('part-of')).toContain('急事马上办 → “三办”工作法');
  });
});

describe('a notice that issues a plan', () => {
  const { nodes, edges } = read(`平远县人民政府办公室关于印发《平远县“五美乡村”三年行动实施方案（2023—2025年）》的通知
平府办发〔2023〕17号

各镇人民政府：
　　现将《平远县“五美乡村”三年行动实施方案（2023—2025年）》印发给你们，请认真组织实施。

　　　　　　　　　平远县人民政府办公室
　　　　　　　　　2023年4月18日

平远县“五美乡村”三年行动实施方案
（2023—2025年）

　　根据《广东省农村环境整治办法》，制定本方案。
　　（一）实施“清水绿岸”工程。由县水务局、县林业局负责，完成河道整治12条。
　　（二）开展“最美庭院”评选。

　　附件：1.示范村创建名单
　　　　　2.建设任务分工表
`);

  it('gives the plan its own citations, demands and doers, and knows what is attached', () => {
    const plan = '平远县“五美乡村”三年行动实施方案（2023—2025年）';
    expect(nodes('document')).toEqual(expect.arrayContaining([plan, '示范村创建名单', '建设任务分工表']));
    expect(edges('cites')).toContain(`${plan} → 广东省农村环境整治办法`);
    expect(edges('promotes')).toContain(`${plan} → “清水绿岸”工程`);
    expect(edges('implements')).toEqual(
      expect.arrayContaining(['平远县水务局 → “清水绿岸”工程', '平远县林业局 → “清水绿岸”工程']),
    );
  });
});

describe('a joint letterhead', () => {
  it('names all who issued what stands under it', () => {
    const { edges } = read(`中共平远县委组织部
平远县民政局　　　文件
平远县农业局

平组联〔1992〕36号

关于表彰先进村的通知

各镇：
　　全县评出先进村12个，现予表彰。
`);
    expect(edges('authored-by')).toEqual(
      expect.arrayContaining([
        '关于表彰先进村的通知 → 中共平远县委组织部',
        '关于表彰先进村的通知 → 平远县民政局',
        '关于表彰先进村的通知 → 平远县农业局',
      ]),
    );
  });
});

describe('a list of cases told at length', () => {
  it('has documents of those who sent them in', () => {
    const { edges } = read(`平远县基层治理典型案例

　　案例一　老碗会
　　报送单位：平远县仁居镇人民政府
　　每逢周五，居民端着老碗聚到院子里说事。

　　案例二　东石镇“一碗面”调解法
　　报送单位：平远县司法局
　　调解员先上一碗面，再说事。
`);
    expect(edges('authored-by')).toEqual(
      expect.arrayContaining(['老碗会 → 仁居镇人民政府', '东石镇“一碗面”调解法 → 平远县司法局']),
    );
    expect(edges('describes')).toContain('东石镇“一碗面”调解法 → “一碗面”调解法');
    expect(edges('implements')).toContain('东石镇 → “一碗面”调解法');
  });
});

describe('who acts', () => {
  it.each<[string, string[], string[]]>([
    ['平远县妇联联合县农业局启动“蚕嫂富家”工程。', ['平远县妇联', '平远县农业局'], []],
    ['平远县仁居镇的同志参观后，回去办起了“说事日”。', ['仁居镇'], []],
    ['平远县仁居镇借鉴“说事日”，又推行“夜话会”。', ['仁居镇'], []],
    ['▲ 平远县仁居镇推行“夜话会”。', ['仁居镇'], []],
  ])('%s', (text, actors) => {
    const said = read(`2016年，${text}`).edges('implements');
    for (const actor of actors) expect(said.some((edge) => edge.startsWith(`${actor} → `))).toBe(true);
  });

  it('is nobody where a name is only entered in a list, borrowed or praised', () => {
    expect(read('2020年，平远县委将仁居镇的“说事日”编入案例选编。').edges('implements')).not.toContain(
      '中共平远县委 → 说事日',
    );
    expect(read('2020年，平远县仁居镇借鉴“说事日”。').edges('implements')).toEqual([]);
  });
});

describe('places of their time', () => {
  it('has communes, counties that became cities, and zones by both their names', () => {
    expect(read('1983年，沅陵县官庄公社推行责任制，凉水井人民公社也推行责任制。').nodes('place')).toEqual(
      expect.arrayContaining(['官庄公社', '凉水井人民公社']),
    );
    expect(read('1987年，海伦县是有名的产粮大县。').nodes('place')).toContain('海伦县');
    expect(read('2015年，宜昌高新技术产业开发区党工委印发通知，宜昌高新区共有企业214家。').nodes('place')).toEqual(
      expect.arrayContaining(['宜昌高新技术产业开发区']),
    );
    expect(read('2015年，宜昌高新技术产业开发区党工委印发通知，宜昌高新区有企业214家。').nodes('place')).not.toContain(
      '宜昌高新区',
    );
  });
});
