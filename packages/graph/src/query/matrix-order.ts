/**
 * An order of the rows and columns of a table of counts in which blocks show: what belongs together stands together.
 *
 * Rows and columns that hang together by their counts form a block; within one, rows and columns are placed along the
 * first axis of correspondence analysis, found by reciprocal averaging (Hill 1973): a row's score is the mean of its
 * columns' scores, and the other way round. Deterministic; empty rows and columns come last.
 * @param counts rows of the same length, not negative
 */
export function orderForBlocks(counts: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const width = counts[0]?.length ?? 0;
  const blocks = blocksOf(counts, width).map((block) => ({ ...placed(counts, block), total: totalOf(counts, block) }));
  blocks.sort((x, y) => y.total - x.total || x.rows[0]! - y.rows[0]!);
  const rows = blocks.flatMap((block) => block.rows);
  const columns = blocks.flatMap((block) => block.columns);
  return { rows: withRest(rows, counts.length), columns: withRest(columns, width) };
}

interface Block {
  rows: number[];
  columns: number[];
}

const withRest = (order: number[], count: number): number[] => {
  const placedAlready = new Set(order);
  return [...order, ...Array.from({ length: count }, (_, i) => i).filter((i) => !placedAlready.has(i))];
};

const totalOf = (counts: readonly (readonly number[])[], { rows, columns }: Block): number =>
  rows.reduce((sum, row) => sum + columns.reduce((inRow, column) => inRow + counts[row]![column]!, 0), 0);

/** Rows and columns connected by counts above 0. */
function blocksOf(counts: readonly (readonly number[])[], width: number): Block[] {
  const blocks: Block[] = [];
  const seen = new Set<number>();
  counts.forEach((_, first) => {
    if (seen.has(first) || counts[first]!.every((count) => count === 0)) return;
    const rows = new Set([first]);
    const columns = new Set<number>();
    // A set grows while it is walked: this visits what is added, too.
    for (const row of rows) {
      for (let column = 0; column < width; column++) {
        if (counts[row]![column]! === 0 || columns.has(column)) continue;
        columns.add(column);
        counts.forEach((cells, other) => {
          if (cells[column]! > 0) rows.add(other);
        });
      }
    }
    for (const row of rows) seen.add(row);
    blocks.push({ rows: [...rows].sort((x, y) => x - y), columns: [...columns].sort((x, y) => x - y) });
  });
  return blocks;
}

const rounds = 300;

function placed(counts: readonly (readonly number[])[], { rows, columns }: Block): Block {
  const rowSums = rows.map((row) => columns.reduce((sum, column) => sum + counts[row]![column]!, 0));
  const columnSums = columns.map((column) => rows.reduce((sum, row) => sum + counts[row]![column]!, 0));
  const total = rowSums.reduce((sum, value) => sum + value, 0);
  let scores = rows.map((_, i) => Math.sin(i + 1));
  const columnScores = () =>
    columns.map(
      (column, j) => rows.reduce((sum, row, i) => sum + counts[row]![column]! * scores[i]!, 0) / columnSums[j]!,
    );
  for (let round = 0; round < rounds; round++) {
    const across = columnScores();
    scores = rows.map(
      (row, i) => columns.reduce((sum, column, j) => sum + counts[row]![column]! * across[j]!, 0) / rowSums[i]!,
    );
    // The trivial axis, on which all scores are equal, is taken out; then the scores are brought to length 1.
    const mean = scores.reduce((sum, score, i) => sum + score * rowSums[i]!, 0) / total;
    scores = scores.map((score) => score - mean);
    const length = Math.sqrt(scores.reduce((sum, score, i) => sum + score * score * rowSums[i]!, 0));
    if (length < 1e-12) break;
    scores = scores.map((score) => score / length);
  }
  // An axis has no direction of its own: the fuller half comes first.
  const lean = scores.reduce((sum, score, i) => sum + Math.sign(score) * rowSums[i]!, 0);
  if (lean > 0) scores = scores.map((score) => -score);
  const across = columnScores();
  return { rows: sortedBy(rows, scores), columns: sortedBy(columns, across) };
}

/** Sorted by score; scores that differ by rounding only are equal, and the earlier stays first. */
const sortedBy = (items: number[], scores: number[]): number[] =>
  items
    .map((item, i) => ({ item, score: Math.round(scores[i]! * 1e9) }))
    .sort((x, y) => x.score - y.score || x.item - y.item)
    .map(({ item }) => item);
