import type { GubenGraph } from '../graph.ts';
import type { Reason } from '../schema/evidence.ts';
import type { EdgeAttributes, GraphNode } from '../schema/graph-document.ts';
import { nodeAt } from './access.ts';

/**
 * Rules of `similar-to` edges. A pair at or above the threshold of the build has the first; the second keeps the nearest
 * neighbours of an initiative that has few, below the threshold, so that a question about it has an answer.
 */
export const similarRules = { above: 'similar-to/shared-features', below: 'similar-to/nearest-neighbour' } as const;

export interface LikenessOptions {
  /** Least weight that counts, 0 to 1. If not given, what reached the threshold of the build counts. */
  threshold?: number | undefined;
}

/** Whether a `similar-to` edge counts as likeness. */
export const countsAsAlike = ({ kind, rule, weight }: EdgeAttributes, { threshold }: LikenessOptions = {}): boolean =>
  kind === 'similar-to' && (threshold === undefined ? rule !== similarRules.below : weight >= threshold);

/** A reason read from the other side. */
export const turnReason = ({ label, targetLabel, sourceEvidence, targetEvidence, ...reason }: Reason): Reason => ({
  ...reason,
  label: targetLabel ?? label,
  ...(targetLabel === undefined ? {} : { targetLabel: label }),
  sourceEvidence: targetEvidence,
  targetEvidence: sourceEvidence,
});

export interface SimilarInitiative {
  initiative: GraphNode;
  weight: number;
  /** Why, the strongest first; `label` and `sourceEvidence` are on the side of the initiative that was asked for. */
  because: Reason[];
  /** Whether it reached the threshold of the build; if not, it is only one of the nearest. */
  isAlike: boolean;
  /** Key of the edge. */
  edge: string;
}

/**
 * The initiatives that are like one, the most alike first, each with the reasons.
 * @throws UnknownKeyError
 */
export const similarTo = (
  graph: GubenGraph,
  key: string,
  { threshold = 0, limit = Number.POSITIVE_INFINITY }: { threshold?: number; limit?: number } = {},
): SimilarInitiative[] => {
  nodeAt(graph, key);
  const found: SimilarInitiative[] = [];
  graph.forEachEdge(key, (edge, attributes, source, target) => {
    if (attributes.kind !== 'similar-to' || attributes.weight < threshold) return;
    const because = attributes.because ?? [];
    found.push({
      initiative: nodeAt(graph, source === key ? target : source),
      weight: attributes.weight,
      because: source === key ? because : because.map(turnReason),
      isAlike: attributes.rule !== similarRules.below,
      edge,
    });
  });
  return found.sort((x, y) => y.weight - x.weight || (x.initiative.key < y.initiative.key ? -1 : 1)).slice(0, limit);
};
