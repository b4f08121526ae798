import { rangeIndexAt } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** What follows those who take up what was just told of: 某乡照搬了这套办法, 甲镇、乙镇随后跟进, 丙镇也推开. */
const takenUp =
  /^(?:等[^，。；]{0,8})?(?:\d{4}年|[今去前]年|\d{1,2}月)?(?:\d{1,2}月)?(?:也|则|亦|均|都|即|随即|随后|相继|先后|纷纷|一并|已)*(?:照搬|照办|照抄|效法|仿效|仿行|仿照|仿此|依样|学去|学了去|跟进|跟着推|如法炮制|(?:先行|率先|首先|带头)(?:动工|试行|试点|一步|推开|推行|[，。；])|(?:引进|借鉴|学习|推广|采用|试行|沿用|移植|推行|引入)了?(?:这一|这套|该|此|这个|这种|上述|同样的)(?:做法|办法|模式|经验|制度|机制|法子|招)|(?:同步|全面|陆续|相继|随后|跟着|也)(?:实行|试行|推行|推开|铺开|实施|推广|开展)[，。；])/;
/** How far back what is taken up may be named. */
const reach = 160;

const decides = /(?:印发|作出|下发|出台|制定|发出|颁布|颁发|制订)(?:了)?$/;
const carriesOut = /关于[^《》]{0,16}?(?:实施|开展|推行|组织|实行|建立|创建)/;

/**
 * Who takes up an initiative named before (某乡照搬了这套办法), and who decides in a cited title to carry one out
 * (县委印发《关于推行某某制的方案》).
 */
export function spreading(reading: Reading, subjects: Subjects, mayCarry: (target: string) => boolean): EdgeDraft[] {
  const { doc, mentions, initiatives } = reading;
  const edges: EdgeDraft[] = [];
  const { places } = mentions;
  for (let first = 0; first < places.length; first++) {
    const start = places[first]!.start;
    if (start > 0 && !/[，。；\n”]/.test(doc.text[start - 1]!)) continue;
    let last = first;
    while (last + 1 < places.length && /^[、和与及]?$/.test(doc.text.slice(places[last]!.end, places[last + 1]!.start)))
      last++;
    // 甲镇、乙镇、某农场跟着推开: a body may end the list.
    const body = within(mentions.organizations, { start: places[last]!.end, end: places[last]!.end + 24 })[0];
    const bodies = body && /^[、和与及]$/.test(doc.text.slice(places[last]!.end, body.start)) ? [body] : [];
    const end = bodies[0]?.end ?? places[last]!.end;
    if (takenUp.test(doc.text.slice(end, end + 24))) {
      const target = namedBefore(start, end);
      const own = places.slice(first, last + 1).filter((place, i, all) => all[i + 1]?.start !== place.end);
      if (target)
        for (const place of [...own, ...bodies]) {
          const source =
            place.kind === 'organization' ? reading.organizations.of(place) : reading.places.of(place)?.key;
          if (source)
            edges.push({
              kind: 'implements',
              source,
              target: target.key,
              rule: 'implements/taken-up',
              at: [
                { start: target.mention.start, end: target.mention.end },
                { start: place.start, end: place.end },
              ],
            });
        }
    }
    first = last;
  }
  for (const title of mentions.documents) {
    if (!carriesOut.test(doc.text.slice(title.start, title.end))) continue;
    if (!decides.test(doc.text.slice(Math.max(0, title.start - 6), title.start))) continue;
    const sentence = doc.sentences[rangeIndexAt(doc.sentences, title.start)];
    const subject = sentence && subjects.at(title.start, sentence);
    if (subject?.how !== 'subject') continue;
    for (const mention of within(mentions.initiatives, title)) {
      const target = initiatives.of(mention);
      if (target && mayCarry(target))
        for (const source of subject.organizations)
          edges.push({ kind: 'implements', source, target, rule: 'implements/decided', at: [title, ...subject.at] });
    }
  }
  return edges;

  /** The initiative last named before, where no other stands in the clause itself. */
  function namedBefore(start: number, end: number): { key: string; mention: InitiativeMention } | undefined {
    const clause = /^[^。；\n]*/.exec(doc.text.slice(end, end + 60))![0];
    if (/“/.test(clause)) return undefined;
    const block = doc.blocks[rangeIndexAt(doc.blocks, start)];
    for (let i = rangeIndexAt(mentions.initiatives, start - 1); i >= 0; i--) {
      const mention = mentions.initiatives[i]!;
      if (mention.start < start - reach || (block && mention.start < block.start)) return undefined;
      const key = initiatives.of(mention);
      if (key && mayCarry(key)) return { key, mention };
    }
    return undefined;
  }
}
