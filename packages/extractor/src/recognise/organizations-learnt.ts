import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { Ranges } from '../text/ranges.ts';
import type { Grammar } from './organizations-grammar.ts';
import { chainStart } from './organizations-left.ts';
import { likelySpans } from './spans.ts';
import { bodySpans } from './spans-features.ts';

/** As likely as this a stretch that no rule names is taken for a body. */
const enough = 0.8;
const confidence = 0.7;

/** What a body is by the end of its name, where no form of the lexicon says so. */
const roleEnds: readonly [RegExp, string][] = [
  [/(?:支部|总支|党小组)$/, 'branch'],
  [/(?:公司|厂|店|银行|行|集团|矿|超市|市场|宾馆|饭店|书店|电站)$/, 'company'],
  [/(?:合作社|联社|联合社|社)$/, 'cooperative'],
  [/(?:学校|小学|中学|大学|学院|中专|[一二三四五六]中|幼儿园|教学点|校)$/, 'school'],
  [/(?:医院|卫生院|卫生室|卫生所|诊所)$/, 'hospital'],
  [/(?:居委会|村委会|委员会|村民小组)$/, 'village-committee'],
  [/(?:协会|商会|学会|理事会|研究会|促进会|联合会|会)$/, 'association'],
  [/(?:局|办|办公室|委|站|所|中心|处|科|股|队|厅|部)$/, 'government-department'],
];

/** Bodies that no rule finds, by the weights learnt from the labelled texts; without weights none. */
export function learntBodies(
  doc: Doc,
  grammar: Grammar,
  { weights, segment }: Pick<Resources, 'weights' | 'segment'>,
  places: readonly PlaceMention[],
  found: readonly OrganizationMention[],
): OrganizationMention[] {
  const own = weights?.bodies;
  if (!own) return [];
  const taken = new Ranges(found);
  const indexOf = new Map(places.map((place, index) => [place.start, index]));
  const spans = likelySpans(doc, bodySpans(doc, grammar, places, segment), own, segment, enough, (start, end) =>
    taken.meets(start, end),
  );
  return spans.map(({ start, end }) => {
    const index = indexOf.get(start);
    const place = index === undefined ? undefined : places[index];
    const level = place ? undefined : grammar.levels.find(doc.text, start);
    const from = index === undefined ? start : chainStart(places, index);
    const name = doc.text.slice(from, end);
    return {
      kind: 'organization',
      start: from,
      end,
      name,
      role: roleEnds.find(([form]) => form.test(name))?.[1] ?? 'institution',
      rule: 'likely-body',
      confidence,
      bare: level !== undefined || place?.form === 'reference',
      ...(place && place.form !== 'reference' && { place: { start: place.start, end: place.end } }),
      ...((level?.value.level ?? place?.level) && { level: level?.value.level ?? place!.level! }),
    };
  });
}
