import type { Span } from '@guben/graph';
import { type Doc, type Range, spanAt } from '../text/doc.ts';
import { grown, NumberList } from '../text/number-list.ts';

/** The end of a chain. */
const none = -1;

/**
 * The stretches that nodes or edges are evidenced by, in arrays of numbers: a graph has some for each of its statements.
 * Owners are numbers from 0; the stretches of one hang together in a chain.
 */
export class EvidenceTable {
  private readonly docs: Doc[] = [];
  /** Of each owner the stretch added last. */
  private heads = new Int32Array(1024).fill(none);
  private readonly doc = new NumberList();
  private readonly start = new NumberList();
  private readonly end = new NumberList();
  private readonly before = new NumberList();

  /** @param doc documents are ordered as they first come here */
  add(owner: number, doc: Doc, { start, end }: Range) {
    if (end <= start) return;
    if (owner >= this.heads.length) this.heads = grown(this.heads, owner + 1, none);
    const head = this.heads[owner]!;
    const number = this.numberOf(doc);
    // The same stretch often comes several times in a row: a sentence that says a thing twice.
    if (head !== none && this.start.at(head) === start && this.end.at(head) === end && this.doc.at(head) === number)
      return;
    this.doc.push(number);
    this.start.push(start);
    this.end.push(end);
    this.heads[owner] = this.before.push(head);
  }

  private numberOf(doc: Doc): number {
    const last = this.docs.length - 1;
    if (last >= 0 && this.docs[last] === doc) return last;
    const known = this.docs.indexOf(doc);
    return known >= 0 ? known : this.docs.push(doc) - 1;
  }

  has(owner: number): boolean {
    return owner < this.heads.length && this.heads[owner] !== none;
  }

  /** Each once, in reading order, documents as they came. */
  spans(owner: number): Span[] {
    const head = this.has(owner) ? this.heads[owner]! : none;
    if (head === none) return [];
    // Most have one.
    if (this.before.at(head) === none) return [this.span(head)];
    const chain: number[] = [];
    let isSorted = true;
    for (let at = head; at !== none; at = this.before.at(at)) {
      if (isSorted && chain.length > 0 && this.compare(at, chain[chain.length - 1]!) > 0) isSorted = false;
      chain.push(at);
    }
    chain.reverse();
    // Mostly they were added in order already.
    if (!isSorted) chain.sort((a, b) => this.compare(a, b));
    const spans: Span[] = [];
    for (let i = 0; i < chain.length; i++) {
      const at = chain[i]!;
      if (i === 0 || this.compare(chain[i - 1]!, at) !== 0) spans.push(this.span(at));
    }
    return spans;
  }

  private span(at: number): Span {
    return spanAt(this.docs[this.doc.at(at)]!, this.start.at(at), this.end.at(at));
  }

  /** By document, then by what the stretches are in the source. */
  private compare(a: number, b: number): number {
    const ofDocs = this.doc.at(a) - this.doc.at(b);
    if (ofDocs !== 0) return ofDocs;
    const { map } = this.docs[this.doc.at(a)]!;
    return map[this.start.at(a)]! - map[this.start.at(b)]! || map[this.end.at(a) - 1]! - map[this.end.at(b) - 1]!;
  }
}
