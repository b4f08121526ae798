import { isLocalName, leftLimit } from './places-local.ts';
import type { PlaceWork } from './places-work.ts';

/** Units of the people's communes (人民公社, until about 1984) and, in Guangdong and Hainan until 1999, what took a brigade's place. */
const units = [
  { word: '公社', level: 'township', from: 1958, to: 1987 },
  { word: '管理区', level: 'village', from: 1986, to: 2000 },
] as const;
/** Words before a unit that make no name of it. */
const generic =
  /(?:人民|薄弱|后进|先进|示范|重点|贫困|试点|富裕|农村|各|本|该|全|每个|所在|集体|城市|我|这个|几个|多个|[一二两三四五六七八九十\d]个)$/;

/**
 * Communes and the administrative areas of the 1990s by their form, in texts of their time only: 管理区 is elsewhere the
 * body of a zone. 浮山人民公社 and 浮山公社 are one.
 */
export function recogniseCommunes(work: PlaceWork): void {
  const { year } = work.doc;
  for (const { word, level, from, to } of units) {
    if (year === undefined || year < from || year > to) continue;
    for (let at = work.text.indexOf(word); at >= 0; at = work.text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const unitStart = word === '公社' && work.text.startsWith('人民', at - 2) ? at - 2 : at;
      if (!work.isFree(unitStart, end) || generic.test(work.text.slice(Math.max(0, unitStart - 4), unitStart)))
        continue;
      const start = nameStart(work, unitStart);
      if (start !== undefined) work.add(start, end, 'pattern', level, [], 'commune-form', 0.75);
    }
  }
}

/** Where a name of one to four characters begins: at what opens it, or right after a place. */
function nameStart(work: PlaceWork, unitStart: number): number | undefined {
  const limit = leftLimit(work, unitStart);
  for (let start = Math.max(limit, unitStart - 4); start <= unitStart - 2; start++) {
    const opens = work.mayOpenAt(start) || (start === limit && work.endingAt(start) !== undefined);
    if (opens && isLocalName(work, start, unitStart, 'township', 2, 4)) return start;
  }
  return undefined;
}
