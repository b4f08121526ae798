// Words, chance and builders for the synthetic bundle.
import type { Span } from './schema/evidence.ts';
import type { EdgeAttributes, GraphEdge, GraphNode, NodeAttributes } from './schema/graph-document.ts';
import { edgeKey, nodeKey } from './schema/graph-document.ts';
import type { EdgeKind, InitiativeKind, NodeKind } from './schema/kinds.ts';

export const stems = [...'安宁平和清源永泰新丰高明长乐东阳西林南溪北川石门青田金沙玉山'];
export const topics: Record<string, string[]> = {
  农村党建: ['村级班子', '集体经济', '后备干部', '驻村帮扶', '村务公开'],
  流动党员管理: ['外出党员', '流入党员', '联络簿', '党员活动证', '驻外支部'],
  非公党建: ['非公企业', '联合支部', '园区党委', '党建指导员', '两新组织'],
  社区党建: ['网格', '共驻共建', '居民议事', '楼栋长', '志愿服务'],
  机关党建: ['作风评议', '学习讲坛', '绩效考核', '结对帮扶', '岗位示范'],
  干部培养: ['挂职锻炼', '竞争上岗', '轮岗交流', '任期目标', '民主推荐'],
};
export const numerals = [...'一二三四五六七八九十'];
export const things = ['册', '证', '簿', '线', '员', '岗', '站', '台', '窗', '网'];
export const virtues = ['先锋', '连心', '同行', '聚力', '扎根', '强基', '暖心', '领航', '筑巢', '引路'];
export const heads: [string, InitiativeKind][] = [
  ['工程', 'program'],
  ['活动', 'program'],
  ['模式', 'practice'],
  ['制度', 'practice'],
  ['机制', 'practice'],
  ['', 'practice'],
];
const spansKept = 20;

/** mulberry32: small, fast, the same on every machine. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (below: number) => Math.floor(next() * below);
  const pick = <T>(items: readonly T[]): T => items[integer(items.length)]!;
  return { next, integer, pick };
};

/** A text under construction; what is written is remembered as a span. */
export const writer = (source: string) => {
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): Span => {
    parts.push(text);
    length += text.length;
    return { source, start: length - text.length, end: length, quote: text };
  };
  return { write, text: () => parts.join('') };
};

type Writer = ReturnType<typeof writer>;

/** Writes pieces in a row; gives the span of each and of the whole. */
export const writeAll = (out: Writer, ...pieces: string[]): { each: Span[]; whole: Span } => {
  const each = pieces.map((piece) => out.write(piece));
  const first = each[0]!;
  return { each, whole: { ...first, end: each.at(-1)!.end, quote: pieces.join('') } };
};

export const graphBuilder = () => {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const node = (kind: NodeKind, name: string, evidence: Span[], extra: object = {}): string => {
    const key = nodeKey(kind, name);
    const known = nodes.get(key);
    if (known) known.attributes.evidence.push(...evidence.slice(0, spansKept - known.attributes.evidence.length));
    else {
      const attributes = { kind, label: name, aliases: [], evidence: [...evidence], ...extra } as NodeAttributes;
      nodes.set(key, { key, attributes });
    }
    return key;
  };
  const edge = (kind: EdgeKind, source: string, target: string, rule: string, rest: Partial<EdgeAttributes>) => {
    const key = edgeKey(kind, source, target);
    if (source === target || edges.has(key)) return;
    edges.set(key, { key, source, target, attributes: { kind, weight: 1, confidence: 0.9, rule, ...rest } });
  };
  return { nodes, edges, node, edge };
};
