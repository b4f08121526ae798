import type { Similarity } from '../lexicon/similarity.ts';
import { type Feature, type FeatureKind, type Features, textOfWording, type Wording } from './features.ts';

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
  const isWording = Uint8Array.from(columns, ({ kind }) => (kind === 'wording' ? 1 : 0));
  let size = 0;
  for (let row = 0; row < count; row++) {
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    let wordings = 0;
    for (let cell = start; cell < end; cell++) {
      const column = cells.column[cell]!;
      const weight = cells.weight[cell]! * factor[column]!;
      cells.weight[cell] = weight;
      if (isWording[column] === 1) wordings += weight * weight;
    }
    const cap = Math.min(1, similarity.wordingCap / Math.sqrt(wordings));
    let squares = similarity.background ** 2;
    for (let cell = start; cell < end; cell++) {
      if (isWording[cells.column[cell]!] === 1) cells.weight[cell]! *= cap;
      squares += cells.weight[cell]! ** 2;
    }
    const length = Math.sqrt(squares);
    for (let cell = start; cell < end; cell++) {
      const weight = cells.weight[cell]!;
      if (weight === 0 || weight < similarity.leastShare * length) continue;
      rows.columns[size] = cells.column[cell]!;
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
  const keys = columns.map(({ kind, name }) => `${kind}:${name}`);
  const order = Uint32Array.from(columns, (_, index) => index).sort(
    (x, y) => counts[y]! - counts[x]! || (keys[x]! < keys[y]! ? -1 : 1),
  );
  const rank = new Uint32Array(columns.length);
  order.forEach((column, position) => {
    rank[column] = position;
  });
  // A row has each column once: its weights find their places again by column.
  const weightOf = new Float64Array(columns.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    const [start, end] = [rows.offsets[row]!, rows.offsets[row + 1]!];
    for (let cell = start; cell < end; cell++) {
      const column = rank[rows.columns[cell]!]!;
      rows.columns[cell] = column;
      weightOf[column] = rows.weights[cell]!;
    }
    rows.columns.subarray(start, end).sort();
    for (let cell = start; cell < end; cell++) rows.weights[cell] = weightOf[rows.columns[cell]!]!;
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
  const cells = new CellList();
  const put = (number: number, weight: number) => {
    columns[number]!.rows++;
    cells.add(number, weight);
  };
  const numberIn = <N extends Wording>(numbers: Map<N, number>, kind: Column['kind'], name: N, column = '') => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = columns.length;
      numbers.set(name, number);
      columns.push({ kind, name: column === '' ? textOfWording(name) : column, rows: 0 });
    }
    return number;
  };
  const numbersOf = {
    concept: new Map<string, number>(),
    topic: new Map<string, number>(),
    wording: new Map<Wording, number>(),
    abbreviation: new Map<string, number>(),
    component: new Map<string, number>(),
    document: new Map<string, number>(),
  };
  /** Terms by the concept they stand for. */
  const terms = new Map<string, Map<string, number>>();
  for (const features of all) {
    for (const [name, { weight, wider, terms: own }] of features.concept) {
      put(numberIn(numbersOf.concept, 'concept', name), weight);
      if (wider || !own) continue;
      const share = (weight * similarity.features.term) / Math.sqrt(own.size);
      if (share <= 0) continue;
      let numbers = terms.get(name);
      if (!numbers) {
        numbers = new Map();
        terms.set(name, numbers);
      }
      for (const term of own.keys())
        put(numbers.get(term) ?? numberIn(numbers, 'term', term, `${name}/${term}`), share);
    }
    for (const kind of ['topic', 'wording', 'abbreviation', 'component', 'document'] as const)
      for (const [name, { weight }] of features[kind] as Map<Wording, Feature>)
        put(numberIn(numbersOf[kind] as Map<Wording, number>, kind, name), weight);
    cells.endRow();
  }
  return { ...cells.arrays(), columns };
}

/** Cells of rows under collection. */
class CellList {
  private readonly offsets = [0];
  private column = new Uint32Array(4096);
  private weight = new Float64Array(4096);
  private size = 0;

  add(column: number, weight: number): void {
    const { size } = this;
    if (size === this.column.length) {
      this.column = grow(this.column, new Uint32Array(size * 2));
      this.weight = grow(this.weight, new Float64Array(size * 2));
    }
    this.column[size] = column;
    this.weight[size] = weight;
    this.size++;
  }

  endRow(): void {
    this.offsets.push(this.size);
  }

  arrays() {
    const { offsets, column, weight, size } = this;
    return {
      offsets: Uint32Array.from(offsets),
      column: column.subarray(0, size),
      weight: weight.subarray(0, size),
    };
  }
}

const grow = <T extends Uint32Array | Float64Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};
