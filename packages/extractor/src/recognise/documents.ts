import type { Resources } from '../resources.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import type { DateMention, DocumentMention } from '../text/mentions.ts';
import { recogniseDates } from './dates.ts';
import { bodyFinder } from './documents-bodies.ts';
import { contextOf, issuerInTitle } from './documents-context.ts';
import { issuerFinder, type NumberMatch, readBracketNumber, readOrderNumber } from './documents-numbers.ts';
import { documentTerms, genreOfTitle } from './documents-terms.ts';
import { cleanTitle, readTitle } from './documents-titles.ts';
import { readAbout, readAttachments, readChapters, readSerial, type UntitledRead } from './documents-untitled.ts';

/** What the recogniser needs to know: the documents lexicon, and the gazetteer for names of issuing bodies. */
export type DocumentResources = Pick<Resources, 'gazetteer'> & { lexicon: Pick<Resources['lexicon'], 'documents'> };

/** Code units at which something may begin: 1 《, 2 a bracket, 3 令, 4 号, 5 关. */
const anchors = new Uint8Array(0x10000);
for (const char of '《') anchors[char.charCodeAt(0)] = 1;
for (const char of '〔［[【（(〈') anchors[char.charCodeAt(0)] = 2;
anchors['令'.charCodeAt(0)] = 3;
anchors['号'.charCodeAt(0)] = 4;
anchors['关'.charCodeAt(0)] = 5;
const ABOUT = '于'.charCodeAt(0);
const FILE = '文'.charCodeAt(0);

/** What may part an issue number from the title it belongs to. */
const beforeTitle = /^(?:文件|文)?[，：]?(?:(?:印发|下发|颁发|发布|公布)了?的?)?(?:（)?$/;

/**
 * Finds the documents a text names: titles in 《》, issue numbers in every form, orders (国务院令第392号), and what a cue
 * or a body introduces without 《》. A number beside a title belongs to it: one mention, whose range is the title's.
 * @param dates of the same text, for dates of issue
 * @returns mentions sorted by start, without overlap
 */
export function recogniseDocuments(
  doc: Doc,
  resources: DocumentResources,
  dates: readonly DateMention[] = recogniseDates(doc),
): DocumentMention[] {
  const { text } = doc;
  const terms = documentTerms(resources.lexicon.documents);
  const bodies = bodyFinder(text, terms, resources.gazetteer, doc.year ?? 2010);
  const titles = numberedTitles(doc);
  const issuerOf = issuerFinder(text, terms);
  const found: DocumentMention[] = [];
  /** Nothing that is looked for may begin before this. */
  let taken = 0;
  /** A number that waits for a title right behind it. */
  let pending: NumberMatch | undefined;

  for (let i = 0; i < text.length; i++) {
    const anchor = anchors[text.charCodeAt(i)]!;
    if (anchor === 0) continue;
    if (anchor === 1) atTitle(i);
    else if (anchor === 2) {
      const next = text.charCodeAt(i + 1);
      if ((next >= 0x30 && next <= 0x39) || next === 0x4e00 || next === 0x4e8c) {
        atNumber(readBracketNumber(text, i, taken, terms, bodies));
      }
    } else if (anchor === 3) atNumber(readOrderNumber(text, i, taken, bodies));
    else if (anchor === 4) {
      if (text.charCodeAt(i + 1) === FILE) atUntitled(readSerial(text, i, taken, bodies));
    } else if (text.charCodeAt(i + 1) === ABOUT) {
      atUntitled(readAbout(text, i, taken, isRunning(i), terms, bodies));
    }
    i = Math.max(i, taken - 1);
  }
  flush();
  return withAttachments(found);

  /** The list under 附件： names documents without 《》; a postscript the chapters of its book. */
  function withAttachments(all: DocumentMention[]): DocumentMention[] {
    const attached = [
      ...readAttachments(text).map((range) => ({ range, rule: 'document-attached' })),
      ...readChapters(text).map((range) => ({ range, rule: 'document-chapter' })),
    ].filter(({ range }) => !all.some((other) => other.start < range.end && other.end > range.start));
    if (attached.length === 0) return all;
    const mentions = attached.map(({ range, rule }): DocumentMention => {
      const title = cleanTitle(text.slice(range.start, range.end));
      return {
        kind: 'document',
        ...range,
        rule,
        confidence: 0.85,
        title,
        titleRange: range,
        genre: genreOfTitle(title, terms),
      };
    });
    return [...all, ...mentions].sort((a, b) => a.start - b.start);
  }

  function isRunning(at: number): boolean {
    const role = doc.blocks[rangeIndexAt(doc.blocks, at)]?.role;
    return role === undefined || role === 'paragraph' || role === 'item';
  }

  function atTitle(at: number) {
    const read = readTitle(text, at, terms);
    if (!read) return;
    const title = cleanTitle(text.slice(read.inner.start, read.inner.end));
    if (title === '') return;
    let number: NumberMatch | undefined;
    if (pending && beforeTitle.test(text.slice(pending.end, read.start))) number = pending;
    else flush();
    pending = undefined;
    add(
      {
        kind: 'document',
        start: read.start,
        end: read.end,
        rule: read.closed ? 'document-title' : 'document-title-unclosed',
        confidence: read.closed ? 0.97 : 0.5,
        title,
        titleRange: read.inner,
        genre: genreOfTitle(title, terms),
        ...innerOf(read.inner),
      },
      read.inner,
      number,
    );
  }

  /** The titles inside a title. */
  function innerOf(outer: Range): { inner?: DocumentMention[] } {
    const inner: DocumentMention[] = [];
    for (let i = outer.start; i < outer.end; i++) {
      if (text[i] !== '〈' && text[i] !== '《') continue;
      const read = readTitle(text, i, terms);
      if (!read?.closed || read.end > outer.end) continue;
      const title = cleanTitle(text.slice(read.inner.start, read.inner.end));
      const cue = terms.cueOf.get(terms.cues.before(text, i, outer.start));
      const issuer = issuerInTitle(text, read.inner, terms);
      inner.push({
        kind: 'document',
        start: read.start,
        end: read.end,
        rule: 'document-inner-title',
        confidence: 0.9,
        title,
        titleRange: read.inner,
        genre: genreOfTitle(title, terms),
        ...(cue === undefined ? {} : { cue }),
        ...(issuer ? { issuer } : {}),
      });
      i = read.end - 1;
    }
    return inner.length === 0 ? {} : { inner };
  }

  function atNumber(number: NumberMatch | undefined) {
    if (!number) return;
    flush();
    const owner = ownerOf(number);
    if (owner) {
      setNumber(owner, number);
      taken = number.end;
    } else {
      pending = number;
      taken = number.end;
    }
  }

  function atUntitled(read: UntitledRead | undefined) {
    if (!read) return;
    flush();
    const title = cleanTitle(text.slice(read.start, read.end));
    add(
      {
        kind: 'document',
        start: read.start,
        end: read.end,
        rule: read.rule,
        confidence: read.confidence,
        title,
        titleRange: { start: read.start, end: read.end },
        genre: read.rule === 'document-serial' ? 'notice' : genreOfTitle(title, terms),
        ...(read.year === undefined ? {} : { date: `${read.year}` }),
        ...(read.issuer ? { issuer: read.issuer } : {}),
      },
      read,
      undefined,
    );
  }

  /** The title a number stands behind; in 《甲》（以下简称《乙》，粤发…） it is the first. */
  function ownerOf(number: NumberMatch): DocumentMention | undefined {
    const [before, last] = [found.at(-2), found.at(-1)];
    const inBracket =
      before && last && /^（[^）]*$/.test(text.slice(before.end, Math.min(last.start, before.end + 24)));
    for (const title of inBracket ? [before, last] : [last]) {
      if (title?.title !== undefined && title.number === undefined && belongs(title, number)) return title;
    }
    return undefined;
  }

  /** Whether a number stands behind a title as its own: 》梅市发…, 》（粤发…, 》（以下简称《意见》，粤发…. */
  function belongs(title: DocumentMention, number: NumberMatch): boolean {
    const gap = number.start - title.end;
    if (gap === 0) return true;
    if (gap > 24) return false;
    const between = text.slice(title.end, number.start);
    return between === ' ' || (/^[ \n]?（/.test(between) && !between.includes('）'));
  }

  /** A number that no title follows is a mention of its own; a contents entry or a heading may say whose it is. */
  function flush() {
    if (!pending) return;
    const number = pending;
    pending = undefined;
    // （1995）12号 with nothing before it may be anything: it counts where it is alone on its line or called 文.
    if (number.code.end === number.code.start && !isNamedNumber(text, number)) return;
    const title = titles.get(number.start) ?? titles.get(number.start - 1);
    add(
      {
        kind: 'document',
        start: number.start,
        end: number.end,
        rule: number.rule,
        confidence: number.code.end > number.code.start ? 0.93 : 0.7,
        ...(title === undefined ? {} : { title }),
        genre:
          title !== undefined
            ? genreOfTitle(title, terms)
            : number.rule === 'document-order'
              ? terms.orderGenre
              : terms.numberGenre,
      },
      undefined,
      number,
    );
  }

  function add(mention: DocumentMention, title: Range | undefined, number: NumberMatch | undefined) {
    // A number in a heading or a contents entry stands beside its own title: the words before it are not about it.
    if (title === undefined && !isRunning(mention.start)) {
      found.push(mention);
      taken = Math.max(taken, mention.end);
      if (number) setNumber(mention, number);
      return;
    }
    const context = contextOf(
      doc,
      number ? Math.min(number.start, mention.start) : mention.start,
      mention.end,
      found.at(-1),
      dates,
      bodies,
      terms,
    );
    const inTitle = title && issuerInTitle(text, title, terms);
    const issuer = inTitle ?? mention.issuer ?? context.issuer;
    Object.assign(mention, context, issuer ? { issuer } : {}, mention.date === undefined ? {} : { date: mention.date });
    found.push(mention);
    taken = Math.max(taken, mention.end);
    if (number) setNumber(mention, number);
  }

  function setNumber(mention: DocumentMention, number: NumberMatch) {
    mention.number = text.slice(number.start, number.end);
    mention.numberRange = { start: number.start, end: number.end };
    if (number.year !== undefined && mention.date === undefined) mention.date = `${number.year}`;
    const name = issuerOf(text.slice(number.code.start, number.code.end));
    if (name !== undefined) mention.issuerName = name;
    if (number.body) mention.issuer ??= number.body;
    else if (name !== undefined) mention.issuer ??= number.code;
    if (mention.confidence > 0.9) mention.confidence = 0.98;
  }
}

function isNamedNumber(text: string, number: NumberMatch): boolean {
  const after = text.slice(number.end, number.end + 2);
  const alone = (text[number.start - 1] ?? '\n') === '\n' && (after[0] ?? '\n') === '\n';
  return alone || after.startsWith('文');
}

/** Where a contents entry or a section bears a number: start of the number → title. */
function numberedTitles(doc: Doc): Map<number, string> {
  const titles = new Map<number, string>();
  const note = (title: Range | undefined, number: Range | undefined) => {
    if (!title || !number) return;
    const clean = cleanTitle(doc.text.slice(title.start, title.end));
    for (let at = number.start; at < number.end; at++) titles.set(at, clean);
  };
  for (const section of doc.sections) {
    note(section.title, section.number);
    for (const entry of section.entries) note(entry.title, entry.number);
  }
  return titles;
}
