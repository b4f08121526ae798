import { describe, expect, it } from 'vitest';
import type { Doc } from '../text/doc.ts';
import { fieldsOf, namingOf } from './fields.ts';
import type { InitiativeInput } from './input.ts';

const text = '针对流动党员较多的实际，建立“一册一证”制度，设立“流动堡垒”，规范管理工作，增强凝聚力。';
const doc: Doc = {
  source: { id: 's', path: 's.txt', text, sha256: '', encoding: 'utf-8' },
  text,
  map: Uint32Array.from({ length: text.length + 1 }, (_, i) => i),
  blocks: [],
  sections: [],
  sentences: [],
  year: undefined,
};
const range = (words: string) => ({ doc, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const input = (label: string): InitiativeInput => ({
  key: `practice/${label}`,
  kind: 'practice',
  label,
  names: [range(label)],
  titles: [],
  subtitles: [],
  definitions: [{ doc, start: 0, end: text.length }],
  body: [],
  components: [],
  documents: [],
});
const inputs = [input('一册一证'), input('流动堡垒')];
const clauses = (of: InitiativeInput, field: string) =>
  fieldsOf(of, namingOf(inputs))
    .filter(([name]) => name === field)
    .flatMap(([, ranges]) => ranges.map(({ start, end }) => text.slice(start, end)));

describe('fieldsOf', () => {
  it('takes the clause that names the initiative as its definition', () => {
    expect(inputs.map((each) => clauses(each, 'definition'))).toEqual([['建立“一册一证”制度'], ['设立“流动堡垒”']]);
  });

  it('takes the clauses beside it as context, but for those that name another initiative', () => {
    expect(clauses(inputs[0]!, 'context')).toEqual(['针对流动党员较多的实际']);
    expect(clauses(inputs[1]!, 'context')).toEqual(['规范管理工作']);
  });
});
