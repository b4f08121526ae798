import type { Span } from '@guben/graph';
import { type Doc, type Range, spanAt } from '../text/doc.ts';

/** Collects spans of one node or edge: each once, in reading order, sources in the order they were read. */
export class EvidenceList {
  private readonly spans = new Map<string, Span>();

  add(doc: Doc, range: Range) {
    if (range.end <= range.start) return;
    const span = spanAt(doc, range.start, range.end);
    this.spans.set(`${span.source}:${span.start}:${span.end}`, span);
  }

  get size() {
    return this.spans.size;
  }

  sorted(order: ReadonlyMap<string, number>): Span[] {
    return [...this.spans.values()].sort(
      (a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) || a.start - b.start || a.end - b.end,
    );
  }
}
