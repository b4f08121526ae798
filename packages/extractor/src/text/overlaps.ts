import type { Range } from './doc.ts';

/** Mentions sorted by start; of those that overlap the first in the list given stays. */
export function withoutOverlaps<M extends Range>(mentions: readonly M[]): M[] {
  const order = new Map(mentions.map((mention, index) => [mention, index]));
  const sorted = [...mentions].sort((a, b) => a.start - b.start || order.get(a)! - order.get(b)!);
  const kept: M[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= mention.start) kept.push(mention);
    else if (order.get(mention)! < order.get(last)!) kept[kept.length - 1] = mention;
  }
  return kept;
}

/**
 * Of ranges in order of preference those that share no character with one preferred to them.
 * @param length of the text they lie in
 * @param accept asked last, of each that is free
 */
export function preferred<R extends Range>(
  ranges: readonly R[],
  length: number,
  accept: (range: R) => boolean = () => true,
): R[] {
  const covered = new Uint8Array(length);
  const isFree = ({ start, end }: Range) => {
    for (let at = start; at < end; at++) if (covered[at]) return false;
    return true;
  };
  return ranges.filter((range) => {
    if (!isFree(range) || !accept(range)) return false;
    covered.fill(1, range.start, range.end);
    return true;
  });
}
