import { type Range, rangeIndexAt } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import { probabilities, type Weights } from '../weights/weights.ts';
import type { Actor } from './actors.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import type { Subject, Subjects } from './subjects.ts';

/** Somebody named near what may be theirs, and what the words around both say of it. */
export interface Pair {
  source: string;
  target: string;
  /** The words that name the one and the other; the target's alone where nobody is named (the section speaks of its own place). */
  at: Range[];
  /** Of the target. */
  date?: string | undefined;
  /** Who else has the target, by rules: nobody (none), this one's own body or place (same), somebody above, below or apart. */
  others: string;
  /** Made when asked for: most pairs are told from the likely ones by `others` alone. */
  features(): string[];
}

/** What may be somebody's: an initiative, a figure; with features of its own. */
export interface Target extends Range {
  key: string;
  features: string[];
  date?: string | undefined;
}

const reachBack = 220;
const reachOn = 60;
const sentencesBack = 3;

interface Found extends Pair {
  /** How near the two stand; the nearest stands for the pair. */
  distance: number;
}

/**
 * Whoever is named in the sentence of a target, in the three before it in its paragraph, or right behind it, and the
 * place and author that the section speaks of: for each pair the nearest mention, with its features for `Weights`.
 * @param stated statements that rules have made; who else has the same target is a feature
 */
export function nearbyPairs(
  reading: Reading,
  subjects: Subjects,
  targets: readonly Target[],
  stated: readonly EdgeDraft[],
): Pair[] {
  const { doc, mentions } = reading;
  const { text } = doc;
  const best = new Map<string, Found>();
  const sources = new Map<string, Set<string>>();
  for (const { source, target } of stated) {
    const known = sources.get(target);
    if (known) known.add(source);
    else sources.set(target, new Set([source]));
  }
  for (const target of targets) {
    const sentence = doc.sentences[rangeIndexAt(doc.sentences, target.start)];
    if (sentence && target.start < sentence.end) pairsOf(target, sentence, subjects.at(target.start, sentence));
  }
  return [...best.values()].map(({ distance: _, ...pair }) => pair);

  function pairsOf(mention: Target, sentence: Range, subject: Subject) {
    const { key: target, end, date } = mention;
    const block = doc.blocks[rangeIndexAt(doc.blocks, mention.start)] ?? sentence;
    const index = rangeIndexAt(doc.sentences, sentence.start);
    const first = doc.sentences[Math.max(0, index - sentencesBack)] ?? sentence;
    const from = Math.max(block.start, first.start, mention.start - reachBack);
    const next = doc.sentences[index + 1];
    const to = next && next.start < end + reachOn ? Math.min(next.end, end + reachOn) : sentence.end;
    let said: string[] | undefined;
    const common = () => {
      said ??= about(mention, sentence, block, subject);
      return said;
    };
    const near = within(subjects.actors, { start: from, end: Math.max(to, sentence.end) });
    near.forEach((actor, at) => {
      if (actor.end > mention.start && actor.start < end) return;
      const follower = near[at + 1];
      if (actor.place && follower?.place && follower.start === actor.end) return;
      for (const source of keysOf(actor)) {
        const distance = actor.end <= mention.start ? mention.start - actor.end : actor.start - end + 40;
        const outside = actor.start < sentence.start || actor.start >= sentence.end ? 200 : 0;
        put(source, target, date, distance + outside, [actor, mention], () => [
          ...common(),
          ...between(actor, near, at, mention, sentence, subject),
        ]);
      }
    });
    const home = subjects.home(mention.start);
    for (const source of [...home.places, ...home.organizations])
      put(source, target, date, 1000, [mention], () => [
        ...common(),
        'where:home',
        `kind:${kindOf(source)}`,
        ...(near.length === 0 ? ['alone'] : []),
      ]);
  }

  function put(
    source: string,
    target: string,
    date: string | undefined,
    distance: number,
    at: readonly Range[],
    features: () => string[],
  ) {
    const key = `${source} ${target}`;
    const known = best.get(key);
    if (known && known.distance <= distance) return;
    const others = known?.others ?? beside(source, target);
    const ranges = at.map(({ start, end }) => ({ start, end }));
    best.set(key, {
      source,
      target,
      date,
      distance,
      at: ranges,
      others,
      features: () => [...features(), `others:${others}`],
    });
  }

  function keysOf(actor: Actor): string[] {
    if (actor.organization) return [reading.organizations.of(actor.organization) ?? []].flat();
    return actor.placeKeys ?? [reading.places.of(actor.place!)?.key ?? []].flat();
  }

  /** What the initiative's own mention says, whoever may carry it out. */
  function about(mention: Target, sentence: Range, block: Range & { role?: string }, subject: Subject) {
    const { key: target, end } = mention;
    const before = text.slice(Math.max(sentence.start, mention.start - 6), mention.start);
    const behind = text.slice(end, Math.min(sentence.end, end + 3));
    const found = ['bias', ...mention.features, `role:${block.role ?? ''}`];
    found.push(`how:${subject.how}`, `stated:${sources.has(target)}`);
    for (let size = 1; size <= Math.min(4, before.length); size++) found.push(`before${size}:${before.slice(-size)}`);
    for (let size = 1; size <= Math.min(3, behind.length); size++) found.push(`behind${size}:${behind.slice(0, size)}`);
    const section = doc.sections[rangeIndexAt(doc.sections, mention.start)];
    found.push(`genre:${section?.genre ?? ''}`);
    return found;
  }

  /** What stands around who is named, and between that and the initiative. */
  function between(
    actor: Actor,
    near: readonly Actor[],
    at: number,
    mention: Target,
    sentence: Range,
    subject: Subject,
  ) {
    const { end } = mention;
    const isBefore = actor.end <= mention.start;
    const isInside = actor.start >= sentence.start && actor.start < sentence.end;
    const where = isInside ? (isBefore ? 'before' : 'after') : isBefore ? 'earlier' : 'later';
    const found = [`where:${where}`];
    const [from, to] = isBefore ? [actor.end, mention.start] : [end, actor.start];
    const gap = text.slice(from, to);
    found.push(`gap:${where}${Math.min(6, Math.ceil(Math.log2(1 + gap.length)))}`);
    const lead = text.slice(Math.max(0, actor.start - 2), actor.start);
    const tail = text.slice(actor.end, actor.end + 3);
    found.push(`lead1:${lead.slice(-1)}`, `lead2:${lead}`);
    for (let size = 1; size <= 3; size++) found.push(`tail${size}:${where}${tail.slice(0, size)}`);
    found.push(`commas:${where}${Math.min(3, gap.split('，').length - 1)}`);
    const others = near.filter((other) => other.start >= from && other.end <= to && other !== actor).length;
    found.push(`others:${where}${Math.min(3, others)}`);
    const named = within(mentions.initiatives, { start: from, end: to }).length;
    found.push(`named:${where}${Math.min(2, named)}`);
    const isFirst = actor.start - sentence.start < 8;
    if (isInside && isFirst) found.push('opens');
    if (isInside && /[，。；：\n]$/.test(lead)) found.push(`clause:${where}`);
    const joined = near[at + 1] !== undefined && /^[、和与及]$/.test(text.slice(actor.end, near[at + 1]!.start));
    const joins = near[at - 1] !== undefined && /^[、和与及]$/.test(text.slice(near[at - 1]!.end, actor.start));
    if (joined || joins) found.push(`chain:${where}`);
    if (gap.length <= 40 && isInside)
      for (let i = 0; i + 1 < gap.length; i++) found.push(`${where}:${gap.slice(i, i + 2)}`);
    const last = text.slice(Math.max(sentence.start, mention.start - 1), mention.start);
    found.push(`pair:${where}${tail.slice(0, 1)}…${last}`);
    const keys = keysOf(actor);
    const isSubject = [...subject.places, ...subject.organizations].some((key) => keys.includes(key));
    found.push(`subject:${isSubject}${isSubject ? subject.how : ''}`);
    found.push(`kind:${actor.organization ? `body${actor.organization.name.slice(-1)}` : kindOf(keys[0] ?? '')}`);
    return found;
  }

  function kindOf(source: string): string {
    return `${source.slice(0, source.indexOf('/'))}${levelOf(source)}`;
  }

  function levelOf(source: string): string {
    return String(reading.places.lineage(source)[0]?.level ?? '');
  }

  /** Who else has it, by rules: nobody, somebody above, below or apart. */
  function beside(source: string, target: string): string {
    return stand(
      source,
      [...(sources.get(target) ?? [])].filter((other) => other !== source),
    );
  }

  function stand(source: string, others: readonly string[]): string {
    if (others.length === 0) return 'none';
    const above = new Set(reading.places.lineage(source).map(({ key }) => key));
    const placeOf = (other: string) => subjects.placeOf(other) ?? other;
    const own = subjects.placeOf(source) ?? source;
    if (others.some((other) => placeOf(other) === own)) return 'same';
    if (others.some((other) => above.has(placeOf(other)))) return 'above';
    if (others.some((other) => reading.places.lineage(placeOf(other)).some(({ key }) => key === own))) return 'below';
    return 'apart';
  }
}

/**
 * As likely as this a statement that no rule makes is made: where rules name nobody, and where they name a place above. Whom
 * rules name otherwise they mostly name alone.
 */
const enough: Readonly<Record<string, number>> = { none: 0.65, above: 0.9 };

/** Pairs that no rule states and that are likely by the weights learnt from the labelled texts, as statements. */
export function likelyStatements(
  kind: 'implements' | 'reports',
  pairs: readonly Pair[],
  stated: readonly EdgeDraft[],
  weights: Weights,
): EdgeDraft[] {
  const known = new Set(stated.map(({ source, target }) => `${source} ${target}`));
  return pairs.flatMap(({ source, target, at, date, others, features }): EdgeDraft[] => {
    const least = enough[others];
    if (least === undefined || known.has(`${source} ${target}`)) return [];
    return probabilities(weights, features())[1]! < least
      ? []
      : [{ kind, source, target, rule: `${kind}/likely`, at, date }];
  });
}
