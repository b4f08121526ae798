import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import type { OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { preferred } from '../text/overlaps.ts';
import { Ranges } from '../text/ranges.ts';
import { scoresOf, type Weights } from '../weights/weights.ts';
import { cutFeatures, type NameCandidate, nameCandidates, nameFeatures } from './persons-features.ts';
import { type PersonWords, person } from './persons-names.ts';
import { endsOfNames } from './spans.ts';

/** Log odds from which on a stretch is taken for a name (some 0.6), and below which the segmenter is not asked. */
const enough = 0.4;
const hopeless = -3;

/** Names that no rule finds, by the weights learnt from the labelled texts; without weights or a segmenter none. */
export function learntNames(
  doc: Doc,
  words: PersonWords,
  { weights, segment }: Pick<Resources, 'weights' | 'segment'>,
  places: readonly PlaceMention[],
  organizations: readonly OrganizationMention[],
): PersonMention[] {
  const own = weights?.persons;
  if (!own || !segment) return [];
  const taken = new Ranges([...places, ...organizations]);
  const named = endsOfNames([...places, ...organizations]);
  const found: (NameCandidate & { score: number })[] = [];
  for (const candidate of nameCandidates(doc, words, named)) {
    const score = scoreOf(own, nameFeatures(doc, candidate, words));
    if (score < hopeless || taken.meets(candidate.start, candidate.end)) continue;
    const whole = score + scoreOf(own, cutFeatures(doc, candidate, segment));
    if (whole >= enough) found.push({ ...candidate, score: whole });
  }
  found.sort((a, b) => b.score - a.score || a.start - b.start);
  return preferred(found, doc.text.length)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => person(start, doc.text.slice(start, end), 'likely', 0.7));
}

const scoreOf = (weights: Weights, features: Iterable<string>): number => scoresOf(weights, features)[1]!;
