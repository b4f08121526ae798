import { buildScanner } from '../compare/scan.ts';
import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import { rangeIndexAt } from '../text/doc.ts';
import type { InitiativeMention, OrganizationMention, PersonMention, PlaceMention } from '../text/mentions.ts';
import { withoutOverlaps } from '../text/overlaps.ts';
import { Ranges } from '../text/ranges.ts';
import type { WordSet } from '../text/word-set.ts';
import { findGloss } from './glosses.ts';
import { bareName, type InitiativeWords, initiativeWords } from './initiative-heads.ts';
import { bareFormulas } from './initiatives-formulas.ts';
import { glossedAbbreviations } from './initiatives-glossed.ts';
import { likelyNames, likelyQuotes } from './initiatives-likely.ts';
import { listedNames } from './initiatives-listed.ts';
import { bareAbbreviations, namesBeforeHeads } from './initiatives-named.ts';
import { namesOutright, periodicNames } from './initiatives-outright.ts';
import { optionalCount, partsOfDigits, partsRestated } from './initiatives-parts.ts';
import { readQuote } from './initiatives-quoted.ts';
import { namesInTitles } from './initiatives-titles.ts';
import { unquotedNames } from './initiatives-unquoted.ts';
import { parseNumberAbbreviation } from './number-abbreviation.ts';
import { findQuotes, type Quote } from './quotes.ts';
import { endsOfNames } from './spans.ts';

/**
 * Finds the named programs, practices and slogans of a document.
 * Order of trust: titles of the form 名称——副题, quotations, number abbreviations and names before a head; then every
 * further occurrence of a name so found, in quotation marks or not.
 * @param others mentions that a name cannot lie in; document titles may hold names
 * @param places what a name may stand right behind
 * @returns sorted by start; a mention may lie in the `full` range of another (“三个代表” in “三个代表”重要思想学习教育活动)
 */
export function recogniseInitiatives(
  doc: Doc,
  { lexicon, weights, segment }: Pick<Resources, 'lexicon' | 'weights' | 'segment'>,
  others: readonly (OrganizationMention | PersonMention)[] = [],
  places: readonly PlaceMention[] = [],
): InitiativeMention[] {
  const words = initiativeWords(lexicon.initiatives);
  const quotes = findQuotes(doc);
  const titles = namesInTitles(doc, quotes, words);
  const titled = new Ranges(titles.map((mention) => ({ start: mention.start, end: mention.full?.end ?? mention.end })));
  const inTitle = titleTest(doc);
  const quoted: InitiativeMention[] = [];
  // Where quotations begin that were read as initiatives.
  const accepted = new Set<number>();
  const outer = new Ranges(quotes.filter((quote) => !quote.nested));
  const aliasOf = new Map<number, string>();
  const likely = likelyQuotes(doc, quotes, weights?.quotes, inTitle);
  for (const quote of quotes) {
    const holder = titled.holding(quote.start, quote.end);
    if (holder && (holder.start === quote.start || !isAbbreviationQuote(doc, quote))) continue;
    // 村级事务“四议一审”工作法 as a whole is the name.
    if (holder && quote.end < holder.end && words.heads.at(doc.text, quote.end).length === holder.end - quote.end) {
      aliasOf.set(holder.start, doc.text.slice(quote.start, holder.end));
      continue;
    }
    if (
      quote.nested &&
      !isAbbreviationQuote(doc, quote) &&
      outer.someHolding(quote.start, quote.end, ({ start }) => start < quote.start && accepted.has(start))
    )
      continue;
    for (const mention of readQuote(doc, quote, words, inTitle(quote.start)) ?? likely(quote)) {
      quoted.push(mention);
      accepted.add(mention.start);
    }
  }
  const found = [...titles, ...coordinated(doc, quotes, quoted), ...quoted];
  found.push(...partsOfDigits(doc, found, quotes), ...partsRestated(doc, found));
  const covered = new Ranges(found.map((mention) => ({ start: mention.start, end: mention.full?.end ?? mention.end })));
  const blocked = new Ranges(others);
  const quoteRanges = new Ranges(quotes);
  const taken = (start: number, end: number) =>
    covered.meets(start, end) || blocked.holding(start, end) !== undefined || quoteRanges.meets(start, end);
  const ends = found
    .map((mention) => ({ start: mention.full?.end ?? mention.end, end: mention.full?.end ?? mention.end }))
    .sort((a, b) => a.start - b.start);
  found.push(...namesBeforeHeads(doc, words, taken, (at) => ends[rangeIndexAt(ends, at)]?.end ?? -1));
  // Several verbs and heads may show one name.
  const outright = withoutOverlaps([
    ...listedNames(doc, words, taken),
    ...bareFormulas(doc, taken),
    ...periodicNames(doc, words, taken),
    ...namesOutright(doc, words, taken),
  ]);
  const soFar = new Ranges([...found, ...outright]);
  found.push(...bareAbbreviations(doc, words, (start, end) => taken(start, end) || soFar.meets(start, end)));
  const beforeHeads = new Ranges(found);
  found.push(...outright.filter(({ start, end }) => !beforeHeads.meets(start, end)));
  const shown = new Ranges(found);
  found.push(...unquotedNames(doc, words, (start, end) => taken(start, end) || shown.meets(start, end)));
  const named = new Ranges(found);
  found.push(...glossedAbbreviations(doc, words, (start, end) => taken(start, end) || named.meets(start, end)));
  const byRule = new Ranges(found.map((mention) => ({ start: mention.start, end: mention.full?.end ?? mention.end })));
  const namedBefore = endsOfNames([...places, ...others]);
  const isTaken = (start: number, end: number) => taken(start, end) || byRule.meets(start, end);
  found.push(...likelyNames(doc, words, { weights, segment }, namedBefore, inTitle, isTaken));
  const all = [...found, ...knownAbbreviations(doc, words, found), ...repeated(doc, found)];
  for (const mention of all) {
    const gloss = mention.components ? undefined : findGloss(doc, mention, words);
    if (gloss) mention.components = gloss.items;
    const aliases = [
      mention.rule.startsWith('initiative/title') ? aliasOf.get(mention.start) : undefined,
      aliasAfter(doc, mention, words.aliasMarks),
      ...aliasesAround(doc, mention, words.aliasMarks),
    ].filter((alias) => alias !== undefined);
    if (aliases.length > 0) mention.aliases = aliases;
  }
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

const isAbbreviationQuote = (doc: Doc, quote: Quote) =>
  parseNumberAbbreviation(doc.text.slice(quote.inner.start, quote.inner.end))?.stated !== undefined;

export function titleTest(doc: Doc): (at: number) => boolean {
  const titles = new Ranges([
    ...doc.sections.flatMap((section) => section.entries.map((entry) => entry.title)),
    ...doc.sections.flatMap((section) => [section.title, section.subtitle].filter((range) => range !== undefined)),
    ...doc.sections.flatMap((section) => section.entries.flatMap((entry) => (entry.subtitle ? [entry.subtitle] : []))),
  ]);
  return (at) => titles.holding(at, at + 1) !== undefined;
}

/**
 * “甲”和“乙”, “甲”、“乙”: what is coordinated with a name is one too, and has its kind; the head behind the last
 * (“甲”、“乙”和“丙”评选三项活动) is that of all.
 */
function coordinated(doc: Doc, quotes: readonly Quote[], quoted: readonly InitiativeMention[]): InitiativeMention[] {
  const outer = quotes.filter((quote) => !quote.nested);
  const of = new Map(quoted.map((mention) => [mention.start, mention]));
  const added: InitiativeMention[] = [];
  for (let first = 0; first < outer.length; first++) {
    let last = first;
    while (
      last + 1 < outer.length &&
      /^(?:[^，。；！？、和“”\n]{0,6}[、和与及][^，。；！？、“”\n]{0,10})?$/.test(
        doc.text.slice(outer[last]!.end, outer[last + 1]!.start),
      )
    )
      last++;
    if (last > first) added.push(...sameKind(doc, outer.slice(first, last + 1), of));
    first = last;
  }
  return added;
}

function sameKind(doc: Doc, chain: readonly Quote[], of: ReadonlyMap<number, InitiativeMention>): InitiativeMention[] {
  const mentions = chain.map((quote) => of.get(quote.start));
  const headed = mentions.findLast((mention) => mention && /head/.test(mention.rule));
  const leading = headed ?? mentions.find((mention) => mention && /introduced|number|head/.test(mention.rule));
  if (!leading) return [];
  const added: InitiativeMention[] = [];
  chain.forEach((quote, index) => {
    const mention = mentions[index];
    if (mention) {
      // “甲”、“乙”、“丙”等活动: the head behind 等 is that of all.
      const ofAll = headed && /loose/.test(headed.rule) && !/with-head/.test(mention.rule);
      if (headed && (ofAll || /introduced/.test(mention.rule))) mention.initiativeKind = headed.initiativeKind;
      return;
    }
    const name = doc.text.slice(quote.inner.start, quote.inner.end);
    if (name.length < 3 || name.length > 12 || /[，。！？；]/.test(name)) return;
    added.push({
      kind: 'initiative',
      start: quote.start,
      end: quote.end,
      name,
      initiativeKind: leading.initiativeKind,
      rule: 'initiative/coordinated',
      confidence: leading.confidence * 0.9,
    });
  });
  return added;
}

/** The genre's own number abbreviations wherever they stand without quotation marks. */
function knownAbbreviations(
  doc: Doc,
  { abbreviations, aloneHeads: heads }: InitiativeWords,
  found: readonly InitiativeMention[],
) {
  const covered = new Ranges(found);
  return buildScanner(abbreviations)
    .scan(doc.text, 0, doc.text.length)
    .filter((hit) => !covered.meets(hit.start, hit.end))
    .map((hit): InitiativeMention => {
      const head = heads.at(doc.text, hit.end);
      return {
        kind: 'initiative',
        start: hit.start,
        end: hit.end,
        name: hit.term,
        initiativeKind: hit.value,
        rule: 'initiative/known-abbreviation',
        confidence: 0.9,
        ...optionalCount(hit.term),
        ...(head !== '' && { full: { start: hit.start, end: hit.end + head.length } }),
      };
    });
}

/** Further occurrences of the names found, with or without quotation marks. */
function repeated(doc: Doc, found: readonly InitiativeMention[]): InitiativeMention[] {
  const names = new Map<string, InitiativeMention>();
  for (const mention of found) {
    const full = mention.full && doc.text.slice(mention.full.start, mention.full.end);
    // Four characters alone may be part of another word, unless they are a number abbreviation or a title.
    const bare = bareName(mention.name);
    const alone =
      bare.length >= 5 || mention.rule === 'initiative/title' || parseNumberAbbreviation(bare) !== undefined;
    const forms = [alone ? mention.name : `“${mention.name}”`, full, full && bareName(full)];
    for (const form of forms) {
      if (form && bareName(form).length >= (form.startsWith('“') ? 2 : 4) && !names.has(form)) names.set(form, mention);
    }
  }
  const covered = new Ranges(found.map((mention) => ({ start: mention.start, end: mention.full?.end ?? mention.end })));
  return buildScanner(names)
    .scan(doc.text, 0, doc.text.length)
    .filter((hit) => !covered.meets(hit.start, hit.end))
    .map(
      (hit): InitiativeMention => ({
        kind: 'initiative',
        start: hit.start,
        end: hit.end,
        name: hit.value.name,
        initiativeKind: hit.value.initiativeKind,
        rule: 'initiative/repeated',
        confidence: Math.min(0.9, hit.value.confidence),
        ...optionalCount(hit.value.name),
      }),
    );
}

/**
 * The other name that surrounds a name in its sentence: 以“…”为名的某某制度 before it, 被群众称为“…” behind it, where no
 * further name stands between.
 */
function aliasesAround(doc: Doc, mention: InitiativeMention, marks: WordSet): string[] {
  const { text } = doc;
  const before = text.startsWith('为名的', mention.start - 3)
    ? /以“([^“”\n]{2,20})”为名的$/.exec(text.slice(Math.max(0, mention.start - 28), mention.start))
    : null;
  const aliases = before ? [before[1]!] : [];
  const from = mention.full?.end ?? mention.end;
  // （…，居民简称“三议”）: the bracket behind a name ends with its other name.
  const bracket =
    text[from] === '（'
      ? /^（[^（）\n]{2,60}(?:简称|又称|人称|俗称)(?:为)?“([^“”\n]{2,12})”）/.exec(text.slice(from, from + 80))
      : null;
  if (bracket && !parseNumberAbbreviation(bracket[1]!)) aliases.push(bracket[1]!);
  const clause = /^[^。；！？\n“”]{1,40}(?=“)/.exec(text.slice(from, from + 42))?.[0];
  // A place between begins another statement: 某镇的“甲”，某乡被称为“乙”的….
  if (
    !clause?.includes('，') ||
    /[，、](?:(?![由在向把被的])[\u4e00-\u9fff]){2,4}[县区镇乡旗]/.test(clause) ||
    marks.before(clause, clause.length) === ''
  )
    return aliases;
  const at = from + clause.length;
  // …增加3100元，被称为“…”: results stand between, and 帮经费、帮设备，简称“…” sums up a list of its own.
  const called = /^“([^“”\n]{2,20})”(?!之一)/.exec(text.slice(at, at + 24))?.[1];
  const ofItsOwn = called && parseNumberAbbreviation(called) && /[^，、]{2,8}、[^，、]{2,8}，[^，]{0,8}$/.test(clause);
  return called && !ofItsOwn && !/\d/.test(clause) ? [...aliases, called] : aliases;
}

const calledInBrackets =
  /^（[\u4e00-\u9fff]{0,4}(?:群众|百姓|当地人?|农民|牧民|居民|村民|职工|人们|大家|[也又俗人戏])[\u4e00-\u9fff]{0,2}?(?:叫做|叫作|叫|称之?为|称作|称|呼为)(?:它|其)?(?:为)?“([^“”\n]{2,14})”）/;

/** The other name that stands behind a name: （以下简称“…”）, 又称“…”. */
function aliasAfter(doc: Doc, mention: InitiativeMention, marks: WordSet): string | undefined {
  const { text } = doc;
  let at = mention.full?.end ?? mention.end;
  // （群众叫“阿古拉办法”）
  const called = text[at] === '（' ? calledInBrackets.exec(text.slice(at, at + 40))?.[1] : undefined;
  if (called) return called;
  while (/[（，]/.test(text[at] ?? '') || (text[at] === '也' && marks.at(text, at) === '')) at++;
  const mark = marks.at(text, at);
  if (mark === '') return undefined;
  at += mark.length;
  const quoted = /^(?:为|：)?“([^“”\n]{2,20})”/.exec(text.slice(at, at + 26));
  if (quoted) return quoted[1];
  const bare =
    text[mention.full?.end ?? mention.end] === '（' ? /^([^）（，。\n]{2,12})）/.exec(text.slice(at, at + 14)) : null;
  return bare?.[1];
}
