import type { Messages } from '../language.ts';

/** The questions about likeness: similar, families, counties-like, compare, matrix. */
export const alike = {
  'alike.threshold': {
    zh: '相似度低于此值的不算（0 到 1；默认用建图时的阈值）',
    en: 'least similarity that counts (0 to 1; default: the threshold of the build)',
  },
  'alike.similarity': { zh: '相似度', en: 'similarity' },
  'alike.places': { zh: '地方', en: 'places' },
  'alike.because': { zh: '理由（及其所占分值）', en: 'because (and how much of it)' },
  'alike.county': { zh: '县（市、区）', en: 'county' },
  'error.not-a-county': {
    zh: '“{label}”不是县级地方，也不在某个县之内。请给出县、市（县级）或区的名称。',
    en: '“{label}” is no county and lies in none. Name a county, a county-level city or a district.',
  },
  'error.same-county': { zh: '“{label}”不能与自己比较。', en: '“{label}” cannot be compared with itself.' },
  'alike.countyTaken': { zh: '“{name}”按其所在的{label}理解。', en: '“{name}” is taken as {label}, where it lies.' },

  'similar.description': {
    zh: '与某项做法相似的做法，从最相似的起，并说明理由',
    en: 'initiatives like one, the most alike first, and why',
  },
  'similar.initiative': { zh: '工程、做法或提法的名称', en: 'name of a program, practice or slogan' },
  'similar.limit': { zh: '最多列多少项', en: 'how many are listed at most' },
  'similar.reasons': { zh: '每项最多列几条理由', en: 'how many reasons are told for each at most' },
  'similar.threshold': {
    zh: '相似度低于此值的不列（0 到 1）',
    en: 'least similarity that is listed (0 to 1)',
  },
  'similar.example': { zh: '还有哪些做法像“三会一课”', en: 'what else is like 三会一课' },
  'similar.exampleJson': { zh: '只要相似度 0.4 以上的，输出 JSON', en: 'only from 0.4 on, as JSON' },
  'similar.title': { zh: '与{label}相似的有 {count} 项：', en: '{count} are like {label}:' },
  'similar.none': { zh: '没有与{label}相似的。', en: 'None is like {label}.' },
  'similar.nearestOnly': {
    zh: '带 * 的没有达到阈值，只是最接近的。',
    en: 'Those with * are below the threshold: only the nearest there are.',
  },

  'families.description': {
    zh: '相似做法的类群：各类共同的词、成员、有此做法的地方，以及有日期可考的先后',
    en: 'families of similar initiatives: what they share, their members, the places that have them, and who came first',
  },
  'families.example': { zh: '全部类群', en: 'all families' },
  'families.exampleOne': {
    zh: '某一类的成员及其先后',
    en: 'the members of one, in the order in which they were taken up',
  },
  'families.name': { zh: '只看这一类（名称或其一部分）', en: 'only this one (its label or a part of it)' },
  'families.family': { zh: '类群', en: 'family' },
  'families.members': { zh: '做法', en: 'initiatives' },
  'families.terms': { zh: '共同的词', en: 'what they share' },
  'families.none': { zh: '图中没有相似做法的类群。', en: 'There is no family of similar initiatives in this graph.' },
  'families.adopted': { zh: '年份', en: 'since' },
  'families.adopters': { zh: '何处、何时：', en: 'Who and when:' },
  'error.unknown-family': {
    zh: '没有叫“{name}”的类群。现有：{families}。',
    en: 'There is no family “{name}”. There are: {families}.',
  },
  'error.ambiguous-family': {
    zh: '“{name}”可指几个类群：{families}。',
    en: '“{name}” may mean several families: {families}.',
  },

  'like.description': {
    zh: '与某县做法最相近的县，从最相近的起',
    en: 'the counties whose practices are most like those of one',
  },
  'like.county': { zh: '县（市、区）的名称或代码', en: 'name or code of a county' },
  'like.example': { zh: '哪些县与甲县做法相近', en: 'which counties do as 甲县 does' },
  'like.title': { zh: '与{label}做法相近的有 {count} 个县（市、区）：', en: '{count} counties are like {label}:' },
  'like.none': { zh: '没有与{label}做法相近的县（市、区）。', en: 'No county is like {label}.' },
  'like.shared': { zh: '共有', en: 'shared' },
  'like.alike': { zh: '相近（本县—该县）', en: 'alike (here — there)' },

  'compare.description': {
    zh: '比较两个县：共有的、相近的、各自独有的，附原文，可直接引用',
    en: 'compare two counties: what they share, what is alike, what only one has, with quotations, fit to be cited',
  },
  'compare.a': { zh: '一个县（市、区）', en: 'a county' },
  'compare.b': { zh: '另一个县（市、区）', en: 'another county' },
  'compare.example': { zh: '比较甲县与乙县', en: 'compare 甲县 and 乙县' },
  'compare.table': { zh: '附表', en: 'Table' },
  'compare.reasons': { zh: '每对最多说几条理由', en: 'how many reasons are told for each pair at most' },
  'compare.quotations': { zh: '引文出处', en: 'Quotations' },

  'matrix.description': {
    zh: '县 × 类群（或主题）的矩阵，行列已按成块排序',
    en: 'a matrix of counties by families (or topics), ordered so that blocks show',
  },
  'matrix.by': { zh: '列是什么', en: 'what the columns are' },
  'matrix.list': { zh: '列出每格里的做法', en: 'list the initiatives of each cell' },
  'matrix.example': { zh: '哪些县有哪类做法', en: 'which county has which kind of practice' },
  'matrix.exampleTopic': { zh: '按主题，并列出每格的做法', en: 'by topic, with the initiatives of each cell' },
  'matrix.rest': { zh: '其他', en: 'other' },
  'matrix.total': { zh: '合计', en: 'all' },
  'matrix.legend': { zh: '列：', en: 'Columns:' },
  'matrix.none': { zh: '图中没有归于县的做法。', en: 'No initiative in this graph belongs to a county.' },
} satisfies Messages;
