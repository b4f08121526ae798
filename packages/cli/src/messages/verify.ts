import type { Messages } from '../language.ts';

export const verify = {
  'verify.description': {
    zh: '逐条核对图谱：每条引文与原文一字不差，每个节点和关系都合规。有一处不合，退出码就是 1',
    en: 'check a bundle: every quotation against its source to the character, every node and edge against the schema; any defect gives exit code 1',
  },
  'verify.bundle': { zh: 'guben build 写出的文件夹', en: 'the folder that guben build wrote' },
  'verify.limit': { zh: '最多列出多少处', en: 'how many defects are listed at most' },
  'verify.example': { zh: '核对 out 里的图谱', en: 'check the bundle in out' },
  'verify.defect': { zh: '缺陷', en: 'defect' },
  'verify.where': { zh: '在哪里', en: 'where' },
  'verify.message': { zh: '说明', en: 'what is wrong' },
  'verify.more': { zh: '……还有 {count} 处（--limit 可列出更多）', en: '… and {count} more (--limit lists more)' },
  'verify.found': {
    zh: '{count} 处缺陷；{nodes} 个节点、{edges} 条关系、{spans} 条引文',
    en: '{count} defects in {nodes} nodes, {edges} edges, {spans} quotations',
  },
  'verify.remedy': {
    zh: '建成之后，图谱或其中的原文被改动过。请用 guben build 重新建。',
    en: 'The bundle or its texts were changed after it was built. Build it again with guben build.',
  },
  'verify.sound': {
    zh: '0 处缺陷：{nodes} 个节点、{edges} 条关系、{spans} 条引文都与原文相符',
    en: '0 defects: {nodes} nodes, {edges} edges and {spans} quotations agree with their sources',
  },

  // What is wrong, by the code of the defect.
  'defect.schema': { zh: '格式不合', en: 'schema' },
  'defect.duplicate-key': { zh: '键重复', en: 'duplicate-key' },
  'defect.dangling-end': { zh: '一端落空', en: 'dangling-end' },
  'defect.self-loop': { zh: '连着自己', en: 'self-loop' },
  'defect.wrong-ends': { zh: '两端不合', en: 'wrong-ends' },
  'defect.no-evidence': { zh: '没有依据', en: 'no-evidence' },
  'defect.unknown-source': { zh: '缺原文', en: 'unknown-source' },
  'defect.source-length': { zh: '原文长短不符', en: 'source-length' },
  'defect.wrong-quote': { zh: '引文不符', en: 'wrong-quote' },
  'defect.because-sum': { zh: '理由之和不符', en: 'because-sum' },
  'defect.dangling-place': { zh: '地方落空', en: 'dangling-place' },
  'defect.says.schema': { zh: '不合格式：{message}', en: '{message}' },
  'defect.says.duplicate-key': { zh: '另有一个节点或关系用了这个键', en: 'another node or edge has this key' },
  'defect.says.dangling-end': { zh: '没有 {node} 这个节点', en: 'there is no node {node}' },
  'defect.says.self-loop': { zh: '它的两端是同一个节点', en: 'it joins a node with itself' },
  'defect.says.wrong-ends': { zh: '{kind} 不能从 {from} 连到 {to}', en: '{kind} may not run from {from} to {to}' },
  'defect.says.no-evidence': { zh: '没有给出原文或理由', en: 'it has neither evidence nor reasons' },
  'defect.says.unknown-source': {
    zh: '图谱里没有文本 sources/{source}.txt',
    en: 'the bundle has no text sources/{source}.txt',
  },
  'defect.says.source-length': {
    zh: '文本有 {found} 字，应有 {chars} 字',
    en: 'its text has {found} characters, not {chars}',
  },
  'defect.says.wrong-quote': {
    zh: '{source}:{start} 处的原文是“{found}”，不是“{quote}”',
    en: '{source}:{start} reads “{found}”, not “{quote}”',
  },
  'defect.says.because-sum': {
    zh: '各项理由之和是 {sum}，相似度却是 {weight}',
    en: 'its reasons add up to {sum}, its weight is {weight}',
  },
  'defect.says.dangling-place': { zh: '它所在的地方 {place} 不在图谱里', en: 'its place {place} is not in the graph' },
} satisfies Messages;
