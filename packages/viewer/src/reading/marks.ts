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
  mark: Mark | undefined;
  inPassage: boolean;
}

/**
 * Every mention of every node in a source, in the order of the text. Where mentions overlap the shorter one is kept: a
 * county inside the name of its party committee stays visible, and the whole sentence that defines a practice does not
 * swallow the names in it.
 */
export function marksOf(graph: GubenGraph, source: string): Mark[] {
  const all: Mark[] = [];
  graph.forEachNode((node, attributes) => {
    for (const span of attributes.evidence) {
      if (span.source === source) all.push({ start: span.start, end: span.end, node, kind: attributes.kind });
    }
  });
  all.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || (a.node < b.node ? -1 : 1));
  return withoutOverlaps(all).sort((a, b) => a.start - b.start);
}

/** Keeps each mark that touches none kept before it. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const taken = new Map<number, Mark[]>();
  const block = 256;
  const kept: Mark[] = [];
  for (const mark of marks) {
    const blocks: number[] = [];
    for (let i = Math.floor(mark.start / block); i <= Math.floor((mark.end - 1) / block); i++) blocks.push(i);
    const clash = blocks.some((i) => taken.get(i)?.some((other) => mark.start < other.end && other.start < mark.end));
    if (clash) continue;
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
    return {
      text: text.slice(start, end),
      start,
      mark: inside.find((mark) => mark.start <= start && mark.end >= end),
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
