import { type GraphNode, type NodeAttributes, type NodeKind, nodeKinds } from '@guben/graph';
import type { Doc, Range } from '../text/doc.ts';
import type { Entity } from '../text/mentions.ts';
import { compare } from './compare.ts';
import { EvidenceTable } from './evidence.ts';
import type { Keys } from './keys.ts';

interface Draft {
  /** Of its key. */
  number: number;
  kind: NodeKind;
  label: string;
  /** Undefined where there are none, as mostly. */
  aliases: Set<string> | undefined;
  attributes: Record<string, unknown>;
}

/** The nodes of a graph under construction: one a key, whatever texts name it. */
export class NodeSet {
  /** In the order in which they came. */
  private readonly drafts: Draft[] = [];
  private readonly byNumber: (Draft | undefined)[] = [];
  private readonly evidence = new EvidenceTable();

  constructor(private readonly keys: Keys) {}

  /** @returns what adds evidence to the node */
  add(doc: Doc, entity: Pick<Entity, 'key' | 'kind' | 'label' | 'aliases' | 'attributes'>): (range: Range) => void {
    const number = this.keys.number(entity.key);
    const known = this.byNumber[number];
    const draft = known ?? this.make(number, entity);
    if (known) {
      if (entity.label !== known.label) addAlias(known, entity.label);
      for (const name in entity.attributes)
        if (!(name in known.attributes)) known.attributes[name] = entity.attributes[name];
    }
    for (const alias of entity.aliases) if (alias !== draft.label) addAlias(draft, alias);
    return (range) => this.evidence.add(number, doc, range);
  }

  private make(number: number, { kind, label, attributes }: Pick<Entity, 'kind' | 'label' | 'attributes'>): Draft {
    const draft: Draft = { number, kind, label, aliases: undefined, attributes: { ...attributes } };
    while (this.byNumber.length < number) this.byNumber.push(undefined);
    this.byNumber[number] = draft;
    this.drafts.push(draft);
    return draft;
  }

  private get(key: string | undefined): Draft | undefined {
    const number = key === undefined ? undefined : this.keys.known(key);
    return number === undefined ? undefined : this.byNumber[number];
  }

  set(key: string, attributes: Record<string, unknown>) {
    Object.assign(this.get(key)?.attributes ?? {}, attributes);
  }

  /** Kind of the node with a key's number; none for one without evidence, which is none. */
  kindOf(number: number): NodeKind | undefined {
    return this.evidence.has(number) ? this.byNumber[number]?.kind : undefined;
  }

  /** Places of one name get the name of the place above in front: 南京市鼓楼区, 徐州市鼓楼区. */
  distinguishPlaces(parentOf: ReadonlyMap<string, string>) {
    const byLabel = new Map<string, Draft[]>();
    const above = new Map<Draft, Draft | undefined>();
    for (const draft of this.drafts) {
      if (draft.kind !== 'place' || !this.evidence.has(draft.number)) continue;
      const same = byLabel.get(draft.label);
      if (same) same.push(draft);
      else byLabel.set(draft.label, [draft]);
      above.set(draft, this.get(parentOf.get(this.keys.key(draft.number))));
    }
    for (const [label, drafts] of byLabel) {
      if (drafts.length < 2) continue;
      for (const draft of drafts) {
        const parent = above.get(draft);
        if (!parent) continue;
        draft.label = `${parent.label}${label}`;
        draft.aliases?.delete(draft.label);
        addAlias(draft, label);
      }
    }
  }

  /** Sorted by kind and key. A node without evidence is none. */
  build(): GraphNode[] {
    const ofKind = new Map<NodeKind, GraphNode[]>(nodeKinds.map((kind) => [kind, []]));
    for (const number of this.keys.inOrder()) {
      const draft = this.byNumber[number];
      if (draft && this.evidence.has(number))
        ofKind.get(draft.kind)!.push({ key: this.keys.key(number), attributes: this.attributesOf(draft) });
    }
    return [...ofKind.values()].flat();
  }

  /** Attributes in one order; a reference to a node that the graph does not have is left out. */
  private attributesOf({ number, kind, label, aliases, attributes }: Draft): NodeAttributes {
    const all: Record<string, unknown> = { kind, label, aliases: aliases ? [...aliases].sort() : [] };
    const names = Object.keys(attributes);
    if (names.length > 1) names.sort(compare);
    for (const name of names) {
      const value = attributes[name];
      if (value === undefined || name === 'parent' || (name === 'place' && !this.get(String(value)))) continue;
      all[name] = value;
    }
    all.evidence = this.evidence.spans(number);
    return all as unknown as NodeAttributes;
  }
}

function addAlias(draft: Draft, alias: string) {
  draft.aliases ??= new Set();
  draft.aliases.add(alias);
}
