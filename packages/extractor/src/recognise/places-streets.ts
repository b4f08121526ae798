import type { Division } from '../gazetteer/gazetteer.ts';
import type { PlaceWork } from './places-work.ts';

/** 南华西|街上, 汉正|街口: the road itself. */
const road = /^(?:[道上边头坊面口巷心景办舞市镇角区两中东西南北]|[一二三四五六七八九十\d]|旁|尾|路)/;
const longest = 7;

/** 汉正街, 南华西街: street offices by their short names, in texts that name the district whose they are. */
export function recogniseStreets(work: PlaceWork): void {
  const { text } = work;
  const districts = new Set(
    work.found.flatMap(({ mention, divisions }) =>
      mention.level === 'county' ? divisions.map(({ code }) => code) : [],
    ),
  );
  const streets = new Map<string, Division>();
  for (const code of districts) {
    for (const division of work.gazetteer.children(code)) {
      const short = /^(.{2,}街)(?:街道|道)$/.exec(division.name)?.[1];
      if (short !== undefined) streets.set(short, division);
    }
  }
  if (streets.size === 0) return;
  for (let at = text.indexOf('街'); at >= 0; at = text.indexOf('街', at + 1)) {
    const end = at + 1;
    if (road.test(text.slice(end, end + 1))) continue;
    for (let start = Math.max(0, end - longest); start <= end - 3; start++) {
      const division = streets.get(text.slice(start, end));
      if (!division || !work.isFree(start, end) || !work.mayOpenAt(start)) continue;
      work.add(start, end, 'full', 'township', [division], 'street-of-named-district', 0.8);
      break;
    }
  }
}
