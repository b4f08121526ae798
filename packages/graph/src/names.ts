import type { EdgeKind, NodeKind } from './schema/kinds.ts';

/** Languages in which files and lists can be headed. */
export const nameLanguages = ['zh', 'en'] as const;
export type NameLanguage = (typeof nameLanguages)[number];

type Names = Readonly<Record<NameLanguage, string>>;

/** The readable name of each kind of node and edge. */
export const kindNames: Readonly<Record<NodeKind | EdgeKind, Names>> = {
  place: { zh: '地方', en: 'place' },
  organization: { zh: '机构', en: 'organization' },
  document: { zh: '文献', en: 'document' },
  program: { zh: '工程活动', en: 'program' },
  practice: { zh: '做法', en: 'practice' },
  slogan: { zh: '提法', en: 'slogan' },
  topic: { zh: '领域', en: 'topic' },
  person: { zh: '人物', en: 'person' },
  figure: { zh: '数据', en: 'figure' },
  'authored-by': { zh: '作者', en: 'authored by' },
  describes: { zh: '记述', en: 'describes' },
  implements: { zh: '实施', en: 'implements' },
  'part-of': { zh: '隶属', en: 'part of' },
  governs: { zh: '管辖', en: 'governs' },
  cites: { zh: '引用', en: 'cites' },
  addresses: { zh: '所属领域', en: 'addresses' },
  promotes: { zh: '推动', en: 'promotes' },
  'variant-of': { zh: '变体', en: 'variant of' },
  'similar-to': { zh: '相似', en: 'similar to' },
  reports: { zh: '载有数据', en: 'reports' },
};
