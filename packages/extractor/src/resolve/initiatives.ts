import { nodeKey } from '@guben/graph';
import type { InitiativesLexicon } from '../lexicon/initiatives.ts';
import { bareName, type InitiativeWords, initiativeWords } from '../recognise/initiative-heads.ts';
import { countsNothing, matchesStated, parseNumberAbbreviation } from '../recognise/number-abbreviation.ts';
import { type Doc, labelAt, type Range } from '../text/doc.ts';
import type { Entity, InitiativeMention } from '../text/mentions.ts';
import type { TextDoubt } from './doubts.ts';
import {
  coreOf,
  type Group,
  kindOf,
  mergeAliases,
  mergeFullForms,
  mergeHeadless,
  mergeShortForms,
} from './initiative-groups.ts';
import { bestGloss, componentMention, partsNamed } from './initiative-parts.ts';

/** A component and the initiative that a list makes it part of; `at` is where the list names it. */
export interface ComponentOf {
  component: string;
  whole: string;
  at: Range;
}

export interface ResolvedInitiatives {
  entities: Entity<InitiativeMention>[];
  /** Key of the initiative that a mention names. */
  of(mention: InitiativeMention): string | undefined;
  components: ComponentOf[];
  /** One name extends the other: 一册一证一簿一线 → 一册一证一簿. */
  variants: { from: string; to: string }[];
  doubts: TextDoubt[];
}

/**
 * Unites the mentions of one initiative: forms with and without quotation marks and head (固本强基工程,
 * “固本强基”工程), short forms (先进性教育活动 after 保持共产党员先进性教育活动), further names the text gives.
 * Items that spell a number abbreviation out become initiatives of their own.
 */
export function resolveInitiatives(
  doc: Doc,
  found: readonly InitiativeMention[],
  lexicon: InitiativesLexicon,
): ResolvedInitiatives {
  const words = initiativeWords(lexicon);
  const groups = new Map<string, Group>();
  const groupOf = new Map<InitiativeMention, Group>();
  const put = (mention: InitiativeMention, core: string) => {
    let group = groups.get(core);
    if (!group) {
      group = { core, mentions: [] };
      groups.set(core, group);
    }
    group.mentions.push(mention);
    groupOf.set(mention, group);
  };
  for (const mention of found) put(mention, coreOf(doc, mention, words));
  mergeFullForms(doc, groups, groupOf);
  mergeShortForms(groups, groupOf, words);
  mergeHeadless(groups, groupOf, words);
  mergeAliases(groups, groupOf);

  const doubts: TextDoubt[] = [];
  const glosses: { whole: Group; items: InitiativeMention[] }[] = [];
  for (const group of [...groups.values()]) {
    const items = bestGloss(group);
    if (!items) continue;
    const kind = kindOf(group, words);
    const mentions = items.map((item) => componentMention(doc, item, kind, words));
    for (const mention of mentions) {
      const core = coreOf(doc, mention, words);
      if (core !== group.core) put(mention, core);
    }
    glosses.push({ whole: group, items: mentions });
  }
  glosses.push(...partsNamed(doc, groups, groupOf, put));
  const taken = new Set<string>();
  const entities: Entity<InitiativeMention>[] = [];
  for (const group of groups.values()) {
    const entity = entityOf(doc, group, words);
    while (taken.has(entity.key)) entity.key += '·';
    taken.add(entity.key);
    group.key = entity.key;
    entities.push(entity);
  }
  const components: ComponentOf[] = [];
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  for (const { whole, items } of glosses) {
    const key = whole.key!;
    for (const item of items) {
      const component = groupOf.get(item);
      if (component) components.push({ component: component.key!, whole: key, at: item });
    }
    const entity = byKey.get(key)!;
    entity.attributes.componentCount = items.length;
    const abbreviation = parseNumberAbbreviation(whole.mentions[0]!.name.replace(/[“”‘’]/g, ''));
    if (abbreviation && !matchesStated(abbreviation, items.length)) {
      doubts.push({
        code: 'count-mismatch',
        message: `${entity.label}: ${abbreviation.stated} ≠ ${items.length}`,
        confidence: 0.2,
        about: [key],
        at: [whole.mentions[0]!, ...items],
      });
    }
  }
  return {
    entities,
    of: (mention) => groupOf.get(mention)?.key,
    components,
    variants: variantsOf(groups, words),
    doubts,
  };
}

function entityOf(doc: Doc, group: Group, words: InitiativeWords): Entity<InitiativeMention> {
  const kind = kindOf(group, words);
  const forms = new Map<string, { count: number; headed: boolean; quoted: boolean }>();
  const add = (form: string, headed: boolean, quoted: boolean) => {
    const entry = forms.get(form);
    if (entry) entry.count++;
    else forms.set(form, { count: 1, headed, quoted });
  };
  const aliases = new Set<string>();
  for (const mention of group.mentions) {
    const name = unquoted(labelAt(doc, mention.start, mention.end));
    aliases.add(name);
    if (mention.full) add(unquoted(labelAt(doc, mention.full.start, mention.full.end)), true, true);
    else
      add(
        name,
        words.heads.before(bareName(name), bareName(name).length, 2) !== '',
        /[“‘]/.test(doc.text[mention.start] ?? ''),
      );
    for (const alias of mention.aliases ?? []) aliases.add(alias);
  }
  // The fullest form that says what it is; among those the most frequent, then the first.
  const ranked = [...forms].sort(([, a], [, b]) => Number(b.headed) - Number(a.headed) || b.count - a.count);
  const label = ranked[0]![0];
  for (const [form] of ranked) {
    aliases.add(form);
    aliases.add(stripQuotes(form));
  }
  aliases.delete(label);
  const quoted = group.mentions.find((mention) => mention.full ?? /[“‘]/.test(doc.text[mention.start] ?? ''));
  const isQuotedName =
    quoted !== undefined && [...forms.values()].filter((form) => form.quoted).length * 2 >= forms.size;
  const name = isQuotedName ? group.core : bareName(label);
  const stated = group.mentions.find((mention) => mention.statedCount !== undefined)?.statedCount;
  return {
    key: nodeKey(kind, name),
    kind,
    label,
    aliases: [...aliases].filter((alias) => alias !== ''),
    mentions: group.mentions.sort((a, b) => a.start - b.start),
    attributes: { ...(stated !== undefined && { statedCount: stated }) },
  };
}

const stripQuotes = (form: string) => form.replace(/[“”‘’"]/g, '');

/** A name wholly in quotation marks without them; one that is quoted in part keeps them (“三级联创”活动). */
const unquoted = (form: string): string => {
  const inner = /^[“‘「]([^“”‘’]*)[”’」]$/.exec(form)?.[1];
  return inner ?? form;
};

function variantsOf(groups: ReadonlyMap<string, Group>, words: InitiativeWords): { from: string; to: string }[] {
  const variants: { from: string; to: string }[] = [];
  for (const group of groups.values()) {
    if (!parseNumberAbbreviation(group.core)) continue;
    for (let end = 4; end < group.core.length; end++) {
      const base = groups.get(group.core.slice(0, end));
      // 三个代表 and the program to study them are no variants of one practice.
      const counted = base && parseNumberAbbreviation(base.core);
      if (!base || !counted || countsNothing(counted) || kindOf(group, words) !== kindOf(base, words)) continue;
      variants.push({ from: group.key!, to: base.key! });
    }
  }
  // 车间+夜校+托幼 extends 车间+夜校, “甲”加“乙” and a new version extend 甲.
  for (const group of groups.values()) {
    const ends = [...group.core.matchAll(/[+·加连連]/g)].map(({ index }) => index);
    if (group.core.endsWith('版')) ends.push(...[3, 4, 5].map((length) => group.core.length - length));
    for (const end of ends) {
      const base = end >= (group.core[end] === '+' ? 3 : 4) ? groups.get(group.core.slice(0, end)) : undefined;
      if (base && base !== group) variants.push({ from: group.key!, to: base.key! });
    }
  }
  return variants;
}
