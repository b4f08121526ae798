import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import type { DateMention, DocumentMention } from '../text/mentions.ts';
import { firstWithin } from '../text/word-set.ts';
import type { BodyFinder } from './documents-bodies.ts';
import type { DocumentTerms } from './documents-terms.ts';

/** How far before a title its verb may stand, in code units. */
const reach = 40;
const clauseEnds = new Set(Array.from('，。；：！？\n', (char) => char.charCodeAt(0)));

/** Title that stands before this one in a list: 《甲》、《乙》和《丙》 share their verb. */
const betweenTitles = /^(?:（[^（）]{0,30}）)?(?:[、和与及]|以及)?$/;

/** What the words around a mention say of it: verb, issuing body, date. */
export interface DocumentContext {
  cue?: DocumentMention['cue'];
  cueRange?: Range;
  issuer?: Range;
  date?: string;
}

/**
 * Reads the clause around `[start, end)`.
 * @param previous the mention before this one, for lists that share a verb
 */
export function contextOf(
  doc: Doc,
  start: number,
  end: number,
  previous: DocumentMention | undefined,
  dates: readonly DateMention[],
  bodies: BodyFinder,
  terms: DocumentTerms,
): DocumentContext {
  const { text } = doc;
  const context: DocumentContext = {};
  if (previous && start - previous.end <= 32 && betweenTitles.test(text.slice(previous.end, start))) {
    if (previous.cue !== undefined) Object.assign(context, { cue: previous.cue, cueRange: previous.cueRange });
  }
  const from = Math.max(previous?.end ?? 0, start - reach, 0);
  let attributive: { cue: DocumentMention['cue']; range: Range } | undefined;
  for (let at = start; at > from; at--) {
    if (clauseEnds.has(text.charCodeAt(at - 1))) break;
    const word = terms.cues.before(text, at, from);
    if (word === '') continue;
    const range = { start: at - word.length, end: at };
    const cue = terms.cueOf.get(word);
    // 省委印发的《…》: who issued it is said by the way; what is done with it stands further left.
    if (text[at] === '的' || text.startsWith('了的', at)) attributive ??= { cue, range };
    else if (context.cue === undefined) Object.assign(context, { cue, cueRange: range });
    // Who passes another's document on, or approves it (审议通过县政府《…》), has not issued it.
    // 转发其《…》: neither has who passes it on.
    const isOthers =
      (cue === 'forwarded' || word === '通过') &&
      (text[start - 1] === '其' || bodies.before(start, range.end) !== undefined);
    if (cue !== 'cites' && !isOthers) {
      const issuer = issuerBefore(text, range.start, from, bodies, terms, dates);
      if (issuer) context.issuer ??= issuer;
    }
    at = range.start + 1;
  }
  const behind = cueBehind(text, end, terms);
  if (behind && (context.cue === undefined || (behind.cue === 'cites' && context.cue === 'issued' && attributive))) {
    Object.assign(context, { cue: behind.cue, cueRange: behind.range });
  }
  if (context.cue === undefined && attributive)
    Object.assign(context, { cue: attributive.cue, cueRange: attributive.range });
  // 省委《关于…的决定》: the body stands at the title itself.
  context.issuer ??= bodies.before(/[的以在]/.test(text[start - 1] ?? '') ? start - 1 : start, from);
  if (context.issuer === undefined) delete context.issuer;
  const date = dateNear(doc, start, end, dates, context);
  if (date !== undefined) context.date = date;
  return context;
}

/** The body that does what the verb at `at` says: 县委、县政府联合, 市委组织部于2003年7月, 省委 before 印发. */
function issuerBefore(
  text: string,
  at: number,
  from: number,
  bodies: BodyFinder,
  terms: DocumentTerms,
  dates: readonly DateMention[],
): Range | undefined {
  let end = at;
  for (let steps = 0; steps < 4; steps++) {
    const verb = terms.cues.before(text, end, from);
    const adverb = /(?:联合|先后|专门|及时|分别|正式|研究|又|还|也|已|相继|共同|于|经)$/.exec(
      text.slice(Math.max(from, end - 2), end),
    );
    const date = dates[rangeIndexAt(dates, end - 1)];
    if (verb !== '') end -= verb.length;
    else if (adverb) end -= adverb[0].length;
    else if (date && date.end === end && date.start >= from) end = date.start;
    else break;
  }
  return bodies.before(end, from);
}

function cueBehind(
  text: string,
  end: number,
  terms: DocumentTerms,
): { cue: DocumentMention['cue']; range: Range } | undefined {
  let at = end;
  if (text[at] === '（') {
    const close = firstWithin(text, '）', at, at + 40);
    if (close > 0) at = close + 1;
  }
  if (text[at] === '等') at++;
  const noun = terms.citingNouns.at(text, at);
  if (noun !== '') return { cue: 'cites', range: { start: at, end: at + noun.length } };
  const verb = terms.issuedBehind.at(text, at);
  return verb === '' ? undefined : { cue: 'issued', range: { start: at, end: at + verb.length } };
}

/** 2003年7月印发的《…》, 2003年7月，市委作出了《…》, 《…》（2003年7月15日）. */
function dateNear(
  doc: Doc,
  start: number,
  end: number,
  dates: readonly DateMention[],
  context: DocumentContext,
): string | undefined {
  const { text } = doc;
  const index = rangeIndexAt(dates, start);
  const after = dates[index + 1];
  if (
    after &&
    after.start - end <= 1 &&
    text[end] === '（' &&
    after.start === end + 1 &&
    /[）通印发]/.test(text[after.end] ?? '')
  ) {
    return after.date;
  }
  const before = dates[index];
  if (!before || before.end > start || start - before.end > 60) return undefined;
  const between = text.slice(before.end, start);
  if (/[。；！？\n《]/.test(between)) return undefined;
  if (between === '' || between === '的') return before.date;
  const issuing = context.cue !== undefined && context.cue !== 'cites' ? context.cueRange : undefined;
  if (issuing && issuing.start >= before.end) return before.date;
  return /(?:印发|下发|颁布|颁发|发布|公布|出台|制定|作出|通过|施行)了?的(?:《)?$/.test(between)
    ? before.date
    : undefined;
}

/** The body at the head of a title: 中共广东省委 in 《中共广东省委关于…的决定》. */
export function issuerInTitle(text: string, title: Range, terms: DocumentTerms): Range | undefined {
  const head = text.slice(title.start, Math.min(title.end, title.start + 48));
  const verb = /关于|转发|印发|批转/.exec(head);
  if (!verb || verb.index < 2) return undefined;
  let end = title.start + verb.index;
  while (text[end - 1] === ' ') end--;
  return terms.bodyEndings.before(text, end, title.start) === '' ? undefined : { start: title.start, end };
}
