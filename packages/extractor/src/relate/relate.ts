import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Entity } from '../text/mentions.ts';
import { addresses } from './addresses.ts';
import { authoredBy } from './authored-by.ts';
import { cites } from './cites.ts';
import { describes } from './describes.ts';
import type { EdgeDraft } from './edges.ts';
import { governs } from './governs.ts';
import { implementing } from './implements.ts';
import { partOf } from './part-of.ts';
import { promotes } from './promotes.ts';
import type { Reading } from './reading.ts';
import { reports } from './reports.ts';
import { Subjects } from './subjects.ts';
import { variantOf } from './variant-of.ts';

/** All statements of a document but the computed ones, and the topics they lead to. */
export function relate(reading: Reading, lexicon: Lexicon): { edges: EdgeDraft[]; topics: Entity[] } {
  const subjects = new Subjects(reading);
  const { edges, topics } = addresses(reading, lexicon);
  return {
    topics,
    edges: [
      ...authoredBy(reading, subjects),
      ...describes(reading),
      ...implementing(reading, subjects, lexicon),
      ...partOf(reading),
      ...governs(reading),
      ...cites(reading),
      ...promotes(reading),
      ...variantOf(reading),
      ...reports(reading, subjects),
      ...edges,
    ],
  };
}
