import type { Reason } from '@guben/graph';
import { spanAt } from '../text/doc.ts';
import { type Features, wordingOf } from './features.ts';
import type { DocRange } from './input.ts';
import type { Vectors } from './vectors.ts';

/** Weights are told to six places: fine enough for any reader, and their sum is exact to far less than 1e-9. */
const places = 1e6;
const rounded = (weight: number): number => Math.round(weight * places) / places;

interface Contribution {
  kind: Reason['kind'];
  label: string;
  targetLabel?: string;
  weight: number;
  from: DocRange;
  to: DocRange;
  /** Names the concept or topic that is shared. */
  concept?: string;
}

/** One side of a pair. */
export interface Side {
  row: number;
  features: Features;
  /** Labels of what is named by key: cited documents. */
  labelOf: (key: string) => string;
}

export interface Explanation {
  weight: number;
  because: Reason[];
  /** The concepts and topics behind the items, for naming families. */
  shared: { label: string; weight: number; isTopic: boolean }[];
}

/**
 * Why two initiatives are alike: what each thing they share adds to their score, the most first, each with its words on
 * both sides. The weight is the sum of the items' weights, all to six places.
 */
export function explain(vectors: Vectors, a: Side, b: Side): Explanation {
  const shared = sharedColumns(vectors, a.row, b.row);
  const contributions = conceptContributions(shared, a, b);
  // A word that both have for a concept counts as a wording too: one item.
  for (const item of wordingContributions(shared, a, b)) {
    const same = contributions.find(({ label, targetLabel }) => label === item.label && targetLabel === undefined);
    if (same) same.weight += item.weight;
    else contributions.push(item);
  }
  contributions.push(...otherContributions(shared, a, b));
  const because: Reason[] = contributions
    .filter(({ weight }) => rounded(weight) > 0)
    .map(({ kind, label, targetLabel, weight, from, to }) => {
      const shown = {
        weight: rounded(weight),
        sourceEvidence: [spanAt(from.doc, from.start, from.end)],
        targetEvidence: [spanAt(to.doc, to.start, to.end)],
      };
      return targetLabel === undefined ? { kind, label, ...shown } : { kind, label, targetLabel, ...shown };
    })
    .sort((x, y) => y.weight - x.weight || (x.label < y.label ? -1 : x.label > y.label ? 1 : 0));
  const common = contributions.flatMap(({ kind, label, concept, weight }) =>
    kind === 'document' ? [] : [{ label: concept ?? label, weight, isTopic: kind === 'topic' }],
  );
  return {
    weight: Math.min(1, rounded(because.reduce((sum, { weight }) => sum + weight, 0))),
    because,
    shared: common,
  };
}

interface Shared {
  kind: Vectors['columns'][number]['kind'];
  name: string;
  weight: number;
}

function sharedColumns({ rows, columns }: Vectors, a: number, b: number): Shared[] {
  const shared: Shared[] = [];
  let i = rows.offsets[a]!;
  let j = rows.offsets[b]!;
  while (i < rows.offsets[a + 1]! && j < rows.offsets[b + 1]!) {
    const difference = rows.columns[i]! - rows.columns[j]!;
    if (difference === 0) {
      const { kind, name } = columns[rows.columns[i]!]!;
      shared.push({ kind, name, weight: rows.weights[i++]! * rows.weights[j++]! });
    } else if (difference < 0) i++;
    else j++;
  }
  return shared;
}

/** A concept and the words that both have for it are one item: the same word, or a pair of synonyms. */
function conceptContributions(shared: readonly Shared[], a: Side, b: Side): Contribution[] {
  const terms = shared.filter(({ kind }) => kind === 'term');
  const items = shared
    .filter(({ kind }) => kind === 'concept')
    .map(({ name, weight }): Contribution => {
      const own = a.features.concept.get(name)!;
      const other = b.features.concept.get(name)!;
      const ofConcept = `${name}/`;
      let total = weight;
      for (const term of terms) if (term.name.startsWith(ofConcept)) total += term.weight;
      // Each side's words come strongest first: what a title says, not what a sentence mentions in passing.
      const [label, from] = own.terms!.entries().next().value!;
      const [targetLabel, to] = other.terms!.entries().next().value!;
      const shown = { weight: total, concept: name, from, to };
      return label === targetLabel
        ? { kind: 'term', label, ...shown }
        : { kind: 'synonym', label, targetLabel, ...shown };
    })
    .sort((x, y) => y.weight - x.weight);
  // Two that share a concept share its wider ones by the same words: one item.
  const merged: Contribution[] = [];
  for (const item of items) {
    const same = merged.find((known) => isSamePlace(known.from, item.from) && isSamePlace(known.to, item.to));
    if (same) same.weight += item.weight;
    else merged.push(item);
  }
  return merged;
}

const isSamePlace = (x: DocRange, y: DocRange) => x.doc === y.doc && x.start === y.start && x.end === y.end;

function otherContributions(shared: readonly Shared[], a: Side, b: Side): Contribution[] {
  const kinds = { topic: 'topic', component: 'component', document: 'document' } as const;
  return shared.flatMap(({ kind, name, weight }) => {
    if (kind !== 'topic' && kind !== 'component' && kind !== 'document') return [];
    const label = kind === 'document' ? a.labelOf(name) : name;
    const [from, to] = [a.features[kind].get(name)!.at, b.features[kind].get(name)!.at];
    return [{ kind: kinds[kind], label, weight, from, to }];
  });
}

/** Pairs of characters that stand one after the other on both sides are told as the longer word they make. */
function wordingContributions(shared: readonly Shared[], a: Side, b: Side): Contribution[] {
  return (['wording', 'abbreviation'] as const).flatMap((kind) => {
    const pieces = shared
      .filter((column) => column.kind === kind)
      .map(({ name, weight }) => {
        const at = ({ features }: Side) =>
          (kind === 'wording' ? features.wording.get(wordingOf(name)) : features.abbreviation.get(name))!.at;
        return { weight, from: { ...at(a) }, to: { ...at(b) } };
      })
      .sort(
        (x, y) =>
          (x.from.doc === y.from.doc ? 0 : x.from.doc.source.id.localeCompare(y.from.doc.source.id)) ||
          x.from.start - y.from.start,
      );
    const merged: typeof pieces = [];
    for (const piece of pieces) {
      const last = merged.at(-1);
      const follows =
        last !== undefined &&
        last.from.doc === piece.from.doc &&
        last.to.doc === piece.to.doc &&
        piece.from.start < last.from.end &&
        piece.from.start - last.from.start === piece.to.start - last.to.start;
      if (follows) {
        last.from.end = piece.from.end;
        last.to.end = piece.to.end;
        last.weight += piece.weight;
      } else merged.push(piece);
    }
    return merged.map(({ weight, from, to }) => ({
      kind: kind === 'wording' ? ('term' as const) : ('name' as const),
      label: from.doc.text.slice(from.start, from.end),
      weight,
      from,
      to,
    }));
  });
}
