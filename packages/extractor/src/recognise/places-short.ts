import type { Division } from '../gazetteer/gazetteer.ts';
import type { PlaceWork } from './places-work.ts';

/** 莫力达瓦达斡尔族自治旗 is 莫旗 to those who live there, 科尔沁左翼中旗 is 科左中旗, 土默特左旗 is 土左旗. */
function shortNameOf(name: string): string | undefined {
  const wing = /^(.).+([左右])翼([前中后]旗)$/.exec(name);
  if (wing) return wing[1]! + wing[2]! + wing[3]!;
  const side = /^(.).{2,}([左右前中后])旗$/.exec(name);
  if (side) return `${side[1]}${side[2]}旗`;
  const autonomous = /^(.).{2,}(?:族自治([旗县]))$/.exec(name);
  if (autonomous) return autonomous[1]! + autonomous[2]!;
  return /^(.).{3,}旗$/.test(name) ? `${name[0]}旗` : undefined;
}

/**
 * Short names of autonomous counties and of banners, in texts that also name them in full; not where the short name is
 * another division's own.
 */
export function recogniseShortNames(work: PlaceWork): void {
  const short = new Map<string, Division>();
  for (const { mention, divisions } of work.found) {
    if (mention.form !== 'full' || mention.level !== 'county' || divisions.length !== 1) continue;
    const name = shortNameOf(mention.name);
    if (name && name !== mention.name && work.gazetteer.byForm(name).length === 0) short.set(name, divisions[0]!);
  }
  // 博州 of a text about a county of 博尔塔拉蒙古自治州, whether it names that or not.
  for (const code of work.ground.above) {
    const above = code.length === 4 ? work.gazetteer.byCode(`${code}00`) : undefined;
    const name = above && /^(.).{2,}自治州$/.exec(above.name)?.[1];
    if (name && work.gazetteer.byForm(`${name}州`).length === 0) short.set(`${name}州`, above);
  }
  for (const [name, division] of short) {
    for (let at = work.text.indexOf(name); at >= 0; at = work.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (work.mayOpenAt(at) && !work.isCutShort(end) && !/[区市县镇]/.test(work.text[end] ?? ''))
        work.add(at, end, 'full', division.level, [division], 'short-name-of', 0.85);
    }
  }
}
