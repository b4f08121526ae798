import type { Division, NameForm } from '../gazetteer/gazetteer.ts';
import { isLocalName } from './places-local.ts';
import type { FormHit } from './places-scan.ts';
import { type Found, liesIn, type PlaceWork } from './places-work.ts';

/** 北京, 天津, 上海, 重庆, by the first digits of their codes. */
const municipalities = new Set(['11', '12', '31', '50']);

/** A bare stem (平远) in the text, with the divisions it may mean in the text's year, highest level first. */
export interface StemHit extends FormHit {
  divisions: readonly Division[];
  ordinary: boolean;
}

const rank = { province: 0, prefecture: 1, county: 2, township: 3, village: 4 };

/** The stems among the hits that no accepted name covers, the longest at each place. */
export function stemHits(work: PlaceWork, hits: readonly FormHit[]): StemHit[] {
  const stems: StemHit[] = [];
  const read = new Map<NameForm, { divisions: readonly Division[]; ordinary: boolean } | undefined>();
  let coveredTo = 0;
  for (const { start, end, form } of hits) {
    if (start < coveredTo || !work.isFree(start, end)) continue;
    let stem = read.get(form);
    if (stem === undefined && !read.has(form)) {
      const divisions = stemDivisions(work, form);
      stem = divisions.length > 0 ? { divisions, ordinary: work.words.ordinary.has(form.text) } : undefined;
      read.set(form, stem);
    }
    if (!stem) continue;
    stems.push({ start, end, form, divisions: stem.divisions, ordinary: stem.ordinary });
    // 和平|远县: an ordinary word hides nothing; a stem hides those that begin inside it.
    if (!stem.ordinary) coveredTo = end;
  }
  return stems;
}

function stemDivisions(work: PlaceWork, form: NameForm): readonly Division[] {
  const entries = form.divisions.filter((entry) => entry.kind === 'stem');
  const holding = entries.filter((entry) => work.gazetteer.holds(entry.division, work.year));
  const byCode = new Map((holding.length > 0 ? holding : entries).map(({ division }) => [division.code, division]));
  return [...byCode.values()].sort((a, b) => rank[a.level] - rank[b.level]);
}

/**
 * Bare stems, each only where its context speaks for a place: under or before a place that goes with it, before a body,
 * in a list of places, or in a text that names the division in full.
 */
export function recogniseStems(work: PlaceWork, stems: readonly StemHit[]): void {
  const starts = new Set(stems.map((stem) => stem.start));
  const open = stems.filter(
    (stem) => work.isFree(stem.start, stem.end) && !isPartOfThing(work, stem, starts.has(stem.end)),
  );
  for (const stem of open) chain(work, stem);
  for (let i = open.length - 1; i >= 0; i--) chain(work, open[i]!);
  recogniseLists(work, open);
  for (const stem of open) {
    if (!work.isFree(stem.start, stem.end)) continue;
    const judged = judge(work, stem);
    if (judged) accept(work, stem, judged.divisions, judged.rule, judged.confidence);
  }
  // Once more, with what has been found since: 广东|梅州, 在东莞|、温州务工.
  for (const stem of open) chain(work, stem);
  recogniseLists(work, open);
}

/** 北京|时间, 梅江|河, 长|江西|岸, 平远|镇: what is named is no division, or not this one. */
function isPartOfThing(work: PlaceWork, stem: StemHit, stemFollows: boolean): boolean {
  if (work.words.localUnits.at(work.text, stem.end) !== '') return true;
  const isQuarter = /^[江河湖山][东南西北]$/.test(stem.form.text);
  if (isQuarter && work.words.lexicon.quarterStemNotAfter.includes(work.text[stem.start - 1] ?? '\n')) return true;
  // 湘西|北 is a region, 小|凉山 another range.
  const next = work.text[stem.end] ?? '\n';
  const isProvince = stem.divisions[0]!.level === 'province';
  if (!isProvince && !stemFollows && /[东西南北]$/.test(stem.form.text) && /[东西南北]/.test(next)) return true;
  if (/山$/.test(stem.form.text) && /[小大]/.test(work.text[stem.start - 1] ?? '\n')) return true;
  // 伊犁河南岸, 长江北麓.
  if (isQuarter && /^[岸麓坡侧]/.test(work.text.slice(stem.end, stem.end + 1))) return true;
  // In 广东|海丰 the next word is a place too.
  if (stemFollows || work.startingAt(stem.end)) return false;
  return work.words.notAfterStem.at(work.text, stem.end) !== '';
}

/** 广东|梅州|平远县: a stem before or after the name of a place that it holds or lies in. */
function chain(work: PlaceWork, stem: StemHit): void {
  if (!work.isFree(stem.start, stem.end)) return;
  const under = work.under(stem.start, stem.divisions);
  if (under.length > 0) {
    accept(work, stem, under, 'stem-under-place', stem.ordinary ? 0.75 : 0.9);
    return;
  }
  const inner = work.startingAt(stem.end)?.divisions ?? [];
  const over = stem.divisions.filter((division) => inner.some((below) => liesIn(below, division)));
  if (over.length > 0) accept(work, stem, over, 'stem-above-place', 0.92);
}

interface Judged {
  divisions: readonly Division[];
  rule: string;
  confidence: number;
}

function judge(work: PlaceWork, stem: StemHit): Judged | undefined {
  const { divisions, ordinary } = stem;
  const opens = work.opensAt(stem.start);
  if (work.partyEndsAt(stem.start)) return { divisions, rule: 'stem-after-party', confidence: 0.85 };
  const named = divisions.filter((division) => work.ground.codes.has(division.code));
  if (ordinary) {
    if (named.length > 0 && opens && work.bodyAt(stem.end))
      return { divisions: named, rule: 'stem-with-body', confidence: 0.7 };
    return undefined;
  }
  const before = work.text[stem.start - 1] ?? '';
  const { lexicon } = work.words;
  if (lexicon.dateline.includes(work.text[stem.end] ?? '') && (opens || lexicon.datelineBefore.includes(before)))
    return { divisions, rule: 'stem-in-dateline', confidence: 0.85 };
  if (named.length > 0) return { divisions: named, rule: 'stem-named-in-full', confidence: opens ? 0.9 : 0.8 };
  const highest = divisions[0]!.level;
  if (highest === 'province') {
    return { divisions: divisions.filter((d) => d.level === 'province'), rule: 'stem-of-province', confidence: 0.85 };
  }
  const may = work.mayOpenAt(stem.start);
  if (may && villageFollows(work, stem.end)) return { divisions, rule: 'stem-before-village', confidence: 0.8 };
  // The prefecture (of a city: the province) is named: it has few counties, and hardly a word looks like one.
  const supported = divisions.filter((division) => work.ground.support(division) === 2);
  if (supported.length > 0) return { divisions: supported, rule: 'stem-near-named', confidence: may ? 0.75 : 0.6 };
  if (!may) return undefined;
  if (highest === 'prefecture' && /[在到赴往从由去来距至]/.test(before)) {
    return {
      divisions: divisions.filter((d) => d.level === 'prefecture'),
      rule: 'stem-after-preposition',
      confidence: 0.65,
    };
  }
  return undefined;
}

/** 义乌|何斯路村: whether the name of a known village starts at a position. */
function villageFollows(work: PlaceWork, at: number): boolean {
  for (let unitStart = at + 2; unitStart <= at + 4; unitStart++) {
    if (work.text[unitStart] !== '村') continue;
    return (
      isLocalName(work, at, unitStart, 'village', 2, 4) &&
      work.gazetteer.isVillageName(work.text.slice(at, unitStart), 'village')
    );
  }
  return false;
}

/** 平远、蕉岭、大埔等县: stems joined to each other or to a name already found, of one province or prefecture. */
function recogniseLists(work: PlaceWork, stems: readonly StemHit[]): void {
  const byStart = new Map(stems.filter((stem) => work.isFree(stem.start, stem.end)).map((stem) => [stem.start, stem]));
  const seen = new Set<number>();
  for (const first of byStart.values()) {
    if (seen.has(first.start)) continue;
    const loose = [first];
    const found: Found[] = [];
    // A name already found may stand before the first stem.
    const joined = work.words.joiners.before(work.text, first.start);
    const previous = joined ? work.endingAt(first.start - joined.length) : undefined;
    if (previous) found.push(previous);
    let end = first.end;
    for (;;) {
      const joiner = work.words.joiners.at(work.text, end);
      if (joiner === '') break;
      const stem = byStart.get(end + joiner.length);
      const next = stem ? undefined : work.startingAt(end + joiner.length);
      if (stem) {
        loose.push(stem);
        seen.add(stem.start);
      } else if (next) found.push(next);
      else break;
      end = stem?.end ?? next!.mention.end;
    }
    if (loose.length + found.length > 1) acceptList(work, loose, found, listEnd.test(work.text.slice(end, end + 4)));
  }
}

/** 甲、乙|两地, 甲、乙|等兄弟县: what says that the names before it are places. */
const listEnd = /^(?:[两三四五六]地|等(?:兄弟)?[县市地](?!位))/;

function acceptList(work: PlaceWork, loose: readonly StemHit[], found: readonly Found[], isSaid: boolean): void {
  for (const stem of loose) {
    const others = loose.filter((other) => other !== stem);
    const peers = stem.divisions.filter((division) => {
      const isPeer = (digits: number) => (other: { divisions: readonly Division[] }) =>
        other.divisions.some((d) => d.level === division.level && d.code.startsWith(division.code.slice(0, digits)));
      // Cities of the whole country are listed together; counties only with counties of their prefecture or province.
      if (found.some(isPeer(division.level === 'county' ? 2 : 0))) return true;
      // 上海、广州: the four cities right under the state are listed with other cities.
      const directly = (other: Division) => other.level === 'province' && municipalities.has(other.code.slice(0, 2));
      if (division.level === 'prefecture' && found.some((other) => other.divisions.some(directly))) return true;
      if (isSaid && !stem.ordinary && found.length > 0) return true;
      if (division.level !== 'county') return others.filter(isPeer(0)).length >= 2;
      return others.filter(isPeer(4)).length >= (stem.ordinary ? 2 : 1) || others.filter(isPeer(2)).length >= 2;
    });
    if (peers.length > 0) accept(work, stem, peers, 'stem-in-list', stem.ordinary ? 0.7 : 0.88);
  }
}

function accept(
  work: PlaceWork,
  stem: StemHit,
  divisions: readonly Division[],
  rule: string,
  confidence: number,
): void {
  const level = new Set(divisions.map((division) => division.level)).size === 1 ? divisions[0]!.level : undefined;
  work.add(stem.start, stem.end, 'stem', level, divisions, rule, confidence);
}
