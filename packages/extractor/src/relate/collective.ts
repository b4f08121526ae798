import { numeralValue } from '../recognise/number-abbreviation.ts';
import type { PlaceUnit } from '../resolve/context.ts';
import { rangeIndexAt } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import type { Actor } from './actors.ts';
import type { Reading } from './reading.ts';

const several =
  /(?<![\d一二三四五六七八九十第辖])([两二三四五])(?:个)?([省市县区旗州盟镇乡村]|街道|社区|地)(?![一二三四五六七八九十级长委])/g;
/** 县里把…: the county itself, in the words of those who live there. */
const inside =
  /(?<=[，。；：\n“”])(?:去年|今年|近年来|后来|于是|为此)?([市县旗区州镇乡村])里(?!的(?!做法|办法|招数)|程|人)/g;
const treasury = /(?<=[，。；：\n”])(?:由)?([省市县区旗州镇乡])(?:级|本级)?财政(?![局厅所部收支供])/g;

/** What one does who acts without being named in full. */
const acts = '建立|推行|推出|实行|实施|探索|创新|采取|组织|成立|开展|还|先后|设立|投入|制定|每';
const locals = new RegExp(
  `(?<=[，。；：\\n”])(?:目前|随后|下一步，?|今年|去年|此后|近年来，?|为此，?)?(街道|镇|乡)(?=${acts}|通过|依托|受理|将(?!军)|共)`,
  'g',
);
/** 该局按照…; 合作社实行…, without 该 where one acts. */
const bodySpokenOf = new RegExp(
  `(?<=[，。；：\\n”])(?:该(局|院|所|校|站|中心|公司|协会|社|行|厂|馆|委|办|厅|部|支部|学校|医院)|(合作社|公司|集团|协会|商会|医院|学校|派出所|管委会|中心)(?=${acts}|采用))`,
  'g',
);

/** 我局, 我部, 本会: the body whose text it is. */
const ownBody =
  /(?<=[，。；：、\n“”与同和由])(?:[我本])(局|部|委|办|院|所|校|站|中心|公司|协会|社|厂|会|支部|集团|场|馆)(?![长员内级领机报])/g;

/** How far back the places that 两县 means may be named, where the section names more of them. */
const nearby = 240;

/** Who acts without being named: 两县 (the two counties just spoken of), 县财政 and 县里 (the county itself), 该局. */
export function collectiveActors(reading: Reading): Actor[] {
  return [
    ...severalPlaces(reading),
    ...placesThemselves(reading),
    ...bodiesSpokenOf(reading),
    ...localsThemselves(reading),
    ...speakingBodies(reading),
  ];
}

/** 我局具体抓落实: the body of that kind that the section's or the text's by-line or title names. */
function speakingBodies({ doc, mentions: { organizations } }: Reading): Actor[] {
  return [...doc.text.matchAll(ownBody)].flatMap((found): Actor[] => {
    const own = doc.sections[rangeIndexAt(doc.sections, found.index)];
    const organization = [own, ...doc.sections]
      .flatMap((section) => [section?.author, section?.title])
      .flatMap((range) => within(organizations, range))
      .find(({ name }) => name.endsWith(found[1]!));
    return organization ? [{ start: found.index, end: found.index + found[0].length, organization }] : [];
  });
}

/** 街道建立了…: the street itself, where the text has one of its own. */
function localsThemselves({ doc, places }: Reading): Actor[] {
  return [...doc.text.matchAll(locals)].flatMap((found): Actor[] => {
    const home = places.homeAt(found.index, found[1] as PlaceUnit, 'first');
    const start = found.index + found[0].length - found[1]!.length;
    return home ? [{ start, end: start + found[1]!.length, placeKeys: [home.place.key] }] : [];
  });
}

/** How many bodies back the one spoken of may be named. */
const lastNamed = 6;

/** 该局按照…: the body last named that is of the kind. 该县 and 该镇 are places, and read as such. */
function bodiesSpokenOf({ doc, mentions: { organizations } }: Reading): Actor[] {
  return [...doc.text.matchAll(bodySpokenOf)].flatMap((found): Actor[] => {
    const kind = found[1] ?? found[2]!;
    const nearest = rangeIndexAt(organizations, found.index) + 1;
    const organization = organizations
      .slice(Math.max(0, nearest - lastNamed), nearest)
      .findLast(({ name }) => name.endsWith(kind));
    return organization ? [{ start: found.index, end: found.index + found[0].length, organization }] : [];
  });
}

function severalPlaces({ doc, mentions, places }: Reading): Actor[] {
  const named = mentions.places.filter((place) => place.form !== 'reference');
  return [...doc.text.matchAll(several)].flatMap((found): Actor[] => {
    const start = found.index;
    // 北京、合肥两地: those just listed are named.
    if (named[rangeIndexAt(named, start - 1)]?.end === start) return [];
    const section = doc.sections[rangeIndexAt(doc.sections, start)];
    const unit = found[2] === '地' ? '' : found[2]!;
    const count = numeralValue(found[1]);
    // What the section names before it; and of that, what stands near.
    const meant = (from: number): string[] | undefined => {
      const keys: string[] = [];
      for (let i = rangeIndexAt(named, start - 1); i >= 0 && named[i]!.start >= from; i--) {
        const place = places.of(named[i]!);
        const fits =
          place && (unit === '' ? place.level === 'county' || place.level === 'prefecture' : place.name.endsWith(unit));
        if (fits && !keys.includes(place.key)) keys.unshift(place.key);
      }
      return keys.length === count ? keys : undefined;
    };
    const placeKeys = meant(section?.start ?? 0) ?? meant(start - nearby);
    return placeKeys ? [{ start, end: start + found[0].length, placeKeys }] : [];
  });
}

function placesThemselves({ doc, places }: Reading): Actor[] {
  return [...doc.text.matchAll(treasury), ...doc.text.matchAll(inside)].flatMap((found): Actor[] => {
    const home = places.homeAt(found.index, found[1] as PlaceUnit);
    return home ? [{ start: found.index, end: found.index + found[0].length, placeKeys: [home.place.key] }] : [];
  });
}
