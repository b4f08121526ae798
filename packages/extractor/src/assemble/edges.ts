import { type EdgeKind, edgeKey, edgeMayJoin, type GraphEdge, type NodeKind, type Reason } from '@guben/graph';
import type { ConfidenceLexicon } from '../lexicon/confidence.ts';
import type { EdgeDraft } from '../relate/edges.ts';
import type { Doc } from '../text/doc.ts';
import { EvidenceList } from './evidence.ts';
import { compare } from './nodes.ts';

interface Draft {
  kind: EdgeKind;
  source: string;
  target: string;
  rules: Map<string, number>;
  evidence: EvidenceList;
  because: Reason[];
  weight: number;
  role?: EdgeDraft['role'];
  date?: string;
}

/** Rules that confidence.yaml does not name are trusted this much. */
const unmeasured = 0.5;

/** The edges of a graph under construction: one for each kind and pair of ends, with all its evidence. */
export class EdgeSet {
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly confidence: ConfidenceLexicon) {}

  private draft(kind: EdgeKind, source: string, target: string): Draft {
    const key = edgeKey(kind, source, target);
    let draft = this.drafts.get(key);
    if (!draft) {
      draft = { kind, source, target, rules: new Map(), evidence: new EvidenceList(), because: [], weight: 1 };
      this.drafts.set(key, draft);
    }
    return draft;
  }

  add(doc: Doc, edge: EdgeDraft) {
    if (edge.source === edge.target) return;
    const draft = this.draft(edge.kind, edge.source, edge.target);
    draft.rules.set(edge.rule, this.confidence.rules[edge.rule] ?? unmeasured);
    for (const range of edge.at) draft.evidence.add(doc, range);
    draft.role ??= edge.role;
    draft.date ??= edge.date;
  }

  addComputed(kind: EdgeKind, source: string, target: string, rule: string, weight: number, because: Reason[]) {
    const draft = this.draft(kind, source, target);
    draft.rules.set(rule, this.confidence.rules[rule] ?? unmeasured);
    draft.because = because;
    draft.weight = weight;
  }

  /** Sorted by key. Edges whose ends are no nodes or may not be joined so are left out. */
  build(order: ReadonlyMap<string, number>, kindOf: ReadonlyMap<string, NodeKind>): GraphEdge[] {
    const edges: GraphEdge[] = [];
    for (const [key, draft] of this.drafts) {
      const [from, to] = [kindOf.get(draft.source), kindOf.get(draft.target)];
      if (!from || !to || !edgeMayJoin(draft.kind, from, to)) continue;
      if (draft.evidence.isEmpty && draft.because.length === 0) continue;
      const rules = [...draft.rules];
      const confidence = together(rules);
      if (rules.length > 1) rules.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
      const [rule] = rules[0]!;
      const attributes: GraphEdge['attributes'] = {
        kind: draft.kind,
        weight: draft.weight,
        confidence,
        rule,
      };
      if (draft.role) attributes.role = draft.role;
      if (draft.date) attributes.date = draft.date;
      if (!draft.evidence.isEmpty) attributes.evidence = draft.evidence.sorted(order);
      if (draft.because.length > 0) attributes.because = draft.because;
      edges.push({ key, source: draft.source, target: draft.target, attributes });
    }
    return edges.sort((a, b) => compare(a.key, b.key));
  }
}

/** Independent rules that say the same are wrong together only where each is wrong: 1 − Π(1 − c). Three decimals. */
function together(rules: readonly (readonly [rule: string, confidence: number])[]): number {
  const wrong = rules.reduce((product, [, confidence]) => product * (1 - confidence), 1);
  return Math.min(0.999, Math.round((1 - wrong) * 1000) / 1000);
}
