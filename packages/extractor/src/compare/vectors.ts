import type { Similarity } from '../lexicon/similarity.ts';
import { type FeatureKind, type Features, featureKey } from './features.ts';

/** Sparse rows, one an initiative: row `i` has the cells `offsets[i] … offsets[i + 1]`, columns in ascending order. */
export interface SparseRows {
  /** One longer than there are rows. */
  offsets: Uint32Array;
  columns: Uint32Array;
  weights: Float64Array;
  /** Number of columns. Column 0 stands in the most rows. */
  width: number;
}

/** What a column of the rows stands for. `term` is a word for a concept: `concept/word`. */
export interface Column {
  kind: FeatureKind | 'term';
  name: string;
  /** In how many rows it stands. */
  rows: number;
}

export interface Vectors {
  rows: SparseRows;
  columns: Column[];
}

/**
 * How much a feature that stands in `count` of `total` initiatives tells, 0 to 1 (see `rarity` in similarity.yaml).
 * @param prior size of corpus at which its counts weigh as much as the lexicon's judgement
 */
export function rarityOf(count: number, total: number, rare: number, prior: number): number {
  const counted = total < 2 ? 1 : Math.min(1, Math.log(total / count) / Math.log(Math.min(rare, total)));
  const trust = total / (total + prior);
  return trust * counted + (1 - trust);
}

/**
 * Turns features into rows of length 1 or less, whose products are the scores: each feature's weight times its rarity,
 * over the length of all of them with the `background` weight.
 * @param all one initiative's features after the other; they are not kept, so that many initiatives need little memory
 */
export function vectorsOf(all: Iterable<Features>, similarity: Similarity): Vectors {
  const cells = collect(all, similarity);
  const { columns, offsets } = cells;
  const count = offsets.length - 1;
  const { rare, prior, wordingPrior } = similarity.rarity;
  const factor = Float64Array.from(
    columns,
    ({ kind, rows }) =>
      rarityOf(rows, count, rare, kind === 'wording' ? wordingPrior : prior) * (rows === 1 ? similarity.unique : 1),
  );

  const rows = {
    offsets: new Uint32Array(count + 1),
    columns: new Uint32Array(cells.column.length),
    weights: new Float64Array(cells.column.length),
  };
  let size = 0;
  for (let row = 0; row < count; row++) {
    const own: { column: number; weight: number }[] = [];
    let wordings = 0;
    for (let cell = offsets[row]!; cell < offsets[row + 1]!; cell++) {
      const column = cells.column[cell]!;
      const weight = cells.weight[cell]! * factor[column]!;
      own.push({ column, weight });
      if (columns[column]!.kind === 'wording') wordings += weight * weight;
    }
    const cap = Math.min(1, similarity.wordingCap / Math.sqrt(wordings));
    let squares = similarity.background ** 2;
    for (const cell of own) {
      if (columns[cell.column]!.kind === 'wording') cell.weight *= cap;
      squares += cell.weight ** 2;
    }
    const length = Math.sqrt(squares);
    for (const { column, weight } of own) {
      if (weight === 0 || weight < similarity.leastShare * length) continue;
      rows.columns[size] = column;
      rows.weights[size++] = weight / length;
    }
    rows.offsets[row + 1] = size;
  }
  return ranked(
    {
      offsets: rows.offsets,
      columns: rows.columns.slice(0, size),
      weights: rows.weights.slice(0, size),
      width: columns.length,
    },
    columns,
  );
}

/** Puts the most frequent column first; ties by name, so that the order of the input plays no part. */
function ranked(rows: SparseRows, columns: readonly Column[]): Vectors {
  const counts = new Uint32Array(columns.length);
  for (const column of rows.columns) counts[column]!++;
  const keys = columns.map(({ kind, name }) => featureKey(kind, name));
  const order = Uint32Array.from(columns, (_, index) => index).sort(
    (x, y) => counts[y]! - counts[x]! || (keys[x]! < keys[y]! ? -1 : 1),
  );
  const rank = new Uint32Array(columns.length);
  order.forEach((column, position) => {
    rank[column] = position;
  });
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    const [start, end] = [rows.offsets[row]!, rows.offsets[row + 1]!];
    const cells = Array.from({ length: end - start }, (_, i) => ({
      column: rank[rows.columns[start + i]!]!,
      weight: rows.weights[start + i]!,
    }));
    cells.sort((x, y) => x.column - y.column);
    cells.forEach(({ column, weight }, i) => {
      rows.columns[start + i] = column;
      rows.weights[start + i] = weight;
    });
  }
  return { rows, columns: Array.from(order, (column) => columns[column]!) };
}

interface Cells {
  offsets: Uint32Array;
  column: Uint32Array;
  weight: Float64Array;
  columns: Column[];
}

/** Numbers the features and keeps their weights in arrays that grow. */
function collect(all: Iterable<Features>, similarity: Similarity): Cells {
  const columns: Column[] = [];
  const numbers = new Map<Column['kind'], Map<string, number>>();
  const offsets = [0];
  let column = new Uint32Array(4096);
  let weights = new Float64Array(4096);
  let size = 0;
  const put = (kind: Column['kind'], name: string, weight: number) => {
    let ofKind = numbers.get(kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      numbers.set(kind, ofKind);
    }
    let number = ofKind.get(name);
    if (number === undefined) {
      number = columns.length;
      ofKind.set(name, number);
      columns.push({ kind, name, rows: 0 });
    }
    columns[number]!.rows++;
    if (size === column.length) {
      column = grow(column, new Uint32Array(size * 2));
      weights = grow(weights, new Float64Array(size * 2));
    }
    column[size] = number;
    weights[size++] = weight;
  };
  for (const features of all) {
    for (const feature of features.values()) {
      put(feature.kind, feature.name, feature.weight);
      if (feature.kind === 'concept' && !feature.wider && feature.terms) {
        const weight = (feature.weight * similarity.features.term) / Math.sqrt(feature.terms.size);
        if (weight > 0) for (const term of feature.terms.keys()) put('term', `${feature.name}/${term}`, weight);
      }
    }
    offsets.push(size);
  }
  return {
    offsets: Uint32Array.from(offsets),
    column: column.subarray(0, size),
    weight: weights.subarray(0, size),
    columns,
  };
}

const grow = <T extends Uint32Array | Float64Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};
