import { type InitiativeKind, initiativeKinds } from '@guben/graph';
import { bareName, type InitiativeWords } from '../recognise/initiative-heads.ts';
import { parseNumberAbbreviation } from '../recognise/number-abbreviation.ts';
import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';

/** Mentions of one initiative; `core` is what its name's forms have in common. */
export interface Group {
  core: string;
  mentions: InitiativeMention[];
  /** Key of its node, once all groups are settled. */
  key?: string;
}

/** What the forms of a name have in common: without quotation marks, and without a head that only classes it. */
export function coreOf(doc: Doc, mention: InitiativeMention, words: InitiativeWords): string {
  const bare = bareName(mention.name);
  const word =
    words.aloneHeads.before(bare, bare.length, 3) || (/重要思想$/.test(bare) && bare.length > 6 ? '重要思想' : '');
  const isQuoted = /[“‘]/.test(doc.text[mention.start] ?? '');
  // Inside quotation marks the head belongs to the name (“老马工作法”), unless the name is known without it too.
  if (word === '' || (isQuoted && bare.length - word.length < 4)) return bare;
  return bare.slice(0, bare.length - word.length);
}

/** “党政干部后备人才”培养工程 and 党政干部后备人才培养工程 are one. */
export function mergeFullForms(doc: Doc, groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>) {
  const byFull = new Map<string, Group>();
  for (const group of groups.values()) {
    for (const { full } of group.mentions) if (full) byFull.set(bareName(doc.text.slice(full.start, full.end)), group);
  }
  for (const group of [...groups.values()]) {
    const whole = group.mentions
      .map((mention) => byFull.get(bareName(mention.name)))
      .find((other) => other !== undefined && other !== group);
    if (whole && groups.has(whole.core)) merge(groups, groupOf, group, whole);
  }
}

/** 先进性教育活动 is the 保持共产党员先进性教育活动 named before, where only one longer name ends so. */
export function mergeShortForms(
  groups: Map<string, Group>,
  groupOf: Map<InitiativeMention, Group>,
  words: InitiativeWords,
) {
  const longer = new Map<string, Group[]>();
  for (const group of groups.values()) {
    for (let at = 2; at <= group.core.length - 4; at++) {
      const short = groups.get(group.core.slice(at));
      if (!short || parseNumberAbbreviation(short.core) || kindOf(group, words) !== kindOf(short, words)) continue;
      longer.set(short.core, [...(longer.get(short.core) ?? []), group]);
    }
  }
  for (const [core, [long, other]] of longer) {
    const short = groups.get(core);
    if (!short || !long || other || !groups.has(long.core) || long.mentions[0]!.start > short.mentions[0]!.start)
      continue;
    if (!short.mentions.every((mention) => /named|listed|repeated/.test(mention.rule))) continue;
    merge(groups, groupOf, short, long);
  }
}

/** “三会” is the “三会制度” named in full: a number abbreviation with and without the word that classes it. */
export function mergeHeadless(
  groups: Map<string, Group>,
  groupOf: Map<InitiativeMention, Group>,
  words: InitiativeWords,
) {
  for (const group of [...groups.values()]) {
    const head = words.aloneHeads.before(group.core, group.core.length, 2);
    const short = head === '' ? undefined : groups.get(group.core.slice(0, -head.length));
    if (short && short !== group && groups.has(group.core) && parseNumberAbbreviation(short.core)?.stated !== undefined)
      merge(groups, groupOf, short, group);
  }
}

/** Unites an initiative with the group of a name that the text gives as its other name. */
export function mergeAliases(groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>) {
  for (const group of [...groups.values()]) {
    for (const alias of group.mentions.flatMap((mention) => mention.aliases ?? [])) {
      const other = groups.get(bareName(alias));
      if (other && other !== group && groups.has(group.core)) merge(groups, groupOf, other, group);
    }
  }
}

function merge(groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>, from: Group, into: Group) {
  into.mentions.push(...from.mentions);
  into.mentions.sort((a, b) => a.start - b.start);
  for (const mention of from.mentions) groupOf.set(mention, into);
  groups.delete(from.core);
}

/** The kind most of a name's mentions speak for; a head beside the name weighs more than the name's form. */
export function kindOf(group: Group, words: InitiativeWords): InitiativeKind {
  const known = words.abbreviations.get(group.core);
  const votes = new Map<InitiativeKind, number>();
  for (const mention of group.mentions) {
    const weight = /loose|repeated/.test(mention.rule)
      ? 0.2
      : /with-head|inner-head|title|component/.test(mention.rule)
        ? // 活动 and 工程 say what a thing is; 做法 and 模式 are said of campaigns too.
          mention.initiativeKind === 'program'
          ? 4
          : 2
        : 1;
    votes.set(mention.initiativeKind, (votes.get(mention.initiativeKind) ?? 0) + weight * mention.confidence);
  }
  if (known) votes.set(known, (votes.get(known) ?? 0) + 1.5);
  let best: InitiativeKind = 'practice';
  let most = -1;
  for (const kind of initiativeKinds) {
    const count = votes.get(kind) ?? 0;
    if (count > most) {
      best = kind;
      most = count;
    }
  }
  return best;
}
