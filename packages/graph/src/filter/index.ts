export { applyFilter, type FilterResult, type UnknownValue, unknownValues } from './apply.ts';
export {
  type Comparison,
  type Filter,
  type FilterField,
  type FilterFieldName,
  type FilterTerm,
  filterFields,
} from './fields.ts';
export { FilterError, formatFilter, parseFilter } from './parse.ts';
