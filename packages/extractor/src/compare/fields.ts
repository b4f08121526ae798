import type { FeatureField } from '../lexicon/similarity.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';
import type { DocRange, InitiativeInput } from './input.ts';

/**
 * The stretches of each field. Of a sentence that names the initiative, the naming clause is its definition and the clauses
 * beside that one are its context; what stands further off in a long sentence, or names another initiative, tells of
 * something else.
 */
export function fieldsOf(
  input: InitiativeInput,
  isNamed: (stretch: DocRange) => boolean,
): [FeatureField, DocRange[]][] {
  const clauses: DocRange[] = [];
  const rest: DocRange[] = [];
  for (const sentence of input.definitions) {
    const own = input.names.filter(
      (name) => name.doc === sentence.doc && name.start >= sentence.start && name.end <= sentence.end,
    );
    const parts = clausesOf(sentence);
    const isNaming = parts.map((clause) => own.some((name) => name.start < clause.end && name.end > clause.start));
    parts.forEach((clause, i) => {
      if (isNaming[i]) clauses.push(clause);
      else if ((isNaming[i - 1] || isNaming[i + 1]) && !isNamed(clause)) rest.push(clause);
    });
  }
  return [
    ['subtitle', input.subtitles],
    ['title', input.titles],
    ['name', input.names],
    ['component', input.components.flatMap((component) => component.ranges)],
    ['definition', clauses],
    ['body', input.body],
    ['context', rest],
  ];
}

const clauseEnds = new CharSet('，,；;：:');

/** A sentence cut at its commas. */
function clausesOf(sentence: DocRange): DocRange[] {
  const { doc } = sentence;
  const clauses: DocRange[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (clauseEnds.has(doc.text.charCodeAt(at))) {
      if (at > start) clauses.push({ doc, start, end: at });
      start = at + 1;
    }
  }
  if (sentence.end > start) clauses.push({ doc, start, end: sentence.end });
  return clauses;
}

/** Whether a stretch of text names one of some initiatives. */
export function namingOf(inputs: readonly InitiativeInput[]): (stretch: DocRange) => boolean {
  const names = new Map<Doc, Range[]>();
  for (const { doc, start, end } of inputs.flatMap((input) => input.names)) {
    const ofDoc = names.get(doc);
    if (ofDoc === undefined) names.set(doc, [{ start, end }]);
    else ofDoc.push({ start, end });
  }
  for (const ofDoc of names.values()) ofDoc.sort((x, y) => x.start - y.start);
  return ({ doc, start, end }) => {
    const ofDoc = names.get(doc) ?? [];
    const last = ofDoc[rangeIndexAt(ofDoc, end - 1)];
    return last !== undefined && last.end > start;
  };
}
