import type { Messages } from '../language.ts';

/** Export and import, and the filter expression. */
export const exchange = {
  'export.description': {
    zh: '把图谱导出给别的程序：Gephi、Excel、R、Python、Neo4j、Zotero……',
    en: 'export the graph for other programs: Gephi, Excel, R, Python, Neo4j, Zotero, …',
  },
  'export.bundle': { zh: '图谱所在的文件夹', en: 'the bundle' },
  'export.format': {
    zh: '格式；不写则按 --out 的扩展名',
    en: 'the format; by the ending of --out where it is missing',
  },
  'export.view': {
    zh: '导出什么：graph 全图，counties 县与县，initiatives 做法与做法，ego:键 某节点的周围（ego:键@2 两步以内）',
    en: 'what to export: graph, counties, initiatives, or ego:KEY for what surrounds a node (ego:KEY@2 within two steps)',
  },
  'export.filter': {
    zh: '只要符合条件的，如 "kind:practice county:甲县 confidence>=0.8"',
    en: 'only what meets the conditions, such as "kind:practice county:甲县 confidence>=0.8"',
  },
  'export.out': { zh: '写到哪个文件；- 为标准输出', en: 'the file to write; - for standard output' },
  'export.base': { zh: 'JSON-LD 和 N-Quads 中 IRI 的开头', en: 'how IRIs begin in JSON-LD and N-Quads' },
  'export.example': { zh: '全图，给 Gephi', en: 'the whole graph for Gephi' },
  'export.exampleFilter': { zh: '某县的做法，两个表格', en: 'the practices of one county as two tables' },
  'export.html': {
    zh: '一个网页文件，双击打开，不用装任何东西',
    en: 'one HTML file that opens by double click and needs nothing else',
  },
  'export.exampleHtml': { zh: '存成一个网页文件，可以发给别人', en: 'as one HTML file, to send to someone' },
  'export.exampleView': { zh: '县与县之间有多相似', en: 'how alike the counties are' },
  'export.formats': { zh: '格式：', en: 'Formats:' },
  'export.fields': {
    zh: '筛选条件（空格表示“并且”，逗号表示“或者”，前加 - 表示“不要”）：',
    en: 'Conditions of a filter (a space is and, a comma or, a - before one not):',
  },
  'export.done': {
    zh: '已写出 {path}（{nodes} 个节点、{edges} 条关系）',
    en: 'Wrote {path} ({nodes} nodes, {edges} edges)',
  },
  'export.nothing': { zh: '没有符合条件的节点。', en: 'No node meets the conditions.' },
  'export.unknownValue': { zh: '图谱里没有 {field}:{value}。', en: 'There is no {field}:{value} in this graph.' },
  'error.unknown-ending': {
    zh: '没有哪种格式的扩展名是“.{ending}”。可用的扩展名：{endings}；或用 --format 指定格式。',
    en: 'No format ends in “.{ending}”. Use one of these endings: {endings}; or name the format with --format.',
  },
  'step.export': { zh: '导出', en: 'Exporting' },

  'import.description': {
    zh: '把在 Gephi 或 Gephi Lite 里排好的位置和颜色带回图谱；也可把导出的 GEXF 还原成 graph.json',
    en: 'bring positions and colours back from Gephi or Gephi Lite, or turn a GEXF of ours into a graph.json again',
  },
  'import.file': { zh: 'GEXF 文件（1.1 至 1.3）', en: 'the GEXF file (1.1 to 1.3)' },
  'import.into': { zh: '合并到哪个图谱', en: 'the bundle to merge it into' },
  'import.graph': {
    zh: '把本程序导出的 GEXF 还原成 graph.json，写到这个文件',
    en: 'write the graph of a GEXF of ours to this file as graph.json',
  },
  'import.example': { zh: '用 Gephi 里的排列', en: 'use the arrangement of Gephi' },
  'import.exampleGraph': { zh: '还原 graph.json', en: 'get the graph.json back' },
  'import.done': {
    zh: '读到 {nodes} 个节点，其中 {merged} 个的位置或颜色已写入 {path}；{unknown} 个不在图谱里。',
    en: 'Read {nodes} nodes; position or colour of {merged} went into {path}; {unknown} are not in the bundle.',
  },
  'import.wroteGraph': {
    zh: '已写出 {path}（{nodes} 个节点、{edges} 条关系）',
    en: 'Wrote {path} ({nodes} nodes, {edges} edges)',
  },

  'error.import-nothing-to-do': {
    zh: '请用 --into 指出要合并到的图谱，或用 --graph 指出要写的文件。',
    en: 'Name the bundle to merge into with --into, or the file to write with --graph.',
  },
  'error.import-foreign': {
    zh: '{path} 不是本程序直接导出的，里面没有完整的图谱；只能用 --into 取它的位置和颜色。',
    en: '{path} was not exported by Guben, or was written again by another program, and holds no whole graph: take its positions and colours with --into.',
  },
  'error.import-not-gexf': {
    zh: '{path} 不是 GEXF 文件。请给出 Gephi 或 Gephi Lite 存成的 .gexf。',
    en: '{path} is no GEXF file. Give a .gexf that Gephi or Gephi Lite saved.',
  },
  'error.import-file': {
    zh: '{path} 读不了（{reason}）。请在 Gephi 中重新存成 GEXF。',
    en: '{path} cannot be read: {reason}. Save it as GEXF from Gephi again.',
  },
  'error.import-file-line': {
    zh: '{path} 第 {line} 行有误（{reason}）。请在 Gephi 中重新存成 GEXF。',
    en: '{path}, line {line}: {reason}. Save it as GEXF from Gephi again.',
  },
  'error.export-many-files': {
    zh: '{format} 有 {count} 个文件，不能写到标准输出。请用 --out 给出文件名。',
    en: '{format} is {count} files and cannot go to standard output. Give a file name with --out.',
  },
  'error.unknown-view': {
    zh: '没有“{view}”这种视图。可写 graph、counties、initiatives，或 ego: 后接键。',
    en: 'There is no view {view}. Write graph, counties, initiatives, or ego: and a key.',
  },
  'error.unknown-key': {
    zh: '图谱里没有键为 {key} 的节点。用 guben query search 查键。',
    en: 'There is no node with the key {key}. Find keys with guben query search.',
  },
  'error.not-finite': { zh: '{key} 有一个数不是有限的，不能导出。', en: '{key} has a number that is not finite.' },
  'error.filter-field': {
    zh: '筛选条件第 {position} 个字起：没有“{at}”这个项目。可写：{suggestion}',
    en: 'In the filter, from character {position}: there is no field “{at}”. Write: {suggestion}',
  },
  'error.filter-choice': {
    zh: '筛选条件第 {position} 个字起：“{at}”不是可选的值。可写：{suggestion}',
    en: 'In the filter, from character {position}: “{at}” is none of the choices. Write: {suggestion}',
  },
  'error.filter-operator': {
    zh: '筛选条件第 {position} 个字起：“{at}”不能这样比较。可写：{suggestion}',
    en: 'In the filter, from character {position}: “{at}” cannot be compared so. Write: {suggestion}',
  },
  'error.filter-number': {
    zh: '筛选条件第 {position} 个字起：“{at}”里要写数。可写：{suggestion}',
    en: 'In the filter, from character {position}: “{at}” needs a number. Write: {suggestion}',
  },
  'error.filter-range': {
    zh: '筛选条件第 {position} 个字起：“{at}”应在 0 到 1 之间。可写：{suggestion}',
    en: 'In the filter, from character {position}: “{at}” must lie between 0 and 1. Write: {suggestion}',
  },
  'error.filter-value': {
    zh: '筛选条件第 {position} 个字起：“{at}”后面缺少值。可写：{suggestion}',
    en: 'In the filter, from character {position}: “{at}” lacks a value. Write: {suggestion}',
  },
  'error.filter-quote': {
    zh: '筛选条件第 {position} 个字起：引号没有结束。可写：{suggestion}',
    en: 'In the filter, from character {position}: the quote does not end. Write: {suggestion}',
  },
  'error.filter-space': {
    zh: '筛选条件第 {position} 个字起：引号后面缺少空格。可写：{suggestion}',
    en: 'In the filter, from character {position}: a space is missing after the quote. Write: {suggestion}',
  },
} satisfies Messages;
