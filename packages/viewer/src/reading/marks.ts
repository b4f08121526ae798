/** Which stretches of a source name which nodes. */
import type { GubenGraph, NodeKind } from '@guben/graph';

/** A stretch of a source that names a node; offsets in UTF-16 code units. */
export interface Mark {
  start: number;
  end: number;
  node: string;
  kind: NodeKind;
}

/** A stretch of text to draw: bare, or naming a node; `inPassage` where the reader was asked to look. */
export interface Piece {
  text: string;
  start: number;
  /** The innermost mark. */
  mark: Mark | undefined;
  /** The marks around it, from the inside out. */
  around: Mark[];
  inPassage: boolean;
}

/** Room for quotation marks, line breaks and spaces that a name has in the source and not in its label; UTF-16 code units. */
const roundAName = 4;

/**
 * Every mention of every node in a source, in the order of the text, the outer before the inner. A county inside the name
 * of its party committee stays visible, and so does the committee around it. Where mentions cross, or are of the very same
 * words, one is kept: the shorter, then the earlier. A stretch that is far longer than any name of its node, the sentence
 * that defines a practice, holds no other.
 */
export function marksOf(graph: GubenGraph, source: string): Mark[] {
  const all: Candidate[] = [];
  graph.forEachNode((node, { evidence, label, aliases, kind }) => {
    const longest = Math.max(label.length, ...aliases.map((alias) => alias.length)) + roundAName;
    for (const { source: of, start, end, quote } of evidence) {
      if (of === source) all.push({ start, end, node, kind, quote, isName: end - start <= longest });
    }
  });
  all.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || (a.node < b.node ? -1 : 1));
  return nested(all)
    .map(({ start, end, node, kind }) => ({ start, end, node, kind }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Candidate extends Mark {
  quote: string;
  isName: boolean;
}

/** Fewer letters of its own than this give a reader nothing to point at: “ ” around another's name, one character. */
const leastOwn = 2;

/** Whether a name wholly holds what it touches and has something of its own beside it. */
function holds(outer: Candidate, inner: readonly Mark[]): boolean {
  if (!outer.isName || inner.some(({ start, end }) => start < outer.start || end > outer.end)) return false;
  let own = 0;
  for (let i = 0; i < outer.quote.length && own < leastOwn; i++) {
    const at = outer.start + i;
    const covered = inner.some(({ start, end }) => start <= at && at < end);
    if (!covered && /[\p{L}\p{N}\p{Cs}]/u.test(outer.quote[i]!)) own += 1;
  }
  return own >= leastOwn;
}

/** Of marks, shortest first, keeps each that touches none kept before it, and each name that holds those it touches. */
function nested(marks: readonly Candidate[]): Mark[] {
  const taken = new Map<number, Mark[]>();
  const block = 256;
  const kept: Mark[] = [];
  for (const mark of marks) {
    const blocks: number[] = [];
    for (let i = Math.floor(mark.start / block); i <= Math.floor((mark.end - 1) / block); i++) blocks.push(i);
    const touched = blocks.flatMap(
      (i) => taken.get(i)?.filter((other) => mark.start < other.end && other.start < mark.end) ?? [],
    );
    if (touched.length > 0 && !holds(mark, touched)) continue;
    kept.push(mark);
    for (const i of blocks) {
      const list = taken.get(i);
      if (list) list.push(mark);
      else taken.set(i, [mark]);
    }
  }
  return kept;
}

/** Cuts a stretch of text at the marks and at the passage. The pieces add up to the stretch. */
export function piecesOf(
  text: string,
  from: number,
  to: number,
  marks: readonly Mark[],
  passage: { start: number; end: number } | undefined,
): Piece[] {
  const cuts = new Set([from, to]);
  const inside = marks.filter((mark) => mark.start < to && mark.end > from);
  for (const { start, end } of passage ? [...inside, passage] : inside) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1]!;
    const [mark, ...around] = inside
      .filter((each) => each.start <= start && each.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      text: text.slice(start, end),
      start,
      mark,
      around,
      inPassage: passage !== undefined && passage.start <= start && passage.end >= end,
    };
  });
}

/** Start and end of each line, without its line break. Lines that hold nothing are left out. */
export function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    if (text.slice(start, end).trim()) lines.push({ start, end });
    if (at < 0) break;
    start = at + 1;
  }
  return lines;
}
