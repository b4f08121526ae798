import {
  type EdgeKind,
  edgeKey,
  edgeKinds,
  edgeMayJoin,
  type GraphEdge,
  type NodeKind,
  type Reason,
} from '@guben/graph';
import type { ConfidenceLexicon } from '../lexicon/confidence.ts';
import type { EdgeDraft } from '../relate/edges.ts';
import type { Doc } from '../text/doc.ts';
import { compare } from './compare.ts';
import { EvidenceTable } from './evidence.ts';
import type { Keys } from './keys.ts';
import { TripleIndex } from './triples.ts';

interface Draft {
  kind: EdgeKind;
  rank: number;
  /** Numbers of the ends' keys. */
  source: number;
  target: number;
  /** In the order in which they came, each once; nearly always one. */
  rules: string[];
  because: Reason[] | undefined;
  weight: number;
  role: EdgeDraft['role'];
  date: string | undefined;
}

/** Rules that confidence.yaml does not name are trusted this much. */
const unmeasured = 0.5;

/** As they stand in the order of edges' keys. */
const kindsInOrder = [...edgeKinds].sort((a, b) => compare(edgeKey(a, '', ''), edgeKey(b, '', '')));
const rankOfKind = new Map(kindsInOrder.map((kind, rank) => [kind, rank]));
/** What stands between the ends in an edge's key. */
const arrow = edgeKey('cites', '', '').slice('cites:'.length);

/** The edges of a graph under construction: one for each kind and pair of ends, with all its evidence. */
export class EdgeSet {
  private readonly drafts: Draft[] = [];
  private readonly index = new TripleIndex();
  private readonly evidence = new EvidenceTable();

  constructor(
    private readonly confidence: ConfidenceLexicon,
    private readonly keys: Keys,
  ) {}

  /** The index of the draft of a kind between two nodes, which a rule has found. */
  private draft(kind: EdgeKind, source: number, target: number, rule: string): number {
    const rank = rankOfKind.get(kind)!;
    const index = this.index.number(source, target, rank);
    if (index === this.drafts.length)
      this.drafts.push({
        kind,
        rank,
        source,
        target,
        rules: [rule],
        because: undefined,
        weight: 1,
        role: undefined,
        date: undefined,
      });
    else {
      const { rules } = this.drafts[index]!;
      if (!rules.includes(rule)) rules.push(rule);
    }
    return index;
  }

  addAll(doc: Doc, edges: readonly EdgeDraft[]) {
    for (let i = 0; i < edges.length; i++) this.add(doc, edges[i]!);
  }

  private add(doc: Doc, { kind, source, target, rule, at, role, date }: EdgeDraft) {
    if (source === target) return;
    const index = this.draft(kind, this.keys.number(source), this.keys.number(target), rule);
    for (let i = 0; i < at.length; i++) this.evidence.add(index, doc, at[i]!);
    if (role === undefined && date === undefined) return;
    const draft = this.drafts[index]!;
    draft.role ??= role;
    draft.date ??= date;
  }

  addComputed(kind: EdgeKind, source: string, target: string, rule: string, weight: number, because: Reason[]) {
    const draft = this.drafts[this.draft(kind, this.keys.number(source), this.keys.number(target), rule)]!;
    draft.because = because;
    draft.weight = weight;
  }

  /**
   * Sorted by key. Edges whose ends are no nodes or may not be joined so are left out.
   * @param kindOf kind of the node whose key has a number
   */
  build(kindOf: (number: number) => NodeKind | undefined): GraphEdge[] {
    const edges: GraphEdge[] = [];
    const order = this.inOrder();
    // Edges of one kind and source follow each other, and their keys begin alike.
    let last: Draft | undefined;
    let begin = '';
    for (let i = 0; i < order.length; i++) {
      const index = order[i]!;
      const draft = this.drafts[index]!;
      const { kind, source, target, rules, because, weight, role, date } = draft;
      const from = kindOf(source);
      const to = kindOf(target);
      if (!from || !to || !edgeMayJoin(kind, from, to)) continue;
      const isSaid = this.evidence.has(index);
      if (!isSaid && !because?.length) continue;
      const attributes: GraphEdge['attributes'] = {
        kind,
        weight,
        confidence: this.together(rules),
        rule: this.surest(rules),
      };
      if (role) attributes.role = role;
      if (date) attributes.date = date;
      if (isSaid) attributes.evidence = this.evidence.spans(index);
      if (because?.length) attributes.because = because;
      const sourceKey = this.keys.key(source);
      const targetKey = this.keys.key(target);
      if (last?.source !== source || last.kind !== kind) begin = edgeKey(kind, sourceKey, '');
      last = draft;
      edges.push({ key: begin + targetKey, source: sourceKey, target: targetKey, attributes });
    }
    return edges;
  }

  /** Indices of the drafts, sorted by key: by kind, source and target, the last first, each time keeping the order. */
  private inOrder(): Int32Array {
    const { drafts, keys } = this;
    const rankOfSource = keys.ranksBefore(arrow);
    const rankOfTarget = keys.ranks();
    let order = new Int32Array(drafts.length);
    const sources = new Int32Array(drafts.length);
    const targets = new Int32Array(drafts.length);
    const kinds = new Int32Array(drafts.length);
    for (let index = 0; index < drafts.length; index++) {
      const { source, target, rank } = drafts[index]!;
      order[index] = index;
      sources[index] = rankOfSource[source]!;
      targets[index] = rankOfTarget[target]!;
      kinds[index] = rank;
    }
    order = sortedBy(order, keys.size, targets);
    order = sortedBy(order, keys.size, sources);
    return sortedBy(order, kindsInOrder.length, kinds);
  }

  private confidenceOf(rule: string): number {
    return this.confidence.rules[rule] ?? unmeasured;
  }

  private surest(rules: readonly string[]): string {
    let [surest] = rules as [string, ...string[]];
    if (rules.length === 1) return surest;
    for (const rule of rules) {
      const more = this.confidenceOf(rule) - this.confidenceOf(surest);
      if (more > 0 || (more === 0 && compare(rule, surest) < 0)) surest = rule;
    }
    return surest;
  }

  /** Independent rules that say the same are wrong together only where each is wrong: 1 − Π(1 − c). Three decimals. */
  private together(rules: readonly string[]): number {
    let wrong = 1;
    for (const rule of rules) wrong *= 1 - this.confidenceOf(rule);
    return Math.min(0.999, Math.round((1 - wrong) * 1000) / 1000);
  }
}

/** A counting sort that keeps the order of what has one rank. */
function sortedBy(order: Int32Array, ranks: number, rankOf: Int32Array): Int32Array<ArrayBuffer> {
  const places = new Int32Array(ranks + 1);
  for (let i = 0; i < order.length; i++) places[rankOf[i]! + 1]!++;
  for (let rank = 0; rank < ranks; rank++) places[rank + 1]! += places[rank]!;
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const index = order[i]!;
    sorted[places[rankOf[index]!]!++] = index;
  }
  return sorted;
}
