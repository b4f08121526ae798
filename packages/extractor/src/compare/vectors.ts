import type { Similarity } from '../lexicon/similarity.ts';
import { type FeatureKind, type Features, featureKey } from './features.ts';

/** Sparse rows, one an initiative: row `i` has the columns `columns[offsets[i] … offsets[i + 1])`, in ascending order. */
export interface SparseRows {
  /** One longer than there are rows. */
  offsets: Uint32Array;
  columns: Uint32Array;
  weights: Float64Array;
  /** Number of columns. Column 0 stands in the most rows. */
  width: number;
}

/** What a column of the rows stands for. `term` is a word for a concept: `名称/词`. */
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

/** How much a feature that stands in `count` of `total` initiatives tells, 0 to 1 (see `rarity` in similarity.yaml). */
export function rarityOf(count: number, total: number, { rare, prior }: Similarity['rarity']): number {
  const counted = Math.min(1, Math.log(total / count) / Math.log(rare));
  const trust = total / (total + prior);
  return trust * counted + (1 - trust);
}

/**
 * Turns features into rows of length 1 or less, whose products are the scores: each feature's weight times its rarity,
 * over the length of all of them with the `background` weight.
 */
export function vectorsOf(all: readonly Features[], similarity: Similarity): Vectors {
  const columns: Column[] = [];
  const byKey = new Map<string, number>();
  const cells: { column: number; weight: number }[][] = all.map((features) => {
    const row: { column: number; weight: number }[] = [];
    const put = (kind: Column['kind'], name: string, weight: number) => {
      const key = featureKey(kind, name);
      let column = byKey.get(key);
      if (column === undefined) {
        column = columns.length;
        byKey.set(key, column);
        columns.push({ kind, name, rows: 0 });
      }
      columns[column]!.rows++;
      row.push({ column, weight });
    };
    for (const feature of features.values()) {
      put(feature.kind, feature.name, feature.weight);
      if (feature.kind === 'concept' && !feature.wider && feature.terms) {
        const weight = (feature.weight * similarity.features.term) / Math.sqrt(feature.terms.size);
        if (weight > 0) for (const term of feature.terms.keys()) put('term', `${feature.name}/${term}`, weight);
      }
    }
    return row;
  });

  // Most frequent column first; ties by name, so that the order of the input plays no part.
  const order = columns
    .map((column, index) => ({ column, index, key: featureKey(column.kind, column.name) }))
    .sort((a, b) => b.column.rows - a.column.rows || (a.key < b.key ? -1 : 1));
  const rank = new Uint32Array(columns.length);
  order.forEach(({ index }, position) => {
    rank[index] = position;
  });
  const factor = Float64Array.from(
    columns,
    ({ rows }) => rarityOf(rows, all.length, similarity.rarity) * (rows === 1 ? similarity.unique : 1),
  );

  const size = cells.reduce((sum, row) => sum + row.length, 0);
  const rows: SparseRows = {
    offsets: new Uint32Array(all.length + 1),
    columns: new Uint32Array(size),
    weights: new Float64Array(size),
    width: columns.length,
  };
  let at = 0;
  cells.forEach((row, index) => {
    for (const cell of row) cell.weight *= factor[cell.column]!;
    const wordings = Math.sqrt(squares(row.filter((cell) => columns[cell.column]!.kind === 'wording')));
    if (wordings > similarity.wordingCap) {
      for (const cell of row) {
        if (columns[cell.column]!.kind === 'wording') cell.weight *= similarity.wordingCap / wordings;
      }
    }
    const length = Math.sqrt(squares(row) + similarity.background ** 2);
    const kept = row
      .filter((cell) => cell.weight > 0)
      .map((cell) => ({ column: rank[cell.column]!, weight: cell.weight / length }));
    for (const cell of kept.sort((a, b) => a.column - b.column)) {
      rows.columns[at] = cell.column;
      rows.weights[at++] = cell.weight;
    }
    rows.offsets[index + 1] = at;
  });
  return {
    rows: { ...rows, columns: rows.columns.slice(0, at), weights: rows.weights.slice(0, at) },
    columns: order.map(({ column }) => column),
  };
}

const squares = (row: readonly { weight: number }[]): number =>
  row.reduce((sum, { weight }) => sum + weight * weight, 0);
