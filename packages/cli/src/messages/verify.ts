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
  'verify.sound': {
    zh: '0 处缺陷：{nodes} 个节点、{edges} 条关系、{spans} 条引文都与原文相符',
    en: '0 defects: {nodes} nodes, {edges} edges and {spans} quotations agree with their sources',
  },
} satisfies Messages;
