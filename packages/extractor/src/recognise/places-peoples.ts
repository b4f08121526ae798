import { isLocalName } from './places-local.ts';
import { isHanUnit, type LocalKind, type PlaceWork } from './places-work.ts';

/** The peoples whose name a township may bear (民族乡). */
const people =
  /(?:(?:壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|珞巴)族?)+(?:民族|族)$/;

export const peopleBehind = /^(?:[\u4e00-\u9fff]{1,5}族){1,3}乡/;

/** Where the name of a 民族乡 begins, two to four characters before its people: 街津口|赫哲族|乡. */
export function ethnicStart(work: PlaceWork, unitStart: number): number | undefined {
  if (work.text[unitStart - 1] !== '族') return undefined;
  const from = Math.max(0, unitStart - 14);
  const found = people.exec(work.text.slice(from, unitStart));
  if (!found) return undefined;
  const peopleStart = from + found.index;
  const may = (start: number, opens: boolean) =>
    start >= 0 &&
    opens &&
    work.isFree(start, unitStart) &&
    // 27日|五马场
    !(/[年月日号]/.test(work.text[start]!) && /\d/.test(work.text[start - 1] ?? '')) &&
    isLocalName(work, start, peopleStart, 'township', 1, 4);
  const lengths = [4, 3, 2, 1];
  const open = lengths.find((length) => may(peopleStart - length, work.opensAt(peopleStart - length)));
  const length =
    open ?? lengths.reverse().find((each) => each > 1 && may(peopleStart - each, work.mayOpenAt(peopleStart - each)));
  return length === undefined ? undefined : peopleStart - length;
}

/**
 * Where a Mongolian, Turkic or Tibetan name begins: three or more characters that write such names; before 苏木 and 嘎查,
 * which only they have, two of which half are such characters.
 */
export function minorityStart(work: PlaceWork, limit: number, unitStart: number, end: number, kind: LocalKind) {
  const unit = work.text.slice(end - 2, end);
  const sure = unit === '苏木' || unit === '嘎查';
  for (let start = limit; start <= unitStart - (sure ? 2 : 3); start++) {
    if (!work.mayOpenAt(start) || /嘎查|苏木/.test(work.text.slice(start, unitStart))) continue;
    let written = 0;
    let isName = true;
    for (let i = start; i < unitStart; i++) {
      if (work.words.transliteration.has(work.text[i]!)) written++;
      else if (work.words.parts.has(work.text[i]!) || !isHanUnit(work.text.charCodeAt(i))) isName = false;
    }
    const length = unitStart - start;
    if (!isName || written < (sure ? length / 2 : length)) continue;
    if (work.words.localStops[kind].endings.before(work.text, unitStart, start) === '') return start;
  }
  return undefined;
}
