import type { Gazetteer, NameForm } from '../gazetteer/gazetteer.ts';

/** A form of a gazetteer name that stands in the text, whatever it means there. */
export interface FormHit {
  start: number;
  end: number;
  form: NameForm;
}

/** What one pass over a text finds; everything sorted by position. */
export interface PlaceScan {
  /** At one start the longest form comes first. */
  hits: FormHit[];
  /** Ends (exclusive) of 镇, 乡, 街道, 苏木. */
  townshipEnds: number[];
  /** Ends of 村, 社区, 居民区 and 嘎查. */
  villageEnds: number[];
  /** Positions of 我, 本, 全, 该. */
  references: number[];
  /** Starts of 中共. */
  party: number[];
  /** Ends of 区 after the last character of a zone word (新区, 开发区). */
  zoneEnds: number[];
  /** Ends of every other 区. */
  districtEnds: number[];
}

const code = (char: string): number => char.charCodeAt(0);
const [
  zhen,
  xiang,
  dao,
  jie,
  mu,
  su,
  cun,
  qu,
  she,
  min,
  cha,
  ga,
  gong,
  zhong,
  xin,
  fa,
  li,
  mao,
  shui,
  yan,
  fan,
  gao,
  yuan,
] = [...'镇乡道街木苏村区社民查嘎共中新发理贸税验范高园'].map(code) as number[];
const referenceStarts = [...'我本全该'].map(code);

enum Flag {
  Name = 1,
  End = 2,
  Reference = 4,
}

export type PlaceScanner = (text: string) => PlaceScan;

const scanners = new WeakMap<Gazetteer, PlaceScanner>();

/** The scanner over a gazetteer's forms, made once. */
export function placeScanner(gazetteer: Gazetteer): PlaceScanner {
  let scanner = scanners.get(gazetteer);
  if (!scanner) {
    scanner = buildScanner(gazetteer.forms);
    scanners.set(gazetteer, scanner);
  }
  return scanner;
}

/**
 * Forms are kept by their first two code units, longest first. A table over all code units says what can begin or end
 * at one, so most of a text costs one look-up a character.
 */
function buildScanner(forms: readonly NameForm[]): PlaceScanner {
  const flags = new Uint8Array(0x10000);
  const byPrefix = new Map<number, NameForm[]>();
  for (const form of forms) {
    const prefix = form.text.charCodeAt(0) * 0x10000 + form.text.charCodeAt(1);
    flags[form.text.charCodeAt(0)]! |= Flag.Name;
    const bucket = byPrefix.get(prefix);
    if (bucket) bucket.push(form);
    else byPrefix.set(prefix, [form]);
  }
  for (const bucket of byPrefix.values()) bucket.sort((a, b) => b.text.length - a.text.length);
  // Which second characters occur at all: spares most look-ups in the map.
  const seconds = new Uint8Array(0x10000);
  for (const form of forms) seconds[form.text.charCodeAt(1)] = 1;
  for (const end of [zhen, xiang, dao, mu, cun, qu, cha, gong]) flags[end!]! |= Flag.End;
  for (const start of referenceStarts) flags[start]! |= Flag.Reference;
  const zoneHeads = new Set([xin, fa, li, mao, shui, yan, fan, gao, yuan]);

  return (text) => {
    const scan: PlaceScan = {
      hits: [],
      townshipEnds: [],
      villageEnds: [],
      references: [],
      party: [],
      zoneEnds: [],
      districtEnds: [],
    };
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const flag = flags[unit]!;
      if (flag !== 0) {
        if (flag & Flag.Name) {
          const next = text.charCodeAt(i + 1);
          if (seconds[next] === 1) {
            const bucket = byPrefix.get(unit * 0x10000 + next);
            if (bucket) {
              for (const form of bucket) {
                if (form.text.length === 2 || text.startsWith(form.text, i)) {
                  scan.hits.push({ start: i, end: i + form.text.length, form });
                }
              }
            }
          }
        }
        if (flag & Flag.Reference) scan.references.push(i);
        if (flag & Flag.End) {
          if (unit === zhen || unit === xiang || (unit === dao && before === jie) || (unit === mu && before === su)) {
            scan.townshipEnds.push(i + 1);
          } else if (
            unit === cun ||
            (unit === qu && (before === she || (before === min && text[i - 2] === '居'))) ||
            (unit === cha && before === ga)
          )
            scan.villageEnds.push(i + 1);
          else if (unit === gong && before === zhong) scan.party.push(i - 1);
          else if (unit === qu) (zoneHeads.has(before) ? scan.zoneEnds : scan.districtEnds).push(i + 1);
        }
      }
      before = unit;
    }
    return scan;
  };
}
