import type { Messages } from '../language.ts';

export const evaluation = {
  'eval.description': {
    zh: '用人工标注的文本衡量抽取：按种类给出准确率、召回率和 F1，并列出每一处漏掉的和多出的',
    en: 'measure the extraction on labelled texts: precision, recall and F1 by kind, with every miss and every false find',
  },
  'eval.gold': {
    zh: '标注文件（.json），或放标注文件的文件夹',
    en: 'a file of labels (.json), or a folder of them',
  },
  'eval.split': {
    zh: '只用一半：tune（写规则时看的）或 report（只用来报告的）',
    en: 'one half only: tune (rules are written against it) or report (results are reported on it)',
  },
  'eval.markdown': { zh: '把结果写成一页 Markdown', en: 'write the results as a page of Markdown' },
  'eval.brief': { zh: '只列总表，不列每一处', en: 'only the tables, not each miss and false find' },
  'eval.example': {
    zh: '衡量全部标注文本，并更新 docs/accuracy.md',
    en: 'measure on all labelled texts and write docs/accuracy.md',
  },
  'eval.exampleSplit': { zh: '只看写规则时用的一半', en: 'only the half that rules are written against' },
  'step.evaluate': { zh: '抽取并比较', en: 'extracting and comparing' },
  'eval.total': { zh: '{split}：{texts} 个文本', en: '{split}: {texts} texts' },
  'eval.half.tune': { zh: '调试用', en: 'tune' },
  'eval.half.report': { zh: '报告用', en: 'report' },
  'eval.half.none': { zh: '未分组', en: 'no half' },
  'eval.kind': { zh: '种类', en: 'kind' },
  'eval.precision': { zh: '准确率', en: 'precision' },
  'eval.recall': { zh: '召回率', en: 'recall' },
  'eval.found': { zh: '找对', en: 'found' },
  'eval.missed': { zh: '漏掉', en: 'missed' },
  'eval.false': { zh: '多出', en: 'false' },
  'eval.all': { zh: '合计', en: 'all' },
  'eval.allEntities': { zh: '节点合计', en: 'all nodes' },
  'eval.allRelations': { zh: '关系合计', en: 'all edges' },
  'eval.initiatives': { zh: '工程、做法、提法不分', en: 'initiatives, whatever their kind' },
  'eval.kindAccuracy': {
    zh: '找到的工程、做法、提法中，种类判对的占 {share}',
    en: 'Of the initiatives found, {share} have their own kind',
  },
  'eval.missedEntities': { zh: '漏掉的', en: 'Missed' },
  'eval.falseEntities': { zh: '多出的', en: 'False' },
  'eval.confusions': { zh: '种类判错的', en: 'Under another kind' },
  'eval.missedRelations': { zh: '漏掉的关系', en: 'Missed relations' },
  'eval.falseRelations': { zh: '多出的关系', en: 'False relations' },
  'eval.written': { zh: '已写到 {path}', en: 'Written to {path}' },
  'error.no-gold': {
    zh: '{path} 里没有标注文件（.json，含 entities 和 relations）。',
    en: 'There is no file of labels in {path} (.json with entities and relations).',
  },
  'error.no-gold-of-split': {
    zh: '没有属于 {split} 这一半的标注文件。',
    en: 'No file of labels belongs to the half {split}.',
  },
  'error.bad-gold': {
    zh: '标注文件 {path} 有误：\n{details}',
    en: 'The file of labels {path} is not right:\n{details}',
  },
} satisfies Messages;
