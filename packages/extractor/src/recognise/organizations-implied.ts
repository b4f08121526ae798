import { type Doc, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import type { Grammar } from './organizations-grammar.ts';
import { bareConfidence, chainStart } from './organizations-left.ts';
import { readTail } from './organizations-tail.ts';

/** What may stand right before a department that is named without its place: a pause or a word that is in no name. */
const opening = /(?:[，。；：、\s（“]|[由经报请据任]|会同|联合|设在|协同|配合|和|与|及)(?=[\u4e00-\u9fff]{2})/g;
/** Who speaks or acts for a department: 水利局局长, 教育局的施局长, 扶贫办牵头. */
const post =
  /^(?:长(?![期远效])|(?:原|党组|党委)?(?:副)?(?:局长|主任|部长|书记|站长|院长|检察长|所长|主席|会长)|的[\u4e00-\u9fff](?:副?局长|副?主任)|牵头(?!单位|部门)|牵线|负责同志)/;

/**
 * Departments whose place only the text as a whole says, told by the post or act behind them: 副县长甲、水利局局长乙; 由扶贫办牵头.
 * @param known the organizations found by their form, sorted by start
 */
export function impliedDepartments(
  doc: Doc,
  grammar: Grammar,
  known: readonly OrganizationMention[],
): OrganizationMention[] {
  const { text } = doc;
  const found: OrganizationMention[] = [];
  let next = 0;
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    while (next < known.length && known[next]!.end <= start) next++;
    const tail = readTail(grammar, text, start, 'division');
    const last = tail?.parts.at(-1);
    if (tail === undefined || last === undefined || tail.end - start < 3 || last.kind === 'body') continue;
    if ((known[next]?.start ?? text.length) < tail.end) continue;
    if (!/[局委办部]$/.test(text.slice(start, tail.end)) || !post.test(text.slice(tail.end, tail.end + 8))) continue;
    found.push({
      kind: 'organization',
      start,
      end: tail.end,
      name: text.slice(start, tail.end),
      role: last.value.role,
      rule: 'implied-body',
      confidence: 0.6,
      bare: true,
    });
  }
  return found;
}

/** 某县|驻福州|流动党委: the committee of those who are away. */
const away =
  /(?<=[省市县区旗镇乡])驻[\u4e00-\u9fff]{2,6}?(?:流动党员|流动)?(?:党委|党总支|党支部|党工委|工委)(?=[，。；：、\s（书]|$)/g;
/** 县“某某”办: an office for what the quotation names. */
const quotedOffice =
  /(?<=[省市州盟县区旗镇乡])“[^“”\n]{2,10}”(?:工作|活动)?(?:领导小组办公室|领导小组|办公室|办)(?![理公事法学])/g;

/** Bodies behind a place or a level whose own words stand between it and the form. */
export function bodiesBehindHeads(
  { text }: Doc,
  grammar: Grammar,
  places: readonly PlaceMention[],
  known: readonly OrganizationMention[],
): OrganizationMention[] {
  return [...text.matchAll(away), ...text.matchAll(quotedOffice)].flatMap((match) => {
    const { index } = match;
    const end = index + match[0].length;
    const index0 = rangeIndexAt(places, index - 1);
    const place = places[index0];
    const placed = place?.end === index && place.form !== 'reference';
    const level = placed ? undefined : grammar.levels.find(text, index - 1);
    if (!placed && !(level?.end === index && bareConfidence(grammar, text, index - 1, level.value) > 0)) return [];
    const start = placed ? chainStart(places, index0) : index - 1;
    if (known[rangeIndexAt(known, end - 1)]?.start === start) return [];
    return {
      kind: 'organization',
      start,
      end,
      name: text.slice(start, end),
      role: match[0].startsWith('驻') ? 'party-committee' : 'leading-group',
      rule: 'field-unknown',
      confidence: 0.65,
      bare: !placed,
      ...(placed && { place: { start: place.start, end: place.end } }),
      ...(level?.value.level && { level: level.value.level }),
    } as const;
  });
}
