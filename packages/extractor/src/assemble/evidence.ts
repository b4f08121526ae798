import type { Span } from '@guben/graph';
import { type Doc, type Range, spanAt } from '../text/doc.ts';

/** A stretch of a view and where it starts and ends in the source. */
interface Stretch extends Range {
  doc: Doc;
  from: number;
  to: number;
}

/**
 * Collects spans of one node or edge: each once, in reading order, sources in the order they were read. Most lists hold
 * one or two stretches, so they are kept as they come; sorting brings equal ones together, and only then are they spans.
 */
export class EvidenceList {
  private readonly stretches: Stretch[] = [];

  add(doc: Doc, { start, end }: Range) {
    if (end <= start) return;
    this.stretches.push({ doc, start, end, from: doc.map[start]!, to: doc.map[end - 1]! + 1 });
  }

  get isEmpty() {
    return this.stretches.length === 0;
  }

  sorted(order: ReadonlyMap<string, number>): Span[] {
    const { stretches } = this;
    if (stretches.length > 1)
      stretches.sort(
        (a, b) =>
          (a.doc === b.doc ? 0 : (order.get(a.doc.source.id) ?? 0) - (order.get(b.doc.source.id) ?? 0)) ||
          a.from - b.from ||
          a.to - b.to,
      );
    const spans: Span[] = [];
    let last: Stretch | undefined;
    for (const stretch of stretches) {
      if (last && last.doc === stretch.doc && last.from === stretch.from && last.to === stretch.to) continue;
      spans.push(spanAt(stretch.doc, stretch.start, stretch.end));
      last = stretch;
    }
    return spans;
  }
}
