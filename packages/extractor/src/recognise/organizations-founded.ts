import { type Doc, sentenceAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { Grammar } from './organizations-grammar.ts';
import { namingPart } from './organizations-left.ts';

/** 县委成立|某某领导小组, 某村成立了|养羊协会: what is founded by its full name, before a pause. */
const founded =
  /(?:成立|设立|组建)(?:了|起了?)?(“?[\u4e00-\u9fff“”]{2,26}?(?:领导小组|协调小组|指挥部|委员会|协会|基金会|联合会))(?=[，。；（]|由)/g;
/** What names a class, a number or part of a sentence: 各种协会, 三个协会, 由书记任组长的领导小组. */
const noName =
  /^(?:[各由以了为]|相应|专门|一个|[两三四五六七八九十数多几\d]+[个家]|村民|居民|业主|自己|本)|[的把被将任]|等/;

/**
 * Bodies that a sentence says are founded; their place is the one that the sentence names, or the founder's.
 * @param known the organizations found by their form, sorted by start
 */
export function foundedBodies(
  doc: Doc,
  grammar: Grammar,
  places: readonly PlaceMention[],
  known: readonly OrganizationMention[],
): OrganizationMention[] {
  const { text } = doc;
  const found: OrganizationMention[] = [];
  for (const match of text.matchAll(founded)) {
    const name = match[1]!;
    const end = match.index + match[0].length;
    const start = end - name.length;
    const sentence = sentenceAt(doc, start);
    const range = { start, end };
    if (!sentence || noName.test(name) || within(known, range).length > 0 || within(places, range).length > 0) continue;
    const form = /(?:领导小组|协调小组|指挥部|委员会|协会|基金会|联合会)$/.exec(name)![0];
    const generic = grammar.names.find('协会', 0)?.value.generic;
    if (!generic || namingPart(name, { start: 0, end: name.length - form.length }, generic).length < 2) continue;
    const lead = { start: Math.max(sentence.start, match.index - 200), end: match.index };
    const place = within(places, lead).at(-1);
    const body = within(known, lead).at(-1);
    const ofPlace = place !== undefined && (body === undefined || body.end <= place.start);
    const association = /(?:协会|基金会|联合会)$/.test(form);
    found.push({
      kind: 'organization',
      start,
      end,
      name,
      role: association ? 'association' : /委员会$/.test(form) ? 'government-department' : 'leading-group',
      rule: 'founded-body',
      confidence: 0.65,
      bare: false,
      ...(ofPlace && { place: { start: place.start, end: place.end } }),
    });
  }
  return found;
}
