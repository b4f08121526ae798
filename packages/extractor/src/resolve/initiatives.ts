import { type InitiativeKind, initiativeKinds, nodeKey } from '@guben/graph';
import type { InitiativesLexicon } from '../lexicon/initiatives.ts';
import { bareName, type InitiativeWords, initiativeWords } from '../recognise/initiative-heads.ts';
import { matchesStated, parseNumberAbbreviation } from '../recognise/number-abbreviation.ts';
import { type Doc, labelAt, type Range } from '../text/doc.ts';
import type { Entity, InitiativeMention } from '../text/mentions.ts';
import type { TextDoubt } from './doubts.ts';

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

interface Group {
  core: string;
  mentions: InitiativeMention[];
}

const glossForms = ['initiative/component'];

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
  const keys = new Map<Group, string>();
  const entities: Entity<InitiativeMention>[] = [];
  for (const group of groups.values()) {
    const entity = entityOf(doc, group, words);
    while (taken.has(entity.key)) entity.key += '·';
    taken.add(entity.key);
    keys.set(group, entity.key);
    entities.push(entity);
  }
  const components: ComponentOf[] = [];
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  for (const { whole, items } of glosses) {
    const key = keys.get(whole)!;
    for (const item of items) {
      const component = groupOf.get(item);
      if (component) components.push({ component: keys.get(component)!, whole: key, at: item });
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
    of: (mention) => {
      const group = groupOf.get(mention);
      return group && keys.get(group);
    },
    components,
    variants: variantsOf(groups, keys, words),
    doubts,
  };
}

/** What the forms of a name have in common: without quotation marks, and without a head that only classes it. */
function coreOf(doc: Doc, mention: InitiativeMention, words: InitiativeWords): string {
  const bare = bareName(mention.name);
  const word =
    words.aloneHeads.before(bare, bare.length, 3) || (/重要思想$/.test(bare) && bare.length > 6 ? '重要思想' : '');
  const isQuoted = /[“‘]/.test(doc.text[mention.start] ?? '');
  // Inside quotation marks the head belongs to the name (“老马工作法”), unless the name is known without it too.
  if (word === '' || (isQuoted && bare.length - word.length < 4)) return bare;
  return bare.slice(0, bare.length - word.length);
}

/** “党政干部后备人才”培养工程 and 党政干部后备人才培养工程 are one. */
function mergeFullForms(doc: Doc, groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>) {
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
function mergeShortForms(groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>, words: InitiativeWords) {
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

function mergeAliases(groups: Map<string, Group>, groupOf: Map<InitiativeMention, Group>) {
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

/**
 * Parts that a name itself lists: “素质、阵地、富民”三大工程 has 素质工程, 阵地工程 and 富民工程 where the text names those;
 * “值班日、日记本、服务卡”三项制度 has what it lists.
 */
function partsNamed(
  doc: Doc,
  groups: Map<string, Group>,
  groupOf: Map<InitiativeMention, Group>,
  put: (mention: InitiativeMention, core: string) => void,
) {
  const glosses: { whole: Group; items: InitiativeMention[] }[] = [];
  for (const whole of [...groups.values()]) {
    const mention = whole.mentions.find((each) => each.name.includes('、') && !each.components);
    const parts = mention?.name.split('、');
    if (!mention || !parts || parts.length > 6 || parts.some((part) => part.length < 2)) continue;
    const counted = /^([一二两三四五六七八九十])大?[项个大种类]?([^，。；、]{2,4})/.exec(
      doc.text.slice(mention.end, mention.end + 8),
    );
    const head = counted?.[2] ?? '';
    const isCount =
      counted !== null && '〇一二三四五六七八九十'.indexOf(counted[1] === '两' ? '二' : counted[1]!) === parts.length;
    const inner = parts.map(
      (part) => groups.get(part) ?? groups.get(`${part}${head}`) ?? groups.get(`${part}${head.slice(0, 2)}`),
    );
    const allNamed = inner.every((group) => group !== undefined && group !== whole);
    if (!allNamed && !(isCount && parts.every((part) => part.length >= 3))) continue;
    let at = mention.start + 1;
    const items = parts.map((part, index): InitiativeMention => {
      const item: InitiativeMention = {
        kind: 'initiative',
        start: at,
        end: at + part.length,
        name: part,
        initiativeKind: mention.initiativeKind === 'program' ? 'practice' : mention.initiativeKind,
        rule: 'initiative/component',
        confidence: mention.confidence,
      };
      at += part.length + 1;
      if (inner[index]) groupOf.set(item, inner[index]);
      else put(item, bareName(part));
      return item;
    });
    glosses.push({ whole, items });
  }
  return glosses;
}

/** The gloss that fits the stated number, else the first. */
function bestGloss(group: Group): Range[] | undefined {
  const glosses = group.mentions.flatMap((mention) => (mention.components ? [mention.components] : []));
  const abbreviation = parseNumberAbbreviation(group.mentions[0]!.name.replace(/[“”‘’]/g, ''));
  return glosses.find((items) => abbreviation && items.length === abbreviation.stated) ?? glosses[0];
}

function componentMention(doc: Doc, item: Range, whole: InitiativeKind, words: InitiativeWords): InitiativeMention {
  const name = doc.text.slice(item.start, item.end);
  const bare = bareName(name);
  const head = words.heads.before(bare, bare.length, 2);
  const headKind = head !== '' && words.headOf.get(head)!.alone ? words.headOf.get(head)!.kind : undefined;
  return {
    kind: 'initiative',
    start: item.start,
    end: item.end,
    name,
    // The parts of a campaign are what is done in it; those of a standard are standards.
    initiativeKind: headKind ?? (whole === 'program' ? 'practice' : whole),
    rule: glossForms[0]!,
    confidence: 0.85,
  };
}

/** The kind most of a name's mentions speak for; a head beside the name weighs more than the name's form. */
function kindOf(group: Group, words: InitiativeWords): InitiativeKind {
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

function variantsOf(
  groups: ReadonlyMap<string, Group>,
  keys: ReadonlyMap<Group, string>,
  words: InitiativeWords,
): { from: string; to: string }[] {
  const variants: { from: string; to: string }[] = [];
  for (const group of groups.values()) {
    if (!parseNumberAbbreviation(group.core)) continue;
    for (let end = 4; end < group.core.length; end++) {
      const base = groups.get(group.core.slice(0, end));
      // 三个代表 and the program to study them are no variants of one practice.
      if (!base || !parseNumberAbbreviation(base.core) || kindOf(group, words) !== kindOf(base, words)) continue;
      variants.push({ from: keys.get(group)!, to: keys.get(base)! });
    }
  }
  // 车间+夜校+托幼 extends 车间+夜校.
  for (const group of groups.values()) {
    for (let at = group.core.lastIndexOf('+'); at > 0; at = group.core.lastIndexOf('+', at - 1)) {
      const base = groups.get(group.core.slice(0, at));
      if (base?.core.includes('+')) variants.push({ from: keys.get(group)!, to: keys.get(base)! });
    }
  }
  return variants;
}
