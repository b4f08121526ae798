import { type GraphNode, type NodeAttributes, type NodeKind, nodeKinds } from '@guben/graph';
import type { Doc, Range } from '../text/doc.ts';
import type { Entity } from '../text/mentions.ts';
import { EvidenceList } from './evidence.ts';

interface Draft {
  kind: NodeKind;
  label: string;
  aliases: Set<string>;
  evidence: EvidenceList;
  attributes: Record<string, unknown>;
}

/** The nodes of a graph under construction: one a key, whatever texts name it. */
export class NodeSet {
  private readonly drafts = new Map<string, Draft>();

  add(doc: Doc, entity: Pick<Entity, 'key' | 'kind' | 'label' | 'aliases' | 'attributes'>, ranges: readonly Range[]) {
    let draft = this.drafts.get(entity.key);
    if (!draft) {
      draft = {
        kind: entity.kind,
        label: entity.label,
        aliases: new Set(),
        evidence: new EvidenceList(),
        attributes: {},
      };
      this.drafts.set(entity.key, draft);
    }
    if (entity.label !== draft.label) draft.aliases.add(entity.label);
    for (const alias of entity.aliases) if (alias !== draft.label) draft.aliases.add(alias);
    for (const range of ranges) draft.evidence.add(doc, range);
    draft.attributes = { ...entity.attributes, ...draft.attributes };
  }

  set(key: string, attributes: Record<string, unknown>) {
    Object.assign(this.drafts.get(key)?.attributes ?? {}, attributes);
  }

  has(key: string): boolean {
    return this.drafts.get(key)?.evidence.isEmpty === false;
  }

  /** Places of one name get the name of the place above in front: 南京市鼓楼区, 徐州市鼓楼区. */
  distinguishPlaces(parentOf: ReadonlyMap<string, string>) {
    const byLabel = new Map<string, Draft[]>();
    const above = new Map<Draft, Draft | undefined>();
    for (const [key, draft] of this.drafts) {
      if (draft.kind !== 'place' || draft.evidence.isEmpty) continue;
      byLabel.set(draft.label, [...(byLabel.get(draft.label) ?? []), draft]);
      above.set(draft, this.drafts.get(parentOf.get(key) ?? ''));
    }
    for (const [label, drafts] of byLabel) {
      if (drafts.length < 2) continue;
      for (const draft of drafts) {
        const parent = above.get(draft);
        if (!parent) continue;
        draft.label = `${parent.label}${label}`;
        draft.aliases.delete(draft.label);
        draft.aliases.add(label);
      }
    }
  }

  /** Sorted by kind and key. A node without evidence is none. */
  build(order: ReadonlyMap<string, number>): GraphNode[] {
    const nodes: GraphNode[] = [];
    for (const [key, draft] of this.drafts) {
      if (draft.evidence.isEmpty) continue;
      const attributes = {
        kind: draft.kind,
        label: draft.label,
        aliases: [...draft.aliases].sort(),
        ...sortedAttributes(draft.attributes, this.drafts),
        evidence: draft.evidence.sorted(order),
      } as NodeAttributes;
      nodes.push({ key, attributes });
    }
    return nodes.sort(
      (a, b) => nodeKinds.indexOf(a.attributes.kind) - nodeKinds.indexOf(b.attributes.kind) || compare(a.key, b.key),
    );
  }
}

/** Attributes in one order; a reference to a node that the graph does not have is left out. */
function sortedAttributes(
  attributes: Record<string, unknown>,
  nodes: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(attributes).filter(
    ([name, value]) => value !== undefined && name !== 'parent' && !(name === 'place' && !nodes.has(String(value))),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)));
}

/** Orders by UTF-16 code units: the same on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
