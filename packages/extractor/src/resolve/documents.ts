import { type Doubt, nodeKey } from '@guben/graph';
import type { DocumentResources } from '../recognise/documents.ts';
import { documentTerms } from '../recognise/documents-terms.ts';
import { type Doc, type Range, spanAt } from '../text/doc.ts';
import type { DocumentMention, Entity } from '../text/mentions.ts';
import { documentEntity } from './documents-entity.ts';
import { endsAlike, mergeKey, numberKey, withoutIssuer } from './documents-names.ts';
import { shortestOwnTitle, shortTitles } from './documents-short.ts';

export { mergeKey } from './documents-names.ts';

export interface ResolvedDocuments {
  entities: Entity<DocumentMention>[];
  /** Key of the document that a mention names, also of one inside another's title. */
  of(mention: DocumentMention): string | undefined;
  /** The document that a title or a number means, for uniting chapters and headings with what the text cites. */
  match(title: string | undefined, number?: string): Entity<DocumentMention> | undefined;
  doubts: Doubt[];
}

/** Mentions under one title, or without a title under one number. */
interface Group {
  key: string;
  mentions: DocumentMention[];
  /** Fullest title as the view has it. */
  title: string | undefined;
  bare: { key: string; issuer: string } | undefined;
  numbers: Set<string>;
  first: number;
  /** What the group was found to be. */
  into?: Group;
}

/**
 * Brings all forms of one document to one node: spaces and punctuation, （试行）, the issuing body before the title, the number
 * alone, the short title after the long one, 以下简称《…》.
 * @param mentions of `recogniseDocuments`, sorted by start
 */
export function resolveDocuments(
  doc: Doc,
  mentions: readonly DocumentMention[],
  resources: DocumentResources,
): ResolvedDocuments {
  const terms = documentTerms(resources.lexicon.documents);
  const same = new Map(
    resources.lexicon.documents.sameTitles.flatMap((titles) =>
      titles.map((title) => [mergeKey(title), mergeKey(titles[0]!)] as const),
    ),
  );
  const isBody = (name: string) => terms.bodyEndings.before(name, name.length) !== '';
  const groups = new Map<string, Group>();
  const groupOf = new Map<DocumentMention, Group>();
  const doubts: Doubt[] = [];
  const all = mentions.flatMap((mention) => [mention, ...(mention.inner ?? [])]);

  const aliases = shortTitles(doc, mentions);
  for (const mention of all) {
    const meant = aliases.get(mention);
    const group = meant ? groupOf.get(meant)! : ownGroup(mention);
    group.mentions.push(mention);
    if (mention.number !== undefined) group.numbers.add(numberKey(mention.number) ?? '');
    groupOf.set(mention, group);
  }
  uniteNumbers();
  uniteIssuers();
  uniteShortTitles();

  const entities: Entity<DocumentMention>[] = [];
  const entityOf = new Map<Group, Entity<DocumentMention>>();
  /** Keys given, with how often their name came up. */
  const taken = new Map<string, number>();
  const roots = [...groups.values()].filter((group) => group.into === undefined).sort((a, b) => a.first - b.first);
  const byBareTitle = new Map<string, Group[]>();
  for (const group of roots) {
    if (group.bare) byBareTitle.set(group.bare.key, [...(byBareTitle.get(group.bare.key) ?? []), group]);
    const entity = documentEntity(doc, group.mentions, terms, taken);
    entities.push(entity);
    entityOf.set(group, entity);
    reportDoubts(group, entity);
  }
  reportSiblings();
  return { entities, of: (mention) => keyOf(groupOf.get(mention)), match, doubts };

  function ownGroup(mention: DocumentMention): Group {
    const number = mention.number === undefined ? undefined : numberKey(mention.number);
    const title = mention.title === undefined ? undefined : mergeKey(mention.title);
    const key =
      title === undefined || title === ''
        ? `#${number ?? `${mention.number}@${mention.start}`}`
        : (same.get(title) ?? title);
    let group = groups.get(key);
    if (!group) {
      group = { key, mentions: [], title: mention.title, bare: undefined, numbers: new Set(), first: mention.start };
      if (mention.title !== undefined) group.bare = withoutIssuer(mention.title, isBody);
      groups.set(key, group);
    } else if ((mention.title?.length ?? 0) > (group.title?.length ?? 0)) group.title = mention.title;
    return group;
  }

  function root(group: Group): Group {
    let at = group;
    while (at.into) at = at.into;
    return at;
  }

  function unite(from: Group, into: Group) {
    const [a, b] = [root(from), root(into)];
    if (a === b) return;
    a.into = b;
    b.mentions.push(...a.mentions);
    for (const number of a.numbers) b.numbers.add(number);
    b.first = Math.min(a.first, b.first);
    b.bare ??= a.bare;
    if (b.title === undefined) b.title = a.title;
  }

  /** One number is one document, unless two titles that have nothing in common both bear it. */
  function uniteNumbers() {
    const byNumber = new Map<string, Group>();
    for (const group of groups.values()) {
      for (const number of group.numbers) {
        if (number === '') continue;
        const other = byNumber.get(number);
        if (!other) byNumber.set(number, group);
        else if (compatible(root(other), root(group))) {
          if (other.title === undefined) unite(other, group);
          else unite(group, other);
        } else {
          doubts.push({
            code: 'document-number-conflict',
            message: `${group.mentions[0]!.number} is given to 《${other.title}》 and to 《${group.title}》`,
            confidence: 0.4,
            about: [],
            evidence: [...other.mentions.slice(0, 1), ...group.mentions.slice(0, 1)].map(evidenceOf),
          });
        }
      }
    }
  }

  function compatible(a: Group, b: Group): boolean {
    if (a.title === undefined || b.title === undefined) return true;
    const [longer, shorter] = a.key.length >= b.key.length ? [a.key, b.key] : [b.key, a.key];
    return (
      longer.endsWith(shorter) ||
      a.bare?.key === b.key ||
      b.bare?.key === a.key ||
      (a.bare !== undefined && a.bare.key === b.bare?.key)
    );
  }

  /** 《关于…的决定》 and 《中共广东省委关于…的决定》 are one where only one body has such a title, or context names the body. */
  function uniteIssuers() {
    const byBare = new Map<string, Group[]>();
    for (const group of groups.values()) {
      if (group.bare) byBare.set(group.bare.key, [...(byBare.get(group.bare.key) ?? []), group]);
    }
    for (const [bare, full] of byBare) {
      const plain = groups.get(bare);
      if (!plain) continue;
      const issuers = issuersOf(plain);
      const named = full.filter((group) => issuers.some((issuer) => endsAlike(issuer, group.bare!.issuer)));
      const only = named.length === 1 ? named[0] : full.length === 1 && issuers.length === 0 ? full[0] : undefined;
      if (only) unite(plain, only);
      else if (full.length > 1 && issuers.length === 0) {
        doubts.push({
          code: 'document-undecided',
          message: `《${plain.title}》 may be that of ${full.map((group) => `《${group.title}》`).join(' or ')}`,
          confidence: 0.4,
          about: [nodeKey('document', plain.title!)],
          evidence: plain.mentions.slice(0, 3).map(evidenceOf),
        });
      }
    }
  }

  function issuersOf(group: Group): string[] {
    return group.mentions.flatMap(({ issuer, issuerName }) => [
      ...(issuer ? [mergeKey(doc.text.slice(issuer.start, issuer.end))] : []),
      ...(issuerName ? [mergeKey(issuerName)] : []),
    ]);
  }

  /** A title that a longer one before it ends with is the same, where only one does and it is long enough to be a name. */
  function uniteShortTitles() {
    const titled = [...groups.values()].filter((group) => group.title !== undefined);
    // By the last four characters, so that a text with thousands of titles is not compared with itself.
    const byTail = new Map<string, Group[]>();
    for (const group of titled) byTail.set(group.key.slice(-4), [...(byTail.get(group.key.slice(-4)) ?? []), group]);
    for (const group of titled) {
      if (group.into || group.key.length < shortestOwnTitle || /^关于/.test(group.key)) continue;
      const longer = (byTail.get(group.key.slice(-4)) ?? []).filter(
        (other) =>
          other !== group &&
          other.key.length > group.key.length &&
          other.key.endsWith(group.key) &&
          !other.key.slice(0, -group.key.length).includes('关于'),
      );
      const roots = new Set(longer.map(root));
      if (roots.size === 1 && Math.min(...longer.map(({ first }) => first)) < group.first) unite(group, longer[0]!);
    }
  }

  function reportDoubts(group: Group, entity: Entity<DocumentMention>) {
    const [first] = entity.mentions;
    if (entity.mentions.every(({ rule }) => rule === 'document-title-unclosed')) {
      doubts.push({
        code: 'document-unclosed',
        message: `《${entity.label} is not closed; its end was guessed`,
        confidence: first!.confidence,
        about: [entity.key],
        evidence: entity.mentions.slice(0, 3).map(evidenceOf),
      });
    } else if (
      group.title !== undefined &&
      group.key.length < shortestOwnTitle &&
      terms.genreEndings.before(group.key, group.key.length) === group.key
    ) {
      doubts.push({
        code: 'document-undecided',
        message: `《${entity.label}》 names no document by itself, and nothing before it says which is meant`,
        confidence: 0.4,
        about: [entity.key],
        evidence: entity.mentions.slice(0, 3).map(evidenceOf),
      });
    }
  }

  /** Titles that differ in their genre only (…的决定, …的意见) may be one document, misnamed. */
  function reportSiblings() {
    const byStem = new Map<string, Group>();
    for (const group of roots) {
      if (group.title === undefined) continue;
      const own = group.bare?.key ?? group.key;
      const ending = terms.genreEndings.before(own, own.length);
      const stem = own.slice(0, own.length - ending.length);
      if (stem.length < 8 || ending === '') continue;
      const other = byStem.get(stem);
      if (!other) byStem.set(stem, group);
      else if (other !== group) {
        const [a, b] = [entityOf.get(other)!, entityOf.get(group)!];
        if (differentIssuers(other, group)) continue;
        doubts.push({
          code: 'document-genre-differs',
          message: `《${a.label}》 and 《${b.label}》 differ in their last word only; they may be one document`,
          confidence: 0.5,
          about: [a.key, b.key],
          evidence: [a.mentions[0]!, b.mentions[0]!].map(evidenceOf),
        });
      }
    }
  }

  function differentIssuers(a: Group, b: Group): boolean {
    const [left, right] = [issuersOf(a), issuersOf(b)];
    return (
      left.length > 0 && right.length > 0 && !left.some((issuer) => right.some((other) => endsAlike(issuer, other)))
    );
  }

  function match(title: string | undefined, number?: string): Entity<DocumentMention> | undefined {
    const byTitle = title === undefined ? undefined : groups.get(same.get(mergeKey(title)) ?? mergeKey(title));
    if (byTitle) return entityOf.get(root(byTitle));
    const byBare = title === undefined ? undefined : withOrWithoutIssuer(title);
    if (byBare) return entityOf.get(root(byBare));
    const wanted = number === undefined ? undefined : numberKey(number);
    const byNumber = wanted === undefined ? undefined : [...groups.values()].find(({ numbers }) => numbers.has(wanted));
    return byNumber && entityOf.get(root(byNumber));
  }

  /** 《关于…的决定》, which the text says is of 市委, is the chapter 中共某市委关于…的决定; and the other way round. */
  function withOrWithoutIssuer(title: string): Group | undefined {
    const full = withoutIssuer(title, isBody);
    if (full) {
      const plain = groups.get(full.key);
      const issuers = plain ? issuersOf(plain) : [];
      return issuers.length === 0 || issuers.some((issuer) => endsAlike(issuer, full.issuer)) ? plain : undefined;
    }
    const key = mergeKey(title);
    if (key.length < shortestOwnTitle || !title.startsWith('关于')) return undefined;
    const named = byBareTitle.get(key);
    return named?.length === 1 ? named[0] : undefined;
  }

  function keyOf(group: Group | undefined): string | undefined {
    return group && entityOf.get(root(group))?.key;
  }

  function evidenceOf(mention: Range) {
    return spanAt(doc, mention.start, mention.end);
  }
}
