import type { Messages } from '../language.ts';

/** In the explorer's words (packages/viewer/src/i18n): names of node and edge kinds, and of the levels of places. */
export const kinds = {
  'kind.place': { zh: '地方', en: 'place' },
  'kind.organization': { zh: '机构', en: 'organization' },
  'kind.document': { zh: '文献', en: 'document' },
  'kind.program': { zh: '工程活动', en: 'program' },
  'kind.practice': { zh: '做法', en: 'practice' },
  'kind.slogan': { zh: '提法', en: 'slogan' },
  'kind.topic': { zh: '领域', en: 'topic' },
  'kind.person': { zh: '人物', en: 'person' },
  'kind.figure': { zh: '数据', en: 'figure' },
  'kind.authored-by': { zh: '作者', en: 'authored-by' },
  'kind.describes': { zh: '记述', en: 'describes' },
  'kind.implements': { zh: '实施', en: 'implements' },
  'kind.part-of': { zh: '隶属', en: 'part-of' },
  'kind.governs': { zh: '管辖', en: 'governs' },
  'kind.cites': { zh: '引用', en: 'cites' },
  'kind.addresses': { zh: '所属领域', en: 'addresses' },
  'kind.promotes': { zh: '推动', en: 'promotes' },
  'kind.variant-of': { zh: '变体', en: 'variant-of' },
  'kind.similar-to': { zh: '相似', en: 'similar-to' },
  'kind.reports': { zh: '载有数据', en: 'reports' },
} satisfies Messages;
