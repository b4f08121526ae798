import type { PlaceWork } from './places-work.ts';

/** 南华西|街上, 汉正|街口: the road itself. */
const road = /^(?:[道上边头坊面口巷心景办舞市镇角区两中东西南北]|[一二三四五六七八九十\d]|旁|尾|路)/;

/** 汉正街, 南华西街: street offices by their short names, in texts that name the district whose they are. */
export function recogniseStreets(work: PlaceWork): void {
  const districts = new Set(
    work.found.flatMap(({ mention, divisions }) =>
      mention.level === 'county' ? divisions.map(({ code }) => code) : [],
    ),
  );
  for (const code of districts) {
    for (const division of work.gazetteer.children(code)) {
      const short = /^(.{2,}街)(?:街道|道)$/.exec(division.name)?.[1];
      if (short === undefined) continue;
      for (let at = work.text.indexOf(short); at >= 0; at = work.text.indexOf(short, at + short.length)) {
        const end = at + short.length;
        if (work.isFree(at, end) && work.mayOpenAt(at) && !road.test(work.text.slice(end, end + 1)))
          work.add(at, end, 'full', 'township', [division], 'street-of-named-district', 0.8);
      }
    }
  }
}
