import type { Topics } from '../lexicon/topics.ts';
import { buildScanner, type TermScanner } from './scan.ts';

/** A stretch of text that speaks of a topic. */
export interface TopicHit {
  /** Name of the topic in data/lexicon/topics.yaml. */
  topic: string;
  /** The term as it stands in the text. */
  term: string;
  /** UTF-16 code units of the text that was searched. */
  start: number;
  end: number;
}

/** The part of the lexicon that topics need. */
export interface TopicLexicon {
  topics: Topics;
}

const scanners = new WeakMap<Topics, TermScanner<readonly string[]>>();

/** A term may speak of several topics (远程教育: 党员教育管理 and 信息化); the order is that of the lexicon. */
function scannerOf(topics: Topics): TermScanner<readonly string[]> {
  let scanner = scanners.get(topics);
  if (scanner === undefined) {
    const byTerm = new Map<string, string[]>();
    for (const { name, terms } of topics.topics) {
      for (const term of terms) {
        const names = byTerm.get(term);
        if (names === undefined) byTerm.set(term, [name]);
        else if (!names.includes(name)) names.push(name);
      }
    }
    scanner = buildScanner(byTerm);
    scanners.set(topics, scanner);
  }
  return scanner;
}

/**
 * The topics that a stretch of text speaks of, in order of appearance.
 * @param text searched from `start` to `end` (UTF-16 code units); simplified characters, as in a document's view
 */
export function findTopics(text: string, start: number, end: number, lexicon: TopicLexicon): TopicHit[] {
  const found: TopicHit[] = [];
  for (const hit of scannerOf(lexicon.topics).scan(text, start, end))
    for (const topic of hit.value) found.push({ topic, term: hit.term, start: hit.start, end: hit.end });
  return found;
}
