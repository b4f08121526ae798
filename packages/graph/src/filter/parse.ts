import { GubenError } from '../errors.ts';
import { nameLikeness } from '../query/names.ts';
import {
  type Comparison,
  comparisons,
  type Filter,
  type FilterFieldName,
  type FilterTerm,
  fieldOf,
  filterFields,
  isFilterField,
} from './fields.ts';

/**
 * A filter that cannot be read. `start` and `end` are offsets of the words at fault, `remedy` says what to write instead
 * and `suggestion` is that.
 */
export class FilterError extends GubenError {
  override name = 'FilterError';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly remedy: string;
  constructor(
    code: string,
    text: string,
    [start, end]: [number, number],
    reason: string,
    remedy: string,
    suggestion: string,
  ) {
    const at = text.slice(start, end);
    super(`filter-${code}`, `filter, character ${start + 1}: ${reason}. ${remedy}`, {
      text,
      start,
      end,
      position: start + 1,
      at,
      suggestion,
    });
    this.text = text;
    this.start = start;
    this.end = end;
    this.reason = reason;
    this.remedy = remedy;
  }
}

const fieldList = Object.keys(filterFields).join(', ');
const space = /[\s\u3000]/;
/** An input method for Chinese gives the full-width forms. */
const operators: [written: string, operator: 'is' | 'contains' | Comparison][] = [
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  [':', 'is'],
  ['：', 'is'],
  ['~', 'contains'],
  ['～', 'contains'],
  ['>', '>'],
  ['<', '<'],
  ['=', '='],
];

/** The known words nearest to a mistyped one. */
const nearest = (word: string, known: readonly string[]): string | undefined =>
  known
    .map((candidate) => ({ candidate, likeness: nameLikeness(candidate, word) }))
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)[0]?.candidate;

/**
 * Reads a filter: conditions separated by spaces, all of which must be met.
 *
 *     kind:practice county:梅江区 topic:流动党员 confidence>=0.8 label~"two words" kind:practice,program -kind:figure
 *
 * `field:value` names, `field~value` contains, `field>=number` compares; a comma is or; `-` before a condition is not; a
 * value with spaces or commas stands in double quotes, in which `\"` and `\\` are a quote and a backslash. A bare word is
 * `label~word`.
 * @throws FilterError
 */
export const parseFilter = (text: string): Filter => {
  const filter: Filter = [];
  let at = 0;
  const skipSpace = () => {
    while (at < text.length && space.test(text[at]!)) at += 1;
  };
  for (skipSpace(); at < text.length; skipSpace()) {
    const start = at;
    const negated = text[at] === '-' && at + 1 < text.length && !space.test(text[at + 1]!);
    if (negated) at += 1;
    filter.push(readTerm(start, negated));
  }
  return filter;

  function readTerm(start: number, negated: boolean): FilterTerm {
    const nameStart = at;
    const name = /^[A-Za-z-]+/.exec(text.slice(at))?.[0] ?? '';
    const operator = operators.find(([written]) => text.startsWith(written, at + name.length));
    if (name === '' || !operator) return { field: 'label', operator: 'contains', values: readValues(start), negated };
    const field = name.toLowerCase();
    if (!isFilterField(field)) {
      const near = nearest(field, Object.keys(filterFields));
      const remedy = near ? `Did you mean ${near}?` : `The fields are ${fieldList}.`;
      throw new FilterError(
        'field',
        text,
        [nameStart, nameStart + name.length],
        `there is no field ${name}`,
        remedy,
        near ?? fieldList,
      );
    }
    at += name.length + operator[0].length;
    const term =
      fieldOf(field).type === 'number' ? readNumber(field, operator[1], start) : readNames(field, operator, start);
    return { ...term, negated };
  }

  function readNames(
    field: FilterFieldName,
    [written, operator]: (typeof operators)[number],
    start: number,
  ): FilterTerm {
    if (operator !== 'is' && operator !== 'contains' && operator !== '=') {
      const remedy = `Write ${field}:value, or ${field}~part.`;
      throw new FilterError(
        'operator',
        text,
        [start, at],
        `${field} is a name and cannot be compared with ${written}`,
        remedy,
        `${field}:…`,
      );
    }
    const valuesAt = at;
    const values = readValues(start);
    const { type, choices = [] } = fieldOf(field);
    if (type !== 'choice' || operator === 'contains') {
      return { field, operator: operator === 'contains' ? 'contains' : 'is', values, negated: false };
    }
    for (const value of values) {
      if (choices.includes(value)) continue;
      const near = nearest(value, choices);
      const remedy = near ? `Did you mean ${near}?` : `It is one of ${choices.join(', ')}.`;
      throw new FilterError(
        'choice',
        text,
        [valuesAt, at],
        `${value} is no ${fieldOf(field).means.en}`,
        remedy,
        near ?? choices.join(', '),
      );
    }
    return { field, operator: 'is', values, negated: false };
  }

  function readNumber(field: FilterFieldName, operator: 'is' | 'contains' | Comparison, start: number): FilterTerm {
    const valueAt = at;
    const comparison = operator === 'is' ? '=' : comparisons.find((known) => known === operator);
    if (!comparison) {
      throw new FilterError(
        'operator',
        text,
        [start, at],
        `${field} is a number`,
        `Write ${field}>=0.8, for instance.`,
        `${field}>=0.8`,
      );
    }
    while (at < text.length && !space.test(text[at]!)) at += 1;
    const written = text.slice(valueAt, at);
    const value = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : Number.NaN;
    if (!Number.isFinite(value)) {
      const remedy = `Write ${field}${comparison} and a number, without a space between.`;
      throw new FilterError(
        'number',
        text,
        [start, at],
        `${JSON.stringify(written)} is no number`,
        remedy,
        `${field}>=0.8`,
      );
    }
    if (isShare(field) && (value < 0 || value > 1)) {
      throw new FilterError(
        'range',
        text,
        [valueAt, at],
        `${field} lies between 0 and 1`,
        `Write ${field}>=0.8, for instance.`,
        `${field}>=0.8`,
      );
    }
    return { field, operator: comparison, value, negated: false };
  }

  function readValues(start: number): string[] {
    const values: string[] = [];
    do {
      if (values.length > 0) at += 1;
      const value = text[at] === '"' ? readQuoted() : readBare();
      if (value === '') {
        throw new FilterError(
          'value',
          text,
          [start, at],
          'a value is missing',
          'Write it right after the sign, without a space.',
          'field:value',
        );
      }
      values.push(value);
    } while (text[at] === ',');
    if (at < text.length && !space.test(text[at]!)) {
      throw new FilterError(
        'space',
        text,
        [at, at + 1],
        'a space is missing after the closing quote',
        'Put one there.',
        'label:"…" …',
      );
    }
    return values;
  }

  function readBare(): string {
    const start = at;
    while (at < text.length && !space.test(text[at]!) && text[at] !== ',') at += 1;
    return text.slice(start, at);
  }

  function readQuoted(): string {
    const start = at;
    let value = '';
    for (at += 1; text[at] !== '"'; at += 1) {
      if (text[at] === '\\') at += 1;
      if (at >= text.length) {
        throw new FilterError(
          'quote',
          text,
          [start, text.length],
          'the quote does not end',
          'Close it with ".',
          'label:"…"',
        );
      }
      value += text[at];
    }
    at += 1;
    return value;
  }
};

const isShare = (field: FilterFieldName): boolean => field === 'confidence' || field === 'similarity';

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

const writtenValue = (value: string): string => (/^[^\s\u3000,"]+$/.test(value) ? value : quoted(value));

/** A filter as text; `parseFilter` gives the same filter back. */
export const formatFilter = (filter: Filter): string =>
  filter
    .map((term) => {
      const not = term.negated ? '-' : '';
      if ('value' in term) return `${not}${term.field}${term.operator}${term.value}`;
      return `${not}${term.field}${term.operator === 'is' ? ':' : '~'}${term.values.map(writtenValue).join(',')}`;
    })
    .join(' ');
