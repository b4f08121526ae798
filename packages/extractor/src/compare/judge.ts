import { type Grade, gradeOf, type JudgementFile } from '@guben/graph';
import { type CompareLexicon, featuresOf, readerOf } from './features.ts';
import { namingOf } from './fields.ts';
import type { CompareOptions, DocRange, InitiativeInput } from './input.ts';
import { scoreOf } from './join.ts';
import { vectorsOf } from './vectors.ts';

/** How alike two inputs are, by their positions in the list: what an evaluation ranks by. */
export type Likeness = (a: number, b: number) => number;

/** How well a likeness agrees with a careful reader's judgements. */
export interface Agreement {
  /** Judged initiatives that have another with the same idea, and how many of them have one as their nearest. */
  withIdea: number;
  nearestSameIdea: number;
  /** Judged initiatives that have another of the same idea or field. */
  withField: number;
  /** Mean average precision: of initiatives with the same idea, and of those with the same idea or field. */
  meanPrecisionIdea: number;
  meanPrecisionField: number;
  /** Pairs that are joined, and how many of them are of one idea or field. */
  edges: number;
  goodEdges: number;
  /** Judged initiatives that the extraction did not find; they count as wrong. */
  missing: string[];
  /** Each initiative with a counterpart whose nearest is none: `name`, its nearest, the grade of the two. */
  misses: { name: string; nearest: string; grade: Grade }[];
  /** Joined pairs that are unrelated. */
  falseEdges: { a: string; b: string; score: number }[];
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
const textOf = ({ doc, start, end }: DocRange): string => doc.text.slice(start, end);

/** The input of each judged initiative, by position, or -1 where the extraction has none of its names. */
export function matchJudged(judgements: JudgementFile, inputs: readonly InitiativeInput[]): number[] {
  const names = inputs.map((input) => new Set([input.label, ...input.names.map(textOf)].map(bare)));
  const titles = inputs.map((input) => new Set(input.titles.map((title) => bare(textOf(title)))));
  return judgements.initiatives.map(({ name, aliases }) => {
    const forms = [name, ...aliases].map(bare);
    for (const set of [names, titles]) {
      for (const form of forms) {
        const found = set.findIndex((known) => known.has(form));
        if (found >= 0) return found;
      }
    }
    return -1;
  });
}

/**
 * Compares a likeness with judgements.
 * @param likeness of two inputs by position
 * @param joined the least likeness of a pair that counts as joined
 */
export function agreementOf(
  judgements: JudgementFile,
  inputs: readonly InitiativeInput[],
  likeness: Likeness,
  joined: number,
): Agreement {
  const at = matchJudged(judgements, inputs);
  const { initiatives } = judgements;
  const score = (a: number, b: number) => (at[a]! < 0 || at[b]! < 0 || at[a] === at[b] ? 0 : likeness(at[a]!, at[b]!));
  const grade = (a: number, b: number) => gradeOf(judgements, initiatives[a]!.id, initiatives[b]!.id);
  const result: Agreement = {
    withIdea: 0,
    nearestSameIdea: 0,
    withField: 0,
    meanPrecisionIdea: 0,
    meanPrecisionField: 0,
    edges: 0,
    goodEdges: 0,
    missing: initiatives.filter((_, i) => at[i]! < 0).map(({ name }) => name),
    misses: [],
    falseEdges: [],
  };
  const idea: number[] = [];
  const field: number[] = [];
  initiatives.forEach((initiative, a) => {
    const others = initiatives
      .map((_, b) => b)
      .filter((b) => b !== a)
      .map((b) => ({ b, score: score(a, b), grade: grade(a, b) }))
      .sort((x, y) => y.score - x.score || x.b - y.b);
    for (const { b, score: found, grade: given } of others) {
      if (b < a || found < joined) continue;
      result.edges++;
      if (given !== 'unrelated') result.goodEdges++;
      else result.falseEdges.push({ a: initiative.name, b: initiatives[b]!.name, score: found });
    }
    const byIdea = averagePrecision(others.map((other) => ({ ...other, isRelevant: other.grade === 'same-idea' })));
    const byField = averagePrecision(others.map((other) => ({ ...other, isRelevant: other.grade !== 'unrelated' })));
    if (byField !== undefined) field.push(byField);
    if (byIdea === undefined) return;
    idea.push(byIdea);
    result.withIdea++;
    const nearest = others[0]!;
    if (nearest.score > 0 && nearest.grade === 'same-idea') result.nearestSameIdea++;
    else {
      const name = nearest.score > 0 ? initiatives[nearest.b]!.name : '—';
      result.misses.push({ name: initiative.name, nearest: name, grade: nearest.grade });
    }
  });
  result.withField = field.length;
  result.meanPrecisionIdea = mean(idea);
  result.meanPrecisionField = mean(field);
  return result;
}

/** The agreement over several texts: sums, and means over all their initiatives. */
export function agreementOfAll(parts: readonly Agreement[]): Agreement {
  const sum = (value: (part: Agreement) => number) => parts.reduce((total, part) => total + value(part), 0);
  const withIdea = sum((part) => part.withIdea);
  const withField = sum((part) => part.withField);
  return {
    withIdea,
    nearestSameIdea: sum((part) => part.nearestSameIdea),
    withField,
    meanPrecisionIdea: withIdea === 0 ? 0 : sum((part) => part.meanPrecisionIdea * part.withIdea) / withIdea,
    meanPrecisionField: withField === 0 ? 0 : sum((part) => part.meanPrecisionField * part.withField) / withField,
    edges: sum((part) => part.edges),
    goodEdges: sum((part) => part.goodEdges),
    missing: parts.flatMap((part) => part.missing),
    misses: parts.flatMap((part) => part.misses),
    falseEdges: parts.flatMap((part) => part.falseEdges),
  };
}

/** The score of the last of the `count` most alike pairs of judged initiatives: joins as many pairs as another method does. */
export function scoreOfPair(
  judgements: JudgementFile,
  inputs: readonly InitiativeInput[],
  likeness: Likeness,
  count: number,
): number {
  const at = matchJudged(judgements, inputs).filter((position) => position >= 0);
  const scores = at.flatMap((a, i) => at.slice(i + 1).map((b) => (a === b ? 0 : likeness(a, b)))).sort((x, y) => y - x);
  const last = scores[count - 1];
  return last === undefined || last <= 0 ? Number.POSITIVE_INFINITY : last;
}

/** Average precision of a ranking; what scores 0 is not found at all. Undefined where nothing is relevant. */
function averagePrecision(ranked: readonly { score: number; isRelevant: boolean }[]): number | undefined {
  const relevant = ranked.filter(({ isRelevant }) => isRelevant).length;
  if (relevant === 0) return undefined;
  let found = 0;
  let sum = 0;
  ranked.forEach(({ score, isRelevant }, position) => {
    if (!isRelevant || score <= 0) return;
    found++;
    sum += found / (position + 1);
  });
  return sum / relevant;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The likeness that `compareInitiatives` computes, of every pair of the inputs. */
export function featureLikeness(
  inputs: readonly InitiativeInput[],
  lexicon: CompareLexicon,
  ignore: NonNullable<CompareOptions['ignore']>,
): Likeness {
  const read = readerOf(lexicon, ignore);
  const isNamed = namingOf(inputs);
  // Slogans are compared with nothing, and do not make words less rare.
  const compared = inputs
    .map((input, index) => ({ input, index }))
    .filter(({ input }) => lexicon.similarity.kinds.includes(input.kind));
  const { rows } = vectorsOf(
    compared.map(({ input }) => featuresOf(input, lexicon, read, isNamed)),
    lexicon.similarity,
  );
  const rowOf = new Map(compared.map(({ index }, row) => [index, row]));
  return (a, b) => {
    const [rowA, rowB] = [rowOf.get(a), rowOf.get(b)];
    return rowA === undefined || rowB === undefined ? 0 : scoreOf(rows, rowA, rowB);
  };
}
