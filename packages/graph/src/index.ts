export * from './errors.ts';
export * from './exchange/index.ts';
export * from './filter/index.ts';
export * from './graph.ts';
export { type Chinese, loadChinese, type ToPinyin } from './language.ts';
export * from './layout/index.ts';
export * from './names.ts';
export * from './parse.ts';
export * from './query/access.ts';
export * from './query/compare.ts';
export { type CompareLanguage, compareMessages } from './query/compare-messages.ts';
export {
  type ComparisonText,
  type ComparisonTextOptions,
  explainComparison,
  reasonText,
} from './query/compare-text.ts';
export * from './query/counties.ts';
export * from './query/counties-like.ts';
export {
  type Confusion,
  type EvaluateOptions,
  type Evaluation,
  evaluate,
  type Finding,
} from './query/evaluate.ts';
export { evaluationMarkdown } from './query/evaluate-markdown.ts';
export { type Rates, ratesOf, type Score } from './query/evaluate-scores.ts';
export { type EvaluationTotal, kindAccuracy, totalOf } from './query/evaluate-total.ts';
export { type FamilyOfGraph, familiesOf, familyKeys } from './query/families.ts';
export { type Adopter, adoptersOf } from './query/families-adopters.ts';
export { type Family, type FamilyLink, findFamilies } from './query/families-find.ts';
export { type CountyMatrix, countyMatrix, type MatrixField, matrixFields } from './query/matrix.ts';
export { bigrams, dice, editDistance, nameLikeness, normalName, type ToSimplified } from './query/names.ts';
export * from './query/neighbourhood.ts';
export * from './query/places.ts';
export * from './query/projections.ts';
export * from './query/resolve-name.ts';
export { type SearchHit, type SearchMatch, search, searchMatches } from './query/search.ts';
export {
  buildSearchIndex,
  indexEntries,
  type SearchEntry,
  type SearchIndex,
  type SearchOptions,
  searchEntries,
} from './query/search-index.ts';
export * from './query/shortest-path.ts';
export * from './query/similar.ts';
export * from './query/summary.ts';
export * from './query/verify.ts';
export * from './query/view.ts';
export * from './schema/index.ts';
export * from './style.ts';
