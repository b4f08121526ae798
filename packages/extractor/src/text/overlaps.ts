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
