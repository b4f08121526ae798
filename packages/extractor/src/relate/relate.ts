import type { Resources } from '../resources.ts';
import type { Entity } from '../text/mentions.ts';
import { addresses } from './addresses.ts';
import { authoredBy } from './authored-by.ts';
import { cites } from './cites.ts';
import { describes } from './describes.ts';
import type { EdgeDraft } from './edges.ts';
import { governs } from './governs.ts';
import { implementing } from './implements.ts';
import { implementingPairs } from './implements-pairs.ts';
import { likelyStatements } from './pairs.ts';
import { partOf } from './part-of.ts';
import { promotes } from './promotes.ts';
import type { Reading } from './reading.ts';
import { reports } from './reports.ts';
import { reportingPairs } from './reports-pairs.ts';
import { Subjects } from './subjects.ts';
import { variantOf } from './variant-of.ts';

/**
 * All statements of a document but the computed ones, and the topics they lead to. Statements are found kind by kind as
 * they are asked for: all together they would take more memory than the graph.
 */
export function relate(
  reading: Reading,
  { lexicon, weights }: Pick<Resources, 'lexicon' | 'weights'>,
): { edges: Iterable<EdgeDraft[]>; topics: Entity[] } {
  const { edges, topics } = addresses(reading, lexicon, weights?.topics);
  return { topics, edges: eachKind(reading, { lexicon, weights }, edges) };
}

function* eachKind(
  reading: Reading,
  { lexicon, weights }: Pick<Resources, 'lexicon' | 'weights'>,
  addressing: EdgeDraft[],
): Generator<EdgeDraft[]> {
  const subjects = new Subjects(reading);
  yield authoredBy(reading, subjects);
  yield describes(reading);
  const carriers = implementing(reading, subjects, lexicon);
  yield carriers;
  if (weights?.implements) {
    const pairs = implementingPairs(reading, subjects, carriers);
    yield likelyStatements('implements', pairs, carriers, weights.implements);
  }
  yield partOf(reading);
  yield governs(reading);
  yield cites(reading);
  yield promotes(reading);
  yield variantOf(reading);
  const quantities = reports(reading, subjects);
  yield quantities;
  if (weights?.reports) {
    const pairs = reportingPairs(reading, subjects, quantities);
    yield likelyStatements('reports', pairs, quantities, weights.reports);
  }
  yield addressing;
}
