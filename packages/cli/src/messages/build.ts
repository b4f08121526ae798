import type { Messages } from '../language.ts';

export const build = {
  'build.description': { zh: '读中文文本，建成图谱', en: 'read Chinese texts and build a bundle from them' },
  'build.input': {
    zh: '文本文件、放 .txt 的文件夹、语料（有 corpus.yaml 和 source.txt 的文件夹），或放这些的文件夹',
    en: 'a text file, a folder of .txt files, a corpus (a folder with corpus.yaml and source.txt), or a folder of these',
  },
  'build.out': {
    zh: '写到哪个文件夹（新的、空的，或以前建的图谱；建成以后才替换旧的）',
    en: 'the folder to write: a new or empty one, or an earlier bundle, which is replaced only by a whole one',
  },
  'build.encoding': {
    zh: '全部文件的编码，如 utf-8、gb18030、big5；不写则逐个判断',
    en: 'the encoding of all files, such as utf-8, gb18030, big5; without it each file’s own is found out',
  },
  'build.lexicon': {
    zh: '另用一个词库文件夹（默认：data/lexicon）',
    en: 'another lexicon folder (default: data/lexicon)',
  },
  'build.doubts': { zh: '最多列出几处存疑', en: 'how many doubts are listed at most' },
  'build.example': { zh: '读自带的梅州汇编，写到 out', en: 'read the compendium that comes with Guben, write to out' },
  'build.exampleFiles': { zh: '读几个文件和一个文件夹', en: 'read some files and a folder' },
  'build.exampleEncoding': { zh: '读 GBK 编码的文件', en: 'read a file in GBK' },

  'step.read': { zh: '读取文本', en: 'reading the texts' },
  'step.load': { zh: '载入词库和地名', en: 'loading lexicon and gazetteer' },
  'step.document': { zh: '第 {number}/{total} 个文本', en: 'text {number} of {total}' },
  'step.structure': { zh: '分析结构', en: 'finding the structure' },
  'step.recognise': { zh: '识别名称', en: 'recognising names' },
  'step.resolve': { zh: '归并同一事物', en: 'resolving names to things' },
  'step.relate': { zh: '建立关系', en: 'relating' },
  'step.compare': { zh: '比较相似做法', en: 'comparing initiatives' },
  'step.assemble': { zh: '汇总', en: 'assembling' },
  'step.write': { zh: '写入', en: 'writing' },

  'build.done': {
    zh: '图谱已写到 {path}：{nodes} 个节点，{edges} 条关系，来自 {sources} 个文本（{chars} 字）',
    en: 'Bundle written to {path}: {nodes} nodes, {edges} edges from {sources} texts ({chars} characters)',
  },
  'build.node': { zh: '节点', en: 'nodes' },
  'build.edge': { zh: '关系', en: 'edges' },
  'build.count': { zh: '数量', en: 'count' },
  'build.doubtful': {
    zh: '存疑 {count} 处，最可疑的在前（列出 {shown} 处，全部见 report.json）：',
    en: '{count} doubts, the worst first ({shown} listed, all in report.json):',
  },
  'build.noDoubt': { zh: '没有存疑之处。', en: 'Nothing is doubtful.' },
  'build.doubt': { zh: '疑点', en: 'doubt' },
  'build.details': { zh: '原文', en: 'details' },
  'build.skipped': {
    zh: '跳过了 {count} 个文件，其余照常读完：',
    en: '{count} files were skipped, the rest was read:',
  },

  // What a doubt is about, by its code in report.json.
  'doubt.count-mismatch': { zh: '名称说的项数与原文列出的不符', en: 'number in the name and number of parts differ' },
  'doubt.organization-undecided': { zh: '不知是哪里的机构', en: 'body of an unknown place' },
  'doubt.organization-from-context': { zh: '机构由上下文推定', en: 'body made out from the context' },
  'doubt.document-number-conflict': { zh: '同一文号给了两份文件', en: 'one number for two documents' },
  'doubt.document-undecided': { zh: '不知是哪份文件', en: 'document that is not named' },
  'doubt.document-unclosed': { zh: '书名号没有收尾', en: 'title without an end' },
  'doubt.document-genre-differs': {
    zh: '两份文件只有末尾的文种不同，可能是同一份',
    en: 'titles that differ in their last word',
  },
  'doubt.figure-mismatch': { zh: '百分比与原文的数算不拢', en: 'percentage that its parts do not give' },
  'doubt.ambiguous-place': { zh: '同名地方，无法判定', en: 'several places of that name' },
  'doubt.unresolved-reference': { zh: '所指的地方原文没有写明', en: 'place that the text does not name' },
  'doubt.weak-statement': { zh: '可信度低的关系', en: 'statement of low confidence' },
} satisfies Messages;
