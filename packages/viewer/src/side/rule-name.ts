import i18next, { type TFunction } from 'i18next';

/** A rule in plain words; its own name where the catalogues have none. */
export const ruleName = (t: TFunction, rule: string): string =>
  i18next.exists(`rule.${rule}`) ? t(`rule.${rule}`) : t('rule.unknown', { rule });
