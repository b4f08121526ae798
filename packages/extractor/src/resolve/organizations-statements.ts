import type { Doubt } from '@guben/graph';
import { type Doc, spanAt } from '../text/doc.ts';
import type { OrganizationMention } from '../text/mentions.ts';
import type { ResolvedPlace } from './context.ts';

/** What a body is called as a node. */
export interface Named {
  key: string;
  label: string;
  /** Key of the body that it is part of by its name, whether the text names that one or not. */
  parentKey: string | undefined;
  place: ResolvedPlace | undefined;
  /** The place as it stands in the name, also where it is no node. */
  placeName: string;
}

/** A mention with what it was resolved to. */
export interface Resolved extends Named {
  mention: OrganizationMention;
  confidence: number;
}

/** A statement that a body's name makes, with the mention that shows it. */
export interface NameStatement {
  mention: OrganizationMention;
  /** Keys of the two nodes. */
  from: string;
  to: string;
  confidence: number;
}

/** Bodies with names of their own: a place in such a name is where they are, and stays as written. */
export const isOwnNamed = ({ rule }: OrganizationMention): boolean => /^named-body|^leading-group$/.test(rule);

/** Department in committee, cell in company, by name structure, where the text names both. */
export function partOf(resolved: readonly Resolved[], keys: ReadonlySet<string>): NameStatement[] {
  return resolved.flatMap(({ mention, key, parentKey, confidence }) =>
    parentKey === undefined || parentKey === key || !keys.has(parentKey)
      ? []
      : [{ mention, from: key, to: parentKey, confidence: Math.min(0.95, confidence) }],
  );
}

/** Roles of bodies that govern the place in their name; others sit in it. */
const governing = new Set([
  'party-committee',
  'working-committee',
  'government',
  'people-congress',
  'administrative-committee',
  'subdistrict-office',
  'village-committee',
  'general-branch',
  'branch',
]);

/** Body to the place in its name. */
export function governs(resolved: readonly Resolved[]): NameStatement[] {
  return resolved.flatMap(({ mention, key, place, confidence }) => {
    // 某市公安局|某区分局 sits in the district.
    if (place === undefined || isOwnNamed(mention) || (mention.unitOf && mention.name.endsWith('分局'))) return [];
    const sure = governing.has(mention.role) ? 0.95 : 0.6;
    return [{ mention, from: key, to: place.key, confidence: Math.min(sure, confidence) }];
  });
}

/** Bare names that no place was found for, a doubt each name. */
export function undecidedDoubts(doc: Doc, undecided: ReadonlyMap<string, OrganizationMention[]>): Doubt[] {
  return [...undecided].map(([name, mentions]) => ({
    code: 'organization-undecided',
    message: `${name} names no place, and the text around it does not say which it is`,
    confidence: 0.3,
    about: [],
    evidence: evidence(doc, mentions),
  }));
}

/** Bare names whose place the discourse shows only weakly. */
export function uncertainDoubts(doc: Doc, uncertain: ReadonlyMap<string, Resolved[]>): Doubt[] {
  return [...uncertain.values()].map((items) => ({
    code: 'organization-from-context',
    message: `${items[0]!.mention.name} is taken for ${items[0]!.label} from what stands around it`,
    confidence: Math.min(...items.map(({ confidence }) => confidence)),
    about: [items[0]!.key],
    evidence: evidence(
      doc,
      items.map(({ mention }) => mention),
    ),
  }));
}

/** The first few places of a doubt: enough to look at, whatever the text's length. */
const evidence = (doc: Doc, mentions: readonly OrganizationMention[]) =>
  mentions.slice(0, 5).map(({ start, end }) => spanAt(doc, start, end));
