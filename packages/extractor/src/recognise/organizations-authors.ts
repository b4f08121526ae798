import { looksLikeBody } from '../structure/entry-parts.ts';
import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { Grammar } from './organizations-grammar.ts';
import { readTail } from './organizations-tail.ts';

const party = /^(?:中共|中国共产党|共青团|民建|民盟|民进|九三学社)/;

/**
 * Bodies that are told by where they stand: behind a contents entry, under a title or in a table's column for bodies. What
 * is written there and ends like a body is one, whatever it is called (某县爱国卫生运动委员会), and behind a body of a place a
 * department alone is of the same place (某县卫生局 财政局).
 * @param known the organizations found by their form, sorted by start
 */
export function bodiesOnAuthorLines(
  doc: Doc,
  grammar: Grammar,
  places: readonly PlaceMention[],
  known: readonly OrganizationMention[],
): OrganizationMention[] {
  return authorRanges(doc).flatMap((range) => {
    const found: OrganizationMention[] = [];
    let previous: OrganizationMention | undefined;
    for (const piece of piecesOf(doc.text, range)) {
      const last = known[rangeIndexAt(known, piece.end - 1)];
      if (last && last.end > piece.start) {
        previous = last.end === piece.end ? last : undefined;
        continue;
      }
      const body = bodyOf(doc, grammar, places, piece, previous);
      if (body) found.push(body);
      previous = body;
    }
    return found;
  });
}

function bodyOf(
  doc: Doc,
  grammar: Grammar,
  places: readonly PlaceMention[],
  { start, end }: Range,
  previous: OrganizationMention | undefined,
): OrganizationMention | undefined {
  const name = doc.text.slice(start, end);
  const tail = previous && start - previous.end <= 1 ? readTail(grammar, doc.text, start, 'division') : undefined;
  const common = { kind: 'organization', start, end, name } as const;
  if (tail?.end === end && !previous!.rule.startsWith('named')) {
    return {
      ...common,
      role: tail.parts.at(-1)!.value.role,
      rule: 'joint-body',
      confidence: 0.75,
      bare: true,
      ...(previous!.level && { level: previous!.level }),
    };
  }
  if (!looksLikeBody(name) || name.length < 5) return undefined;
  const from = start + (party.exec(name)?.[0].length ?? 0);
  // Only a name that begins with its place, or is long enough to be one of its own.
  const place = within(places, { start: from, end })[0];
  const placed = place?.start === from && place.form !== 'reference' && place.end < end;
  // 某县某乡 alone is a place.
  const isPlace = place !== undefined && within(places, { start: from, end }).at(-1)!.end === end;
  if (isPlace || !(placed || party.test(name))) return undefined;
  return {
    ...common,
    role: /(?:局|委员会|办公室|办|厅|处)$/.test(name) ? 'government-department' : 'organization',
    rule: 'named-body',
    confidence: 0.7,
    bare: false,
    ...(placed && { place: { start: place.start, end: place.end } }),
  };
}

function authorRanges(doc: Doc): Range[] {
  return doc.sections
    .flatMap((section) => [section.author, ...section.entries.map((entry) => entry.author)])
    .filter((range) => range !== undefined);
}

/** What blanks, line breaks and 、 part. */
function piecesOf(text: string, range: Range): Range[] {
  return [...text.slice(range.start, range.end).matchAll(/[^\s、，（）]+/g)].map((found) => ({
    start: range.start + found.index,
    end: range.start + found.index + found[0].length,
  }));
}
