import type { Division, Gazetteer } from '../gazetteer/gazetteer.ts';
import { stemOf } from '../gazetteer/names.ts';
import type { Doc, Range } from '../text/doc.ts';
import { rangeIndexAt } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';

/** What each mention of a division in the gazetteer means: one division, or several where nothing decides. */
export interface Settled {
  division: Map<PlaceMention, Division>;
  undecided: Map<PlaceMention, Division[]>;
}

const rank = { province: 0, prefecture: 1, county: 2, township: 3, village: 4 } as const;

/** Whether a division lies in another or is it. */
const within = (inner: Division, outer: Division, gazetteer: Gazetteer, year: number | undefined): boolean =>
  inner.code === outer.code || gazetteer.ancestors(inner, year).some((above) => above.code === outer.code);

/** The divisions that a mention's candidates stand for: those of the text's year, else of their own. */
function candidatesOf(mention: PlaceMention, gazetteer: Gazetteer, year: number | undefined): Division[] {
  const codes = new Set(mention.candidates);
  if (mention.level === 'township') {
    return [...codes].map((code) => gazetteer.byCode(code)).filter((division) => division !== undefined);
  }
  // 莫旗 is the text's own short name for the division.
  const meant =
    mention.rule === 'short-name-of' ? [...codes].flatMap((code) => gazetteer.byCode(code) ?? []) : undefined;
  const all = meant ?? gazetteer.byForm(mention.name).filter((division) => codes.has(division.code));
  const holding = all.filter((division) => gazetteer.holds(division, year));
  const chosen = holding.length > 0 ? holding : all;
  const byCode = new Map(chosen.map((division) => [division.code, ofTheTime(division, gazetteer, year)]));
  return [...new Map([...byCode.values()].map((division) => [division.code, division])).values()];
}

/** The unit in the text's year of one that is named as in another year: 襄阳市 in 2005 is 襄樊市. */
function ofTheTime(division: Division, gazetteer: Gazetteer, year: number | undefined): Division {
  if (gazetteer.holds(division, year)) return division;
  const province = division.code.slice(0, 2);
  // A code may have passed to another unit: the name, where it is in use that year, decides before the code.
  const sameName = gazetteer.byName(division.name, year).filter((other) => other.code.startsWith(province));
  if (sameName.length === 1) return sameName[0]!;
  const sameCode = gazetteer.byCode(division.code, year);
  const stem = stemOf(division.name);
  const passedOn =
    sameCode && gazetteer.byName(sameCode.name).some((other) => other.code !== division.code && other.to !== undefined);
  if (sameCode && (stemOf(sameCode.name) === stem || !passedOn)) return sameCode;
  return division;
}

/**
 * Decides between divisions of one name, nearest evidence first: the name right before it, places of its sentence, its
 * section's and the corpus's place, the places of the document, the same name where it is clear. What none decides stays open.
 * @param homes places that the text is known to be from, nearest first
 */
export function settle(
  doc: Doc,
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
  homes: readonly Division[],
): Settled {
  const { year } = doc;
  const settled: Settled = { division: new Map(), undecided: new Map() };
  const open: { mention: PlaceMention; index: number; candidates: Division[] }[] = [];
  // Mentions of one form share their list of candidates.
  const read = new Map<readonly string[], Map<string, Division[]>>();
  mentions.forEach((mention, index) => {
    if (mention.candidates.length === 0) return;
    let byForm = read.get(mention.candidates);
    if (byForm === undefined) {
      byForm = new Map();
      read.set(mention.candidates, byForm);
    }
    let candidates = byForm.get(mention.name);
    if (candidates === undefined) {
      candidates = candidatesOf(mention, gazetteer, year);
      byForm.set(mention.name, candidates);
    }
    if (candidates.length === 1) settled.division.set(mention, candidates[0]!);
    else if (candidates.length > 1) open.push({ mention, index, candidates });
  });
  if (open.length === 0) return settled;
  // What is decided by the name itself or by the one right before it, and, growing, all that is decided.
  const clear = new NamedDivisions(settled.division);
  const decided = new NamedDivisions(settled.division);
  const context = new DivisionContext(doc, mentions, settled);

  const lies = (inner: Division, outer: Division) => within(inner, outer, gazetteer, year);
  const prefixes = new Set<string>();
  for (const division of settled.division.values()) {
    prefixes.add(division.code.slice(0, 2));
    if (division.level !== 'province') prefixes.add(division.code.slice(0, 4));
  }

  const narrow = (candidates: Division[], keep: (division: Division) => boolean): Division[] => {
    const kept = candidates.filter(keep);
    return kept.length > 0 ? kept : candidates;
  };
  for (let round = 0; round < 2; round++) {
    for (const item of open) {
      const { mention, index } = item;
      if (settled.division.has(mention)) continue;
      let left = item.candidates;
      const step = (keep: (division: Division) => boolean) => {
        if (left.length > 1) left = narrow(left, keep);
      };
      const before = mentions[index - 1];
      const adjacent = before && before.end === mention.start ? settled.division.get(before) : undefined;
      if (adjacent) step((division) => lies(division, adjacent));
      const near = context.sentenceMates(index);
      // A stem of a province or city and of a county in it: the text's full names decide.
      step((division) => near.some((other) => other.code === division.code));
      step((division) => near.some((other) => other.level !== 'province' && lies(division, other)));
      step((division) => near.some((other) => lies(division, other)));
      step((division) => near.some((other) => other.parent === division.parent && other.level === division.level));
      for (const home of [...context.sectionHomes(mention.start), ...homes]) {
        step((division) => lies(division, home) || lies(home, division));
        step((division) => home.code.slice(0, 4) === division.code.slice(0, 4));
        step((division) => home.code.slice(0, 2) === division.code.slice(0, 2));
      }
      if (left.length > 1) left = clear.only(mention, left);
      if (left.length > 1) left = context.nearestAbove(index, left, lies);
      if (left.length > 1) left = decided.only(mention, left);
      for (const digits of [4, 2]) {
        step(
          (division) => prefixes.has(division.code.slice(0, digits)) && (digits === 2 || division.level !== 'province'),
        );
      }
      if (left.length > 1 && mention.form === 'stem') left = highest(left);
      if (left.length === 1) {
        settled.division.set(mention, left[0]!);
        decided.add(mention, left[0]!);
      } else item.candidates = left;
    }
  }
  for (const { mention, candidates } of open)
    if (!settled.division.has(mention)) settled.undecided.set(mention, candidates);
  return settled;
}

/** What the text around a mention says, in settled divisions. */
class DivisionContext {
  constructor(
    private readonly doc: Doc,
    private readonly mentions: readonly PlaceMention[],
    private readonly settled: Settled,
  ) {}

  /** Settled places of the mention's sentence, nearest first. */
  sentenceMates(index: number): Division[] {
    const mention = this.mentions[index]!;
    const sentence: Range | undefined = this.doc.sentences[rangeIndexAt(this.doc.sentences, mention.start)];
    if (!sentence) return [];
    const mates: { division: Division; distance: number }[] = [];
    const look = (i: number): boolean => {
      const other = this.mentions[i];
      if (!other || other.start < sentence.start || other.end > sentence.end) return false;
      const division = this.settled.division.get(other);
      if (division) mates.push({ division, distance: Math.abs(other.start - mention.start) });
      return mates.length < 40;
    };
    for (let i = index - 1; look(i); i--);
    for (let i = index + 1; look(i); i++);
    return mates.sort((a, b) => a.distance - b.distance).map((mate) => mate.division);
  }

  /** Places of the author and the title of the section around a position. */
  sectionHomes(position: number): Division[] {
    const section = this.doc.sections[rangeIndexAt(this.doc.sections, position)];
    return [section?.author, section?.title]
      .map((range) => range && this.lastIn(range))
      .filter((division) => division !== undefined);
  }

  /**
   * Of several candidates the one that lies in a place named shortly before. The nearest sentence that speaks for any of
   * them decides; one that speaks for two decides nothing.
   */
  nearestAbove(index: number, left: Division[], lies: (inner: Division, outer: Division) => boolean): Division[] {
    const { sections, sentences } = this.doc;
    const start = sections[rangeIndexAt(sections, this.mentions[index]!.start)]?.start ?? 0;
    const spoken = new Set<Division>();
    let sentence: number | undefined;
    for (let i = index - 1; i >= Math.max(0, index - 60); i--) {
      const other = this.mentions[i]!;
      if (other.start < start) break;
      const at = rangeIndexAt(sentences, other.start);
      if (sentence !== undefined && at !== sentence) break;
      const outer = this.settled.division.get(other);
      const inside = outer ? left.filter((division) => division.code !== outer.code && lies(division, outer)) : [];
      if (inside.length === 0 || inside.length === left.length) continue;
      sentence = at;
      for (const division of inside) spoken.add(division);
    }
    return spoken.size === 1 ? [...spoken] : left;
  }

  private lastIn(range: Range): Division | undefined {
    const mention = this.mentions[rangeIndexAt(this.mentions, range.end - 1)];
    return mention && mention.start >= range.start ? this.settled.division.get(mention) : undefined;
  }
}

/** Which divisions the names of a document are known to mean. */
class NamedDivisions {
  private readonly byName = new Map<string, Set<string>>();
  private readonly codes = new Set<string>();

  constructor(decided: ReadonlyMap<PlaceMention, Division>) {
    decided.forEach((division, mention) => {
      this.add(mention, division);
    });
  }

  add(mention: PlaceMention, division: Division): void {
    this.codes.add(division.code);
    const codes = this.byName.get(mention.name);
    if (codes) codes.add(division.code);
    else this.byName.set(mention.name, new Set([division.code]));
  }

  /** Of several candidates the one that the name (for a stem: any name) is known to mean here, if it is one. */
  only(mention: PlaceMention, left: Division[]): Division[] {
    const known = mention.form === 'stem' ? this.codes : this.byName.get(mention.name);
    const named = left.filter((division) => known?.has(division.code));
    return named.length === 1 ? named : left;
  }
}

function highest(divisions: Division[]): Division[] {
  const top = Math.min(...divisions.map((division) => rank[division.level]));
  return divisions.filter((division) => rank[division.level] === top);
}
