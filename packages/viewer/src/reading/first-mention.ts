/** Which passage the text view opens at. */
import { type GubenGraph, spansOf } from '@guben/graph';
import type { Passage } from '../state/view-state.ts';

/** What a reader was last shown: the passage, and what was selected then. */
export interface Shown {
  passage: Passage | undefined;
  selected: string | undefined;
}

const same = (a: Passage | undefined, b: Passage | undefined): boolean =>
  a?.source === b?.source && a?.start === b?.start && a?.end === b?.end;

/** The first words about a node or an edge in the first source that has any; undefined where there are none. */
export function firstMention(graph: GubenGraph, key: string): Passage | undefined {
  const spans = graph.hasNode(key)
    ? graph.getNodeAttribute(key, 'evidence')
    : graph.hasEdge(key)
      ? spansOf(graph.getEdgeAttributes(key))
      : [];
  for (const { id } of graph.getAttribute('sources')) {
    const [first] = spans.filter(({ source }) => source === id).sort((a, b) => a.start - b.start || b.end - a.end);
    if (first) return { source: id, start: first.start, end: first.end };
  }
  return undefined;
}

/**
 * The passage to turn to. One that was asked for since the last look is what is wanted; one that is left over from
 * another selection gives way to the first mention of what is selected now.
 */
export function passageFor(graph: GubenGraph, now: Shown, last: Shown): Passage | undefined {
  const leftOver = now.passage === undefined || (same(now.passage, last.passage) && now.selected !== last.selected);
  return (leftOver && now.selected ? firstMention(graph, now.selected) : undefined) ?? now.passage;
}
